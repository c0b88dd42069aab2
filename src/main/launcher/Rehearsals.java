import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the Java machine keep what it learns in a rehearsal of the program (an AOT cache, JEP 514):
 * one for the commands and one for the window. Such a cache knows jars only, and only those it was
 * made with.
 */
final class Rehearsals {
  static final String COMMANDS = "commands";
  static final String WINDOW = "window";
  static final List<String> KINDS = List.of(COMMANDS, WINDOW);

  /** A screen in memory; what the toolkit does on a real one is not learnt there. */
  private static final List<String> NO_SCREEN =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

  private Rehearsals() {}

  /** A rehearsal on a screen in memory; whether it left a cache. */
  static boolean hold(Path java, Path options, String kind, Path cache, Path log)
      throws IOException, InterruptedException {
    return hold(List.of(), NO_SCREEN, java, options, kind, cache, log);
  }

  /** A rehearsal of the window on this machine's screen; whether it left a cache. */
  static boolean holdOnScreen(List<String> screen, Path java, Path options, Path cache, Path log)
      throws IOException, InterruptedException {
    return hold(screen, List.of(), java, options, WINDOW, cache, log);
  }

  private static boolean hold(
      List<String> before,
      List<String> screen,
      Path java,
      Path options,
      String kind,
      Path cache,
      Path log)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(java.toString());
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(screen);
    command.addAll(List.of("@" + options, "minshen.Rehearsal", kind));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      Files.deleteIfExists(cache);
    }
    return Files.exists(cache);
  }
}

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the packaged program's Java machine has learnt, beside the jars it was learnt of. */
final class RehearsalCaches {
  private RehearsalCaches() {}

  /**
   * Rehearses the program as it will be started, on a screen if there is one: what the toolkit does
   * on a screen in memory is less than half of it.
   *
   * @param names the jars in the order in which they are searched
   */
  static void make(Path runtime, Path jars, List<String> names, Path work)
      throws IOException, InterruptedException {
    Path java = runtime.resolve("bin").resolve("java");
    String classPath =
        names.stream()
            .map(name -> jars.resolve(name).toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path options =
        Files.writeString(
            work.resolve("rehearsal.options"),
            String.join("\n", JavaOptions.COMMON)
                + "\n-cp "
                + JavaOptions.quoted(classPath)
                + "\n");
    for (String kind : Rehearsals.KINDS) {
      Path cache = jars.resolve(file(kind));
      Path log = work.resolve("rehearsal-" + kind + ".log");
      boolean there =
          kind.equals(Rehearsals.WINDOW)
              && screen().isPresent()
              && Rehearsals.holdOnScreen(screen().get(), java, options, cache, log);
      if (!there && !Rehearsals.hold(java, options, kind, cache, log)) {
        throw new IllegalStateException("the rehearsal failed: see " + log);
      }
    }
  }

  static String file(String kind) {
    return kind + ".aot";
  }

  /** What to put before a command so that it has a screen; empty if there is none. */
  private static Optional<List<String>> screen() {
    if (!Machine.isLinux() || System.getenv("DISPLAY") != null) {
      return Optional.of(List.of());
    }
    return Tools.found("xvfb-run")
        .map(run -> List.of(run.toString(), "-a", "-s", "-screen 0 1366x768x24"));
  }
}

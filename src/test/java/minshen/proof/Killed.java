package minshen.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Processes of the program that are started to be killed. */
final class Killed {
  private static final long SECONDS = 120;

  /** What this process was given that a child that may have a screen does not want. */
  private static final List<String> NOT_HANDED_ON =
      List.of("-Dglass.platform", "-Djava.awt.headless", "-javaagent", "-Xmx", "-Djava.io.tmpdir");

  private final Path temporary;
  private final Path log;
  private Optional<String> display = Optional.empty();

  /**
   * Processes with a temporary folder of their own.
   *
   * @param folder where that lies, and a file with what they say of their failures
   */
  Killed(Path folder) throws IOException {
    temporary = Files.createDirectories(folder.resolve("temporary"));
    log = folder.resolve("said.log");
  }

  /** How a process ends. */
  enum End {
    /** By {@code kill -9}. */
    KILL,
    /** By SIGTERM, as at a logout. */
    TERM,
    /** By itself: it halts in the middle of a write. */
    HALT
  }

  /**
   * How one ended.
   *
   * @param code its exit code
   * @param early whether it was over before it could be killed
   */
  record Ended(int code, boolean early) {}

  /** The temporary folder of all of them. */
  Path temporary() {
    return temporary;
  }

  /** What the processes said of their failures. */
  String said() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** From now on they have a screen. */
  void on(String screen) {
    display = Optional.of(screen);
  }

  /** Runs a class to its end. */
  Ended run(Class<?> main, Consumer<String> heard, String... arguments) throws Exception {
    Process process = start(main, arguments);
    process.inputReader(StandardCharsets.UTF_8).lines().forEach(heard);
    return new Ended(process.waitFor(), true);
  }

  /** Runs a class, and kills it some time after it has started. */
  Ended after(long millis, End end, Class<?> main, String... arguments) throws Exception {
    Process process = start(main, arguments);
    Thread reader = Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(_ -> {}));
    boolean early = process.waitFor(millis, TimeUnit.MILLISECONDS);
    return ended(process, reader, end, early);
  }

  /**
   * Runs a class, and kills it when it has said a number of times that something has been kept.
   *
   * @param times how often; for {@link End#HALT} it ends by itself
   * @param millis how long after that
   */
  Ended saying(
      int times, long millis, End end, Consumer<String> heard, Class<?> main, String... arguments)
      throws Exception {
    Process process = start(main, arguments);
    AtomicInteger left = new AtomicInteger(times);
    CountDownLatch said = new CountDownLatch(1);
    AtomicBoolean ready = new AtomicBoolean();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  process
                      .inputReader(StandardCharsets.UTF_8)
                      .lines()
                      .forEach(
                          line -> {
                            heard.accept(line);
                            if (line.equals("ready")) {
                              ready.set(true);
                            } else if (ready.get()
                                && (line.startsWith("kept") || line.startsWith("attached"))
                                && left.decrementAndGet() == 0) {
                              said.countDown();
                            }
                          });
                  // The process is over: nobody has to wait for what it will not say.
                  said.countDown();
                });
    boolean inTime = said.await(SECONDS, TimeUnit.SECONDS);
    if (!inTime && end != End.HALT) {
      process.destroyForcibly();
      throw new AssertionError("nothing was said within " + SECONDS + " s; see " + log);
    }
    boolean early = process.waitFor(end == End.HALT ? 0 : millis, TimeUnit.MILLISECONDS);
    return ended(process, reader, end, early);
  }

  private static Ended ended(Process process, Thread reader, End end, boolean early)
      throws InterruptedException {
    if (!early) {
      // Not by the process itself, which would close what is still to be read of it.
      if (end == End.TERM) {
        process.toHandle().destroy();
      } else {
        process.toHandle().destroyForcibly();
      }
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it did not end");
    }
    reader.join();
    return new Ended(process.exitValue(), early);
  }

  private Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> NOT_HANDED_ON.stream().noneMatch(argument::startsWith))
        .forEach(command::add);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.io.tmpdir=" + temporary, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("GDK_BACKEND", "x11");
    display.ifPresent(screen -> builder.environment().put("DISPLAY", screen));
    return builder.start();
  }
}

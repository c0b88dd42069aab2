package minshen.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An X server of the test's own, and programs on it. The headless toolkit has no such screen. */
public final class RealScreen {
  private static final String SIZE = "1920x1080x24";
  private static final long SECONDS = 60;

  /** What this process was given that a real screen does not want. */
  private static final List<String> NOT_HANDED_ON =
      List.of("-Dglass.platform", "-Djava.awt.headless", "-javaagent", "-Xmx");

  private final Process server;
  private final String display;

  private RealScreen(Process server, String display) {
    this.server = server;
    this.display = display;
  }

  /** What a program came to. */
  record Ended(int code, String output) {}

  /** A screen; none where there is no X server or no GTK to draw on it. */
  public static Optional<RealScreen> open() throws IOException {
    if (!hasGtk()) {
      return Optional.empty();
    }
    Process server;
    try {
      server =
          new ProcessBuilder(
                  "Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return Optional.empty();
    }
    // The server says its number when it is ready; it stays quiet afterwards.
    BufferedReader said = server.inputReader();
    String number = said.readLine();
    if (number == null) {
      server.destroy();
      return Optional.empty();
    }
    return Optional.of(new RealScreen(server, ":" + number.strip()));
  }

  /** Its name, as programs find it in their environment. */
  public String display() {
    return display;
  }

  /** Runs a class of the tests in a process of its own, to its end. */
  Ended run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = java();
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", display);
    builder.environment().put("GDK_BACKEND", "x11");
    Process process = builder.start();
    StringBuilder output = new StringBuilder();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    process
                        .inputReader(StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> output.append(line).append('\n')));
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running:\n" + output);
      }
      reader.join();
      return new Ended(process.exitValue(), output.toString());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** How this Java was started, without what makes it headless. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> NOT_HANDED_ON.stream().noneMatch(argument::startsWith))
        .forEach(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    return command;
  }

  /** Ends the server. */
  public void close() throws InterruptedException {
    server.destroy();
    if (!server.waitFor(SECONDS, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
  }

  private static boolean hasGtk() {
    try {
      Process list = new ProcessBuilder("ldconfig", "-p").redirectErrorStream(true).start();
      return new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .contains("libgtk-3.so.0");
    } catch (IOException e) {
      return false;
    }
  }
}

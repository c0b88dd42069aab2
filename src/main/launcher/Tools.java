import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Tools of the JDK and of the system; one that fails ends the build with what it said. */
final class Tools {
  private Tools() {}

  /** Runs a tool of the JDK in this process; what it printed. */
  static String jdk(String name, List<String> arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int code =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("no " + name + " in this JDK"))
            .run(out, out, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(name + " ended with " + code + ": " + said);
    }
    return said.toString();
  }

  /** Runs a program; what it printed. */
  static String system(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("minshen-tool", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().putAll(environment);
      int code = builder.start().waitFor();
      String text = Files.readString(said);
      if (code != 0) {
        throw new IllegalStateException(command.getFirst() + " ended with " + code + ": " + text);
      }
      return text;
    } finally {
      Files.delete(said);
    }
  }

  /** A program on the search path of a system that has folders of programs. */
  static Optional<Path> found(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

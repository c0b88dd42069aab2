package minshen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minshen.cli.Minshen;
import minshen.files.TemporaryFolder;

/**
 * Several commands one after the other in a process of their own, started as the program is. After
 * each it says how that ended: its exit code, and in one line what it said to standard error. What
 * comes out otherwise was said by somebody else.
 */
final class Commands {
  /** Stands between two of them. */
  static final String NEXT = ";";

  private Commands() {}

  /** Runs them; the exit code says whether each did what it was asked to. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    Main.silenceLibraries();
    TemporaryFolder.sweep();
    List<String> command = new ArrayList<>();
    boolean failed = false;
    for (String argument : Stream.concat(Stream.of(arguments), Stream.of(NEXT)).toList()) {
      if (!argument.equals(NEXT)) {
        command.add(argument);
      } else if (!command.isEmpty()) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code =
            Minshen.run(
                command.toArray(String[]::new),
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                err);
        out.println(code + " " + said.toString(StandardCharsets.UTF_8).strip().replace("\n", "↵"));
        failed |= code > 1;
        command.clear();
      }
    }
    System.exit(failed ? 1 : 0);
  }
}

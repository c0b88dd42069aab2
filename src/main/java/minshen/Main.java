package minshen;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.cli.Minshen;
import minshen.desktop.Desktop;
import minshen.files.DataFolder;
import minshen.files.TemporaryFolder;

/**
 * The only door: a command goes to the command line; none, or files, opens the workbench.
 *
 * <p>What is said to the user is said by the program. Whatever libraries print, by way of a logger
 * or straight away, goes nowhere, unless {@code -Dminshen.log=DEBUG} (or another level) asks for
 * it.
 */
public final class Main {
  /** Options that the workbench takes, too. */
  private static final Set<String> OF_WORKBENCH = Set.of("--data", "--lang");

  /** The exit code of a failing machine. */
  private static final int MACHINE = 3;

  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    JarDates.mend();
    PrintStream out = System.out;
    PrintStream err = System.err;
    if (System.getProperty("minshen.log") == null) {
      silenceLibraries();
    }
    Optional<List<Path>> files = openedFiles(arguments);
    if (files.isPresent()) {
      openWorkbench(arguments, files.get(), out, err);
    } else {
      // Beside the command, which takes longer.
      Thread.startVirtualThread(TemporaryFolder::sweep);
      System.exit(run(arguments, out, err));
    }
  }

  private static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      return Minshen.run(arguments, out, err);
    } catch (Throwable e) {
      // Where not even its words can be read, there is nothing better to say.
      err.println("minshen: the program cannot read its own files, nothing was written: " + e);
      return MACHINE;
    }
  }

  private static void openWorkbench(
      String[] arguments, List<Path> files, PrintStream out, PrintStream err) {
    try {
      DataFolder.of(List.of(arguments));
      if (Desktop.hasScreen()) {
        Desktop.open(arguments, files);
      } else {
        Minshen.sayThereIsNoScreen(arguments, out);
      }
    } catch (Throwable e) {
      System.exit(Minshen.sayItDoesNotOpen(arguments, out, err, e));
    }
  }

  static void silenceLibraries() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
  }

  /** The files that the workbench is to open with; empty if there is a command. */
  static Optional<List<Path>> openedFiles(String[] arguments) {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i].replaceFirst("=.*", "");
      if (isFile(arguments[i])) {
        files.add(Path.of(arguments[i]));
      } else if (!OF_WORKBENCH.contains(name)) {
        return Optional.empty();
      } else if (name.equals(arguments[i])) {
        i++;
      }
    }
    return Optional.of(files);
  }

  /** No command has an ending, so a file without one is not meant. */
  private static boolean isFile(String argument) {
    try {
      Path file = Path.of(argument);
      return Files.isRegularFile(file) && file.getFileName().toString().lastIndexOf('.') > 0;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

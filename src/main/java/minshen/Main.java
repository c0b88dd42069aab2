package minshen;

import java.io.PrintStream;
import java.util.Set;
import minshen.cli.Minshen;
import minshen.desktop.Desktop;
import minshen.files.Scratch;

/** The only door: a command goes to the command line, none opens the workbench. */
public final class Main {
  /** Options that the workbench takes, too. */
  private static final Set<String> OF_WORKBENCH = Set.of("--data", "--lang");

  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    if (!opensWorkbench(arguments)) {
      // Beside the command, which takes longer.
      Thread.startVirtualThread(Scratch::sweep);
      System.exit(Minshen.run(arguments, out, System.err));
    } else if (Desktop.hasScreen()) {
      Desktop.open(arguments);
    } else {
      Minshen.sayThereIsNoScreen(arguments, out);
    }
  }

  private static boolean opensWorkbench(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i].replaceFirst("=.*", "");
      if (!OF_WORKBENCH.contains(name)) {
        return false;
      }
      if (name.equals(arguments[i])) {
        i++;
      }
    }
    return true;
  }
}

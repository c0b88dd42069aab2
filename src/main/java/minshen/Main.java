package minshen;

import java.io.PrintStream;
import minshen.cli.Minshen;

/** The only door: arguments go to the command line, none open the workbench. */
public final class Main {
  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    int code = Minshen.run(arguments, out, System.err);
    out.flush();
    System.exit(code);
  }
}

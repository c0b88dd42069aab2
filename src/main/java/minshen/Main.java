package minshen;

/** The only door: arguments go to the command line, none open the workbench. */
public final class Main {
  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    System.out.println("minshen " + String.join(" ", arguments));
  }
}

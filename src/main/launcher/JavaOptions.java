import java.util.List;

/** How the Java machine is told to run the program, by every launcher. */
final class JavaOptions {
  /** What holds wherever JavaFX comes from. */
  static final List<String> COMMON =
      List.of(
          "--enable-native-access=javafx.graphics",
          "--sun-misc-unsafe-memory-access=allow",
          // Commands are over before the second compiler would pay.
          "-XX:TieredStopAtLevel=1",
          // Without the cache, or with one that no longer fits, the program only starts later.
          "-Xlog:aot=off",
          "-Xlog:cds=off",
          // What the Java machine writes of itself holds what is in its memory: none of it.
          "-XX:-UsePerfData",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:-CreateCoredumpOnCrash");

  private JavaOptions() {}

  /** A path or the like in an argument file of the Java machine. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

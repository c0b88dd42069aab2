import java.util.Locale;

/** The system on which packages are made; each makes its own. */
final class Machine {
  private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  private Machine() {}

  static boolean isLinux() {
    return NAME.contains("linux");
  }

  static boolean isWindows() {
    return NAME.contains("windows");
  }

  static boolean isMac() {
    return NAME.contains("mac");
  }

  /** The processor in the names of files: x64, aarch64. */
  static String processor() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
  }
}

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code target/minshen} and {@code target/minshen.bat}: they start the JDK that runs this
 * class (the one the build chose) with any arguments, blanks too, and keep the exit code. Run by
 * the build after compiling; not part of the program.
 */
final class WriteLaunchers {
  private static final String OPTIONS =
      "--add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics"
          + " --sun-misc-unsafe-memory-access=allow"
          // Commands are over before the second compiler would pay.
          + " -XX:TieredStopAtLevel=1";

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("libraries.classpath")).strip();
    // An argument file holds what would be too long for a Windows command line.
    write(
        target.resolve("minshen.options"),
        "--module-path "
            + quoted(target.resolve("javafx").toString())
            + "\n"
            + OPTIONS
            + "\n-cp "
            + quoted(classPath)
            + "\nminshen.Main\n");
    Path shell = target.resolve("minshen");
    write(
        shell,
        """
        #!/bin/sh
        # Under a locale that is not UTF-8 the JDK cannot open a path with Chinese in it.
        case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
          *UTF-8|*utf8|*UTF8|*utf-8) ;;
          *) LC_ALL=C.UTF-8; export LC_ALL ;;
        esac
        exec '%s' @'%s' "$@"
        """
            .formatted(
                shellQuoted(java), shellQuoted(target.resolve("minshen.options").toString())));
    shell.toFile().setExecutable(true);
    write(
        target.resolve("minshen.bat"),
        "@echo off\r\n\"%s\" @\"%s\" %%*\r\n".formatted(java, target.resolve("minshen.options")));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String shellQuoted(String text) {
    return text.replace("'", "'\\''");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private WriteLaunchers() {}
}

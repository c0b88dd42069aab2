import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
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
        # What counts is the locale that is there, not the one that was asked for.
        if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
          LC_ALL=C.UTF-8; export LC_ALL
        fi
        exec '%s' @'%s' "$@"
        """
            .formatted(
                shellQuoted(java), shellQuoted(target.resolve("minshen.options").toString())));
    shell.toFile().setExecutable(true);
    write(
        target.resolve("minshen.bat"),
        """
        @echo off
        setlocal
        rem The program speaks UTF-8; the console gets its own code page back afterwards.
        for /f "tokens=2 delims=:." %%%%a in ('chcp') do set "page=%%%%a"
        chcp 65001 >nul
        "%s" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 @"%%~dp0minshen.options" %%*
        set "code=%%errorlevel%%"
        chcp %%page%% >nul
        exit /b %%code%%
        """
            .formatted(java.replace("%", "%%"))
            .replace("\n", "\r\n"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String shellQuoted(String text) {
    return text.replace("'", "'\\''");
  }

  /** The JDK's launcher and cmd read files in the system's own encoding. */
  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, Charset.forName(System.getProperty("native.encoding")));
  }

  private WriteLaunchers() {}
}

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code target/minshen} and {@code target/minshen.bat}: they start the JDK that runs this
 * class (the one the build chose) with any arguments, blanks too, and keep the exit code. Run by
 * the build after compiling; not part of the program.
 *
 * <p>With {@code rehearse} it also has the Java machine keep what it learns in a rehearsal of the
 * program (an AOT cache, JEP 514), one for the commands and one for the window, and writes
 * launchers that use them. Such a cache knows jars only, and only those it was made with.
 */
final class WriteLaunchers {
  private static final String OPTIONS =
      "--add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics"
          + " --sun-misc-unsafe-memory-access=allow"
          // Commands are over before the second compiler would pay.
          + " -XX:TieredStopAtLevel=1"
          // Without the cache, or with one that no longer fits, the program only starts later.
          + " -Xlog:aot=off -Xlog:cds=off"
          // What the Java machine writes of itself holds what is in its memory: none of it.
          + " -XX:-UsePerfData -XX:+SuppressFatalErrorMessage";

  private static final List<String> REHEARSED = List.of("commands", "window");

  private final Path target;
  private final Path jar;
  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private WriteLaunchers(Path target, Path jar) {
    this.target = target;
    this.jar = jar;
  }

  /** Arguments: the build's folder, the program's jar, and perhaps {@code rehearse}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    WriteLaunchers writer =
        new WriteLaunchers(
            Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath());
    writer.givePermissions();
    if (arguments.length > 2 && !writer.isRehearsed()) {
      writer.rehearse();
    }
    writer.write(writer.isRehearsed() ? writer.jar : writer.target.resolve("classes"));
  }

  /** The jar notes the permissions of what it is made of: they are not this machine's habit. */
  private void givePermissions() throws IOException {
    if (!Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return;
    }
    try (Stream<Path> all = Files.walk(target.resolve("classes"))) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each,
            PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Whether jar and caches are there, and nothing was compiled since. */
  private boolean isRehearsed() throws IOException {
    List<Path> kept = new ArrayList<>(List.of(jar));
    REHEARSED.forEach(what -> kept.add(cache(what)));
    for (Path file : kept) {
      if (Files.notExists(file)) {
        return false;
      }
    }
    FileTime made = Files.getLastModifiedTime(jar);
    if (Files.getLastModifiedTime(kept.getLast()).compareTo(made) < 0) {
      return false;
    }
    try (Stream<Path> classes = Files.walk(target.resolve("classes"))) {
      for (Path file : classes.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private Path cache(String what) {
    return target.resolve("minshen-" + what + ".aot");
  }

  private void rehearse() throws IOException, InterruptedException {
    Path options = target.resolve("rehearsal.options");
    write(options, options(jar));
    for (String what : REHEARSED) {
      Path said = target.resolve("rehearsal-" + what + ".log");
      int code =
          new ProcessBuilder(
                  java,
                  "-XX:AOTCacheOutput=" + cache(what),
                  "-Dglass.platform=Headless",
                  "-Dprism.order=sw",
                  "-Djava.awt.headless=true",
                  "@" + options,
                  "minshen.Rehearsal",
                  what)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        Files.deleteIfExists(cache(what));
        System.err.println("The launchers start slower than they could: see " + said);
      }
    }
  }

  private void write(Path classes) throws IOException {
    // An argument file holds what would be too long for a Windows command line.
    write(target.resolve("minshen.options"), options(classes) + "minshen.Main\n");
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
        # If the Java machine itself dies, its memory is not written to a file.
        ulimit -c 0
        # What the Java machine has learnt of the window, or of the commands.
        learnt='%s'
        if [ $# -eq 0 ]; then learnt='%s'; fi
        exec '%s' "-XX:AOTCache=$learnt" @'%s' "$@"
        """
            .formatted(
                shellQuoted(cache("commands").toString()),
                shellQuoted(cache("window").toString()),
                shellQuoted(java),
                shellQuoted(target.resolve("minshen.options").toString())));
    shell.toFile().setExecutable(true);
    write(
        target.resolve("minshen.bat"),
        """
        @echo off
        setlocal
        rem The program speaks UTF-8; the console gets its own code page back afterwards.
        for /f "tokens=2 delims=:." %%%%a in ('chcp') do set "page=%%%%a"
        chcp 65001 >nul
        set "learnt=commands"
        if "%%~1"=="" set "learnt=window"
        "%s" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -XX:-CreateCoredumpOnCrash "-XX:AOTCache=%%~dp0minshen-%%learnt%%.aot" @"%%~dp0minshen.options" %%*
        set "code=%%errorlevel%%"
        chcp %%page%% >nul
        exit /b %%code%%
        """
            .formatted(java.replace("%", "%%"))
            .replace("\n", "\r\n"));
  }

  /** The options of the Java machine, all but the class to start. */
  private String options(Path classes) throws IOException {
    String libraries = Files.readString(target.resolve("libraries.classpath")).strip();
    return "--module-path "
        + quoted(target.resolve("javafx").toString())
        + "\n"
        + OPTIONS
        + "\n-cp "
        + quoted(classes + File.pathSeparator + libraries)
        + "\n";
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
}

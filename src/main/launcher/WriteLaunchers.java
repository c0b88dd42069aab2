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
 * <p>With {@code rehearse} it also holds the {@link Rehearsals}, and writes launchers that use what
 * they left.
 */
final class WriteLaunchers {
  private static final String OPTIONS =
      "--add-modules javafx.controls,javafx.swing " + String.join(" ", JavaOptions.COMMON);

  private final Path target;
  private final Path jar;
  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

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
    Rehearsals.KINDS.forEach(what -> kept.add(cache(what)));
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
    for (String what : Rehearsals.KINDS) {
      Path said = target.resolve("rehearsal-" + what + ".log");
      if (!Rehearsals.hold(java, options, what, cache(what), said)) {
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
        ShellLauncher.text("", shellCommand(Rehearsals.WINDOW), shellCommand(Rehearsals.COMMANDS)));
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
        if exist "%%~1" set "learnt=window"
        "%s" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-XX:AOTCache=%%~dp0minshen-%%learnt%%.aot" @"%%~dp0minshen.options" %%*
        set "code=%%errorlevel%%"
        chcp %%page%% >nul
        exit /b %%code%%
        """
            .formatted(java.toString().replace("%", "%%"))
            .replace("\n", "\r\n"));
  }

  /** The options of the Java machine, all but the class to start. */
  private String options(Path classes) throws IOException {
    String libraries = Files.readString(target.resolve("libraries.classpath")).strip();
    return "--module-path "
        + JavaOptions.quoted(target.resolve("javafx").toString())
        + "\n"
        + OPTIONS
        + "\n-cp "
        + JavaOptions.quoted(classes + File.pathSeparator + libraries)
        + "\n";
  }

  private String shellCommand(String learnt) {
    return ShellLauncher.quoted(java.toString())
        + " "
        + ShellLauncher.quoted("-XX:AOTCache=" + cache(learnt))
        + " @"
        + ShellLauncher.quoted(target.resolve("minshen.options").toString());
  }

  /** The JDK's launcher and cmd read files in the system's own encoding. */
  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, Charset.forName(System.getProperty("native.encoding")));
  }
}

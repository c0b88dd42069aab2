package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that read our Word files as others do. */
final class Offices {
  private Offices() {}

  /** LibreOffice with a profile of its own, and the fonts that a configuration shows it. */
  static final class Office {
    private final Path folder;
    private final Map<String, String> environment;

    private Office(Path folder, Map<String, String> environment) {
      this.folder = folder;
      this.environment = environment;
    }

    /** Saves files in another format, all in one run, since starting it costs most. */
    void convert(String to, List<Path> files, Path out) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  to,
                  "--outdir",
                  out.toString()));
      files.forEach(file -> command.add(file.toString()));
      run(folder.resolve("log.txt"), 240, environment, command);
    }
  }

  /** LibreOffice; the test is skipped where it is not installed. */
  static Office libreOffice(Path folder) throws IOException {
    Skips.unless(isInstalled("soffice"), "soffice is not installed");
    return new Office(Files.createDirectories(folder), Map.of());
  }

  /** LibreOffice that sees the fonts of one configuration of fontconfig only. */
  static Office libreOffice(Path folder, Path fontsConf) throws IOException {
    Skips.unless(isInstalled("soffice"), "soffice is not installed");
    return new Office(
        Files.createDirectories(folder), Map.of("FONTCONFIG_FILE", fontsConf.toString()));
  }

  /** Runs a program to its good end. */
  static void run(Path log, int seconds, Map<String, String> environment, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean done = process.waitFor(seconds, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(done && process.exitValue() == 0)
          .as("%s: %s", command, Files.readString(log))
          .isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether a program is on the search path. */
  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}

package minshen.packet.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import minshen.files.ShutdownTasks;

/**
 * LibreOffice, run without a window and with a profile of its own: neither one that is open nor its
 * settings play a part, and macros do not run.
 */
final class OfficeProgram {
  private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");

  private static final long POLL_MILLIS = 100;

  /**
   * No macros; no links followed, neither to files nor into a network, where requests would end at
   * a port of this computer that nobody has.
   */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      """
          + setting("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
          + setting("Office.Common/Security/Scripting", "DisableActiveContent", "true")
          + setting("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
          + setting("Office.Writer/Content/Update", "Link", "0")
          + setting("Office.Calc/Content/Update", "Link", "1")
          + setting("Inet/Settings", "ooInetProxyType", "2")
          + setting("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1")
          + setting("Inet/Settings", "ooInetHTTPProxyPort", "9")
          + setting("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1")
          + setting("Inet/Settings", "ooInetHTTPSProxyPort", "9")
          + setting("Inet/Settings", "ooInetNoProxy", "")
          + "</oor:items>\n";

  private final Path program;
  private final UnaryOperator<List<String>> start;

  private OfficeProgram(Path program) {
    this(program, NoNetwork::command);
  }

  private OfficeProgram(Path program, UnaryOperator<List<String>> start) {
    this.program = program;
    this.start = start;
  }

  private static String setting(String path, String name, String value) {
    return """
        <item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>
        """
        .formatted(path, name, value);
  }

  Path path() {
    return program;
  }

  /** The same program, kept from the network by its settings alone. */
  OfficeProgram withNetwork() {
    return new OfficeProgram(program, UnaryOperator.identity());
  }

  /** The one that is installed, if any. */
  static Optional<OfficeProgram> installed() {
    return folders().stream()
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(OfficeProgram::new);
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      try {
        if (!folder.isBlank()) {
          folders.add(Path.of(folder.replace("\"", "")));
        }
      } catch (InvalidPathException _) {
        // An entry that is no path holds no program.
      }
    }
    for (String root : List.of("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")) {
      Optional.ofNullable(System.getenv(root))
          .ifPresent(r -> folders.add(Path.of(r, "LibreOffice", "program")));
    }
    folders.add(Path.of("/Applications/LibreOffice.app/Contents/MacOS"));
    folders.add(Path.of("/usr/lib/libreoffice/program"));
    folders.add(Path.of("/opt/libreoffice/program"));
    folders.add(Path.of("/snap/bin"));
    return folders;
  }

  /**
   * Turns a file into a PDF.
   *
   * @param folder an empty one, to work in
   * @return empty if the program could not, or took longer than it may
   * @throws IOException if it could not be started
   */
  Optional<Path> convert(SourceJob job, Path folder) throws IOException {
    // A name of its own: whatever the file is called, this is what comes out.
    Path source = folder.resolve("source");
    Files.copy(job.file(), source);
    Path profile = folder.resolveSibling("office-profile");
    prepare(profile);
    ProcessBuilder builder =
        new ProcessBuilder(
            start.apply(
                List.of(
                    program.toString(),
                    "-env:UserInstallation=" + profile.toUri(),
                    "--headless",
                    "--norestore",
                    "--nolockcheck",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    source.toString())));
    // What it keeps while it works goes with the folder, too.
    for (String variable : List.of("TMPDIR", "TMP", "TEMP")) {
      builder.environment().put(variable, folder.toString());
    }
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    builder.redirectInput(
        ProcessBuilder.Redirect.from(Files.createFile(folder.resolve("in")).toFile()));
    Process process = builder.start();
    try (ShutdownTasks.Entry _ =
        ShutdownTasks.at(ShutdownTasks.Step.STOP_WORK, () -> end(process))) {
      waitFor(job, process);
    } finally {
      end(process);
    }
    Path pdf = folder.resolve("source.pdf");
    return Optional.of(pdf).filter(Files::isRegularFile);
  }

  private static void prepare(Path profile) throws IOException {
    Path settings = profile.resolve("user").resolve("registrymodifications.xcu");
    if (!Files.exists(settings)) {
      Files.createDirectories(settings.getParent());
      Files.writeString(settings, SETTINGS);
    }
  }

  private static void waitFor(SourceJob job, Process process) {
    long end = System.nanoTime() + job.limits().officeTime().toNanos();
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        job.checkCancelled();
        if (System.nanoTime() > end) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The program that was started starts others. */
  private static void end(Process process) {
    if (process.isAlive()) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
    }
  }
}

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

/**
 * LibreOffice, run without a window and with a profile of its own: neither one that is open nor its
 * settings play a part, and macros do not run.
 */
final class OfficeProgram {
  private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");

  private static final long POLL_MILLIS = 100;

  /** No macros, no links followed. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
      <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
      </oor:items>
      """;

  private final Path program;

  private OfficeProgram(Path program) {
    this.program = program;
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
            program.toString(),
            "-env:UserInstallation=" + profile.toUri(),
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            source.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    builder.redirectInput(
        ProcessBuilder.Redirect.from(Files.createFile(folder.resolve("in")).toFile()));
    Process process = builder.start();
    try {
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

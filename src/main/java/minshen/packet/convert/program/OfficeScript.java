package minshen.packet.convert.program;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.files.program.InstalledPrograms;
import minshen.files.program.ProgramProbe;
import minshen.files.program.ProgramRun;
import minshen.packet.convert.ConversionJob;

/**
 * An office program of Windows that is told by a script to write a PDF: read-only, without macros,
 * without questions.
 *
 * @param name what a clerk knows it as
 * @param application what Windows knows it as, such as {@code Word.Application}
 * @param extension of the files that it is handed where their own is none of its kinds
 */
public record OfficeScript(String name, String application, String extension) {
  private static final String SCRIPT = "office.ps1";

  /** What it writes where the script found out the number of its process. */
  private static final String NUMBER = "process";

  /** Programs for texts, the more faithful first. */
  public static final List<OfficeScript> TEXTS =
      List.of(
          new OfficeScript("Microsoft Word", "Word.Application", "docx"),
          new OfficeScript("WPS 文字", "KWPS.Application", "docx"));

  /** Programs for workbooks. */
  public static final List<OfficeScript> WORKBOOKS =
      List.of(
          new OfficeScript("Microsoft Excel", "Excel.Application", "xlsx"),
          new OfficeScript("WPS 表格", "KET.Application", "xlsx"));

  /** Programs for slides. */
  public static final List<OfficeScript> SLIDES =
      List.of(
          new OfficeScript("Microsoft PowerPoint", "PowerPoint.Application", "pptx"),
          new OfficeScript("WPS 演示", "KWPP.Application", "pptx"));

  /** The first that is installed. */
  public static Optional<OfficeScript> installed(List<OfficeScript> programs) {
    return InstalledPrograms.isWindows()
        ? programs.stream().filter(OfficeScript::isInstalled).findFirst()
        : Optional.empty();
  }

  private boolean isInstalled() {
    return ProgramProbe.succeeds(
        List.of("reg.exe", "query", "HKEY_CLASSES_ROOT\\" + application + "\\CLSID"));
  }

  /**
   * Turns a file into a PDF.
   *
   * @param ownExtension the extension of the file, if it is one of its kind; else empty
   * @param folder an empty one, to work in
   * @return empty if the program could not, or took longer than it may
   * @throws IOException if it could not be started
   */
  public Optional<Path> convert(ConversionJob job, String ownExtension, Path folder)
      throws IOException {
    Path source = folder.resolve("source." + (ownExtension.isEmpty() ? extension : ownExtension));
    Files.copy(job.content(), source);
    Path script = folder.resolve(SCRIPT);
    Files.writeString(script, script());
    Path target = folder.resolve("source.pdf");
    boolean ended =
        ProgramRun.run(
            job, command(script, source, target), folder, () -> endProgram(folder.resolve(NUMBER)));
    return Optional.of(target).filter(file -> ended && Files.isRegularFile(file));
  }

  /** Neither the user's settings of the shell nor its policy for scripts play a part. */
  List<String> command(Path script, Path source, Path target) {
    return List.of(
        "powershell.exe",
        "-NoLogo",
        "-NoProfile",
        "-NonInteractive",
        "-ExecutionPolicy",
        "Bypass",
        "-File",
        script.toString(),
        "-Application",
        application,
        "-Source",
        source.toString(),
        "-Target",
        target.toString());
  }

  static String script() throws IOException {
    try (InputStream in =
        OfficeScript.class.getResourceAsStream("/minshen/packet/convert/program/" + SCRIPT)) {
      if (in == null) {
        throw new FileNotFoundException(SCRIPT);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Windows starts such a program by itself, so that it outlives the script. */
  private static void endProgram(Path number) {
    try {
      long process = Long.parseLong(Files.readString(number).strip());
      ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException | NumberFormatException e) {
      // It had not been started yet.
    }
  }
}

package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import minshen.packet.convert.program.InstalledPrograms;
import minshen.packet.convert.program.ProgramRun;

/**
 * LibreOffice, run without a window and with a profile of its own: neither one that is open nor its
 * settings play a part, and macros do not run.
 */
final class OfficeProgram implements OfficeConverter {
  private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");

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

  /** A program, and what makes of its command line one that is started. */
  OfficeProgram(Path program, UnaryOperator<List<String>> start) {
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
    return InstalledPrograms.find(folders(), NAMES).map(OfficeProgram::new);
  }

  private static List<Path> folders() {
    List<Path> folders = InstalledPrograms.searchPath();
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

  @Override
  public String name() {
    return "LibreOffice";
  }

  @Override
  public Optional<Path> convert(SourceJob job, Path folder) throws IOException {
    // A name of its own: whatever the file is called, this is what comes out.
    Path source = folder.resolve("source");
    Files.copy(job.content(), source);
    for (String sheet : SheetWidths.fit(source)) {
      job.remark("packet.source.wide-sheet", sheet, "" + SheetFit.LEAST_SCALE);
    }
    Path profile = folder.resolveSibling("office-profile");
    prepare(profile);
    boolean ended = ProgramRun.run(job, command(profile, source, folder), folder);
    // What it left behind otherwise may be a part of the pages.
    Path pdf = folder.resolve("source.pdf");
    return Optional.of(pdf).filter(file -> ended && Files.isRegularFile(file));
  }

  private List<String> command(Path profile, Path source, Path folder) {
    return start.apply(
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
            source.toString()));
  }

  private static void prepare(Path profile) throws IOException {
    Path settings = profile.resolve("user").resolve("registrymodifications.xcu");
    if (!Files.exists(settings)) {
      Files.createDirectories(settings.getParent());
      Files.writeString(settings, SETTINGS);
    }
  }
}

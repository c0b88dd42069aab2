package minshen.files.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * LibreOffice, run without a window and with a profile of its own: neither one that is open nor its
 * settings play a part, and macros do not run.
 */
public final class LibreOffice {
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

  /** A program, and what makes of its command line one that is started. */
  public LibreOffice(Path program, UnaryOperator<List<String>> start) {
    this.program = program;
    this.start = start;
  }

  private static String setting(String path, String name, String value) {
    return """
    <item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>
    """
        .formatted(path, name, value);
  }

  /** Where it is. */
  public Path path() {
    return program;
  }

  /** The same program, kept from the network by its settings alone. */
  public LibreOffice withNetwork() {
    return new LibreOffice(program, UnaryOperator.identity());
  }

  /** The one that is installed, if any. */
  public static Optional<LibreOffice> installed() {
    return InstalledPrograms.find(folders(), NAMES)
        .map(program -> new LibreOffice(program, NoNetwork::command));
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

  /**
   * Saves a file in another format.
   *
   * @param source the file, in a folder of its own, in which the program may work
   * @param format the ending of the other format, such as {@code pdf}, and behind a colon how it is
   *     written, if not as usual
   * @return the new file; empty if the program could not, or took longer than it may
   * @throws IOException if it could not be started
   */
  public Optional<Path> convert(RunTerms terms, Path source, String format) throws IOException {
    Path folder = source.getParent();
    Path profile = folder.resolveSibling("office-profile");
    prepare(profile);
    boolean ended = ProgramRun.run(terms, command(profile, source, format), folder);
    // What it left behind otherwise may be a part of the file.
    String stem = source.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path made = folder.resolve(stem + "." + format.replaceFirst(":.*", ""));
    return Optional.of(made).filter(file -> ended && Files.isRegularFile(file));
  }

  private List<String> command(Path profile, Path source, String format) {
    return start.apply(
        List.of(
            program.toString(),
            "-env:UserInstallation=" + profile.toUri(),
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            format,
            "--outdir",
            source.getParent().toString(),
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

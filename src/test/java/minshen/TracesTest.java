package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.desktop.OnRealScreen;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the program leaves behind on a computer, and whom it talks to: a company goes through
 * commands and the window, in real processes with a home and a temporary folder of their own.
 */
@EnabledOnOs(OS.LINUX)
class TracesTest {
  /** Stands in everything that is of the company, and nowhere else. */
  private static final String MARK = "Qz7Haitang";

  private static final List<String> TRACED =
      List.of("strace", "-f", "-qq", "-e", "trace=connect,bind,sendto,sendmsg", "-o");
  private static final long SECONDS = 180;

  @TempDir static Path root;

  private static Path dossier;
  private static boolean traced;

  /** The commands, and the window opened, worked in and closed. */
  @BeforeAll
  static void live() throws Exception {
    write();
    traced = canTrace();
    runs(traced ? traced("commands") : List.of(), commands());
    runs(traced ? traced("window") : List.of(), window("close"));
  }

  @Test
  void nothingOfACompanyStaysOutsideOfItsStoreItsBackupsAndWhatWasAskedFor() throws Exception {
    assertThat(temporary()).isEmpty();
    assertThat(marked()).isEmpty();
    assertThat(holdsMark(root.resolve("data/minshen.mv.db"))).isTrue();
  }

  @Test
  void nobodyIsTalkedTo() throws Exception {
    if (!traced) {
      System.out.println("SKIPPED: calls of the system cannot be traced here (strace)");
    }
    Assumptions.assumeTrue(traced);
    assertThat(calls("commands")).isEmpty();
    assertThat(calls("window")).isEmpty();
  }

  @Test
  void whatAKilledWindowLeavesIsGoneAfterTheNextStart() throws Exception {
    Process killed = start(List.of(), window("wait"));
    assertThat(killed.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
    killed.destroyForcibly().waitFor();
    assertThat(temporary()).isNotEmpty();
    runs(
        List.of(),
        List.of(Commands.class.getName(), "import", dossier.toString(), "--data", data()));
    assertThat(temporary()).isEmpty();
    assertThat(marked()).isEmpty();
  }

  private static void write() throws IOException {
    for (String folder : List.of("home", "temporary", "in/" + MARK, "out")) {
      Files.createDirectories(root.resolve(folder));
    }
    Path scans = root.resolve("in").resolve(MARK);
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(scans.resolve(MARK + ".docx"))) {
      word.createParagraph().createRun().setText(MARK);
      word.write(out);
    }
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setTitle(MARK);
      pdf.save(scans.resolve("a.pdf").toFile());
    }
    String word = hasOffice() ? "{ material: m2, file: %1$s/%1$s.docx }, " : "";
    dossier =
        Files.writeString(
            root.resolve("in/d.minshen.yaml"),
            """
            format: minshen-dossier/1
            applicant: { name: '%1$s', creditCode: "91310112MA1GBK7Q5E", kind: enterprise }
            claims:
              - id: c1
                item: MH-03
                variant: trial
                project: '%1$s'
                facts: { citySupport: 500, rdCost: 1200 }
                attachments: [ %2$s{ material: m3, file: %1$s/a.pdf, note: '%1$s' } ]
            """
                .formatted(MARK, word.formatted(MARK)));
  }

  /** Whether a connection is seen if there is one. */
  private static boolean canTrace() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(traced("check"));
    command.addAll(List.of("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && !calls("check").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> traced(String trace) {
    List<String> command = new ArrayList<>(TRACED);
    command.add(root.resolve(trace + ".trace").toString());
    return command;
  }

  /** What was said to the network; what processes of one computer say to each other is not. */
  private static List<String> calls(String trace) throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve(trace + ".trace"))) {
      return lines.filter(line -> line.contains("AF_INET")).toList();
    }
  }

  private static List<String> commands() {
    String file = dossier.toString();
    String out = root.resolve("out").toString();
    List<String> all = new ArrayList<>(List.of(Commands.class.getName()));
    for (List<String> command :
        List.of(
            List.of("compute", file),
            List.of("check", file),
            List.of("fill", file, "--out", out),
            List.of("packet", file, "--out", out + "/p.pdf", "--zip", out + "/p.zip"),
            List.of("match", file),
            List.of("policy", "search", "洁净"),
            List.of("import", file, "--data", data()),
            List.of("export", MARK, "--out", out + "/e.xlsx", "--data", data()),
            List.of("backup", "--out", out + "/b.zip", "--data", data()))) {
      all.addAll(command);
      all.add(Commands.NEXT);
    }
    return all;
  }

  private static List<String> window(String ending) {
    return List.of(OnRealScreen.class.getName(), "work", data(), MARK, ending);
  }

  private static String data() {
    return root.resolve("data").toString();
  }

  private static void runs(List<String> before, List<String> arguments) throws Exception {
    Process process = start(before, arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  /** A process as this one was started, but at home elsewhere. */
  private static Process start(List<String> before, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent"))
        .forEach(command::add);
    command.add("-XX:-UsePerfData");
    command.add("-Djava.io.tmpdir=" + root.resolve("temporary"));
    command.add("-Duser.home=" + root.resolve("home"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put("HOME", root.resolve("home").toString());
    environment.put("TMPDIR", root.resolve("temporary").toString());
    List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
        .forEach(environment::remove);
    return builder.redirectErrorStream(true).start();
  }

  /** What lies in the temporary folder, but for the icons' fonts, which JavaFX puts there. */
  private static List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("temporary"))) {
      return all.filter(path -> !path.getFileName().toString().startsWith("+JXF")).toList();
    }
  }

  /** The files that hold the mark, or are named by it, where nothing of the company may be. */
  private static List<Path> marked() throws IOException {
    List<Path> marked = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.toList()) {
        String name = root.relativize(file).toString();
        boolean allowed =
            name.startsWith("in")
                || name.startsWith("out")
                || name.startsWith("data/backups")
                || name.equals("data/minshen.mv.db");
        if (!allowed && (name.contains(MARK) || (Files.isRegularFile(file) && holdsMark(file)))) {
          marked.add(file);
        }
      }
    }
    return marked;
  }

  private static boolean holdsMark(Path file) throws IOException {
    // Every byte is a character: a text is found in whatever stands around it.
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
        .anyMatch(charset -> bytes.contains(as(charset)));
  }

  private static String as(Charset charset) {
    return new String(MARK.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  private static boolean hasOffice() {
    boolean there = Files.isExecutable(Path.of("/usr/bin/soffice"));
    if (!there) {
      System.out.println("SKIPPED: Word files, LibreOffice is not installed");
    }
    return there;
  }
}

package minshen.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.desktop.RealScreen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packages that {@code mvn -Pdist verify} has made, as a user meets them on this system: the
 * Debian one is installed, used, upgraded and removed, the other unpacked, moved and copied.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebianPackageRun {
  private static final Path MADE = Path.of("target/dist");
  private static final long SECONDS = 120;

  /** With it the Java machine ends at once where its cache does not fit. */
  private static final Map<String, String> CACHE_OR_NOTHING =
      Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");

  @TempDir static Path root;

  private static Path home;
  private static Optional<RealScreen> screen = Optional.empty();

  private record Ended(int code, String output) {}

  @BeforeAll
  static void install() throws Exception {
    assume(mayInstall(), "no dpkg here, or no right to install");
    home = Files.createDirectories(root.resolve("家 目录"));
    screen = RealScreen.open();
    succeeds("dpkg", "-i", made(".deb").toString());
  }

  @AfterAll
  static void remove() throws Exception {
    if (screen.isPresent()) {
      screen.get().close();
    }
    if (mayInstall()) {
      run(Map.of(), "dpkg", "-r", "minshen");
    }
  }

  @Test
  @Order(1)
  void itIsOnThePathAndKeepsExitCodes() throws Exception {
    assertThat(run(CACHE_OR_NOTHING, "minshen", "--version").code()).isZero();
    succeeds("minshen", "demo", "--out", home.resolve("示例").toString());
    assertThat(run(CACHE_OR_NOTHING, "minshen", "compute", dossier("lanxi-cdmo")).output())
        .contains("澜汐");
    assertThat(run(Map.of(), "minshen", "compute", "没有.minshen.yaml").code()).isEqualTo(2);
    Path out = home.resolve("输出 一");
    assertThat(
            run(Map.of("LC_ALL", "C"), "minshen", "fill", dossier("lanxi-cdmo"), "--out", out + "")
                .code())
        .isLessThan(2);
    assertThat(out).isNotEmptyDirectory();
  }

  @Test
  @Order(2)
  void aFileThatIsOpenedComesIntoTheWindowAndARobotWorksInIt() throws Exception {
    assume(screen.isPresent() && isThere("xdotool"), "no screen here (xvfb, libgtk-3-0, xdotool)");
    Process window = start("minshen", dossier("lanxi-cdmo"));
    try {
      until("the window", () -> robot("search", "--onlyvisible", "--name", "闵申").code() == 0);
      until("the store", () -> exported("澜汐").contains("澜汐"));
      until(
          "the place that the robot went to",
          () -> {
            robot("key", "ctrl+2");
            return place().contains("applicants");
          });
    } finally {
      window.descendants().forEach(ProcessHandle::destroy);
      window.destroy();
      assertThat(window.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  @Order(3)
  void aNewerVersionFindsTheData() throws Exception {
    take("yanwei-device");
    Path newer = root.resolve("newer.deb");
    Path unpacked = root.resolve("newer");
    succeeds("dpkg-deb", "-R", made(".deb").toString(), unpacked.toString());
    Path control = unpacked.resolve("DEBIAN/control");
    Files.writeString(
        control, Files.readString(control).replaceFirst("(?m)^Version: .*", "Version: 99.0.0"));
    succeeds("dpkg-deb", "-Zgzip", "-z1", "--build", unpacked.toString(), newer.toString());
    succeeds("dpkg", "-i", newer.toString());
    assertThat(succeeds("dpkg-query", "-W", "minshen")).contains("99.0.0");
    assertThat(run(CACHE_OR_NOTHING, "minshen", "--version").code()).isZero();
    assertThat(exported("砚微")).contains("砚微");
  }

  @Test
  @Order(4)
  void whatIsRemovedLeavesNothingButTheData() throws Exception {
    succeeds("dpkg", "-r", "minshen");
    assertThat(Path.of("/opt/minshen")).doesNotExist();
    assertThat(Path.of("/usr/bin/minshen")).doesNotExist();
    assertThat(Path.of("/usr/share/applications/minshen.desktop")).doesNotExist();
    assertThat(data().resolve("minshen.mv.db")).exists();
  }

  @Test
  @Order(5)
  void theFolderKnowsWhatItLearntAfterAMoveAndAfterACopyThatLostTheDates() throws Exception {
    succeeds("tar", "-xzf", made(".tar.gz").toString(), "-C", root.toString());
    Path unpacked;
    try (Stream<Path> all = Files.list(root)) {
      unpacked =
          all.filter(p -> p.getFileName().toString().startsWith("minshen-"))
              .findFirst()
              .orElseThrow();
    }
    Path moved = Files.move(unpacked, home.resolve("闵申 便携"));
    String launcher = moved.resolve("bin/minshen").toString();
    assertThat(run(CACHE_OR_NOTHING, launcher, "--version").code()).isZero();
    Path copy = root.resolve("另 一处");
    succeeds("cp", "-r", moved.toString(), copy.toString());
    launcher = copy.resolve("bin/minshen").toString();
    assertThat(run(CACHE_OR_NOTHING, launcher, "--version").code()).isNotZero();
    // The first start puts the dates right.
    succeeds(launcher, "--version");
    assertThat(run(CACHE_OR_NOTHING, launcher, "--version").code()).isZero();
    assertThat(run(CACHE_OR_NOTHING, launcher, "compute", dossier("yanwei-device")).output())
        .contains("砚微");
  }

  @Test
  @Order(6)
  void theSumsAreThoseOfTheFiles() throws Exception {
    for (String line : Files.readAllLines(MADE.resolve("SHA256SUMS"))) {
      String[] parts = line.split("  ", 2);
      assertThat(succeeds("sha256sum", MADE.resolve(parts[1]).toString())).startsWith(parts[0]);
    }
    try (Stream<Path> all = Files.list(MADE)) {
      assertThat(all).hasSize(Files.readAllLines(MADE.resolve("SHA256SUMS")).size() + 1);
    }
    assertThat(made(".deb")).satisfies(deb -> assertThat(Files.size(deb)).isLessThan(120_000_000));
  }

  private static void take(String name) throws Exception {
    assertThat(run(Map.of(), "minshen", "import", dossier(name)).code()).isLessThan(2);
  }

  /** What the store says of a company; it may be in use by a window. */
  private static String exported(String company) throws Exception {
    Path file = root.resolve("out.minshen.yaml");
    Files.deleteIfExists(file);
    return run(Map.of(), "minshen", "export", company, "--out", file.toString()).code() == 0
        ? Files.readString(file)
        : "";
  }

  /** The place that the window remembers. */
  private static String place() {
    try {
      return Files.readString(data().resolve("workbench.properties"));
    } catch (IOException e) {
      return "";
    }
  }

  private static Path data() {
    return home.resolve("minshen");
  }

  private static String dossier(String name) {
    return home.resolve("示例").resolve(name).resolve(name + ".minshen.yaml").toString();
  }

  private static Path made(String ending) throws IOException {
    try (Stream<Path> all = Files.list(MADE)) {
      return all.filter(p -> p.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static Ended robot(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    return run(Map.of(), command.toArray(String[]::new));
  }

  private static String succeeds(String... command) throws Exception {
    Ended ended = run(Map.of(), command);
    assertThat(ended.code()).as(String.join(" ", command) + "\n" + ended.output()).isZero();
    return ended.output();
  }

  private static Ended run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = builder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Path said = Files.createTempFile(root, "said", ".txt");
    Process process = builder.redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  private static Process start(String... command) throws IOException {
    return builder(command)
        .redirectErrorStream(true)
        .redirectOutput(root.resolve("window.txt").toFile())
        .start();
  }

  private static ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_DATA_HOME", home.toString());
    builder.environment().put("GDK_BACKEND", "x11");
    screen.ifPresent(open -> builder.environment().put("DISPLAY", open.display()));
    return builder;
  }

  private static void until(String what, Callable<Boolean> there) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!there.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            what + " did not come\n" + Files.readString(root.resolve("window.txt")));
      }
      Thread.sleep(200);
    }
  }

  private static void assume(boolean there, String otherwise) {
    if (!there) {
      System.out.println("SKIPPED: " + otherwise);
    }
    Assumptions.assumeTrue(there);
  }

  private static boolean mayInstall() {
    return isThere("dpkg-deb") && Files.isWritable(Path.of("/var/lib/dpkg"));
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what users download into {@code target/dist}: the program with a Java machine of its own,
 * as the installer of the system that this runs on and as a folder to unpack; on Linux also a small
 * one for Windows, which uses the Java that is there. Run by the build's profile {@code dist}; not
 * part of the program.
 */
final class WriteDistribution {
  private final Distribution distribution;
  private final Path jar;

  private WriteDistribution(Distribution distribution, Path jar) {
    this.distribution = distribution;
    this.jar = jar;
  }

  /** Arguments: the folders of project and build, the jar, the version, the date, the packing. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Distribution distribution =
        new Distribution(
            Path.of(arguments[0]).toAbsolutePath(),
            Path.of(arguments[1]).toAbsolutePath(),
            arguments[3],
            Instant.parse(arguments[4]),
            Integer.parseInt(arguments[5]));
    new WriteDistribution(distribution, Path.of(arguments[2]).toAbsolutePath()).write();
  }

  private void write() throws IOException, InterruptedException {
    FileTrees.delete(distribution.work());
    FileTrees.delete(distribution.made());
    Files.createDirectories(distribution.work());
    Files.createDirectories(distribution.made());
    Path jars = distribution.work().resolve("jars");
    List<String> names = ProgramJars.gather(distribution.target(), jar, jars);
    FileTrees.date(jars, distribution.fileTime());
    if (Machine.isLinux()) {
      new WindowsFolder(distribution).write(jars, names);
    }
    Path image = image(jars, names);
    if (Machine.isLinux()) {
      new LinuxPackages(distribution).write(image);
    } else if (Machine.isWindows()) {
      WindowsFolder.zip(
          image, distribution.download("windows-" + Machine.processor() + ".zip"), distribution);
      Tools.jdk("jpackage", new Jpackage(distribution).msi(image));
    } else {
      Tools.jdk("jpackage", new Jpackage(distribution).dmg(image));
    }
    sums();
  }

  /** The program with its runtime and what that has learnt, in a folder that can be moved. */
  private Path image(Path jars, List<String> names) throws IOException, InterruptedException {
    Path work = distribution.work();
    Path runtime = new TrimmedRuntime(work).make(distribution.target().resolve("javafx"), jars);
    RehearsalCaches.make(runtime, jars, names, work);
    Tools.jdk(
        "jpackage",
        new Jpackage(distribution)
            .image(jars, runtime, new IconFiles(distribution).forThisSystem()));
    Path image = work.resolve(Distribution.NAME + (Machine.isMac() ? ".app" : ""));
    if (Machine.isLinux()) {
      new LinuxPackages(distribution).addLauncher(image);
    }
    FileTrees.date(image, distribution.fileTime());
    return image;
  }

  private void sums() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.list(distribution.made())) {
      for (Path file : files.sorted().toList()) {
        lines.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
      }
    }
    Files.writeString(distribution.made().resolve("SHA256SUMS"), lines);
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

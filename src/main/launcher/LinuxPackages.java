import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The package for Debian and its like, and a folder to unpack anywhere. */
final class LinuxPackages {
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256, 512);
  private static final int KILOBYTE = 1024;

  private final Distribution distribution;

  LinuxPackages(Distribution distribution) {
    this.distribution = distribution;
  }

  /**
   * Puts the one launcher into the folder of the program: the window without arguments or with a
   * file, else the commands.
   */
  void addLauncher(Path image) throws IOException {
    Path launcher = image.resolve("bin/minshen");
    String before = "here=$(readlink -f \"$0\"); here=${here%/*}\n";
    FileTrees.write(
        launcher,
        ShellLauncher.text(
            before,
            "\"$here/" + Distribution.NAME + "\"",
            "\"$here/" + Distribution.COMMANDS + "\""));
    launcher.toFile().setExecutable(true, false);
  }

  /** Writes both. */
  void write(Path image) throws IOException, InterruptedException {
    portable(image);
    if (Tools.found("dpkg-deb").isPresent()) {
      debian(image);
    } else {
      System.err.println("No .deb: dpkg-deb is not installed");
    }
  }

  private void portable(Path image) throws IOException, InterruptedException {
    Path named = distribution.work().resolve("minshen-" + distribution.version());
    Files.move(image, named);
    try {
      Tools.system(
          Map.of(),
          List.of(
              "tar",
              "--sort=name",
              "--owner=0",
              "--group=0",
              "--numeric-owner",
              "--mtime=@" + distribution.date().getEpochSecond(),
              "--use-compress-program=gzip -n -" + distribution.compression(),
              "-C",
              distribution.work().toString(),
              "-cf",
              distribution.download("linux-" + Machine.processor() + ".tar.gz").toString(),
              named.getFileName().toString()));
    } finally {
      Files.move(named, image);
    }
  }

  private void debian(Path image) throws IOException, InterruptedException {
    Path root = distribution.work().resolve("deb");
    Files.createDirectories(root.resolve("opt"));
    Files.move(image, root.resolve("opt/minshen"));
    Files.createDirectories(root.resolve("usr/bin"));
    Files.createSymbolicLink(
        root.resolve("usr/bin/minshen"), Path.of("../../opt/minshen/bin/minshen"));
    copy("linux/minshen.desktop", root.resolve("usr/share/applications/minshen.desktop"));
    copy("linux/minshen.xml", root.resolve("usr/share/mime/packages/minshen.xml"));
    Path icons = root.resolve("usr/share/icons/hicolor");
    for (int size : ICON_SIZES) {
      Path icon = icons.resolve(size + "x" + size + "/apps/minshen.png");
      Files.createDirectories(icon.getParent());
      Files.copy(distribution.icon(size + ".png"), icon);
    }
    copy("linux/copyright", root.resolve("usr/share/doc/minshen/copyright"));
    long kilobytes = 0;
    for (Path file : FileTrees.all(root)) {
      kilobytes += Files.isRegularFile(file) ? Files.size(file) / KILOBYTE + 1 : 1;
    }
    String architecture = Tools.system(Map.of(), List.of("dpkg", "--print-architecture")).strip();
    FileTrees.write(
        root.resolve("DEBIAN/control"),
        Files.readString(distribution.source("linux/control"))
            .replace("@VERSION@", distribution.version())
            .replace("@ARCHITECTURE@", architecture)
            .replace("@SIZE@", String.valueOf(kilobytes)));
    FileTrees.date(root.resolve("opt"), distribution.fileTime());
    Tools.system(
        Map.of("SOURCE_DATE_EPOCH", String.valueOf(distribution.date().getEpochSecond())),
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z" + distribution.compression(),
            "--build",
            root.toString(),
            distribution
                .made()
                .resolve("minshen_" + distribution.version() + "_" + architecture + ".deb")
                .toString()));
  }

  private void copy(String source, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(distribution.source(source), to);
  }
}

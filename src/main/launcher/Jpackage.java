import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What jpackage is told, on each system. */
final class Jpackage {
  /** Never another one: by it Windows knows that a newer version takes an older one's place. */
  private static final String UPGRADES = "6f0e2f2c-5a0b-4b7e-9d35-2f1c8a7e4b11";

  private final Distribution distribution;

  Jpackage(Distribution distribution) {
    this.distribution = distribution;
  }

  /** The folder of the program with its runtime: without a console, and beside it the commands. */
  List<String> image(Path jars, Path runtime, Path icon) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                Distribution.NAME,
                "--dest",
                distribution.work().toString(),
                "--app-version",
                version(Machine.isMac()),
                "--vendor",
                Distribution.NAME,
                "--copyright",
                "AGPL-3.0-or-later",
                "--description",
                "闵申 闵行区生物医药产业政策申报工作台",
                "--input",
                jars.toString(),
                "--main-jar",
                Distribution.JAR,
                "--main-class",
                "minshen.Main",
                "--runtime-image",
                runtime.toString(),
                "--icon",
                icon.toString()));
    for (String option : options(Rehearsals.WINDOW)) {
      arguments.addAll(List.of("--java-options", option));
    }
    arguments.addAll(List.of("--add-launcher", Distribution.COMMANDS + "=" + commandsLauncher()));
    if (Machine.isMac()) {
      arguments.addAll(List.of("--mac-package-identifier", "minshen.workbench"));
    }
    return arguments;
  }

  /** The installer for Windows: into the user's own folder, so that nobody needs more rights. */
  List<String> msi(Path image) {
    return List.of(
        "--type",
        "msi",
        "--name",
        Distribution.NAME,
        "--dest",
        distribution.made().toString(),
        "--app-version",
        version(false),
        "--vendor",
        Distribution.NAME,
        "--app-image",
        image.toString(),
        "--win-per-user-install",
        "--win-menu",
        "--win-menu-group",
        "闵申 Minshen",
        "--win-shortcut",
        "--win-upgrade-uuid",
        UPGRADES);
  }

  /** The disk image for macOS. */
  List<String> dmg(Path image) {
    return List.of(
        "--type", "dmg",
        "--name", Distribution.NAME,
        "--dest", distribution.made().toString(),
        "--app-version", version(true),
        "--app-image", image.toString());
  }

  private List<String> options(String kind) {
    List<String> options = new ArrayList<>(JavaOptions.COMMON);
    options.add(distribution.dateOption());
    options.add("-XX:AOTCache=$APPDIR/" + RehearsalCaches.file(kind));
    return options;
  }

  private Path commandsLauncher() throws IOException {
    List<String> options = options(Rehearsals.COMMANDS);
    if (Machine.isWindows()) {
      options.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    }
    return FileTrees.write(
        distribution.work().resolve("commands.properties"),
        """
        win-console=true
        win-menu=false
        win-shortcut=false
        linux-shortcut=false
        java-options=%s
        """
            .formatted(String.join(" ", options)));
  }

  /** macOS takes no version that begins with 0. */
  private String version(boolean forMac) {
    String version = distribution.version().replaceFirst("-.*", "");
    return forMac && version.startsWith("0.") ? "1" + version.substring(1) : version;
  }
}

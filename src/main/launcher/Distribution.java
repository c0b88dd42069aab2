import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What is made, of what and where.
 *
 * @param project the folder of the project
 * @param target the build's folder
 * @param version the version of the program
 * @param date the date of everything that is made: two builds of one commit shall be alike
 * @param compression how hard to pack, from 1 to 9
 */
record Distribution(Path project, Path target, String version, Instant date, int compression) {
  /** The program's name for systems that show it, and of its folders. */
  static final String NAME = "Minshen";

  /** The launcher of the commands, where the one of the window has no console. */
  static final String COMMANDS = "minshen-cli";

  /** The jar of the program, in every package. */
  static final String JAR = "minshen.jar";

  /** What users download. */
  Path made() {
    return target.resolve("dist");
  }

  /** What is needed on the way. */
  Path work() {
    return target.resolve("dist-work");
  }

  /** A file that belongs to the packages of one system, or to all. */
  Path source(String name) {
    return project.resolve("src/main/dist").resolve(name);
  }

  /** The icon in a size, or as a drawing. */
  Path icon(String name) {
    return project.resolve("src/main/resources/minshen/desktop/icon").resolve(name);
  }

  /** By it the program knows what date its jars should have. */
  String dateOption() {
    return "-Dminshen.jars=" + date.getEpochSecond();
  }

  FileTime fileTime() {
    return FileTime.from(date);
  }

  /** The name of a file to download. */
  Path download(String what) {
    return made().resolve("minshen-" + version + "-" + what);
  }
}

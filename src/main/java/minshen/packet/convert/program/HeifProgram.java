package minshen.packet.convert.program;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.program.InstalledPrograms;
import minshen.files.program.ProgramRun;
import minshen.packet.convert.ConversionJob;

/**
 * A program that decodes HEIC, HEIF and AVIF: that of libheif itself, that of macOS, or
 * ImageMagick. All of them turn the picture upright as the file says, so that nobody may turn it
 * once more.
 */
public final class HeifProgram {
  private static final List<String> LIBHEIF = List.of("heif-dec", "heif-convert");
  private static final String MAC = "sips";
  private static final List<String> IMAGE_MAGICK = List.of("magick", "magick.exe");

  /** On Windows, a program of this name formats disks. */
  private static final String OLD_IMAGE_MAGICK = "convert";

  /** A PNG begins so; the length, type and check of each chunk (ISO/IEC 15948, 5.3). */
  private static final int SIGNATURE = 8;

  private static final int FRAME = 12;

  private final Path program;

  HeifProgram(Path program) {
    this.program = program;
  }

  /** The one that is installed, if any. */
  public static Optional<HeifProgram> installed() {
    List<List<String>> wanted = new ArrayList<>(List.of(LIBHEIF, List.of(MAC), IMAGE_MAGICK));
    if (!InstalledPrograms.isWindows()) {
      wanted.add(List.of(OLD_IMAGE_MAGICK));
    }
    List<Path> folders = InstalledPrograms.searchPath();
    return wanted.stream()
        .flatMap(names -> InstalledPrograms.find(folders, names).stream())
        .findFirst()
        .map(HeifProgram::new);
  }

  /** What a clerk knows it as. */
  public String name() {
    String file = String.valueOf(program.getFileName()).toLowerCase(Locale.ROOT);
    return LIBHEIF.contains(file) ? "libheif" : file.equals(MAC) ? "macOS" : "ImageMagick";
  }

  /**
   * Decodes a file.
   *
   * @param folder an empty one, to work in
   * @return PNGs, the first picture first; none if the program could not, or took too long
   * @throws IOException if it could not be started
   */
  public List<Path> decode(ConversionJob job, Path folder) throws IOException {
    // A name of its own: whatever the file is called, no program takes it for an option.
    Path source = folder.resolve("source.heic");
    Files.copy(job.file(), source);
    Path target = folder.resolve("picture.png");
    if (!ProgramRun.run(job, command(source, target), folder)) {
      return List.of();
    }
    List<Path> pictures;
    try (Stream<Path> made = Files.list(folder)) {
      pictures =
          made.filter(file -> String.valueOf(file.getFileName()).startsWith("picture"))
              .sorted()
              .toList();
    }
    for (Path picture : pictures) {
      forgetExif(picture);
    }
    return pictures;
  }

  /** Some programs turn the picture and still hand on how it was to be turned. */
  static void forgetExif(Path png) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(png.toFile(), "rw")) {
      long at = SIGNATURE;
      byte[] type = new byte[4];
      while (at + FRAME <= file.length()) {
        file.seek(at);
        long length = file.readInt() & 0xffffffffL;
        file.readFully(type);
        if (new String(type, StandardCharsets.ISO_8859_1).equals("eXIf")) {
          file.seek(at + 4);
          // A chunk that nobody knows, and that may be passed over.
          file.write("mxIf".getBytes(StandardCharsets.ISO_8859_1));
        }
        at += FRAME + length;
      }
    }
  }

  List<String> command(Path source, Path target) {
    String file = String.valueOf(program.getFileName()).toLowerCase(Locale.ROOT);
    if (LIBHEIF.contains(file)) {
      return List.of(program.toString(), source.toString(), target.toString());
    }
    if (file.equals(MAC)) {
      return List.of(
          program.toString(), "-s", "format", "png", source.toString(), "--out", target.toString());
    }
    return List.of(program.toString(), source + "[0]", "-strip", target.toString());
  }
}

package minshen.packet.odd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Hostile and odd files of each kind that has gone wrong. */
public final class OddFiles {
  private OddFiles() {}

  /** All of them. */
  public static List<OddFile> all() {
    return Stream.of(
            OddLayers.all(),
            OddMarks.all(),
            OddFields.all(),
            OddStructure.all(),
            OddImages.all(),
            OddCases.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Writes all of them into a folder. */
  public static void write(Path folder) throws IOException {
    for (OddFile file : all()) {
      Files.write(folder.resolve(file.name()), file.bytes());
    }
  }
}

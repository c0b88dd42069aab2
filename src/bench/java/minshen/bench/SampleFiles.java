package minshen.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files to attach, no two alike. */
final class SampleFiles {
  private static final int LEAST = 16 << 10;
  private static final int MOST = 112 << 10;
  private static final int PIECE = 1 << 20;

  private final Path folder;
  private final Random random = new Random(1);

  SampleFiles(Path folder) {
    this.folder = folder;
  }

  /** A small file; each time another one under the same name. */
  Path scan(int number) throws IOException {
    byte[] bytes = new byte[random.nextInt(LEAST, MOST)];
    random.nextBytes(bytes);
    return Files.write(folder.resolve("扫描件" + number + ".pdf"), bytes);
  }

  /** A large file. */
  Path film(long size) throws IOException {
    Path file = folder.resolve("整套图纸.pdf");
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = size; left > 0; left -= piece.length) {
        random.nextBytes(piece);
        out.write(piece, 0, (int) Math.min(left, piece.length));
      }
    }
    return file;
  }
}

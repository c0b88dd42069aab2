package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBehindTest {
  @TempDir private Path folder;

  @Test
  void everyByteIsThereInItsOrder() throws Exception {
    byte[] bytes = new byte[3_000_001];
    new Random(1).nextBytes(bytes);
    Path file = folder.resolve("bytes");
    try (FileChannel channel = create(file);
        WriteBehind out = new WriteBehind(channel, folder)) {
      int at = 0;
      for (int length = 1; at < bytes.length; length = length * 3 % 700_001) {
        int next = Math.min(at + length, bytes.length);
        out.write(bytes, at, next - at);
        if (next < bytes.length) {
          out.write(bytes[next++]);
        }
        at = next;
      }
      out.flush();
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
  }

  @Test
  @SuppressWarnings("try") // The channel is closed before its time: that is the trouble.
  void whatTheDiskSaysComesOutOfALaterWrite() throws Exception {
    byte[] piece = new byte[400_000];
    Arrays.fill(piece, (byte) 7);
    try (FileChannel channel = create(folder.resolve("bytes"));
        WriteBehind out = new WriteBehind(channel, folder)) {
      channel.close();
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 5; i++) {
                  out.write(piece);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }
}

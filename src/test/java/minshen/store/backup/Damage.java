package minshen.store.backup;

import java.util.Arrays;
import java.util.Random;

/** What happens to files. */
enum Damage {
  /** A page of the disk holds something else. */
  FOUR_KILOBYTES {
    @Override
    void to(byte[] file, Random random) {
      overwrite(file, random, 1 << 12);
    }
  },
  /** So do sixteen. */
  SIXTY_FOUR_KILOBYTES {
    @Override
    void to(byte[] file, Random random) {
      overwrite(file, random, 1 << 16);
    }
  },
  /** A fifth of the file is gone. */
  A_FIFTH {
    @Override
    void to(byte[] file, Random random) {
      overwrite(file, random, file.length / 5);
    }
  },
  /** Eight pages of the disk hold nothing. */
  EIGHT_HOLES {
    @Override
    void to(byte[] file, Random random) {
      for (int i = 0; i < 8; i++) {
        int at = random.nextInt(file.length - 4096);
        Arrays.fill(file, at, at + 4096, (byte) 0);
      }
    }
  },
  /** The file has its length, but not its end. */
  NO_END {
    @Override
    void to(byte[] file, Random random) {
      Arrays.fill(
          file, file.length - file.length / (4 + random.nextInt(20)), file.length, (byte) 0);
    }
  },
  /** The headers are gone. */
  NO_HEADERS {
    @Override
    void to(byte[] file, Random random) {
      Arrays.fill(file, 0, 8192, (byte) 0);
    }
  },
  /** The heads of some chunks are gone. */
  NO_CHUNK_HEADS {
    @Override
    void to(byte[] file, Random random) {
      for (int block = 2; block < file.length / 4096; block++) {
        boolean chunk =
            new String(file, block * 4096, 6, java.nio.charset.StandardCharsets.ISO_8859_1)
                .equals("chunk:");
        if (chunk && random.nextInt(4) == 0) {
          Arrays.fill(file, block * 4096, block * 4096 + 512, (byte) 0);
        }
      }
    }
  },
  /** Single bits are other ones. */
  BITS {
    @Override
    void to(byte[] file, Random random) {
      for (int i = 0; i < 20; i++) {
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      }
    }
  };

  /** Does it to the bytes of a file. */
  abstract void to(byte[] file, Random random);

  private static void overwrite(byte[] file, Random random, int length) {
    byte[] other = new byte[Math.min(length, file.length / 2)];
    random.nextBytes(other);
    int at = 8192 + random.nextInt(file.length - 8192 - other.length);
    System.arraycopy(other, 0, file, at, other.length);
  }
}

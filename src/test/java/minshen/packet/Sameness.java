package minshen.packet;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * How much two drawings of one page say the same. Drawn at another place or scale, edges move by a
 * pixel: a pixel is the same if its colour lies between those around its place in the other.
 *
 * @param cells squares in which they differ
 * @param ink squares in which one shows what the other does not, not even nearby
 */
record Sameness(int cells, int ink) {
  private static final int REACH = 2;
  private static final int TOLERANCE = 60;
  private static final int CELL = 12;
  private static final int MOST_IN_CELL = 9;
  private static final int BLOCK = 4;
  private static final int NEARBY = 3;
  private static final int FAINT = 50;

  /** Nothing differs. */
  boolean isSame() {
    return cells == 0;
  }

  /** Letters may have another shape, but where there is something in one there is in the other. */
  boolean isAlike() {
    return ink <= 2;
  }

  static Sameness of(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    int[] a = one.getRGB(0, 0, width, height, null, 0, width);
    int[] b = other.getRGB(0, 0, width, height, null, 0, width);
    boolean[] differs = new boolean[a.length];
    for (int shift = 0; shift <= 16; shift += 8) {
      int[] channelA = channel(a, shift);
      int[] channelB = channel(b, shift);
      compare(channelA, channelB, width, height, REACH, TOLERANCE, differs);
      compare(channelB, channelA, width, height, REACH, TOLERANCE, differs);
    }
    return new Sameness(cells(differs, width, height), ink(a, b, width, height));
  }

  private static int[] channel(int[] pixels, int shift) {
    return Arrays.stream(pixels).map(pixel -> pixel >> shift & 0xff).toArray();
  }

  /** Notes where one lies outside what there is around its place in the other. */
  private static void compare(
      int[] a, int[] b, int width, int height, int reach, int tolerance, boolean[] differs) {
    int[] least = around(b, width, height, reach, false);
    int[] most = around(b, width, height, reach, true);
    for (int i = 0; i < a.length; i++) {
      differs[i] |= a[i] < least[i] - tolerance || a[i] > most[i] + tolerance;
    }
  }

  /** The least or the most of what is around each. */
  private static int[] around(int[] pixels, int width, int height, int reach, boolean most) {
    int[] across = new int[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int found = pixels[y * width + x];
        for (int i = Math.max(0, x - reach); i <= Math.min(width - 1, x + reach); i++) {
          int at = pixels[y * width + i];
          found = most ? Math.max(found, at) : Math.min(found, at);
        }
        across[y * width + x] = found;
      }
    }
    int[] both = new int[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int found = across[y * width + x];
        for (int i = Math.max(0, y - reach); i <= Math.min(height - 1, y + reach); i++) {
          int at = across[i * width + x];
          found = most ? Math.max(found, at) : Math.min(found, at);
        }
        both[y * width + x] = found;
      }
    }
    return both;
  }

  private static int cells(boolean[] differs, int width, int height) {
    int cells = 0;
    for (int top = 0; top < height; top += CELL) {
      for (int left = 0; left < width; left += CELL) {
        int count = 0;
        for (int y = top; y < Math.min(height, top + CELL); y++) {
          for (int x = left; x < Math.min(width, left + CELL); x++) {
            count += differs[y * width + x] ? 1 : 0;
          }
        }
        cells += count > MOST_IN_CELL ? 1 : 0;
      }
    }
    return cells;
  }

  private static int ink(int[] a, int[] b, int width, int height) {
    int across = Math.max(1, width / BLOCK);
    int down = Math.max(1, height / BLOCK);
    int lonely = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int[] meansA = means(a, shift, width, height, across, down);
      int[] meansB = means(b, shift, width, height, across, down);
      boolean[] strange = new boolean[across * down];
      compare(meansA, meansB, across, down, NEARBY, FAINT, strange);
      compare(meansB, meansA, across, down, NEARBY, FAINT, strange);
      int count = 0;
      for (boolean one : strange) {
        count += one ? 1 : 0;
      }
      lonely = Math.max(lonely, count);
    }
    return lonely;
  }

  /** The mean colour of each block. */
  private static int[] means(int[] pixels, int shift, int width, int height, int across, int down) {
    int[] means = new int[across * down];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int sum = 0;
        for (int i = 0; i < BLOCK * BLOCK; i++) {
          int row = Math.min(height - 1, y * BLOCK + i / BLOCK);
          int column = Math.min(width - 1, x * BLOCK + i % BLOCK);
          sum += pixels[row * width + column] >> shift & 0xff;
        }
        means[y * across + x] = sum / (BLOCK * BLOCK);
      }
    }
    return means;
  }
}

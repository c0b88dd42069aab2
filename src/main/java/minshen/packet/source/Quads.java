package minshen.packet.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The four corners of pieces of text that marks lie on (ISO 32000-2, 12.5.6.10), in the order that
 * viewers expect whatever the standard says: upper left, upper right, lower left, lower right.
 */
final class Quads {
  /** How many numbers a piece has. */
  static final int NUMBERS = 8;

  private static final float SAME = 0.01f;

  private Quads() {}

  /** The corners of a rectangle. */
  static float[] of(float[] rectangle) {
    float left = Math.min(rectangle[0], rectangle[2]);
    float right = Math.max(rectangle[0], rectangle[2]);
    float low = Math.min(rectangle[1], rectangle[3]);
    float high = Math.max(rectangle[1], rectangle[3]);
    return new float[] {left, high, right, high, left, low, right, low};
  }

  /** The corners of each piece in order. */
  static float[] inOrder(float[] corners) {
    float[] ordered = corners.clone();
    for (int at = 0; at + NUMBERS <= corners.length; at += NUMBERS) {
      float[] piece = Arrays.copyOfRange(corners, at, at + NUMBERS);
      System.arraycopy(piece(piece), 0, ordered, at, NUMBERS);
    }
    return ordered;
  }

  /** The corners of each piece by itself. */
  static List<float[]> pieces(float[] corners) {
    return IntStream.range(0, corners.length / NUMBERS)
        .mapToObj(i -> Arrays.copyOfRange(corners, i * NUMBERS, (i + 1) * NUMBERS))
        .toList();
  }

  private static float[] piece(float[] p) {
    boolean isLevel = isSame(p[1], p[3]) && isSame(p[5], p[7]);
    if (isLevel) {
      float left = Math.min(Math.min(p[0], p[2]), Math.min(p[4], p[6]));
      float right = Math.max(Math.max(p[0], p[2]), Math.max(p[4], p[6]));
      return of(new float[] {left, p[1], right, p[5]});
    }
    boolean goesRound = isSame(p[2] - p[0], p[4] - p[6]) && isSame(p[3] - p[1], p[5] - p[7]);
    return goesRound ? new float[] {p[6], p[7], p[4], p[5], p[0], p[1], p[2], p[3]} : p;
  }

  private static boolean isSame(float one, float other) {
    return Math.abs(one - other) < SAME;
  }
}

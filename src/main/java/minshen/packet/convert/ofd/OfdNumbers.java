package minshen.packet.convert.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers as OFD writes them (GB/T 33190, 7.3): with blanks between them, lengths in millimetres.
 */
final class OfdNumbers {
  /** Longer lists are no drawing. */
  private static final int MOST = 1_000_000;

  private OfdNumbers() {}

  /** A list of numbers; what is none is left out. */
  static double[] list(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String word : text.strip().split("[\\s,]+", MOST)) {
      number(word).ifPresent(numbers::add);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static OptionalDouble number(String word) {
    try {
      double number = Double.parseDouble(word.strip());
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** A number, or what stands for it where there is none. */
  static double number(Optional<String> text, double otherwise) {
    return text.map(OfdNumbers::number).orElse(OptionalDouble.empty()).orElse(otherwise);
  }

  /** A box: left, top, width, height. */
  static Optional<Rectangle2D> box(String text) {
    double[] n = list(text);
    return n.length < 4
        ? Optional.empty()
        : Optional.of(new Rectangle2D.Double(n[0], n[1], n[2], n[3]));
  }

  /** A transformation (a b c d e f); what is none leaves things as they are. */
  static AffineTransform matrix(Optional<String> text) {
    double[] n = text.map(OfdNumbers::list).orElse(new double[0]);
    return n.length < 6 ? new AffineTransform() : new AffineTransform(n);
  }

  /** By how much a transformation makes lengths longer, taken over both directions. */
  static double scale(AffineTransform matrix) {
    return Math.sqrt(Math.abs(matrix.getDeterminant()));
  }

  /**
   * The distances between characters (GB/T 33190, 11.3): {@code g 3 2.5} stands for 2.5 three
   * times.
   *
   * @param most how many are wanted at most
   */
  static double[] deltas(Optional<String> text, int most) {
    List<Double> deltas = new ArrayList<>();
    String[] words = text.orElse("").strip().split("[\\s,]+", MOST);
    for (int i = 0; i < words.length && deltas.size() < most; i++) {
      if (words[i].equals("g") && i + 2 < words.length) {
        double times = number(words[i + 1]).orElse(0);
        double delta = number(words[i + 2]).orElse(0);
        for (int j = 0; j < times && deltas.size() < most; j++) {
          deltas.add(delta);
        }
        i += 2;
      } else {
        number(words[i]).ifPresent(deltas::add);
      }
    }
    return deltas.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

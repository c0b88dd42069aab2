package minshen.packet.source;

/** How light or dark stored values are seen. */
final class Tone {
  /** They are what a screen shows. */
  static final Tone AS_STORED = new Tone(1);

  private final double exponent;
  private final byte[] seen = new byte[256];

  private Tone(double exponent) {
    this.exponent = exponent;
    for (int i = 0; i < seen.length; i++) {
      seen[i] = (byte) Math.round(255 * Math.pow(i / 255.0, exponent));
    }
  }

  /** Values that are raised to some power before they are shown. */
  static Tone of(double exponent) {
    return new Tone(exponent);
  }

  boolean isAsStored() {
    return exponent == 1;
  }

  /** A value of 8 bits as it is seen. */
  int seen(int stored) {
    return seen[stored] & 0xff;
  }

  /** The three colours of a pixel as they are seen; what is above them stays. */
  int pixel(int stored) {
    if (isAsStored()) {
      return stored;
    }
    return (stored & 0xff000000)
        | (seen((stored >> 16) & 0xff) << 16)
        | (seen((stored >> 8) & 0xff) << 8)
        | seen(stored & 0xff);
  }
}

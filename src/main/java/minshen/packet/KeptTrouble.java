package minshen.packet;

import java.io.IOException;
import java.io.OutputStream;

/** Keeps the first trouble of a stream, whatever a library makes of it. */
final class KeptTrouble extends OutputStream {
  private final OutputStream out;
  private IOException trouble;

  KeptTrouble(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      trouble = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  void rethrow() throws IOException {
    if (trouble != null) {
      throw trouble;
    }
  }
}

package minshen.packet.odd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A PDF of one page of 200 × 200 points, written as it is told: whatever is wrong with it is meant.
 * Object 1 is the catalog, 2 the tree of pages, 3 the page, 4 its content.
 */
final class RawPdf {
  private final List<byte[]> objects = new ArrayList<>();
  private String header = "%PDF-1.7";

  RawPdf() {
    catalog("");
    object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    page("", "");
    stream("", "");
  }

  RawPdf header(String line) {
    header = line;
    return this;
  }

  /** More keys of the catalog. */
  RawPdf catalog(String more) {
    put(1, "<< /Type /Catalog /Pages 2 0 R " + more + " >>");
    return this;
  }

  /** The resources of the page, and more of its keys. */
  RawPdf page(String resources, String more) {
    put(
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
            + (" /Resources << " + resources + " >> ")
            + more
            + " >>");
    return this;
  }

  RawPdf content(String operators) {
    objects.set(3, streamBytes("", bytes(operators)));
    return this;
  }

  /** Adds an object; its number. */
  int object(String body) {
    objects.add(bytes(body));
    return objects.size();
  }

  /** Adds a stream; its number. */
  int stream(String keys, String data) {
    return stream(keys, bytes(data));
  }

  int stream(String keys, byte[] data) {
    objects.add(streamBytes(keys, data));
    return objects.size();
  }

  /** A form of 200 × 200 points. */
  int form(String keys, String data) {
    return stream("/Type /XObject /Subtype /Form /BBox [0 0 200 200] " + keys, data);
  }

  /** Sets an object that others already name. */
  RawPdf put(int number, String body) {
    while (objects.size() < number) {
      objects.add(bytes("null"));
    }
    objects.set(number - 1, bytes(body));
    return this;
  }

  byte[] finish() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(header + "\n%\u00e2\u00e3\u00cf\u00d3\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes(bytes((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(bytes("\nendobj\n"));
    }
    int start = out.size();
    out.writeBytes(
        bytes(
            "xref\n0 "
                + (objects.size() + 1)
                + "\n"
                + table
                + "trailer\n<< /Root 1 0 R /Size "
                + (objects.size() + 1)
                + " >>\nstartxref\n"
                + start
                + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] streamBytes(String keys, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("<< " + keys + " /Length " + data.length + " >>\nstream\n"));
    out.writeBytes(data);
    out.writeBytes(bytes("\nendstream"));
    return out.toByteArray();
  }

  /** A byte a character. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A text string in UTF-16, as hexadecimal digits. */
  static String text(String text) {
    StringBuilder hex = new StringBuilder("<FEFF");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append(String.format(Locale.ROOT, "%02X", b & 0xff));
    }
    return hex.append('>').toString();
  }
}

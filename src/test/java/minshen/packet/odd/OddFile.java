package minshen.packet.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a kind that goes wrong easily, and what a viewer shows of it.
 *
 * @param name of the file
 * @param width of its page, if it is a PDF, in points
 * @param spots what is to be seen where
 * @param remarks the ends of the keys of the remarks that must be made
 * @param refusal the end of the key of the refusal it must meet; empty if it must become pages
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record OddFile(
    String name,
    byte[] bytes,
    double width,
    double height,
    List<Spot> spots,
    List<String> remarks,
    Optional<String> refusal) {

  /** What is to be seen in a rectangle. */
  public enum Look {
    /** Pure white paper. */
    WHITE,
    /** Lines or letters on white. */
    INK,
    /** One colour. */
    COLOUR
  }

  /**
   * A rectangle of the upright page, in points from the lower left corner; of a picture, in parts
   * of its width and height.
   *
   * @param colour 0xRRGGBB if it is one colour
   */
  public record Spot(double x, double y, double width, double height, Look look, int colour) {}

  static OddFile of(String name, RawPdf pdf) {
    return of(name, pdf.finish());
  }

  static OddFile of(String name, byte[] bytes) {
    return new OddFile(name, bytes, 200, 200, List.of(), List.of(), Optional.empty());
  }

  OddFile ofSize(double across, double up) {
    return new OddFile(name, bytes, across, up, spots, remarks, refusal);
  }

  OddFile white(double x, double y, double width, double height) {
    return with(new Spot(x, y, width, height, Look.WHITE, 0xffffff));
  }

  OddFile ink(double x, double y, double width, double height) {
    return with(new Spot(x, y, width, height, Look.INK, 0));
  }

  OddFile colour(double x, double y, double width, double height, int colour) {
    return with(new Spot(x, y, width, height, Look.COLOUR, colour));
  }

  OddFile remark(String key) {
    List<String> more = new ArrayList<>(remarks);
    more.add(key);
    return new OddFile(name, bytes, width, height, spots, more, refusal);
  }

  OddFile refused(String key) {
    return new OddFile(name, bytes, width, height, spots, remarks, Optional.of(key));
  }

  private OddFile with(Spot spot) {
    List<Spot> more = new ArrayList<>(spots);
    more.add(spot);
    return new OddFile(name, bytes, width, height, more, remarks, refusal);
  }

  @Override
  public String toString() {
    return name;
  }
}

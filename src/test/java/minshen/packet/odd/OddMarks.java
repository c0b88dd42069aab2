package minshen.packet.odd;

import java.util.Arrays;
import java.util.List;

/** PDFs with marks that their program left to the viewer to draw (ISO 32000-2, 12.5.6). */
final class OddMarks {
  private static final String COLOUR = " /C [1 0 0] /F 4 ";

  private OddMarks() {}

  static List<OddFile> all() {
    return List.of(
        shapes(),
        lines(),
        flatLines(),
        ink(),
        writing(),
        freeText(),
        clearFreeText(),
        chineseFreeText(),
        turnedPage(),
        stamps(),
        quads(),
        pieces(),
        unseen(),
        unknown(),
        links(),
        thousandsOfLinks(),
        openClip(),
        cycle());
  }

  private static RawPdf marks(String... annotations) {
    StringBuilder all = new StringBuilder("/Annots [");
    for (String annotation : annotations) {
      all.append("<< /Type /Annot ").append(annotation).append(" >> ");
    }
    return new RawPdf().page("", all + "]");
  }

  private static OddFile shapes() {
    return OddFile.of(
            "mark-shapes.pdf",
            marks(
                "/Subtype /Square /Rect [10 110 90 190] /IC [1 0 0] /BS << /W 2 >>" + COLOUR,
                "/Subtype /Circle /Rect [110 110 190 190] /IC [1 0 0]" + COLOUR,
                "/Subtype /Polygon /Rect [10 10 90 90] /IC [1 0 0] /Vertices [15 15 85 15 85 85 15"
                    + " 85]"
                    + COLOUR,
                "/Subtype /PolyLine /Rect [110 10 190 90] /Vertices [115 15 185 15 185 85]"
                    + COLOUR))
        .colour(20, 120, 60, 60, 0xff0000)
        .colour(135, 135, 30, 30, 0xff0000)
        .colour(20, 20, 60, 60, 0xff0000)
        .ink(115, 10, 75, 10)
        .white(120, 30, 50, 60);
  }

  private static OddFile lines() {
    return OddFile.of(
            "mark-lines.pdf",
            marks(
                "/Subtype /Line /Rect [5 140 195 190] /L [20 160 180 160] /LE [/None"
                    + " /ClosedArrow] /IC [1 0 0] /BS << /W 4 >>"
                    + COLOUR,
                "/Subtype /Line /Rect [10 20 190 60] /L [20 40 180 40]" + COLOUR))
        .ink(20, 155, 160, 10)
        .ink(20, 36, 160, 8)
        .white(10, 60, 180, 70);
  }

  /** Their rectangles have no area: one because the line is level, one because it says nothing. */
  private static OddFile flatLines() {
    return OddFile.of(
            "mark-flat-lines.pdf",
            marks(
                "/Subtype /Line /F 4 /Rect [20 160 180 160] /L [20 160 180 160]" + COLOUR,
                "/Subtype /Ink /F 4 /Rect [0 0 0 0] /InkList [[20 120 100 90 180 120]]" + COLOUR,
                "/Subtype /PolyLine /F 4 /Rect [0 0 0 0] /Vertices [20 40 180 40]" + COLOUR))
        .ink(20, 156, 160, 8)
        .ink(20, 90, 160, 32)
        .ink(20, 36, 160, 8)
        .white(10, 130, 180, 20)
        .white(10, 50, 180, 30);
  }

  /** A signature drawn by hand. */
  private static OddFile ink() {
    return OddFile.of(
            "mark-ink.pdf",
            marks(
                "/Subtype /Ink /Rect [20 20 180 80] /InkList [[25 25 80 75 120 30 175 70] [30 70 170"
                    + " 28]] /BS << /W 3 >>"
                    + COLOUR))
        .ink(20, 20, 160, 60)
        .white(10, 100, 180, 90);
  }

  private static OddFile writing() {
    String quad = " /QuadPoints [20 %1$d 180 %1$d 20 %2$d 180 %2$d] /Rect [20 %2$d 180 %1$d]";
    RawPdf pdf =
        marks(
            "/Subtype /Highlight /C [1 1 0] /F 4" + quad.formatted(185, 165),
            "/Subtype /Underline" + COLOUR + quad.formatted(145, 125),
            "/Subtype /StrikeOut" + COLOUR + quad.formatted(105, 85),
            "/Subtype /Squiggly" + COLOUR + quad.formatted(65, 45));
    pdf.content("0 0 0 rg 90 168 20 14 re f");
    return OddFile.of("mark-text.pdf", pdf)
        .colour(40, 170, 30, 10, 0xffff00)
        .colour(92, 170, 16, 10, 0x000000)
        .ink(30, 122, 140, 10)
        .ink(30, 90, 140, 10)
        .ink(30, 41, 140, 12)
        .white(20, 5, 160, 30);
  }

  private static OddFile freeText() {
    return OddFile.of(
            "mark-free-text.pdf",
            marks(
                "/Subtype /FreeText /F 4 /Rect [10 120 190 190] /Contents (Zhang San) /DA (/Helv 24"
                    + " Tf 0 0 1 rg)",
                "/Subtype /FreeText /F 4 /Rect [10 20 190 90] /C [1 0 0] /Contents (on red) /DA (0"
                    + " g /Helv 12 Tf)"))
        .ink(12, 140, 120, 48)
        .colour(120, 30, 50, 20, 0xff0000);
  }

  /** What is written with no ink at all nobody sees. */
  private static OddFile clearFreeText() {
    return OddFile.of(
            "mark-free-text-clear.pdf",
            marks(
                "/Subtype /FreeText /F 4 /CA 0 /Rect [10 120 190 190] /Contents (Zhang San)"
                    + " /DA (/Helv 24 Tf 0 0 1 rg)"))
        .white(10, 10, 180, 180);
  }

  private static OddFile chineseFreeText() {
    String text = RawPdf.text("同意盖章");
    return OddFile.of(
            "mark-free-text-chinese.pdf",
            marks(
                "/Subtype /FreeText /F 4 /Rect [10 120 190 190] /Contents "
                    + text
                    + " /DA (/STSong 24 Tf 1 0 0 rg) /Q 1"))
        .ink(40, 140, 120, 48)
        .white(10, 10, 180, 100);
  }

  /** What lies on a page turns with it. */
  private static OddFile turnedPage() {
    RawPdf pdf =
        new RawPdf()
            .page(
                "",
                "/Rotate 90 /Annots [<< /Type /Annot /Subtype /Square /Rect [10 110 90 190] /IC [1"
                    + " 0 0]"
                    + COLOUR
                    + ">>]");
    return OddFile.of("mark-turned.pdf", pdf)
        .colour(120, 120, 60, 60, 0xff0000)
        .white(10, 10, 85, 180);
  }

  private static OddFile stamps() {
    return OddFile.of(
            "mark-stamp.pdf",
            marks(
                "/Subtype /Stamp /Name /Approved /Rect [20 120 180 180]" + COLOUR,
                "/Subtype /Stamp /Name /Confidential /Rect [20 20 180 80] /F 4"))
        .ink(25, 125, 150, 50)
        .ink(25, 25, 150, 50)
        .white(10, 85, 180, 30);
  }

  /** Points of a mark in the order of the standard, which few programs keep. */
  private static OddFile quads() {
    return OddFile.of(
            "mark-quads.pdf",
            marks(
                "/Subtype /Highlight /C [1 1 0] /F 4 /Rect [20 120 180 180] /QuadPoints [20 120 180"
                    + " 120 180 180 20 180]",
                "/Subtype /Highlight /C [1 1 0] /F 4 /Rect [20 20 180 80]"))
        .colour(60, 140, 80, 20, 0xffff00);
  }

  /** Marked text that goes over three lines. */
  private static OddFile pieces() {
    String three =
        COLOUR
            + " /Rect [20 %1$d 180 %2$d] /QuadPoints [20 %2$d 180 %2$d 20 %3$d 180 %3$d 20 %4$d 180"
            + " %4$d 20 %5$d 180 %5$d 20 %6$d 90 %6$d 20 %1$d 90 %1$d]";
    return OddFile.of(
            "mark-pieces.pdf",
            marks(
                "/Subtype /Squiggly" + three.formatted(120, 190, 176, 168, 154, 142),
                "/Subtype /Underline" + three.formatted(20, 90, 76, 68, 54, 42)))
        .ink(30, 170, 140, 14)
        .ink(30, 148, 140, 14)
        .ink(30, 114, 50, 14)
        .white(100, 115, 80, 20)
        .ink(30, 74, 140, 12)
        .ink(30, 52, 140, 12)
        .ink(30, 16, 50, 14);
  }

  private static OddFile unseen() {
    String square = "/Subtype /Square /IC [1 0 0] /C [1 0 0] /Rect ";
    return OddFile.of(
            "mark-unseen.pdf",
            marks(
                square + "[10 110 90 190] /F 2",
                square + "[110 110 190 190] /F 32",
                square + "[10 10 90 90] /F 0"))
        .white(5, 105, 190, 90)
        .colour(20, 20, 60, 60, 0xff0000);
  }

  private static OddFile unknown() {
    return OddFile.of(
            "mark-unknown.pdf",
            marks(
                "/Subtype /Watermark /F 4 /Rect [10 110 90 190]",
                "/Subtype /Square /F 4 /Rect [10 10 90 90] /IC [1 0 0] /C [1 0 0]"))
        .colour(20, 20, 60, 60, 0xff0000)
        .remark("not-drawn");
  }

  private static OddFile links() {
    return OddFile.of(
            "mark-link.pdf",
            marks(
                "/Subtype /Link /Rect [20 120 180 180] /Border [0 0 2] /C [1 0 0]",
                "/Subtype /Link /Rect [20 20 180 80] /Border [0 0 0] /C [1 0 0]",
                "/Subtype /Link /Rect [30 30 170 70] /C [1 0 0]",
                "/F 4 /Rect [40 40 160 60] /Contents (of no kind)"))
        .ink(15, 115, 170, 70)
        .white(10, 10, 180, 80);
  }

  /** A list of contents has thousands; two of these are seen. */
  private static OddFile thousandsOfLinks() {
    String[] links = new String[6000];
    Arrays.fill(links, "/Subtype /Link /Rect [20 20 180 80]");
    links[0] = "/Subtype /Link /Rect [20 120 180 180] /BS << /W 2 /S /D >> /C [1 0 0]";
    links[1] = "/Subtype /Link /Rect [20 110 180 116] /BS << /W 2 /S /U >> /C [1 0 0]";
    return OddFile.of("mark-links.pdf", marks(links)).ink(15, 108, 170, 75).white(10, 10, 180, 80);
  }

  /** The page leaves a clipping open; what lies on it is seen all the same. */
  private static OddFile openClip() {
    RawPdf pdf =
        marks("/Subtype /Square /Rect [110 110 190 190] /IC [1 0 0] /F 4 /C [1 0 0]")
            .content("1 0 0 rg q q 10 10 80 80 re W n 0 0 200 200 re f");
    return OddFile.of("mark-over-open-clip.pdf", pdf)
        .colour(20, 20, 60, 60, 0xff0000)
        .colour(120, 120, 60, 60, 0xff0000)
        .white(5, 110, 100, 80);
  }

  /** A mark that is its own parent. */
  private static OddFile cycle() {
    RawPdf pdf = new RawPdf();
    int mark =
        pdf.object(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /Parent 5 0 R /IRT 5 0 R /Kids [5 0 R] /Rect"
                + " [10 110 190 190] /V (round) /DA (/Helv 24 Tf 0 g) /F 4 >>");
    return OddFile.of("mark-cycle.pdf", pdf.page("", "/Annots [" + mark + " 0 R]"))
        .ink(10, 110, 180, 80);
  }
}

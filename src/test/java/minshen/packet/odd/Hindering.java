package minshen.packet.odd;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sound PDF with one thing on its page that must not be in a PDF/A-2b.
 *
 * @param name of the file
 * @param cause how what is said of it begins in Chinese
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Hindering(String name, byte[] bytes, String cause) {
  private static final String GREY =
      "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
          + " /ColorSpace /DeviceGray ";

  @Override
  public String toString() {
    return name;
  }

  /** One of each kind. */
  public static List<Hindering> all() {
    return List.of(
        font(),
        text("cmyk", "0 1 1 0 k 10 10 100 100 re f", "用了印刷四色"),
        picture("cmyk-picture", GREY.replace("Gray", "CMYK"), "0123456789abcdef", "用了印刷四色"),
        lzw(),
        picture("jpeg2000", GREY + "/Filter /JPXDecode", "no jpeg", "的 JPEG 2000"),
        picture("three-bits", GREY.replace("Component 8", "Component 3"), "xx", "的图片格式"),
        state("transfer", "/TR /Identity", "含印刷制版"),
        state("halftone", "/HT << /Type /Halftone /HalftoneType 6 >>", "含印刷制版"),
        state("blend", "/BM /Darker", "的透明混合"),
        state("intent", "/RI /Bright", "的颜色转换"),
        text("operator", "BX 1 2 unheard EX", "含标准以外"),
        text("nesting", "q ".repeat(40) + "Q ".repeat(40), "的数字、文字或嵌套"),
        text("odd-digits", "/Span << /ActualText <414> >> BDC EMC", "的数字、文字或嵌套"),
        text("large-number", "99999999999 0 m 1 1 l S", "的数字、文字或嵌套"),
        text("missing", "/NoSuchImage Do", "用到的字体、图片"),
        form("postscript", "/Subtype2 /PS", "含 PostScript"),
        form("reference", "/Ref << /F (other.pdf) /Page 0 >>", "引用了文件以外"),
        form("embedded", "/Extra << /Type /Filespec /F (a) /EF << /F 4 0 R >> >>", "的图文里夹带"),
        profile(),
        spots(),
        borrowed());
  }

  private static Hindering of(String name, RawPdf pdf, String cause) {
    return new Hindering(name + ".pdf", pdf.finish(), cause);
  }

  private static Hindering text(String name, String content, String cause) {
    return of(name, new RawPdf().content(content), cause);
  }

  private static Hindering font() {
    RawPdf pdf = new RawPdf();
    int font =
        pdf.object(
            "<< /Type /Font /Subtype /TrueType /BaseFont /SimSun /Encoding /WinAnsiEncoding >>");
    pdf.page("/Font << /F " + font + " 0 R >>", "");
    return of("font", pdf.content("BT /F 20 Tf 20 100 Td (Hello) Tj ET"), "的字体“SimSun”没有嵌入");
  }

  /** Words without their font over a scan, in a mode of drawing: 3 is that nobody sees them. */
  public static List<OddFile> readScans(int mode) {
    String latin = "/Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding";
    return List.of(
        readScan("latin", mode, latin + " /FirstChar 72 /LastChar 72 /Widths [722]", "(H)"),
        readScan(
            "chinese",
            mode,
            "/Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts"
                + " [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
                + " /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
                + " /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120"
                + " /CapHeight 880 /StemV 93 >> >>]",
            "<95f5884c>"));
  }

  private static OddFile readScan(String name, int mode, String keys, String words) {
    RawPdf pdf = new RawPdf();
    int font = pdf.object("<< /Type /Font " + keys + " >>");
    int picture = pdf.stream(GREY, "abcd");
    pdf.page("/Font << /F " + font + " 0 R >> /XObject << /I " + picture + " 0 R >>", "");
    String shown = "BT /F 20 Tf " + mode + " Tr 20 100 Td " + words + " Tj ET";
    pdf.content("q 200 0 0 200 0 0 cm /I Do Q " + shown);
    return OddFile.of(name + ".pdf", pdf.finish());
  }

  private static Hindering picture(String name, String keys, String data, String cause) {
    RawPdf pdf = new RawPdf();
    int picture = pdf.stream(keys, data);
    pdf.page("/XObject << /I " + picture + " 0 R >>", "");
    return of(name, pdf.content("q 100 0 0 100 20 20 cm /I Do Q"), cause);
  }

  /** 0x80 0x00 0x40 …: clear, four times 0, end of data, in codes of nine bits. */
  private static Hindering lzw() {
    String packed = "\u0080\u0000\u0000\u0000\u0010\u0010";
    return picture("lzw", GREY + "/Filter /LZWDecode", packed, "用了不许用的压缩方式 LZWDecode");
  }

  private static Hindering state(String name, String keys, String cause) {
    RawPdf pdf = new RawPdf();
    int state = pdf.object("<< /Type /ExtGState " + keys + " >>");
    pdf.page("/ExtGState << /G " + state + " 0 R >>", "");
    return of(name, pdf.content("/G gs 20 20 100 100 re f"), cause);
  }

  private static Hindering form(String name, String keys, String cause) {
    RawPdf pdf = new RawPdf();
    int form = pdf.form(keys + " /Resources << >>", "20 20 100 100 re f");
    pdf.page("/XObject << /X " + form + " 0 R >>", "");
    return of(name, pdf.content("/X Do"), cause);
  }

  private static Hindering profile() {
    RawPdf pdf = new RawPdf();
    byte[] bytes = new byte[200];
    byte[] head = "mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 12, head.length);
    bytes[8] = 5;
    int profile = pdf.stream("/N 3", bytes);
    pdf.page("/ColorSpace << /C [/ICCBased " + profile + " 0 R] >>", "");
    return of("profile", pdf.content("/C cs 1 0 0 sc 20 20 100 100 re f"), "的颜色特性文件");
  }

  /** Two colours of one name. */
  private static Hindering spots() {
    RawPdf pdf = new RawPdf();
    String spot =
        "[/Separation /Seal /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [%s] /N 1"
            + " >>]";
    pdf.page(
        "/ColorSpace << /A " + spot.formatted("1 0 0") + " /B " + spot.formatted("0 0 1") + " >>",
        "");
    return of(
        "spots", pdf.content("/A cs 1 sc 9 9 50 50 re f /B cs 1 sc 99 9 50 50 re f"), "的专色“Seal”");
  }

  /** A form that draws with what only its page names. */
  private static Hindering borrowed() {
    RawPdf pdf = new RawPdf();
    int picture = pdf.stream(GREY, "0123");
    int form = pdf.form("", "q 100 0 0 100 20 20 cm /I Do Q");
    pdf.page("/XObject << /X " + form + " 0 R /I " + picture + " 0 R >>", "");
    return of("borrowed", pdf.content("/X Do"), "用到的字体、图片");
  }
}

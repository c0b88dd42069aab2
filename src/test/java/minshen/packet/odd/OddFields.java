package minshen.packet.odd;

import java.util.List;
import minshen.form.Typeface;

/** PDFs with filled forms (ISO 32000-2, 12.7), whose fields are drawn well, badly or not at all. */
final class OddFields {
  private static final String DRAWN_BY_VIEWER = "/NeedAppearances true ";

  private OddFields() {}

  static List<OddFile> all() {
    return List.of(
        text("field-text.pdf", "", "(Zhang San)", "/Helv 20 Tf 0 g", ""),
        text("field-auto-size.pdf", "", "(Zhang San)", "/Helv 0 Tf 0 g", ""),
        text("field-no-font.pdf", "", "(Zhang San)", "", ""),
        predefined("STSong-Light", "UniGB-UCS2-H", "GB1", "申报单位"),
        predefined("STSong-Light", "UniGB-UTF16-H", "GB1", "申报单位"),
        predefined("SimSun", "GBK-EUC-H", "GB1", "申报单位"),
        predefined("STFangsong-Light", "GBKp-EUC-H", "GB1", "申报单位"),
        predefined("MHei-Medium", "UniCNS-UCS2-H", "CNS1", "申報單位"),
        predefined("HeiseiMin-W3", "UniJIS-UCS2-H", "Japan1", "申報者"),
        ifPrintable(predefined("HYGoThic-Medium", "UniKS-UCS2-H", "Korea1", "신청"), "신"),
        ifPrintable(text("field-rare.pdf", "", RawPdf.text("𠮷"), "/Helv 20 Tf 0 g", ""), "𠮷"),
        ifPrintable(text("field-armenian.pdf", "", RawPdf.text("Հայ"), "/Helv 20 Tf 0 g", ""), "Հ"),
        text("field-mixed.pdf", "", RawPdf.text("闵行 Bio ①"), "/Helv 20 Tf 0 g", ""),
        unprintable(),
        text("field-read-only.pdf", "/Ff 1", "(Zhang San)", "/Helv 20 Tf 0 g", ""),
        text("field-password.pdf", "/Ff 8192", "(secret)", "/Helv 20 Tf 0 g", ""),
        text("field-rich.pdf", "/Ff 33554432 /RV (<p>rich</p>)", "(rich)", "/Helv 20 Tf 0 g", ""),
        text("field-stream.pdf", "", "7 0 R", "/Helv 20 Tf 0 g", ""),
        comb(),
        lines(),
        list(),
        combo(),
        buttons(),
        states(),
        namedStates(),
        outsideForm(),
        goodLookStays(),
        formattedLookStays(),
        staleLookIsDrawn(),
        emptyLookIsDrawn(),
        kidsInACircle());
  }

  /** What an installed font must have is drawn if one has it, and named if none has. */
  private static OddFile ifPrintable(OddFile file, String character) {
    return Typeface.standard().canPrint(character.codePointAt(0))
        ? file
        : OddFile.of(file.name(), file.bytes()).remark("characters");
  }

  private static RawPdf form(String more, String... fields) {
    RawPdf pdf = new RawPdf();
    StringBuilder annotations = new StringBuilder();
    pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (String field : fields) {
      int number = pdf.object("<< /Type /Annot /Subtype /Widget /F 4 " + field + " >>");
      annotations.append(number).append(" 0 R ");
    }
    String fonts = more.contains("/DR") ? "" : " /DR << /Font << /Helv 5 0 R >> >>";
    pdf.catalog(
        "/AcroForm << /Fields ["
            + annotations
            + "]"
            + fonts
            + " /DA (/Helv 12 Tf 0 g) "
            + more
            + " >>");
    return pdf.page("", "/Annots [" + annotations + "]");
  }

  private static OddFile text(String name, String flags, String value, String look, String more) {
    String da = look.isEmpty() ? "" : " /DA (" + look + ")";
    RawPdf pdf =
        form("", "/FT /Tx /T (a) /Rect [10 120 190 160] /V " + value + da + " " + flags + more);
    pdf.stream("", "(from a stream)");
    return OddFile.of(name, pdf).ink(10, 120, 180, 40).white(5, 5, 190, 110).white(5, 165, 190, 30);
  }

  /** A Chinese font that every viewer is supposed to have, under its predefined character map. */
  private static OddFile predefined(String font, String map, String order, String value) {
    RawPdf pdf =
        form(
            DRAWN_BY_VIEWER + "/DR << /Font << /Cjk 7 0 R >> >>",
            "/FT /Tx /T (a) /Rect [10 120 190 160] /DA (/Cjk 24 Tf 0 g) /V " + RawPdf.text(value));
    pdf.object(
        "<< /Type /Font /Subtype /Type0 /BaseFont /%s-%s /Encoding /%2$s /DescendantFonts [8 0 R] >>"
            .formatted(font, map));
    pdf.object(
        ("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe)"
                + " /Ordering (%s) /Supplement 2 >> /FontDescriptor 9 0 R >>")
            .formatted(font, order));
    pdf.object(
        ("<< /Type /FontDescriptor /FontName /%s /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle"
                + " 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>")
            .formatted(font));
    return OddFile.of("field-" + font + "-" + map + ".pdf", pdf)
        .ink(10, 120, 100, 40)
        .white(5, 5, 190, 110);
  }

  /** A character that no font has is counted, and the rest is drawn. */
  private static OddFile unprintable() {
    return text("field-unprintable.pdf", "", RawPdf.text("A\udb80\udc00"), "/Helv 20 Tf 0 g", "")
        .remark("characters");
  }

  private static OddFile comb() {
    RawPdf pdf =
        form(
            "",
            "/FT /Tx /T (a) /Ff 16777216 /MaxLen 6 /Rect [10 120 190 160] /V (12) /DA (/Helv 20"
                + " Tf 0 g)");
    return OddFile.of("field-comb.pdf", pdf)
        .ink(15, 122, 20, 36)
        .ink(45, 122, 20, 36)
        .white(72, 115, 120, 50);
  }

  private static OddFile lines() {
    RawPdf pdf =
        form(
            "",
            "/FT /Tx /T (a) /Ff 4096 /Rect [10 20 190 190] /V (one two three four five six seven"
                + " eight nine ten\\rnew line) /DA (/Helv 20 Tf 0 g) /Q 0");
    return OddFile.of("field-lines.pdf", pdf)
        .ink(12, 165, 170, 24)
        .ink(12, 142, 170, 22)
        .white(5, 2, 190, 30);
  }

  private static OddFile list() {
    RawPdf pdf =
        form(
            "",
            "/FT /Ch /T (a) /Opt [(one) [(2) (two)] (three)] /V (2) /I [1] /Rect [10 20 190 190]"
                + " /DA (/Helv 20 Tf 0 g)");
    return OddFile.of("field-list.pdf", pdf).ink(12, 165, 60, 24).ink(12, 120, 60, 24);
  }

  private static OddFile combo() {
    RawPdf pdf =
        form(
            "",
            "/FT /Ch /Ff 131072 /T (a) /Opt [[(2) (chosen)]] /V (2) /Rect [10 120 190 160] /DA"
                + " (/Helv 20 Tf 0 g)");
    return OddFile.of("field-combo.pdf", pdf).ink(40, 122, 35, 36);
  }

  private static OddFile buttons() {
    String box = " /Rect [%d %d %d %d] ";
    RawPdf pdf =
        form(
            "",
            "/DA (/ZaDb 0 Tf 0 g) /FT /Btn /T (a) /V /Yes /AS /Yes /MK << /CA (4) /BC [0] >>"
                + box.formatted(10, 110, 90, 190),
            "/FT /Btn /T (b) /V /Off /AS /Off" + box.formatted(110, 110, 190, 190),
            "/DA (/ZaDb 0 Tf 0 g) /FT /Btn /T (c) /Ff 32768 /V /One /AS /One /MK << /CA (l) >>"
                + box.formatted(10, 10, 90, 90),
            "/FT /Btn /T (d) /Ff 65536 /MK << /CA (Push) /BG [1 0 0] >>"
                + box.formatted(110, 10, 190, 90));
    return OddFile.of("field-buttons.pdf", pdf)
        .ink(20, 120, 60, 60)
        .white(120, 120, 60, 60)
        .ink(20, 20, 60, 60)
        .colour(115, 15, 70, 15, 0xff0000);
  }

  /** Drawn for each state; one that does not say which it is in is shown as if it were off. */
  private static OddFile states() {
    RawPdf pdf =
        form(
            "",
            "/FT /Btn /T (a) /V /Yes /Rect [10 110 90 190] /AP << /N << /Yes 7 0 R /Off 8 0 R >>"
                + " >>");
    pdf.form("", "1 0 0 rg 0 0 200 200 re f");
    pdf.form("", "0 0 1 rg 0 0 200 200 re f");
    return OddFile.of("field-state.pdf", pdf).colour(20, 120, 60, 60, 0x0000ff);
  }

  /** What TeX makes of boxes: their states have names, but no looks. */
  private static OddFile namedStates() {
    String box =
        "/FT /Btn /DA (/ZaDb 0 Tf 0 g) /AP << /N << /Yes << >> >> >> /MK << /BC [1 0 0] >>";
    RawPdf pdf =
        form(
            "",
            box + " /T (a) /V /Yes /AS /Yes /Rect [10 110 90 190]",
            box + " /T (b) /V /Off /AS /Off /Rect [110 110 190 190]");
    return OddFile.of("field-named-states.pdf", pdf)
        .ink(20, 120, 60, 60)
        .ink(108, 108, 84, 84)
        .white(120, 120, 60, 60);
  }

  /** A field that the form does not name is on the page all the same. */
  private static OddFile outsideForm() {
    RawPdf pdf =
        new RawPdf()
            .page(
                "",
                "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [10 120 190 160] /V (here)"
                    + " /DA (/Helv 20 Tf 0 g) /F 4 >>]");
    return OddFile.of("field-outside.pdf", pdf).ink(10, 120, 60, 40);
  }

  private static RawPdf drawn(String value, String said, String more) {
    RawPdf pdf =
        form(
            DRAWN_BY_VIEWER,
            "/FT /Tx /T (a) /Rect [10 120 190 160] /DA (/Helv 20 Tf 0 g) /V ("
                + value
                + ") /AP << /N 7 0 R >> "
                + more);
    pdf.stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 180 40] /Resources << /Font << /F 5 0 R >> >>",
        "1 0 0 rg 140 0 40 40 re f 0 g BT /F 14 Tf 70 12 Td " + said + " Tj ET");
    return pdf;
  }

  private static OddFile goodLookStays() {
    return OddFile.of("field-good-look.pdf", drawn("OK", "(OK)", ""))
        .colour(155, 125, 30, 30, 0xff0000)
        .white(12, 122, 60, 36);
  }

  private static OddFile formattedLookStays() {
    String format =
        "/AA << /F << /S /JavaScript /JS (AFNumber_Format\\(2, 0, 0, 0, \"\", true\\)) >> >>";
    return OddFile.of("field-formatted.pdf", drawn("1234.5", "(1,234.50)", format))
        .colour(155, 125, 30, 30, 0xff0000)
        .white(12, 122, 60, 36);
  }

  private static OddFile staleLookIsDrawn() {
    return OddFile.of("field-stale.pdf", drawn("New", "(Old)", ""))
        .ink(12, 122, 60, 36)
        .white(145, 122, 40, 36);
  }

  private static OddFile emptyLookIsDrawn() {
    RawPdf pdf =
        form(
            DRAWN_BY_VIEWER,
            "/FT /Tx /T (a) /Rect [10 120 190 160] /DA (/Helv 20 Tf 0 g) /V (New) /AP << /N 7 0 R"
                + " >>");
    pdf.form("", "/Tx BMC EMC");
    return OddFile.of("field-empty-look.pdf", pdf).ink(12, 122, 60, 36);
  }

  private static OddFile kidsInACircle() {
    RawPdf pdf =
        form(
            DRAWN_BY_VIEWER,
            "/FT /Tx /T (a) /Rect [10 120 190 160] /V (round) /Kids [6 0 R 7 0 R] /Parent 7 0 R"
                + " /DA (/Helv 20 Tf 0 g)");
    pdf.object("<< /FT /Tx /T (b) /V (round) /Kids [6 0 R 7 0 R] /Parent 6 0 R >>");
    return OddFile.of("field-kids-in-a-circle.pdf", pdf).ink(12, 122, 60, 36);
  }
}

package minshen.packet.odd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

/** PDFs whose objects refer to each other as few programs write them; some in a circle. */
final class OddStructure {
  private static final String RED = "1 0 0 rg 20 20 60 60 re f ";
  private static final int RED_RGB = 0xff0000;

  private OddStructure() {}

  static List<OddFile> all() {
    return List.of(
        maskListed(),
        pageTwice(),
        contentInParts(),
        contentThatIsAPicture(),
        unknownFilter(),
        treeInACircle(),
        treeThatDoubles(),
        formInACircle(),
        outlinesInACircle(),
        namesInACircle(),
        actionsInACircle(),
        deepExpression(),
        header("%PDF-1.8"),
        header("%PDF-2.1"),
        noHeader(),
        catalogVersion(),
        fontName(),
        wrongCount(),
        brokenMetadata(),
        inheritedInACircle());
  }

  /** What nobody sees is broken. */
  private static OddFile brokenMetadata() {
    RawPdf pdf = new RawPdf().content(RED);
    int data = pdf.stream("/Type /Metadata /Subtype /XML /Filter /ASCII85Decode", "\u00ff\u00fe~>");
    pdf.catalog("/Metadata " + data + " 0 R");
    return OddFile.of("structure-broken-metadata.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  /** The soft mask of a picture among the pictures of the page. */
  private static OddFile maskListed() {
    RawPdf pdf = new RawPdf();
    int mask =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace"
                + " /DeviceGray",
            "\u00ff");
    int picture =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace"
                + " /DeviceRGB /SMask 5 0 R",
            "\u00ff\0\0");
    pdf.page("/XObject << /A %d 0 R /B %d 0 R >>".formatted(mask, picture), "");
    pdf.content("q 60 0 0 60 20 20 cm /B Do Q");
    return OddFile.of("structure-mask-listed.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  private static OddFile pageTwice() {
    RawPdf pdf = new RawPdf().content(RED);
    pdf.put(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>");
    pdf.page(
        "",
        "/Annots [<< /Type /Annot /Subtype /Square /Rect [110 110 190 190] /IC [1 0 0] /C [1 0 0]"
            + " /F 4 >>]");
    return OddFile.of("structure-page-twice.pdf", pdf)
        .colour(25, 25, 50, 50, RED_RGB)
        .colour(120, 120, 60, 60, RED_RGB);
  }

  /** Nothing but the end of a part stands between two words. */
  private static OddFile contentInParts() {
    RawPdf pdf = new RawPdf();
    pdf.object("[6 0 R 7 0 R]");
    pdf.stream("", "q 1 0 0 rg 20 20 60 60 re f");
    pdf.stream("", "Q 110 110 80 80 re f");
    pdf.put(
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources << >> >>");
    return OddFile.of("structure-content-in-parts.pdf", pdf)
        .colour(25, 25, 50, 50, RED_RGB)
        .colour(115, 115, 70, 70, 0);
  }

  /** One stream is what the page draws and a picture on it: each way it is read makes sense. */
  private static OddFile contentThatIsAPicture() {
    RawPdf pdf = new RawPdf();
    String drawing = "q 60 0 0 60 20 20 cm /I Do Q ";
    int picture =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 4 /Height 1 /BitsPerComponent 8 /ColorSpace"
                + " [/Indexed /DeviceRGB 255 <"
                + "ff0000".repeat(256)
                + ">]",
            drawing);
    pdf.put(
        3,
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents %1$d 0 R"
                + " /Resources << /XObject << /I %1$d 0 R >> >> >>")
            .formatted(picture));
    return OddFile.of("structure-content-that-is-a-picture.pdf", pdf)
        .colour(25, 25, 50, 50, RED_RGB);
  }

  /**
   * Packed as a later edition of the format allows, which few viewers know yet: they show nothing.
   */
  private static OddFile unknownFilter() {
    RawPdf pdf = new RawPdf();
    int content = pdf.stream("/Filter /BrotliDecode", RED);
    pdf.put(
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents %d 0 R >>"
            .formatted(content));
    return OddFile.of("structure-unknown-filter.pdf", pdf).refused("filter");
  }

  private static OddFile treeInACircle() {
    RawPdf pdf = new RawPdf().content(RED);
    pdf.put(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>");
    pdf.object("<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>");
    return OddFile.of("structure-tree-in-a-circle.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  /** Thirty levels, each naming the next twice: a thousand million pages in two kilobytes. */
  private static OddFile treeThatDoubles() {
    RawPdf pdf = new RawPdf().content(RED);
    pdf.put(2, "<< /Type /Pages /Kids [5 0 R 5 0 R] /Count 1073741824 >>");
    for (int i = 5; i < 34; i++) {
      pdf.put(i, "<< /Type /Pages /Kids [%1$d 0 R %1$d 0 R] /Count 2 >>".formatted(i + 1));
    }
    pdf.put(34, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    return OddFile.of("structure-tree-that-doubles.pdf", pdf).remark("mended");
  }

  private static OddFile formInACircle() {
    RawPdf pdf = new RawPdf();
    int form = pdf.form("/Resources << /XObject << /F 5 0 R >> >>", RED + "/F Do");
    pdf.page("/XObject << /F %d 0 R >>".formatted(form), "").content("/F Do");
    return OddFile.of("structure-form-in-a-circle.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  private static OddFile outlinesInACircle() {
    RawPdf pdf = new RawPdf().content(RED).catalog("/Outlines 5 0 R");
    pdf.object("<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 1 >>");
    pdf.object(
        "<< /Title (a) /Parent 5 0 R /Next 6 0 R /First 6 0 R /Last 6 0 R /Dest [3 0 R /Fit] >>");
    return OddFile.of("structure-outlines-in-a-circle.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  private static OddFile namesInACircle() {
    RawPdf pdf = new RawPdf().content(RED);
    pdf.catalog("/Names << /EmbeddedFiles 5 0 R /JavaScript 5 0 R /Dests 5 0 R >>");
    pdf.object("<< /Kids [5 0 R 5 0 R 6 0 R] >>");
    pdf.object("<< /Kids [5 0 R 6 0 R 5 0 R] >>");
    return OddFile.of("structure-names-in-a-circle.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  private static OddFile actionsInACircle() {
    RawPdf pdf = new RawPdf().content(RED).catalog("/OpenAction 5 0 R");
    pdf.object("<< /S /JavaScript /JS (1) /Next [5 0 R 5 0 R 6 0 R 6 0 R] >>");
    pdf.object("[5 0 R 5 0 R 6 0 R 6 0 R]");
    return OddFile.of("structure-actions-in-a-circle.pdf", pdf)
        .colour(25, 25, 50, 50, RED_RGB)
        .remark("scripts");
  }

  /** An expression of layers that names itself. */
  private static OddFile deepExpression() {
    RawPdf pdf = new RawPdf();
    pdf.object("<< /Type /OCG /Name (a) >>");
    pdf.object("<< /Type /OCMD /VE 7 0 R >>");
    pdf.object("[/And 7 0 R 7 0 R [/Or 7 0 R 7 0 R]]");
    pdf.catalog("/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>");
    pdf.page("/Properties << /M 6 0 R >>", "").content("/OC /M BDC " + RED + "EMC");
    return OddFile.of("structure-expression-in-a-circle.pdf", pdf);
  }

  private static OddFile header(String line) {
    RawPdf pdf = new RawPdf().header(line).content(RED);
    return OddFile.of("structure-header-" + line.substring(5) + ".pdf", pdf)
        .colour(25, 25, 50, 50, RED_RGB);
  }

  /** Its first line is lost: a PDF all the same, and no file of an unknown kind. */
  private static OddFile noHeader() {
    RawPdf pdf = new RawPdf().header("").content(RED);
    return OddFile.of("structure-no-header.pdf", pdf)
        .remark("mended")
        .colour(25, 25, 50, 50, RED_RGB);
  }

  private static OddFile catalogVersion() {
    RawPdf pdf = new RawPdf().catalog("/Version /1.8").content(RED);
    return OddFile.of("structure-catalog-1.8.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  /** A font called 宋体 in the bytes of GBK. */
  private static OddFile fontName() {
    RawPdf pdf = new RawPdf().content(RED);
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (byte b : "宋体".getBytes(Charset.forName("GB18030"))) {
      name.writeBytes(RawPdf.bytes("#%02X".formatted(b & 0xff)));
    }
    int font =
        pdf.object(
            "<< /Type /Font /Subtype /TrueType /BaseFont /%s /FontDescriptor 6 0 R >>"
                .formatted(name));
    pdf.object("<< /Type /FontDescriptor /FontName /x /Flags 32 >>");
    pdf.page("/Font << /F %d 0 R >>".formatted(font), "");
    return OddFile.of("structure-font-name.pdf", pdf)
        .colour(25, 25, 50, 50, RED_RGB)
        .remark("fonts");
  }

  private static OddFile wrongCount() {
    RawPdf pdf = new RawPdf().content(RED);
    pdf.put(2, "<< /Type /Pages /Kids [3 0 R] /Count 7 >>");
    return OddFile.of("structure-wrong-count.pdf", pdf).colour(25, 25, 50, 50, RED_RGB);
  }

  private static OddFile inheritedInACircle() {
    RawPdf pdf = new RawPdf().content(RED);
    pdf.put(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 5 0 R >>");
    pdf.object("<< /Type /Pages /Parent 2 0 R >>");
    pdf.put(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
    return OddFile.of("structure-parents-in-a-circle.pdf", pdf);
  }
}

package minshen.packet.odd;

import java.util.List;

/**
 * PDFs with layers (ISO 32000-2, 8.11): red is on a layer that is hidden, blue on one that is seen.
 */
final class OddLayers {
  private static final String RED = "1 0 0 rg 20 120 60 60 re f ";
  private static final String BLUE = "0 0 1 rg 120 120 60 60 re f ";
  private static final int BLUE_RGB = 0x0000ff;

  private OddLayers() {}

  static List<OddFile> all() {
    return List.of(
        off(),
        baseState(),
        objects(),
        annotations(),
        viewState(),
        viewStateAlone(),
        printState(),
        policies(),
        expression(),
        nested(),
        stateGoesOn(),
        textGoesOn(),
        inlineAndShading(),
        noLayersOff());
  }

  /** Layer 5 is hidden by default, layer 6 is seen. */
  private static RawPdf layers(String configuration) {
    RawPdf pdf = new RawPdf();
    pdf.object("<< /Type /OCG /Name (old revision) >>");
    pdf.object("<< /Type /OCG /Name (valid) >>");
    return pdf.catalog(
        "/OCProperties << /OCGs [5 0 R 6 0 R] /D << /Order [5 0 R 6 0 R] "
            + configuration
            + " >> >>");
  }

  private static RawPdf hidden() {
    return layers("/OFF [5 0 R]");
  }

  private static final String PROPERTIES = "/Properties << /Old 5 0 R /New 6 0 R >>";
  private static final String BOTH = "/OC /Old BDC " + RED + "EMC /OC /New BDC " + BLUE + "EMC ";

  private static OddFile seen(String name, RawPdf pdf) {
    return OddFile.of(name, pdf).white(15, 115, 70, 70).colour(125, 125, 50, 50, BLUE_RGB);
  }

  private static OddFile off() {
    return seen("layer-off.pdf", hidden().page(PROPERTIES, "").content(BOTH)).remark("layers");
  }

  private static OddFile baseState() {
    RawPdf pdf = layers("/BaseState /OFF /ON [6 0 R]").page(PROPERTIES, "").content(BOTH);
    return seen("layer-base-state-off.pdf", pdf).remark("layers");
  }

  /** Forms and pictures that are on a layer as a whole. */
  private static OddFile objects() {
    RawPdf pdf = hidden();
    int old = pdf.form("/OC 5 0 R", RED);
    int valid = pdf.form("/OC 6 0 R", BLUE);
    int picture =
        pdf.stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
                + " /ColorSpace /DeviceRGB /OC 5 0 R",
            "\u00ff\0\0");
    pdf.page("/XObject << /A %d 0 R /B %d 0 R /C %d 0 R >>".formatted(old, valid, picture), "");
    pdf.content("/A Do /B Do q 60 0 0 60 20 20 cm /C Do Q");
    return seen("layer-objects.pdf", pdf).white(15, 15, 70, 70);
  }

  private static OddFile annotations() {
    RawPdf pdf = hidden();
    int old = pdf.form("", RED);
    int valid = pdf.form("", BLUE);
    int both =
        pdf.form(
            "/Resources << " + PROPERTIES + " >>",
            "/OC /Old BDC 1 0 0 rg 20 20 60 60 re f EMC 0 0 1 rg 120 20 60 60 re f");
    String stamp =
        "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 200 200] /AP << /N %d 0 R >> %s >> ";
    pdf.page(
        "",
        "/Annots ["
            + stamp.formatted(old, "/OC 5 0 R")
            + stamp.formatted(valid, "/OC 6 0 R")
            + stamp.formatted(both, "")
            + "]");
    return seen("layer-annotations.pdf", pdf)
        .white(15, 15, 70, 70)
        .colour(125, 25, 50, 50, BLUE_RGB);
  }

  private static RawPdf usage(String red, String blue, String configuration) {
    RawPdf pdf = layers(configuration).page(PROPERTIES, "").content(BOTH);
    pdf.put(5, "<< /Type /OCG /Name (red) /Usage << " + red + " >> >>");
    return pdf.put(6, "<< /Type /OCG /Name (blue) /Usage << " + blue + " >> >>");
  }

  private static OddFile viewState() {
    return seen(
        "layer-view-state.pdf",
        usage(
            "/View << /ViewState /OFF >>",
            "/View << /ViewState /ON >>",
            "/OFF [6 0 R] /AS [<< /Event /View /Category [/View] /OCGs [5 0 R 6 0 R] >>]"));
  }

  private static OddFile viewStateAlone() {
    return seen("layer-view-state-alone.pdf", usage("/View << /ViewState /OFF >>", "", ""));
  }

  /** What is seen is printed, though a layer is not meant for paper; a remark tells. */
  private static OddFile printState() {
    RawPdf pdf =
        usage(
            "/Print << /PrintState /ON >> /View << /ViewState /OFF >>",
            "/Print << /PrintState /OFF >> /View << /ViewState /ON >>",
            "/AS [<< /Event /View /Category [/View] /OCGs [5 0 R 6 0 R] >>"
                + " << /Event /Print /Category [/Print] /OCGs [5 0 R 6 0 R] >>]");
    return seen("layer-print-state.pdf", pdf).remark("print-layers");
  }

  private static OddFile policies() {
    RawPdf pdf = hidden();
    StringBuilder properties = new StringBuilder();
    StringBuilder content = new StringBuilder();
    String[] names = {"AnyOn", "AllOn", "AnyOff", "AllOff"};
    for (int i = 0; i < 4; i++) {
      int number = pdf.object("<< /Type /OCMD /OCGs [5 0 R 6 0 R] /P /" + names[i] + " >>");
      properties.append("/P").append(i).append(' ').append(number).append(" 0 R ");
      content.append("/OC /P%d BDC 0 0 1 rg %d 150 30 30 re f EMC ".formatted(i, 10 + 50 * i));
    }
    int single = pdf.object("<< /Type /OCMD /OCGs 5 0 R >>");
    int none = pdf.object("<< /Type /OCMD >>");
    properties.append("/P4 ").append(single).append(" 0 R /P5 ").append(none).append(" 0 R ");
    content.append("/OC /P4 BDC 0 0 1 rg 10 20 30 30 re f EMC ");
    content.append("/OC /P5 BDC 0 0 1 rg 60 20 30 30 re f EMC ");
    pdf.page("/Properties << " + properties + " >>", "").content(content.toString());
    return OddFile.of("layer-policies.pdf", pdf)
        .colour(15, 155, 20, 20, BLUE_RGB)
        .white(55, 145, 40, 40)
        .colour(115, 155, 20, 20, BLUE_RGB)
        .white(155, 145, 40, 40)
        .white(5, 15, 40, 40)
        .colour(65, 25, 20, 20, BLUE_RGB);
  }

  private static OddFile expression() {
    RawPdf pdf = hidden();
    int red =
        pdf.object("<< /Type /OCMD /OCGs [6 0 R] /VE [/And 6 0 R [/Not [/Or 6 0 R 5 0 R]]] >>");
    int blue = pdf.object("<< /Type /OCMD /OCGs [5 0 R] /VE [/And 6 0 R [/Not 5 0 R]] >>");
    pdf.page("/Properties << /Old %d 0 R /New %d 0 R >>".formatted(red, blue), "").content(BOTH);
    return seen("layer-expression.pdf", pdf);
  }

  /** Within a form in a form, a pattern and a drawn letter. */
  private static OddFile nested() {
    RawPdf pdf = hidden();
    int inner = pdf.form("/Resources << " + PROPERTIES + " >>", BOTH);
    int outer = pdf.form("/Resources << /XObject << /I %d 0 R >> >>".formatted(inner), "/I Do");
    int pattern =
        pdf.stream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10]"
                + " /XStep 10 /YStep 10 /Resources << "
                + PROPERTIES
                + " >>",
            "/OC /Old BDC 1 0 0 rg 0 0 10 10 re f EMC");
    int letter = pdf.stream("", "1000 0 0 0 1000 1000 d1 /OC /Old BDC 0 0 1000 1000 re f EMC");
    int font =
        pdf.object(
            ("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0"
                    + " 0] /FirstChar 65 /LastChar 65 /Widths [1000] /CharProcs << /a %d 0 R >>"
                    + " /Encoding << /Type /Encoding /Differences [65 /a] >> /Resources << %s >> >>")
                .formatted(letter, PROPERTIES));
    pdf.page(
        "/XObject << /O %d 0 R >> /Pattern << /P %d 0 R >> /Font << /F %d 0 R >>"
            .formatted(outer, pattern, font),
        "");
    pdf.content(
        "/O Do /Pattern cs /P scn 20 20 60 60 re f" + " 1 0 0 rg BT /F 60 Tf 120 20 Td (A) Tj ET");
    return seen("layer-nested.pdf", pdf).white(15, 15, 170, 70);
  }

  /** Colour, place and clipping that a hidden part sets hold after it. */
  private static OddFile stateGoesOn() {
    RawPdf pdf = hidden().page(PROPERTIES, "");
    pdf.content(
        "q /OC /Old BDC 20 120 60 60 re f 0 0 1 rg 1 0 0 1 100 0 cm 20 120 60 60 re W f EMC"
            + " 0 0 200 200 re f Q");
    return seen("layer-state.pdf", pdf).white(15, 15, 170, 90);
  }

  /** Hidden words take their place all the same. */
  private static OddFile textGoesOn() {
    RawPdf pdf = hidden();
    int font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>");
    pdf.page(PROPERTIES + " /Font << /F %d 0 R >>".formatted(font), "");
    pdf.content(
        "BT /F 50 Tf 20 130 Td /OC /Old BDC (OL) Tj [(D) -200] TJ EMC (NE) Tj ET"
            + " /OC /Old BDC BT /F 50 Tf 20 60 Td (OLDER) Tj ET EMC"
            + " BT /F 50 Tf 20 10 Td (NEW) Tj ET");
    return OddFile.of("layer-text.pdf", pdf)
        .white(15, 120, 100, 60)
        .ink(120, 125, 70, 45)
        .white(15, 55, 180, 45)
        .ink(20, 5, 90, 40);
  }

  private static OddFile inlineAndShading() {
    RawPdf pdf = hidden();
    int shading =
        pdf.object(
            "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 200 0] /Extend [true true]"
                + " /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [1 0 0] /N 1 >> >>");
    pdf.page(PROPERTIES + " /Shading << /S %d 0 R >>".formatted(shading), "");
    pdf.content(
        "/OC /Old BDC q 60 0 0 60 20 120 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID \u00ff\0\0 EI Q"
            + " q 20 20 60 60 re W n /S sh Q EMC "
            + BLUE
            + " q 60 0 0 60 120 20 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID \0\0\u00ff EI Q");
    return seen("layer-inline.pdf", pdf).white(15, 15, 70, 70).colour(125, 25, 50, 50, BLUE_RGB);
  }

  private static OddFile noLayersOff() {
    return OddFile.of("layer-all-on.pdf", layers("").page(PROPERTIES, "").content(BOTH))
        .colour(25, 125, 50, 50, 0xff0000)
        .colour(125, 125, 50, 50, BLUE_RGB);
  }
}

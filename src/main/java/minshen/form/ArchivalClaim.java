package minshen.form;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a file says of itself that is a PDF/A-2b: which standard it keeps, and which colours. */
public final class ArchivalClaim {
  private static final String METADATA =
      """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/">
         <pdfaid:part>2</pdfaid:part>
         <pdfaid:conformance>B</pdfaid:conformance>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
         <xmp:CreatorTool>Minshen</xmp:CreatorTool>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private ArchivalClaim() {}

  /** Says so in a file, which must keep it. */
  public static void make(PdfDocument pdf) {
    pdf.addOutputIntent(screenColours());
    String title = Objects.requireNonNullElse(pdf.getDocumentInfo().getTitle(), "");
    byte[] xml = METADATA.replace("{title}", escaped(title)).getBytes(StandardCharsets.UTF_8);
    // Whoever looks for it looks at the bytes of the file.
    PdfStream metadata = new PdfStream(xml, CompressionConstants.NO_COMPRESSION);
    metadata.put(PdfName.Type, PdfName.Metadata);
    metadata.put(PdfName.Subtype, PdfName.XML);
    metadata.makeIndirect(pdf);
    pdf.getCatalog().put(PdfName.Metadata, metadata);
  }

  /** Whether a file of our own says so. */
  public static boolean isMade(PdfDocument pdf) {
    PdfStream metadata = pdf.getCatalog().getPdfObject().getAsStream(PdfName.Metadata);
    return metadata != null
        && new String(metadata.getBytes(), StandardCharsets.UTF_8).contains("pdfaid:conformance");
  }

  /** The colours of a screen, for everything that does not say which ones it means. */
  static PdfOutputIntent screenColours() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    try {
      return new PdfOutputIntent(
          "Custom",
          "",
          "https://www.color.org",
          "sRGB IEC61966-2.1",
          new ByteArrayInputStream(profile));
    } catch (RuntimeException e) {
      throw new IllegalStateException("the JDK has no sRGB profile", e);
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\ufffe\\uffff]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}

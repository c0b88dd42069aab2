package minshen.form;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.form.font.FontFace;

/**
 * A PDF to be kept and to be read aloud: PDF/A-2a and PDF/UA-1 in one file, with its fonts embedded
 * and the same bytes for the same stamp and content.
 */
final class PdfPaper {
  private static final Pattern SUBSET = Pattern.compile("([A-Z]{6})(\\+.*)");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PdfDocument pdf;
  private final Map<FontFace, PdfFont> fonts = new LinkedHashMap<>();
  private final Map<String, Integer> subsets = new HashMap<>();

  /** An empty document. */
  PdfPaper(String title, String language, FormStamp stamp) {
    PdfString id = new PdfString(stamp.documentId());
    WriterProperties properties =
        new WriterProperties()
            .setPdfVersion(PdfVersion.PDF_1_7)
            .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
            .setInitialDocumentId(id)
            .setModifiedDocumentId(id);
    pdf =
        new PdfADocument(
            new PdfWriter(bytes, properties),
            PdfAConformance.PDF_A_2A,
            ArchivalClaim.screenColours()) {
          // In the order of their first use: left to itself, iText writes fonts in any order.
          @Override
          protected void flushFonts() {
            fonts.values().forEach(PdfFont::flush);
          }

          @Override
          protected void flushObject(PdfObject object, boolean canBeInObjStm) throws IOException {
            if (object instanceof PdfDictionary dictionary) {
              numberSubset(dictionary);
            }
            super.flushObject(object, canBeInObjStm);
          }
        };
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString(language));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    String date = "D:" + stamp.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
    pdf.getDocumentInfo().setTitle(title).setCreator("Minshen").setMoreInfo("CreationDate", date);
    pdf.getDocumentInfo().setMoreInfo("ModDate", date);
  }

  /** The document to draw in. */
  PdfDocument pdf() {
    return pdf;
  }

  /** A font of this document. */
  PdfFont font(FontFace face) {
    return fonts.computeIfAbsent(face, PdfInk::embedded);
  }

  /** Closes the document; whatever was to be drawn in it is drawn. */
  byte[] finish() {
    pdf.close();
    return bytes.toByteArray();
  }

  /** iText names the part of a font it embeds at random; here they are numbered. */
  private void numberSubset(PdfDictionary dictionary) {
    PdfName type = dictionary.getAsName(PdfName.Type);
    if (!PdfName.Font.equals(type) && !PdfName.FontDescriptor.equals(type)) {
      return;
    }
    for (PdfName key : List.of(PdfName.BaseFont, PdfName.FontName)) {
      PdfName name = dictionary.getAsName(key);
      if (name != null) {
        Matcher subset = SUBSET.matcher(name.getValue());
        if (subset.matches()) {
          dictionary.put(key, new PdfName(subsetTag(subset.group(1)) + subset.group(2)));
        }
      }
    }
  }

  private String subsetTag(String random) {
    int number = subsets.computeIfAbsent(random, _ -> subsets.size());
    return "MSFA" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
  }
}

package minshen.packet;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfViewerPreferences.PdfViewerPreferencesConstants;
import minshen.packet.Packet.Pages;

/**
 * What viewers and printers are told of a packet as a whole.
 *
 * @param part the pages that are in the file
 */
record PacketCatalog(PacketContent content, Pages part) {
  void describe(PdfDocument pdf) {
    pdf.getDocumentInfo().setTitle(content.title()).setCreator("Minshen");
    pdf.getCatalog().setLang(new PdfString("zh-CN"));
    if (content.plan().isLoose()) {
      return;
    }
    PdfViewerPreferences preferences =
        new PdfViewerPreferences()
            .setDisplayDocTitle(true)
            .setPrintScaling(PdfViewerPreferencesConstants.NONE);
    if (content.plan().settings().printing().doubleSided()) {
      preferences.setDuplex(PdfViewerPreferencesConstants.DUPLEX_FLIP_LONG_EDGE);
    }
    pdf.getCatalog().setViewerPreferences(preferences);
    pdf.getCatalog().setPageMode(PdfName.UseOutlines);
    // Viewers name the pages as they are printed, in a part too.
    pdf.getCatalog().put(PdfName.PageLabels, pageLabels(part.first()));
  }

  private static PdfDictionary pageLabels(int first) {
    PdfDictionary range = new PdfDictionary();
    range.put(PdfName.S, PdfName.D);
    range.put(PdfName.St, new PdfNumber(first));
    PdfArray numbers = new PdfArray();
    numbers.add(new PdfNumber(0));
    numbers.add(range);
    PdfDictionary labels = new PdfDictionary();
    labels.put(PdfName.Nums, numbers);
    return labels;
  }
}

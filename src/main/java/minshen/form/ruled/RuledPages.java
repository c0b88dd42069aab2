package minshen.form.ruled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pages of a PDF as people see them.
 *
 * @param looked those that were looked at, from the first
 * @param all how many there are
 */
public record RuledPages(List<RuledPage> looked, int all) {
  public RuledPages {
    looked = List.copyOf(looked);
  }

  /**
   * Looks at the pages of a PDF.
   *
   * @param most how many pages are looked at
   * @throws IOException if it is none, or cannot be read
   */
  public static RuledPages of(byte[] pdf, int most) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<RuledPage> looked = new ArrayList<>();
      RulingEffort effort = new RulingEffort();
      int all = document.getNumberOfPages();
      for (int i = 0; i < Math.min(most, all); i++) {
        looked.add(RuledPage.of(document.getPage(i), effort));
      }
      return new RuledPages(looked, all);
    }
  }
}

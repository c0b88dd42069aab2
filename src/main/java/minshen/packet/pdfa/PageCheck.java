package minshen.packet.pdfa;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds the pages of one file to PDF/A-2b while they are copied, until one hinders it. What neither
 * shows nor matters is taken out on the way, in memory only: where a page is copied next, it is
 * copied without.
 */
public final class PageCheck implements AutoCloseable {
  /** The least and the most that a side of a page may have, in points. */
  private static final double LEAST_SIDE = 3;

  private static final double MOST_SIDE = 14_400;

  private final Path file;
  private final boolean asLarge;
  private final ObjectCheck objects = new ObjectCheck();
  private final FontChecks fonts = new FontChecks();
  private final ContentCheck contents;
  private Optional<Hindrance> hindrance;

  PageCheck(Path file, boolean asLarge, SpotColours spots, Optional<Hindrance> known) {
    this.file = file;
    this.asLarge = asLarge;
    this.hindrance = known;
    this.contents = new ContentCheck(fonts, new ColourCheck(spots));
  }

  /** Looks at a page whose content and resources are to be copied. */
  public void look(PdfPage page) {
    if (hindrance.isEmpty()) {
      try {
        check(page);
      } catch (HinderedException e) {
        hindrance = Optional.of(new Hindrance(file, number(page), e.why()));
      } catch (IOException | RuntimeException | StackOverflowError e) {
        // What cannot be read here is nothing to be kept for decades.
        HinderedException damaged = new HinderedException("damaged");
        hindrance = Optional.of(new Hindrance(file, number(page), damaged.why()));
      }
    }
  }

  private static int number(PdfPage page) {
    return page.getDocument().getPageNumber(page);
  }

  private void check(PdfPage page) throws HinderedException, IOException {
    if (asLarge) {
      size(page.getMediaBox());
      size(page.getCropBox());
    }
    PdfDictionary resources = page.getResources().getPdfObject();
    PdfDictionary group = page.getPdfObject().getAsDictionary(PdfName.Group);
    objects.check(resources);
    objects.check(group);
    for (int i = 0; i < page.getContentStreamCount(); i++) {
      objects.check(page.getContentStream(i));
    }
    contents.page(page.getContentBytes(), resources, group);
  }

  private static void size(Rectangle box) throws HinderedException {
    if (Math.min(box.getWidth(), box.getHeight()) < LEAST_SIDE
        || Math.max(box.getWidth(), box.getHeight()) > MOST_SIDE) {
      throw new HinderedException("size");
    }
  }

  /** What hinders it, as far as it was looked at. */
  public Optional<Hindrance> hindrance() {
    return hindrance;
  }

  @Override
  public void close() {
    fonts.close();
  }
}

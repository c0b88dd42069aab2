package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.form.ArchivalClaim;

/** A packet on its way to a PDF/A-2b, if all that is put into it allows that. */
public final class Archiving {
  private static final int MOST_OBJECTS = 8_388_607;

  /** The least and the most that a side of a page may have, in points. */
  private static final double LEAST_SIDE = 3;

  private static final double MOST_SIDE = 14_400;

  private final SpotColours spots = new SpotColours();
  private final Map<Path, Hindrance> hindrances = new LinkedHashMap<>();
  private boolean fits = true;

  /** The pages of a file that is now copied from. */
  public PageCheck check(Path file) {
    return new PageCheck(file, spots, Optional.ofNullable(hindrances.get(file)));
  }

  /** Notes what was found in a file. */
  public void done(PageCheck check) {
    check.hindrance().ifPresent(found -> hindrances.putIfAbsent(found.file(), found));
  }

  /** Looks at a page of the packet itself. */
  public void look(PdfPage page) {
    double width = page.getPageSize().getWidth();
    double height = page.getPageSize().getHeight();
    fits &= Math.min(width, height) >= LEAST_SIDE && Math.max(width, height) <= MOST_SIDE;
  }

  /** The first hindrance of each file that has one. */
  public List<Hindrance> hindrances() {
    return List.copyOf(hindrances.values());
  }

  /** Says in a packet that it is a PDF/A-2b, if it is one; to be called before it is closed. */
  public void finish(PdfDocument pdf) {
    if (fits && hindrances.isEmpty() && pdf.getNumberOfPdfObjects() < MOST_OBJECTS) {
      ArchivalClaim.make(pdf);
    }
  }
}

package minshen.packet.pdfa;

import com.itextpdf.kernel.pdf.PdfDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.form.ArchivalClaim;

/** A packet on its way to a PDF/A-2b, if all that is put into it allows that. */
public final class Archiving {
  private static final int MOST_OBJECTS = 8_388_607;

  private final SpotColours spots = new SpotColours();
  private final Map<Path, Hindrance> hindrances = new LinkedHashMap<>();
  private final boolean asLarge;

  /**
   * A packet.
   *
   * @param asLarge whether pages of files keep their size in it
   */
  public Archiving(boolean asLarge) {
    this.asLarge = asLarge;
  }

  /** The pages of a file that is now copied from. */
  public PageCheck check(Path file) {
    return new PageCheck(file, asLarge, spots, Optional.ofNullable(hindrances.get(file)));
  }

  /** Notes what was found in a file. */
  public void done(PageCheck check) {
    check.hindrance().ifPresent(found -> hindrances.putIfAbsent(found.file(), found));
  }

  /** The first hindrance of each file that has one. */
  public List<Hindrance> hindrances() {
    return List.copyOf(hindrances.values());
  }

  /** Says in a packet that it is a PDF/A-2b, if it is one; to be called before it is closed. */
  public void finish(PdfDocument pdf) {
    if (hindrances.isEmpty() && pdf.getNumberOfPdfObjects() < MOST_OBJECTS) {
      ArchivalClaim.make(pdf);
    }
  }
}

package minshen.dossier;

import java.util.List;
import java.util.Optional;
import minshen.files.FileNaming;

/**
 * A file handed in as a material, or as part of one: several may belong to one material, in the
 * order given.
 *
 * @param material the id of the material in the item, such as {@code m2}, or {@link #EXTRA}
 * @param file the path as written, relative to the dossier
 * @param note what the clerk noted about it
 * @param title how the lists of the packet name it; an own extra material always has one
 * @param pages the pages to hand in; all of them if absent
 * @param rotate by how many degrees its pages are turned clockwise: 0, 90, 180 or 270
 * @param redactions what of it is not handed in
 * @param late whether it came when the packet was numbered already: it is put in behind the
 *     material before it, as 附件 3-1, and no other number changes
 */
public record Attachment(
    String material,
    String file,
    Optional<String> note,
    Optional<String> title,
    Optional<PageChoice> pages,
    int rotate,
    Redactions redactions,
    boolean late) {
  /** The material of what the rules do not ask for and the applicant hands in all the same. */
  public static final String EXTRA = "extra";

  /** The turns there are, in degrees. */
  public static final List<Integer> TURNS = List.of(0, 90, 180, 270);

  public Attachment {
    if (!TURNS.contains(rotate)) {
      throw new IllegalArgumentException("turned by " + rotate);
    }
  }

  /** A whole file as it is. */
  public Attachment(String material, String file, Optional<String> note) {
    this(material, file, note, Optional.empty(), Optional.empty(), 0, Redactions.NONE, false);
  }

  /** Whether it belongs to an own extra material, which its title names. */
  public boolean isExtra() {
    return material.equals(EXTRA);
  }

  /** The path as it may be told to others: of a file that lies elsewhere only its name. */
  public String shownFile() {
    return DossierFolder.leadsAway(file) ? FileNaming.last(file) : file;
  }

  /** The same attachment from another place. */
  public Attachment withFile(String other) {
    return new Attachment(material, other, note, title, pages, rotate, redactions, late);
  }

  /** The same attachment under another title. */
  public Attachment withTitle(Optional<String> other) {
    return new Attachment(material, file, note, other, pages, rotate, redactions, late);
  }

  /** The same attachment with another note. */
  public Attachment withNote(Optional<String> other) {
    return new Attachment(material, file, other, title, pages, rotate, redactions, late);
  }

  /** The same attachment with other pages of it. */
  public Attachment withPages(Optional<PageChoice> others) {
    return new Attachment(material, file, note, title, others, rotate, redactions, late);
  }

  /** The same attachment, turned clockwise by another quarter. */
  public Attachment turned() {
    return new Attachment(
        material, file, note, title, pages, (rotate + 90) % 360, redactions, late);
  }

  /** The same attachment with other boxes over what is not handed in. */
  public Attachment withRedactions(Redactions others) {
    return new Attachment(material, file, note, title, pages, rotate, others, late);
  }

  /** The same attachment, late or not. */
  public Attachment withLate(boolean other) {
    return new Attachment(material, file, note, title, pages, rotate, redactions, other);
  }
}

package minshen.packet.source;

import java.nio.file.Path;
import java.util.Optional;
import minshen.dossier.MaterialList;
import minshen.words.Message;

/**
 * A file that lay in another, unpacked.
 *
 * @param name the way to it, such as {@code 旧件.zip › 证照/01.pdf}
 * @param file where it lies now, under its own name; gone with the {@link ContainedFiles}
 * @param bytes its size
 * @param kind what it is; empty if it is nothing that can become pages
 * @param use whether it is worth a place in a packet
 * @param trouble why it cannot become pages, if it should
 */
public record ContainedFile(
    String name,
    Path file,
    long bytes,
    Optional<SourceKind> kind,
    Use use,
    Optional<Message> trouble) {
  /** Whether a file is worth a place in a packet. */
  public enum Use {
    /** It becomes pages. */
    PAGES,
    /** A small picture in the text of a mail, as signatures have them. */
    LOGO,
    /** The same again: a PDF beside it has its name. */
    TWIN,
    /** It should become pages, and opens with a password that nobody has said yet. */
    LOCKED,
    /** Nothing that can become pages. */
    OTHER,
    /** It should become pages and cannot. */
    BAD
  }

  /**
   * What it may be called beside others: the name of the file, behind that of its folder if it is a
   * mere number.
   *
   * @param outer the name of the file that it lay in, which stands for the folder if there is none
   */
  public String title(String outer) {
    String stem = MaterialList.stem(String.valueOf(file.getFileName()));
    String[] way = name.split("[/›]", -1);
    String folder = way.length > 1 ? way[way.length - 2].strip() : outer;
    boolean isNamed = stem.codePoints().anyMatch(Character::isLetter);
    return isNamed ? stem : MaterialList.stem(folder) + " " + stem;
  }

  /** Whether it can be an attachment of its own. */
  public boolean isUsable() {
    return use == Use.LOCKED || (kind.isPresent() && use != Use.BAD);
  }
}

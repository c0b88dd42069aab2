package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 遮盖: the boxes on a file whose content is not handed in, in the order in which they were drawn.
 * They may overlap. They belong to what the file was when they were drawn: on anything else they
 * may lie beside what they were to cover.
 *
 * @param boxes the boxes
 * @param content the {@linkplain minshen.files.Fingerprint fingerprint} of the file on which
 *     somebody saw them in their places; if absent, the file as it is
 */
public record Redactions(List<Redaction> boxes, Optional<String> content) {
  /** Everything is handed in as it is. */
  public static final Redactions NONE = new Redactions(List.of());

  /** The most boxes there may be on one file. */
  public static final int MOST = 10_000;

  /** The content of boxes that nobody has seen on any file that is there: no file has it. */
  public static final String UNSEEN = "0000000000000000";

  public Redactions {
    boxes = List.copyOf(boxes);
    content = boxes.isEmpty() ? Optional.empty() : content;
    if (boxes.size() > MOST) {
      throw new IllegalArgumentException(boxes.size() + " boxes");
    }
  }

  /** Boxes on a file as it is. */
  public Redactions(List<Redaction> boxes) {
    this(boxes, Optional.empty());
  }

  /**
   * Reads the boxes of a file as one text, {@code 1: 12.5,40,30,4; 2: 10,10,25,3}.
   *
   * @return nothing if one of them is no box, or there are too many; the blank text is none
   */
  public static Optional<Redactions> parse(String text) {
    List<Redaction> boxes = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.split("[;；]", -1)) {
      Optional<Redaction> box = Redaction.parse(part);
      if (box.isEmpty() || boxes.size() == MOST) {
        return Optional.empty();
      }
      boxes.add(box.get());
    }
    return Optional.of(new Redactions(boxes));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /**
   * Whether they may lie beside what they are to cover, as the file is not what it was.
   *
   * @param now the fingerprint of the file as it is
   */
  public boolean isOutdated(String now) {
    return !isEmpty() && content.isPresent() && !content.get().equals(now);
  }

  /** The same, seen in their places on a content. */
  public Redactions on(String seen) {
    return new Redactions(boxes, Optional.of(seen));
  }

  /** The same, belonging to a content if they belong to none yet. */
  public Redactions onUnlessKnown(String seen) {
    return isEmpty() || content.isPresent() ? this : on(seen);
  }

  /** How many there are. */
  public int count() {
    return boxes.size();
  }

  /** The pages with boxes, in ascending order. */
  public List<Integer> pages() {
    return boxes.stream().map(Redaction::page).distinct().sorted().toList();
  }

  /** The boxes of a page. */
  public List<Redaction> ofPage(int page) {
    return boxes.stream().filter(box -> box.page() == page).toList();
  }

  /** The same and more. */
  public Redactions with(List<Redaction> more) {
    List<Redaction> all = new ArrayList<>(boxes);
    all.addAll(more);
    return new Redactions(all, content);
  }

  /** The same with another box in the place of one; unchanged if that is not there. */
  public Redactions with(Redaction old, Redaction changed) {
    int at = boxes.indexOf(old);
    if (at < 0) {
      return this;
    }
    List<Redaction> all = new ArrayList<>(boxes);
    all.set(at, changed);
    return new Redactions(all, content);
  }

  /** The same without one. */
  public Redactions without(Redaction box) {
    List<Redaction> all = new ArrayList<>(boxes);
    all.remove(box);
    return new Redactions(all, content);
  }

  @Override
  public String toString() {
    return boxes.stream().map(Redaction::toString).collect(Collectors.joining(";"));
  }
}

package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 遮盖: the boxes on a file whose content is not handed in, in the order in which they were drawn.
 * They may overlap.
 */
public record Redactions(List<Redaction> boxes) {
  /** Everything is handed in as it is. */
  public static final Redactions NONE = new Redactions(List.of());

  /** The most boxes there may be on one file. */
  public static final int MOST = 10_000;

  public Redactions {
    boxes = List.copyOf(boxes);
    if (boxes.size() > MOST) {
      throw new IllegalArgumentException(boxes.size() + " boxes");
    }
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
    return new Redactions(all);
  }

  /** The same with another box in the place of one; unchanged if that is not there. */
  public Redactions with(Redaction old, Redaction changed) {
    int at = boxes.indexOf(old);
    if (at < 0) {
      return this;
    }
    List<Redaction> all = new ArrayList<>(boxes);
    all.set(at, changed);
    return new Redactions(all);
  }

  /** The same without one. */
  public Redactions without(Redaction box) {
    List<Redaction> all = new ArrayList<>(boxes);
    all.remove(box);
    return new Redactions(all);
  }

  @Override
  public String toString() {
    return boxes.stream().map(Redaction::toString).collect(Collectors.joining(";"));
  }
}

package minshen.desktop.claims.materials;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import minshen.dossier.Attachment;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.packet.source.IdentityNumbers;

/** 遮盖: the boxes on the pages of one file of a claim. Every change can be taken back. */
public final class RedactionsViewModel {
  private final MaterialsViewModel materials;
  private int place;

  /** The boxes on a file. */
  public RedactionsViewModel(MaterialsViewModel materials) {
    this.materials = materials;
  }

  /** Turns to another file, by its place among the claim's attachments. */
  public void open(int file) {
    place = file;
  }

  /** All boxes of the file. */
  public Redactions all() {
    return file().redactions();
  }

  /** Adds a box; nothing happens if it is there already. */
  public void add(Redaction box) {
    add(List.of(box));
  }

  /** Adds those of some boxes that nothing covers yet, as one change. */
  public void add(List<Redaction> boxes) {
    List<Redaction> fresh = boxes.stream().filter(box -> !isCovered(box)).toList();
    if (!fresh.isEmpty() && all().count() + fresh.size() <= Redactions.MOST) {
      change(now -> now.with(fresh));
    }
  }

  /** Moves a box, or makes it larger or smaller. */
  public void change(Redaction old, Redaction other) {
    if (!old.equals(other)) {
      change(now -> now.with(old, other));
    }
  }

  /** Takes a box away. */
  public void remove(Redaction box) {
    change(now -> now.without(box));
  }

  /** Whether the boxes were drawn on another content than the file has now. */
  public boolean isOutdated() {
    return materials.isRedactedElsewhere(place);
  }

  /** Takes the boxes for right where they are. */
  public void confirm() {
    materials.confirmRedactions(place);
  }

  /** Tells which identity numbers the text of the file has that are not covered yet. */
  public void findIdentityNumbers(Consumer<List<Redaction>> told) {
    Attachment asked = file();
    materials
        .looks()
        .identityNumbers(
            asked,
            found -> {
              if (isStill(asked)) {
                told.accept(found.stream().filter(box -> !isCovered(box)).toList());
              }
            });
  }

  /** How many pages are searched for numbers, if the file has more. */
  public OptionalInt searched() {
    return materials
        .looks()
        .known(file())
        .filter(look -> look instanceof AttachmentInspection.Ready)
        .map(look -> ((AttachmentInspection.Ready) look).pages())
        .filter(pages -> pages > IdentityNumbers.MOST_PAGES)
        .map(_ -> OptionalInt.of(IdentityNumbers.MOST_PAGES))
        .orElse(OptionalInt.empty());
  }

  private boolean isStill(Attachment asked) {
    return Optional.of(place)
        .filter(at -> at < materials.count())
        .filter(at -> materials.file(at).file().equals(asked.file()))
        .isPresent();
  }

  private boolean isCovered(Redaction box) {
    return all().boxes().stream().anyMatch(other -> other.covers(box));
  }

  private Attachment file() {
    return materials.file(place);
  }

  private void change(UnaryOperator<Redactions> change) {
    materials.redact(place, change);
  }
}

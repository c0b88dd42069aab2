package minshen.desktop.claims.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;

/**
 * Puts files that lay in an attachment behind it, as attachments of their own. They are no longer
 * part of it then: of an archive or a mail nothing is left, of a portfolio its own pages.
 */
final class TakingOut {
  private final ClaimViewModel claim;
  private final AttachmentInspector looks;

  TakingOut(ClaimViewModel claim, AttachmentInspector looks) {
    this.claim = claim;
    this.looks = looks;
  }

  /** Puts files behind the one that they lay in, as soon as it is known what that is. */
  void come(Attachment holder, List<Attachment> fresh) {
    looks.look(
        holder,
        look -> {
          if (!(look instanceof AttachmentInspection.Reading)) {
            claim.changeAttachments(before -> after(before, holder, look, fresh));
          }
        });
  }

  private static List<Attachment> after(
      List<Attachment> before,
      Attachment holder,
      AttachmentInspection look,
      List<Attachment> fresh) {
    List<Attachment> after = new ArrayList<>();
    boolean isPlaced = false;
    for (Attachment one : before) {
      boolean isHolder =
          !isPlaced && one.file().equals(holder.file()) && one.material().equals(holder.material());
      if (!isHolder) {
        after.add(one);
        continue;
      }
      isPlaced = true;
      rest(one, look).ifPresent(after::add);
      fresh.forEach(file -> after.add(inPlaceOf(one, file)));
    }
    if (!isPlaced) {
      after.addAll(fresh);
    }
    return after;
  }

  /** An own material keeps its name, which tells its files from those of others. */
  private static Attachment inPlaceOf(Attachment holder, Attachment file) {
    return holder.isExtra() ? file.withTitle(holder.title()) : file;
  }

  private static Optional<Attachment> rest(Attachment holder, AttachmentInspection look) {
    if (!(look instanceof AttachmentInspection.Ready ready)) {
      return Optional.of(holder);
    }
    int own = ready.holding().own();
    if (own == ready.pages()) {
      return Optional.of(holder);
    }
    List<Integer> left =
        holder
            .pages()
            .map(choice -> choice.pages().boxed().toList())
            .orElse(PageChoice.upTo(own))
            .stream()
            .filter(page -> page <= own)
            .toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(holder.withPages(Optional.of(PageChoice.of(left))));
  }
}

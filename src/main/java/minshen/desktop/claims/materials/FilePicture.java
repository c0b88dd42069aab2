package minshen.desktop.claims.materials;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.dossier.Redaction;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The first page of a file that is handed in, in small, with what is covered on it. */
final class FilePicture {
  private final AttachmentInspector looks;
  private final Thumbnail thumbnail;
  private Optional<Shot> shown = Optional.empty();

  /** A page, and what is covered on it. */
  private record Shot(String file, int page, List<Redaction> boxes) {}

  /**
   * No picture yet.
   *
   * @param text what pressing it does
   */
  FilePicture(AttachmentInspector looks, String text, Runnable action) {
    this.looks = looks;
    this.thumbnail = new Thumbnail(text, action);
  }

  Thumbnail node() {
    return thumbnail;
  }

  /** Shows a sign instead of a picture. */
  void sign(Ikon sign) {
    shown = Optional.empty();
    thumbnail.show(Optional.empty(), sign);
  }

  /**
   * Shows a file.
   *
   * @param pages how many it has
   */
  void show(Attachment file, int pages) {
    int first = file.pages().map(PageChoice::first).filter(page -> page <= pages).orElse(1);
    Shot wanted = new Shot(file.file(), first, file.redactions().ofPage(first));
    if (isShown(wanted)) {
      return;
    }
    shown = Optional.of(wanted);
    looks.picture(
        file,
        first,
        Thumbnail.PIXELS,
        page -> {
          if (isShown(wanted)) {
            thumbnail.show(page.map(drawn -> drawn.covered(wanted.boxes())), Feather.FILE_TEXT);
          }
        });
  }

  private boolean isShown(Shot shot) {
    return shown.filter(shot::equals).isPresent();
  }
}

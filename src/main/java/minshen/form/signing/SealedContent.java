package minshen.form.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.dossier.PageChoice;
import minshen.files.Fingerprint;

/**
 * What lies under a seal that stands on no form: the files of a material, or all that is bound.
 * What is signed or sealed later on does not change it.
 */
final class SealedContent {
  private final FileFingerprints files;

  SealedContent(FileFingerprints files) {
    this.files = files;
  }

  /**
   * That of a material: which files are attached, whatever is chosen or covered of them. None if
   * nothing is attached, or it is not known what that is.
   */
  Optional<String> of(MaterialList.Entry entry) {
    SortedSet<String> contents = new TreeSet<>();
    for (Attachment file : entry.attachments()) {
      Optional<String> content = files.of(file);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      contents.add(content.get());
    }
    return contents.isEmpty()
        ? Optional.empty()
        : Optional.of(Fingerprint.of(String.join(" ", contents)));
  }

  /** That of the bound forms and materials; none if it is not known what is attached. */
  Optional<String> of(List<SignableForm> forms, MaterialList materials) {
    List<String> parts = new ArrayList<>();
    forms.forEach(form -> parts.add(form.id() + form.content()));
    for (MaterialList.Entry entry : materials.entries()) {
      Optional<String> pages = pages(entry);
      if (pages.isEmpty()) {
        return Optional.empty();
      }
      if (!entry.attachments().isEmpty()) {
        parts.add(entry.name() + pages.get());
      }
    }
    return Optional.of(Fingerprint.of(String.join("\n", parts)));
  }

  /** Which pages of which files in which order, and what of them is covered. */
  private Optional<String> pages(MaterialList.Entry entry) {
    List<String> parts = new ArrayList<>();
    for (Attachment file : entry.attachments()) {
      Optional<String> content = files.of(file);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          String.join(
              " ",
              content.get(),
              file.pages().map(PageChoice::toString).orElse(""),
              Integer.toString(file.rotate()),
              file.redactions().boxes().toString()));
    }
    return Optional.of(parts.toString());
  }
}

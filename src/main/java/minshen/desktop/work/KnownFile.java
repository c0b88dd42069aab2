package minshen.desktop.work;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.finding.AttachedContent;
import minshen.packet.convert.invoice.InvoiceNumber;
import minshen.store.Contents;
import minshen.store.StoreException;
import minshen.store.StoredFile;

/**
 * What the store knows of an attached file.
 *
 * @param bytes its size
 * @param content what it is known by again
 */
public record KnownFile(long bytes, AttachedContent content) {
  /** The {@linkplain minshen.files.Fingerprint fingerprint} of what it holds. */
  public String fingerprint() {
    return content.fingerprint();
  }

  /**
   * The files of an applicant, by name.
   *
   * @param before those that were looked into already
   */
  static Map<String, KnownFile> all(
      Contents contents, long applicant, Map<String, KnownFile> before) {
    Map<String, KnownFile> known = new HashMap<>();
    contents
        .files(applicant)
        .forEach(
            (name, stored) -> {
              KnownFile old = before.get(name);
              boolean isOld = old != null && old.fingerprint().equals(stored.fingerprint());
              known.put(name, isOld ? old : of(stored, invoice(contents, applicant, name)));
            });
    return known;
  }

  private static KnownFile of(StoredFile stored, Optional<String> invoice) {
    return new KnownFile(stored.bytes(), new AttachedContent(stored.fingerprint(), invoice));
  }

  private static Optional<String> invoice(Contents contents, long applicant, String name) {
    if (!InvoiceNumber.isLikelyIn(name)) {
      return Optional.empty();
    }
    try {
      return InvoiceNumber.of(contents.file(applicant, name));
    } catch (IOException | StoreException e) {
      // Nobody asked for it yet; whoever does hears what is wrong.
      return Optional.empty();
    }
  }
}

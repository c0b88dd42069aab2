package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.dossier.Attachment;
import minshen.dossier.Dossier;
import minshen.dossier.finding.AttachedContent;
import minshen.files.Fingerprint;
import minshen.packet.convert.invoice.InvoiceNumber;

/**
 * What the files attached to a dossier are known by again. Only those of which another has the size
 * are read, as no others can be the same, and those that may be invoices.
 */
final class AttachedContents {
  private final Path folder;

  private AttachedContents(Path folder) {
    this.folder = folder;
  }

  /**
   * The contents by the names of the files; none of those that cannot be read.
   *
   * @param folder from which the files are named
   */
  static Map<String, AttachedContent> of(Dossier dossier, Path folder) {
    AttachedContents contents = new AttachedContents(folder);
    Map<Long, List<String>> bySize =
        dossier.claims().stream()
            .flatMap(claim -> claim.attachments().stream())
            .map(Attachment::file)
            .filter(file -> contents.size(file).isPresent())
            .collect(Collectors.groupingBy(file -> contents.size(file).orElseThrow()));
    Map<String, AttachedContent> known = new HashMap<>();
    for (List<String> alike : bySize.values()) {
      for (String file : alike) {
        if (alike.size() > 1 || InvoiceNumber.isLikelyIn(file)) {
          contents.read(file).ifPresent(content -> known.putIfAbsent(file, content));
        }
      }
    }
    return known;
  }

  private Optional<Long> size(String file) {
    try {
      return Optional.of(Files.size(folder.resolve(file)));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<AttachedContent> read(String file) {
    try {
      Path path = folder.resolve(file);
      Optional<String> invoice =
          InvoiceNumber.isLikelyIn(file) ? InvoiceNumber.of(path) : Optional.empty();
      return Optional.of(new AttachedContent(Fingerprint.of(path), invoice));
    } catch (IOException e) {
      // Whoever makes pages of it says what is wrong.
      return Optional.empty();
    }
  }
}

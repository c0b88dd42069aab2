package minshen.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.PageChoice;
import minshen.files.FileNaming;
import minshen.packet.source.InnerFiles;
import minshen.packet.source.PageNumbers;
import minshen.packet.source.ReadySource;
import minshen.packet.source.RedactedContents;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.words.Message;

/**
 * The files of which something is redacted anywhere in a dossier, in the packet or not. None of
 * them is given away as it is: not where other pages of it are handed in without a box, not under
 * another name, and not within another file.
 */
final class RedactedFiles {
  private final List<Attachment> attachments;
  private final Map<Attachment, ReadySource> sources;
  private final RedactedContents contents;
  private final List<Attachment> redacted;
  private final IdentityHashMap<ReadySource, Optional<InnerFiles.Found>> within =
      new IdentityHashMap<>();

  private RedactedFiles(
      List<Attachment> attachments,
      Map<Attachment, ReadySource> sources,
      RedactedContents contents,
      List<Attachment> redacted) {
    this.redacted = redacted;
    this.attachments = attachments;
    this.sources = sources;
    this.contents = contents;
  }

  /**
   * Those of a packet.
   *
   * @param attachments in their order
   * @param sources the attachments, each as it was read by the reader
   * @param dossier whose other claims have files, too
   * @param files where those lie
   */
  static RedactedFiles of(
      List<Attachment> attachments,
      Map<Attachment, ReadySource> sources,
      Dossier dossier,
      AttachmentFiles files,
      SourceReader reader)
      throws SourceException, IOException {
    RedactedContents contents = new RedactedContents(reader);
    List<Attachment> redacted =
        Stream.concat(attachments.stream(), dossier.claims().stream().flatMap(Claim::papers))
            .distinct()
            .filter(attachment -> !attachment.redactions().isEmpty())
            .toList();
    for (Attachment attachment : redacted) {
      ReadySource source = sources.get(attachment);
      if (source != null) {
        contents.add(source, attachment.redactions());
      } else {
        addElsewhere(contents, attachment, files);
      }
    }
    return new RedactedFiles(attachments, sources, contents, redacted);
  }

  private static void addElsewhere(
      RedactedContents contents, Attachment attachment, AttachmentFiles files) throws IOException {
    Path file;
    try {
      file = files.of(attachment);
    } catch (SourceException _) {
      // There is no such file, which is told in the packet of its claim.
      contents.addDrawnOn(attachment.redactions());
      return;
    }
    contents.addElsewhere(file, attachment.redactions());
  }

  /** Whether a file is one of them, has the same content as one, or holds one. */
  boolean has(ReadySource source) throws SourceException, IOException {
    return contents.pagesOf(source.file()).isPresent() || within(source).isPresent();
  }

  private Optional<InnerFiles.Found> within(ReadySource source)
      throws SourceException, IOException {
    Optional<InnerFiles.Found> known = within.get(source);
    if (known == null) {
      known = contents.within(source.file());
      within.put(source, known);
    }
    return known;
  }

  /** Where somebody may have forgotten a box: what is covered in one place is open in another. */
  List<Message> remarks() throws SourceException, IOException {
    List<Message> remarks = new ArrayList<>();
    if (contents.isEmpty()) {
      return remarks;
    }
    for (Attachment attachment : attachments) {
      remark(attachment).filter(remark -> !remarks.contains(remark)).ifPresent(remarks::add);
    }
    return remarks;
  }

  private Optional<Message> remark(Attachment attachment) throws SourceException, IOException {
    ReadySource source = sources.get(attachment);
    String shown = attachment.shownFile();
    Optional<Set<Integer>> covered = contents.pagesOf(source.file());
    if (covered.isPresent()) {
      if (covered.get().isEmpty()) {
        return Optional.of(Message.of("packet.redacted-in-another", shown));
      }
      List<Integer> open = open(attachment, source.pages(), covered.get());
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of(Message.of("packet.redacted-elsewhere", shown, PageNumbers.of(open)));
    }
    if (!attachment.redactions().isEmpty()) {
      return Optional.empty();
    }
    Optional<Message> found =
        within(source).map(inner -> Message.of(key(inner), shown, inner.name()));
    return found.isPresent() ? found : notCompared(attachment, source);
  }

  /** What may show the same and is not known again: copies that were saved anew, older formats. */
  private Optional<Message> notCompared(Attachment attachment, ReadySource source)
      throws IOException {
    String shown = attachment.shownFile();
    Optional<Attachment> namesake =
        redacted.stream()
            .filter(other -> FileNaming.isLike(other.file(), attachment.file()))
            .findFirst();
    if (namesake.isPresent()) {
      return Optional.of(Message.of("packet.redacted-namesake", shown));
    }
    return RedactedContents.isOpaque(source)
        ? Optional.of(Message.of("packet.redacted-not-looked", shown))
        : Optional.empty();
  }

  private static String key(InnerFiles.Found found) {
    return found.seen() ? "packet.redacted-within" : "packet.redacted-unseen";
  }

  /** The covered pages of a file that are handed in without a box on them. */
  private static List<Integer> open(Attachment attachment, int pages, Set<Integer> covered) {
    return attachment
        .pages()
        .map(PageChoice::pages)
        .orElseGet(() -> IntStream.rangeClosed(1, pages))
        .filter(covered::contains)
        .filter(page -> attachment.redactions().ofPage(page).isEmpty())
        .sorted()
        .boxed()
        .toList();
  }
}

package minshen.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.packet.source.PageNumbers;
import minshen.packet.source.ReadySource;
import minshen.packet.source.RedactedContents;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.words.Message;

/**
 * The files of which something is redacted anywhere in a packet. None of them is given away as it
 * is: not where other pages of it are handed in without a box, not under another name, and not
 * within another file.
 */
final class RedactedFiles {
  private final List<Attachment> attachments;
  private final Map<Attachment, ReadySource> sources;
  private final RedactedContents contents;
  private final IdentityHashMap<ReadySource, Optional<String>> within = new IdentityHashMap<>();

  private RedactedFiles(
      List<Attachment> attachments,
      Map<Attachment, ReadySource> sources,
      RedactedContents contents) {
    this.attachments = attachments;
    this.sources = sources;
    this.contents = contents;
  }

  /**
   * Those of a packet.
   *
   * @param attachments in their order
   * @param sources the attachments, each as it was read by the reader
   */
  static RedactedFiles of(
      List<Attachment> attachments, Map<Attachment, ReadySource> sources, SourceReader reader)
      throws SourceException, IOException {
    RedactedContents contents = new RedactedContents(reader);
    for (Attachment attachment : attachments) {
      if (!attachment.redactions().isEmpty()) {
        contents.add(sources.get(attachment), attachment.redactions());
      }
    }
    return new RedactedFiles(attachments, sources, contents);
  }

  /** Whether a file is one of them, has the same content as one, or holds one. */
  boolean has(ReadySource source) throws SourceException, IOException {
    return contents.has(source.file()) || within(source).isPresent();
  }

  private Optional<String> within(ReadySource source) throws SourceException, IOException {
    Optional<String> known = within.get(source);
    if (known == null) {
      known = contents.within(source);
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
    if (contents.has(source.file())) {
      Set<Integer> covered = covered(source);
      if (covered.isEmpty()) {
        return Optional.of(Message.of("packet.redacted-in-another", shown));
      }
      List<Integer> open = open(attachment, source.pages(), covered);
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of(Message.of("packet.redacted-elsewhere", shown, PageNumbers.of(open)));
    }
    return attachment.redactions().isEmpty()
        ? within(source).map(name -> Message.of("packet.redacted-within", shown, name))
        : Optional.empty();
  }

  /** The pages with boxes wherever the same content is attached. */
  private Set<Integer> covered(ReadySource source) throws IOException {
    Set<Integer> covered = new HashSet<>();
    for (Attachment other : attachments) {
      Path file = sources.get(other).file();
      if (file.equals(source.file()) || Files.mismatch(file, source.file()) < 0) {
        covered.addAll(other.redactions().pages());
      }
    }
    return covered;
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

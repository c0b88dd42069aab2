package minshen.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.AtomicFiles;
import minshen.files.SafeName;
import minshen.files.TemporaryFolder;
import minshen.form.ClaimDocuments;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;

/**
 * 上传材料包 of a claim: a file for each slot of the portal under the portal's limit, the forms as Word
 * too, and a 核对表 of what went where. It is prepared first, which reads every attachment; for one
 * thread at a time.
 */
public final class UploadSet {
  private final UploadPlan plan;
  private final PacketContent content;

  private UploadSet(UploadPlan plan, PacketContent content) {
    this.plan = plan;
    this.content = content;
  }

  /**
   * Reads everything that goes into the set of a claim.
   *
   * @param files where the attachments lie
   * @param documents the documents of the claim
   * @param reader reads the attachments; it must stay open as long as the set is used
   * @throws PacketException if attachments cannot be used or the portal takes no kind of file that
   *     can be made: with all of them
   */
  public static UploadSet prepare(
      UploadPlan plan, AttachmentFiles files, ClaimDocuments documents, SourceReader reader)
      throws IOException, PacketException {
    if (SlotFormat.of(plan.portal()).isEmpty()) {
      throw UploadProblems.noFormat(plan);
    }
    return new UploadSet(plan, new PacketContent(plan.packet(), files, documents, reader));
  }

  /** The attachments as they were read, with what a clerk should know of each. */
  public List<ReadySource> sources() {
    return content.sources();
  }

  /** What a clerk should know of the whole, as {@link Packet#remarks}. */
  public List<Message> remarks() {
    return Stream.concat(
            content.remarks().stream(), SignedOriginals.of(content).notUploaded().stream())
        .toList();
  }

  /** How many pages it has in all. */
  public int pages() {
    return content.numbers().total();
  }

  /**
   * Adds the set to files that are not committed yet.
   *
   * @param folder the folder of the claim, which need not be there
   * @param words the language of the 核对表
   * @throws PacketException if an attachment has changed or gone since it was read, or a page is
   *     too large for the portal by itself
   */
  public UploadReport add(Path folder, AtomicFiles files, Words words, PacketWatcher watch)
      throws IOException, PacketException {
    try (TemporaryFolder scratch = TemporaryFolder.make("upload")) {
      return new UploadWriter(plan, content, folder, files, watch, scratch.folder()).write(words);
    }
  }

  /**
   * What the folder of a claim is called among those of its dossier.
   *
   * @param number its place in the dossier, from 1
   */
  public static String folderName(UploadPlan plan, int number) {
    String item = plan.outcome().item().title();
    Optional<String> project = plan.outcome().claim().project();
    String name = "%02d-%s".formatted(number, item) + project.map(p -> "-" + p).orElse("");
    return SafeName.of(name);
  }
}

package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.form.WordDrawing;
import minshen.packet.AttachmentFiles;
import minshen.packet.PacketSettings;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceCache;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;

/**
 * A company at work.
 *
 * @param named how messages name it
 * @param claimIds its claims of which something is made
 * @param attachments where its attachments lie
 * @param folder the folder for its files
 * @param cache what was converted of its attachments
 * @param drawing makes the PDF of a form that is an office's own Word file
 * @param notes takes what is to be known of the files
 * @param checkCancelled called often; what it throws ends the work
 * @param drawn the documents of its claims so far
 */
public record BatchJob(
    String named,
    Assessment assessment,
    List<String> claimIds,
    AttachmentFiles attachments,
    Passwords passwords,
    Path folder,
    SourceCache cache,
    Words words,
    WordDrawing drawing,
    Consumer<Message> notes,
    Runnable checkCancelled,
    Map<Drawn, ClaimDocuments> drawn) {
  public BatchJob {
    claimIds = List.copyOf(claimIds);
  }

  /** Of which claims there are documents, and what becomes of the numbers of missing materials. */
  record Drawn(MissingMaterials missing, List<String> claimIds) {}

  /** The same for some of its claims. */
  public BatchJob of(List<String> some) {
    return new BatchJob(
        named,
        assessment,
        some,
        attachments,
        passwords,
        folder,
        cache,
        words,
        drawing,
        notes,
        checkCancelled,
        drawn);
  }

  /** The documents of its claims; what one part draws of them the others need not draw again. */
  public ClaimDocuments documents(MissingMaterials missing) {
    return drawn.computeIfAbsent(
        new Drawn(missing, claimIds), _ -> new ClaimDocuments(assessment, words, missing, drawing));
  }

  /** A reader of its attachments. */
  public SourceReader reader(PacketSettings settings) throws IOException {
    return new SourceReader(settings.sourceLimits(), passwords, checkCancelled, cache);
  }
}

package minshen.desktop.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.shell.Progress;
import minshen.dossier.Attachment;
import minshen.files.UnreadableFileException;
import minshen.store.UserStore;
import minshen.words.Message;

/** Takes files into the store, as attachments of an applicant's claims. */
public final class AttachmentImport {
  private final UserStore store;
  private final long applicant;

  AttachmentImport(UserStore store, long applicant) {
    this.store = store;
    this.applicant = applicant;
  }

  /**
   * What came of files.
   *
   * @param attachments those that are in the store now, by the files that they were, in their order
   * @param refused why the others could not be read
   */
  public record Taken(Map<Path, Attachment> attachments, Map<Path, Message> refused) {
    /** The attachments, in the order of the files. */
    public List<Attachment> all() {
      return List.copyOf(attachments.values());
    }
  }

  /**
   * Takes in files; one that cannot be read does not keep the others from it.
   *
   * @throws minshen.store.StoreException if they cannot be written; those before are attached to
   *     nothing
   */
  Taken take(String material, List<Path> files, Progress progress) {
    FileProgress copied = FileProgress.of(files.stream().map(Path::toString).toList(), progress);
    Map<Path, Attachment> taken = new LinkedHashMap<>();
    Map<Path, Message> refused = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        // Where it lay on this computer is nobody's business.
        String wanted = String.valueOf(file.getFileName());
        String name = store.contents().put(applicant, file, wanted, copied);
        taken.put(file, new Attachment(material, name, Optional.empty()));
      } catch (IOException e) {
        refused.put(file, UnreadableFileException.why(e));
      }
    }
    return new Taken(taken, refused);
  }
}

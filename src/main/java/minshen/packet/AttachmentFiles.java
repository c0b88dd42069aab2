package minshen.packet;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import minshen.dossier.Attachment;
import minshen.packet.source.SourceException;
import minshen.words.Message;

/** Where the files of attachments lie. */
@FunctionalInterface
public interface AttachmentFiles {
  /**
   * The file of an attachment, which need not be there.
   *
   * @throws SourceException if there can be no such file, or it must not be read
   */
  Path of(Attachment attachment) throws SourceException;

  /** Files as attachments name them, relative to a folder. */
  static AttachmentFiles in(Path folder) {
    return attachment -> {
      try {
        return folder.resolve(attachment.file()).normalize();
      } catch (InvalidPathException e) {
        throw new SourceException(Message.of("packet.bad-path", attachment.file()), e);
      }
    };
  }
}

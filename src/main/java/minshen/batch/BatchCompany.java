package minshen.batch;

import java.util.List;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.packet.AttachmentFiles;
import minshen.packet.source.Passwords;

/** A company whose dossier was read, as long as something is made of it. */
public interface BatchCompany extends AutoCloseable {
  /** Its dossier. */
  Dossier dossier();

  /** What is found in the dossier and its files, which takes a while. */
  Assessment assess();

  /** The claims of which something is to be made, in their order. */
  List<String> claimIds(Assessment assessment);

  /** Where its attachments lie. */
  AttachmentFiles files();

  /** The passwords of its attachments. */
  Passwords passwords();

  /** Lets go of what was lent for it. */
  @Override
  void close();
}

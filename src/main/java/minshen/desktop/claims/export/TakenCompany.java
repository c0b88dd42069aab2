package minshen.desktop.claims.export;

import java.nio.file.Path;
import java.util.List;
import minshen.batch.BatchCompany;
import minshen.batch.BatchInput;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.packet.AttachmentFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceException;
import minshen.store.StoreException;

/**
 * A company of the workspace in a batch, as it stood when it was taken.
 *
 * @param taken the company and the claims of it that are wanted
 */
record TakenCompany(Workspace workspace, PacketJobs.Taken taken)
    implements BatchInput, BatchCompany {
  @Override
  public String key() {
    return applicant().creditCode().orElse("") + " " + taken.dossierEditor().id();
  }

  @Override
  public String named() {
    return applicant().name().or(applicant()::creditCode).orElse("?");
  }

  private Applicant applicant() {
    return dossier().applicant();
  }

  @Override
  public BatchCompany open() {
    return this;
  }

  @Override
  public Dossier dossier() {
    return taken.assessment().dossier();
  }

  @Override
  public Assessment assess() {
    return taken.assessment();
  }

  @Override
  public List<String> claimIds(Assessment assessment) {
    return taken.claimIds();
  }

  @Override
  public AttachmentFiles files() {
    return this::content;
  }

  private Path content(Attachment attachment) throws SourceException {
    try {
      return workspace.contentOf(taken.dossierEditor(), attachment).toAbsolutePath();
    } catch (StoreException e) {
      throw new SourceException(e.problem(), e);
    }
  }

  @Override
  public Passwords passwords() {
    return workspace.passwords();
  }

  @Override
  public void close() {
    // Nothing was lent: the store keeps the files as long as the window is open.
  }
}

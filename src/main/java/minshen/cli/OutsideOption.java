package minshen.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import minshen.dossier.DossierFolder;
import minshen.exchange.incoming.IncomingFile;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packet.AttachmentFiles;
import minshen.packet.source.SourceException;
import minshen.words.Message;
import picocli.CommandLine.Option;

/** {@code --allow-outside}: files that a dossier names outside of its own folder are meant. */
final class OutsideOption {
  @Option(names = "--allow-outside", descriptionKey = "cli.option.allow-outside")
  private boolean allowed;

  /**
   * Refuses a dossier that names such files, unless they are meant.
   *
   * @throws InputException if it does
   */
  void check(OpenDossier open) {
    refuse(open.named(), DossierFolder.of(open.file()).outside(open.dossier()));
  }

  /**
   * Refuses a file with such dossiers, unless they are meant.
   *
   * @throws InputException if it is one
   */
  void check(IncomingFile file) {
    if (file instanceof IncomingFile.Dossiers dossiers) {
      dossiers.dossiers().forEach(came -> refuse(file.named(), came.outside().values()));
    } else if (file instanceof IncomingFile.Filled filled) {
      filled.own().ifPresent(this::check);
    }
  }

  /** The files of the attachments of a dossier, without those that are not meant. */
  AttachmentFiles files(Path dossier) {
    DossierFolder folder = DossierFolder.of(dossier);
    AttachmentFiles named = AttachmentFiles.in(folder.resolve(""));
    return attachment -> {
      if (!allowed && !folder.holds(attachment.file())) {
        throw new SourceException(Message.of("cli.outside-file", attachment.file()));
      }
      return named.of(attachment);
    };
  }

  private void refuse(String named, Collection<DossierFolder.Outside> all) {
    if (allowed || all.isEmpty()) {
      return;
    }
    DossierFolder.Outside first = List.copyOf(all).getFirst();
    throw new InputException(
        SourceLocation.of(named),
        Message.of(
            "cli.outside",
            first.claimId(),
            first.attachment().material(),
            first.attachment().file(),
            all.size()));
  }
}

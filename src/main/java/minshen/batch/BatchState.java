package minshen.batch;

import java.io.IOException;
import java.util.List;
import minshen.dossier.finding.Assessment;
import minshen.exchange.DossierWriter;
import minshen.files.Fingerprint;
import minshen.files.ProgramVersion;
import minshen.packet.AttachmentFiles;
import minshen.packet.source.SourceException;
import minshen.policy.calc.Outcome;

/** What the files of a company are made of, as one short text: while it is the same, they are. */
final class BatchState {
  private BatchState() {}

  /**
   * That of a company: the program, what was wanted, the dossier, the packs and the notices that
   * count for it, and its attachments.
   *
   * @param options what was wanted
   */
  static String of(
      String options, Assessment assessment, List<String> claimIds, AttachmentFiles files) {
    StringBuilder state = new StringBuilder();
    state.append(ProgramVersion.number()).append('\n').append(options).append('\n');
    state.append(DossierWriter.yaml(assessment.dossier().withAsides(List.of())));
    for (String claimId : claimIds) {
      Outcome outcome = assessment.outcome(claimId);
      state
          .append(claimId)
          .append(' ')
          .append(outcome.pack().edition())
          .append(' ')
          .append(assessment.library().seal(outcome.pack()).orElse(""))
          .append(' ')
          .append(outcome.claim().year().orElse(0))
          .append(' ')
          .append(assessment.notice(claimId))
          .append('\n');
    }
    assessment.dossier().claims().stream()
        .flatMap(claim -> claim.papers())
        .distinct()
        .forEach(
            attachment -> {
              state.append(attachment.file()).append(' ');
              try {
                state.append(Fingerprint.of(files.of(attachment)));
              } catch (SourceException | IOException e) {
                // What is not there, or must not be read, is a state, too.
                state.append('-');
              }
              state.append('\n');
            });
    return Fingerprint.of(state.toString());
  }
}

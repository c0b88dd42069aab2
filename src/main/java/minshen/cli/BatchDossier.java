package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.batch.BatchCompany;
import minshen.batch.BatchInput;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.packet.AttachmentFiles;
import minshen.packet.source.Passwords;
import minshen.policy.Library;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/** A dossier of a source as a company of a batch. */
final class BatchDossier implements BatchInput {
  private final DossierEntry entry;
  private final Rules rules;

  private BatchDossier(DossierEntry entry, Rules rules) {
    this.entry = entry;
    this.rules = rules;
  }

  /**
   * What counts for all of them.
   *
   * @param notices is told which of them count for something
   * @param year the year of application of the claims that are wanted; all if empty
   */
  record Rules(
      Library library, NoticeOption notices, PacketOptions options, Optional<Integer> year) {}

  /** Dossiers as companies of a batch. */
  static List<BatchDossier> of(List<DossierEntry> entries, Rules rules) {
    return entries.stream().map(entry -> new BatchDossier(entry, rules)).toList();
  }

  @Override
  public String key() {
    return file().map(Path::toString).orElse("");
  }

  @Override
  public Optional<Path> file() {
    return entry.file().map(file -> file.toAbsolutePath().normalize());
  }

  @Override
  public String named() {
    return entry.named();
  }

  @Override
  public List<Message> remarks() {
    return entry.remarks();
  }

  @Override
  public BatchCompany open() throws IOException {
    OpenDossier open = entry.open(ClaimsWanted.AT_LEAST_ONE);
    rules.options().outside.check(open);
    return new Opened(open, rules);
  }

  private record Opened(OpenDossier open, Rules rules) implements BatchCompany {
    @Override
    public Dossier dossier() {
      return open.dossier();
    }

    @Override
    public Assessment assess() {
      Assessment assessment = Assessment.of(rules.library(), open.dossier());
      rules.notices().usedBy(assessment);
      return new FileFindings(open.file(), assessment, rules.options().numbering.missing()).whole();
    }

    @Override
    public List<String> claimIds(Assessment assessment) {
      return assessment.outcomes().stream()
          .map(Outcome::claim)
          .filter(claim -> rules.year().isEmpty() || claim.year().equals(rules.year()))
          .map(claim -> claim.id())
          .toList();
    }

    @Override
    public AttachmentFiles files() {
      return rules.options().outside.files(open.file());
    }

    @Override
    public Passwords passwords() {
      return rules.options().passwords(open.folder());
    }

    @Override
    public void close() {
      open.close();
    }
  }
}

package minshen.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.words.Message;

/**
 * What became of one company.
 *
 * @param named how messages name what it was read from
 * @param applicant 单位名称, as far as it could be read
 * @param folder the folder of its files, if it has one
 * @param made the files of it that are there, those too that were there before
 * @param unchanged whether nothing had changed since they were made, so that nothing was done
 * @param findings what is found of the company as a whole
 * @param notes what is to be known of the files
 */
public record BatchOutcome(
    String named,
    Optional<String> applicant,
    Optional<String> creditCode,
    Optional<Path> folder,
    List<Path> made,
    boolean unchanged,
    List<BatchClaim> claims,
    List<Finding> findings,
    List<Message> notes,
    List<BatchFault> faults) {
  public BatchOutcome {
    made = List.copyOf(made);
    claims = List.copyOf(claims);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  static BatchOutcome failed(String named, BatchFault fault) {
    return new BatchOutcome(
        named,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(fault));
  }

  /** The same with one more fault. */
  public BatchOutcome with(BatchFault fault) {
    return new BatchOutcome(
        named,
        applicant,
        creditCode,
        folder,
        made,
        unchanged,
        claims,
        findings,
        notes,
        Stream.concat(faults.stream(), Stream.of(fault)).toList());
  }

  /** Whether something was not put in its place, since somebody else's file is there. */
  public boolean keptOthersFiles() {
    return faults.stream().anyMatch(fault -> fault.kind() == BatchFault.Kind.NOT_REPLACED);
  }

  /** What people call the company. */
  public String called() {
    return applicant.or(() -> creditCode).orElse(named);
  }

  /** Everything that is found of it and its claims. */
  public Stream<Finding> allFindings() {
    return Stream.concat(
        findings.stream(), claims.stream().flatMap(claim -> claim.findings().stream()));
  }

  /** How many errors are among its findings. */
  public long errors() {
    return allFindings().filter(found -> found.severity() == Severity.ERROR).count();
  }
}

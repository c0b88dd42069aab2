package minshen.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.finding.Finding;
import minshen.exchange.workbook.PlainTable;
import minshen.exchange.workbook.PlainTable.Column;
import minshen.exchange.workbook.PlainWorkbook;
import minshen.files.AtomicFiles;
import minshen.files.Fingerprint;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/**
 * One report of a run, as an Excel workbook and as a text: what was made of each company and claim,
 * what is missing, and every fault with how to mend it.
 */
public final class BatchReport {
  private static final String NAME = "report";
  private static final String WORKBOOK = ".xlsx";
  private static final String TEXT = ".txt";
  private static final String LINE = "\n";

  private final BatchResult result;
  private final Path out;
  private final Words words;

  /**
   * The report of a run.
   *
   * @param out the folder of the run
   */
  public BatchReport(BatchResult result, Path out, Words words) {
    this.result = result;
    this.out = out;
    this.words = words;
  }

  /**
   * A report that was written.
   *
   * @param workbook where the workbook lies
   * @param text where the text lies
   */
  public record Written(Path workbook, Path text) {}

  /**
   * Writes both: over those of an earlier run, but under a free name beside files that somebody has
   * changed since, or that no run has made.
   *
   * @throws IOException if there is no room, or the folder cannot be written
   */
  public Written write() throws IOException {
    ReportRecord record = ReportRecord.in(out);
    String name = record.free(NAME, List.of(WORKBOOK, TEXT));
    Path workbook = out.resolve(name + WORKBOOK);
    Path text = out.resolve(name + TEXT);
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(workbook, this::writeWorkbook);
      files.add(text, text().getBytes(StandardCharsets.UTF_8));
      for (Path file : List.of(workbook, text)) {
        record.keep(file, Fingerprint.of(files.added(file).orElseThrow()));
      }
      files.commit();
    }
    return new Written(workbook, text);
  }

  /** The lines that sum it up. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "batch.summary",
            result.companies().size(),
            result.complete(),
            result.companies().size() - result.complete()));
    lines.add(words.say("batch.summary-files", result.files(), result.unchanged()));
    lines.add(words.say("batch.summary-errors", result.errors()));
    return lines;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    summary().forEach(line -> text.append(line).append(LINE));
    for (BatchOutcome company : result.companies()) {
      text.append(LINE).append("■ ").append(head(company)).append(LINE);
      for (BatchClaim claim : company.claims()) {
        text.append("  ")
            .append(
                words.say(
                    "batch.claim-line",
                    claim.id(),
                    claim.item(),
                    verdict(claim),
                    claim.amount().map(Amount::shown).orElse(words.say("batch.open"))))
            .append(LINE);
        missing(claim).forEach(line -> text.append("    · ").append(line).append(LINE));
      }
      problems(company)
          .forEach(problem -> text.append("    ! ").append(problem.inText()).append(LINE));
    }
    return text.toString();
  }

  private String head(BatchOutcome company) {
    return words.say(
        "batch.company",
        company.called(),
        state(company),
        company.made().size(),
        company.folder().map(f -> String.valueOf(f.getFileName())).orElse("—"));
  }

  private String state(BatchOutcome company) {
    String key =
        company.unchanged()
            ? "batch.state.unchanged"
            : company.faults().isEmpty()
                ? "batch.state.made"
                : company.made().isEmpty() ? "batch.state.failed" : "batch.state.partly";
    return words.say(key);
  }

  private Stream<String> missing(BatchClaim claim) {
    return Stream.concat(
        claim.missing().stream().map(name -> words.say("batch.missing-material", name)),
        claim.open().stream().map(fact -> words.say("batch.missing-fact", fact)));
  }

  private String verdict(BatchClaim claim) {
    return words.say("batch.verdict." + claim.verdict().name());
  }

  /** A fault, or a finding that is more than a note. */
  private record Problem(String kind, String claim, String text) {
    String inText() {
      return kind + (claim.isEmpty() ? "" : " " + claim) + " " + text;
    }
  }

  private Stream<Problem> problems(BatchOutcome company) {
    Stream<Problem> notes =
        company.notes().stream()
            .map(note -> new Problem(words.say("batch.severity.NOTE"), "", words.say(note)));
    return Stream.concat(
        Stream.concat(faults(company), notes),
        company
            .allFindings()
            .sorted(java.util.Comparator.comparing(Finding::severity))
            .map(
                found ->
                    new Problem(
                        words.say("batch.severity." + found.severity().name()),
                        found.claimId().orElse(""),
                        words.say(found.text()))));
  }

  private Stream<Problem> faults(BatchOutcome company) {
    return company.faults().stream()
        .map(
            fault ->
                new Problem(
                    words.say("batch.fault." + fault.kind().name()),
                    fault.claimId().orElse(""),
                    words.say(fault.text()).replaceAll("\\s*\\R\\s*", " ")));
  }

  private void writeWorkbook(OutputStream to) throws IOException {
    PlainWorkbook.write(List.of(claims(), companies(), problems()), to);
  }

  private Column column(String key, int width) {
    return new Column(words.say("batch.column." + key), width);
  }

  private PlainTable claims() {
    List<List<Object>> rows = new ArrayList<>();
    for (BatchOutcome company : result.companies()) {
      for (BatchClaim claim : company.claims()) {
        rows.add(
            List.of(
                company.called(),
                company.creditCode().orElse(""),
                claim.id(),
                claim.item(),
                claim.project().orElse(""),
                claim.year().map(Object.class::cast).orElse(""),
                verdict(claim),
                number(claim.amount()),
                claim.bounds().low().exact(),
                number(claim.bounds().high()),
                number(claim.requested()),
                missing(claim).collect(Collectors.joining("\n")),
                company.folder().map(f -> String.valueOf(f.getFileName())).orElse("")));
      }
    }
    return new PlainTable(
        words.say("batch.sheet.claims"),
        List.of(
            column("company", 30),
            column("code", 22),
            column("claim", 8),
            column("item", 40),
            column("project", 30),
            column("year", 8),
            column("verdict", 10),
            column("amount", 12),
            column("low", 12),
            column("high", 12),
            column("requested", 12),
            column("missing", 50),
            column("folder", 30)),
        rows);
  }

  private static Object number(Optional<Amount> amount) {
    return amount.<Object>map(Amount::exact).orElse("");
  }

  private PlainTable companies() {
    List<List<Object>> rows = new ArrayList<>();
    for (BatchOutcome company : result.companies()) {
      rows.add(
          List.of(
              company.called(),
              state(company),
              company.claims().size(),
              company.errors(),
              company.faults().size(),
              company.made().stream()
                  .map(file -> out.relativize(file).toString().replace('\\', '/'))
                  .collect(Collectors.joining("\n")),
              company.named()));
    }
    return new PlainTable(
        words.say("batch.sheet.companies"),
        List.of(
            column("company", 30),
            column("state", 14),
            column("claims", 8),
            column("errors", 8),
            column("faults", 8),
            column("files", 60),
            column("source", 40)),
        rows);
  }

  private PlainTable problems() {
    List<List<Object>> rows = new ArrayList<>();
    for (BatchOutcome company : result.companies()) {
      problems(company)
          .forEach(
              problem ->
                  rows.add(
                      List.of(
                          company.called(),
                          problem.claim(),
                          problem.kind(),
                          problem.text(),
                          company.named())));
    }
    return new PlainTable(
        words.say("batch.sheet.problems"),
        List.of(
            column("company", 30),
            column("claim", 8),
            column("kind", 12),
            column("text", 90),
            column("source", 40)),
        rows);
  }
}

package minshen.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import minshen.form.FormStamp;
import minshen.form.PrintedSheet;
import minshen.form.PrintedSheet.Bar;
import minshen.form.PrintedSheet.Column;
import minshen.form.PrintedSheet.Figure;
import minshen.form.PrintedSheet.Length;
import minshen.form.PrintedSheet.Rows;
import minshen.form.PrintedSheetPdf;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/** A report on paper. */
public final class ReportSheet {
  /** More bars are no picture any more; the rest is one bar. */
  private static final int MOST_BARS = 12;

  private final Report report;
  private final ReportWords words;

  private ReportSheet(Report report, Words words) {
    this.report = report;
    this.words = new ReportWords(report, words);
  }

  /**
   * The report as the bytes of a PDF.
   *
   * @throws minshen.form.UnprintableCharacterException if a text holds a character that cannot be
   *     printed
   */
  public static byte[] pdf(Report report, Words words) {
    PrintedSheet sheet = new ReportSheet(report, words).sheet();
    String id =
        UUID.nameUUIDFromBytes(sheet.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return PrintedSheetPdf.render(sheet, words, new FormStamp(report.today(), id));
  }

  private PrintedSheet sheet() {
    List<PrintedSheet.Part> parts = new ArrayList<>();
    parts.add(figures());
    bars().ifPresent(parts::add);
    if (!report.isOfOne()) {
      parts.add(companies());
    }
    report.companies().forEach(company -> parts.add(claims(company)));
    open().ifPresent(parts::add);
    return new PrintedSheet(
        words.say("report.title"), words.scope(), words.whose(), words.say("report.notice"), parts);
  }

  private PrintedSheet.Figures figures() {
    return new PrintedSheet.Figures(
        List.of(
            inWan("report.asked", report.sum(ReportCompany::asked)),
            inWan("report.approved", report.sum(ReportCompany::approved)),
            inWan("report.paid", report.sum(ReportCompany::paid)),
            new Figure(
                words.say("report.lacks"),
                Integer.toString(report.lacks()),
                words.say("report.pieces"))));
  }

  private Figure inWan(String key, Amount amount) {
    return new Figure(words.say(key), amount.shown(), words.say("report.wan"));
  }

  /** What a bar is drawn of. */
  private record Sums(String label, Amount asked, Amount approved, Amount paid) {
    Sums plus(Sums other, String together) {
      return new Sums(
          together, asked.plus(other.asked), approved.plus(other.approved), paid.plus(other.paid));
    }

    Amount longest() {
      return asked.max(approved).max(paid);
    }
  }

  /** Nothing to compare is no picture: with one bar there is none. */
  private Optional<PrintedSheet.Bars> bars() {
    List<Sums> all =
        (report.isOfOne() ? ofClaims() : ofCompanies())
            .filter(sums -> sums.longest().isPositive())
            .sorted(Comparator.comparing(Sums::longest).reversed())
            .toList();
    if (all.size() < 2) {
      return Optional.empty();
    }
    List<Sums> drawn = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_BARS)));
    List<Sums> rest = all.subList(drawn.size(), all.size());
    String together = words.say("report.rest", rest.size());
    rest.stream().reduce((a, b) -> a.plus(b, together)).ifPresent(drawn::add);
    Amount longest = drawn.stream().map(Sums::longest).reduce(Amount.ZERO, Amount::max);
    return Optional.of(
        new PrintedSheet.Bars(
            words.say("report.bars"), drawn.stream().map(sums -> bar(sums, longest)).toList()));
  }

  private Stream<Sums> ofCompanies() {
    return report.companies().stream()
        .map(
            company ->
                new Sums(company.name(), company.asked(), company.approved(), company.paid()));
  }

  private Stream<Sums> ofClaims() {
    return report.companies().getFirst().claims().stream()
        .map(
            claim ->
                new Sums(
                    claim.claim().item(),
                    claim.asked().filter(_ -> claim.counted()).orElse(Amount.ZERO),
                    claim.approved().orElse(Amount.ZERO),
                    claim.paid().orElse(Amount.ZERO)));
  }

  private Bar bar(Sums sums, Amount longest) {
    List<Length> lengths = new ArrayList<>();
    lengths.add(length("report.asked", sums.asked(), longest));
    if (sums.approved().isPositive()) {
      lengths.add(length("report.approved", sums.approved(), longest));
    }
    if (sums.paid().isPositive()) {
      lengths.add(length("report.paid", sums.paid(), longest));
    }
    return new Bar(sums.label(), lengths);
  }

  private Length length(String key, Amount amount, Amount longest) {
    return new Length(amount.shareOf(longest), words.say(key) + " " + amount.shown());
  }

  private Rows companies() {
    return new Rows(
        words.say("report.companies"),
        List.of(
            text("report.company", 32),
            figure("report.claims", 9),
            figure("report.asked", 15),
            figure("report.approved", 15),
            figure("report.paid", 15),
            figure("report.lacks", 14)),
        report.companies().stream().map(ReportSheet::row).toList(),
        Optional.of(
            List.of(
                words.say("report.total"),
                Integer.toString(report.claims()),
                report.sum(ReportCompany::asked).shown(),
                report.sum(ReportCompany::approved).shown(),
                report.sum(ReportCompany::paid).shown(),
                Integer.toString(report.lacks()))));
  }

  private static List<String> row(ReportCompany company) {
    return List.of(
        company.name(),
        Integer.toString(company.claims().size()),
        company.asked().shown(),
        company.approved().shown(),
        company.paid().shown(),
        Integer.toString(company.lacks()));
  }

  private Rows claims(ReportCompany company) {
    return new Rows(
        report.isOfOne() ? words.say("report.claims-of") : company.name(),
        List.of(
            text("report.item", 25),
            text("report.project", 20),
            text("report.status", 12),
            figure("report.asked", 17),
            figure("report.approved", 13),
            figure("report.paid", 13)),
        company.claims().stream().map(this::row).toList(),
        company.claims().size() == 1
            ? Optional.empty()
            : Optional.of(
                List.of(
                    words.say("report.total"),
                    "",
                    "",
                    company.asked().shown(),
                    company.approved().shown(),
                    company.paid().shown())));
  }

  private List<String> row(ReportClaim claim) {
    Optional<Integer> year = claim.claim().year().filter(_ -> report.oneYear().isEmpty());
    return List.of(
        claim.claim().item() + year.map(y -> words.say("report.in-year", y.toString())).orElse(""),
        words.project(claim),
        words.status(claim),
        words.asked(claim),
        ReportWords.shown(claim.approved()),
        ReportWords.shown(claim.paid()));
  }

  /** What is still to be brought, and by when, if that is known of any. */
  private Optional<Rows> open() {
    boolean due = report.companies().stream().anyMatch(one -> one.deadline().isPresent());
    List<List<String>> rows = new ArrayList<>();
    for (ReportCompany company : report.companies()) {
      for (ReportClaim claim : company.claims()) {
        if (claim.lacks() > 0) {
          rows.add(open(company, claim, due));
        }
      }
    }
    List<Column> columns =
        new ArrayList<>(
            List.of(
                report.isOfOne() ? text("report.item", 25) : text("report.company", 25),
                report.isOfOne() ? text("report.project", 20) : text("report.item", 22),
                text("report.what", 38)));
    if (due) {
      columns.add(text("report.deadline", 17));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rows(words.say("report.open-things"), columns, rows, Optional.empty()));
  }

  private List<String> open(ReportCompany company, ReportClaim claim, boolean due) {
    List<String> row = new ArrayList<>();
    row.add(report.isOfOne() ? claim.claim().item() : company.name());
    row.add(report.isOfOne() ? words.project(claim) : claim.claim().item());
    row.add(words.lacks(claim));
    if (due) {
      row.add(words.due(claim.deadline()));
    }
    return row;
  }

  private Column text(String key, int share) {
    return new Column(words.say(key), share, false);
  }

  private Column figure(String key, int share) {
    return new Column(words.say(key), share, true);
  }
}

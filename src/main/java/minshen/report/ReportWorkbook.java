package minshen.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.exchange.workbook.PlainChart;
import minshen.exchange.workbook.PlainTable;
import minshen.exchange.workbook.PlainTable.Column;
import minshen.exchange.workbook.PlainWorkbook;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/** A report as an Excel workbook: companies with a chart, claims, and what is lacking. */
public final class ReportWorkbook {
  private final Report report;
  private final ReportWords words;

  private ReportWorkbook(Report report, Words words) {
    this.report = report;
    this.words = new ReportWords(report, words);
  }

  /** Writes it. */
  public static void write(Report report, Words words, OutputStream out) throws IOException {
    ReportWorkbook workbook = new ReportWorkbook(report, words);
    PlainWorkbook.write(List.of(workbook.companies(), workbook.claims(), workbook.open()), out);
  }

  private PlainTable companies() {
    List<List<Object>> rows = new ArrayList<>();
    for (ReportCompany company : report.companies()) {
      rows.add(
          List.of(
              company.name(),
              company.claims().size(),
              company.asked().exact(),
              company.approved().exact(),
              company.paid().exact(),
              company.lacks(),
              company.deadline().map(Object::toString).orElse("")));
    }
    return new PlainTable(
            words.say("report.companies"),
            List.of(
                column("report.company", 34),
                column("report.claims", 10),
                column("report.asked", 14),
                column("report.approved", 14),
                column("report.paid", 14),
                column("report.lacks", 12),
                column("report.deadline", 14)),
            rows)
        .with(new PlainChart(words.say("report.bars"), 0, List.of(2, 3, 4)));
  }

  private PlainTable claims() {
    List<List<Object>> rows = new ArrayList<>();
    for (ReportCompany company : report.companies()) {
      for (ReportClaim claim : company.claims()) {
        rows.add(
            List.of(
                company.name(),
                claim.claim().id(),
                claim.claim().item(),
                words.project(claim),
                claim.claim().year().map(Object.class::cast).orElse(""),
                words.status(claim),
                number(claim.claim().amount()),
                number(claim.asked()),
                claim
                    .asked()
                    .map(_ -> words.say(claim.counted() ? "report.yes" : "report.no"))
                    .orElse(""),
                number(claim.approved()),
                number(claim.paid()),
                claim.lacks(),
                claim.deadline().map(Object::toString).orElse("")));
      }
    }
    return new PlainTable(
        words.say("report.claims-of"),
        List.of(
            column("report.company", 30),
            column("report.claim", 8),
            column("report.item", 40),
            column("report.project", 30),
            column("report.in-which-year", 8),
            column("report.status", 10),
            column("report.amount", 12),
            column("report.asked", 12),
            column("report.counted", 10),
            column("report.approved", 12),
            column("report.paid", 12),
            column("report.lacks", 12),
            column("report.deadline", 14)),
        rows);
  }

  private PlainTable open() {
    List<List<Object>> rows = new ArrayList<>();
    for (ReportCompany company : report.companies()) {
      for (ReportClaim claim : company.claims()) {
        open(rows, company, claim, words.say("report.material"), ReportWords.materials(claim));
        open(rows, company, claim, words.say("report.fact"), words.facts(claim));
      }
    }
    return new PlainTable(
        words.say("report.open-things"),
        List.of(
            column("report.company", 30),
            column("report.item", 40),
            column("report.project", 30),
            column("report.kind", 8),
            column("report.what", 50),
            column("report.deadline", 14)),
        rows);
  }

  private void open(
      List<List<Object>> rows,
      ReportCompany company,
      ReportClaim claim,
      String kind,
      List<String> names) {
    for (String name : names) {
      rows.add(
          List.of(
              company.name(),
              claim.claim().item(),
              words.project(claim),
              kind,
              name,
              claim.deadline().map(Object::toString).orElse("")));
    }
  }

  private static Object number(Optional<Amount> amount) {
    return amount.<Object>map(Amount::exact).orElse("");
  }

  private Column column(String key, int width) {
    return new Column(words.say(key), width);
  }
}

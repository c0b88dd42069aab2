package minshen.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.ChineseDates;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/** How a report says things, on paper and in a workbook. */
final class ReportWords {
  private final Report report;
  private final Words words;

  ReportWords(Report report, Words words) {
    this.report = report;
    this.words = words;
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** Of which year, and of how many companies and claims. */
  String scope() {
    String year =
        report
            .oneYear()
            .map(y -> say("report.year", y.toString()))
            .orElseGet(() -> say("report.years"));
    return report.isOfOne()
        ? say("report.scope-one", year, report.claims())
        : say("report.scope", year, report.companies().size(), report.claims());
  }

  /** Whose it is, and of which day. */
  String whose() {
    String day = say("report.today", ChineseDates.of(report.today()));
    return report.isOfOne() ? report.companies().getFirst().name() + "  ·  " + day : day;
  }

  String status(ReportClaim claim) {
    return words.say("dossier.standing." + claim.status().name());
  }

  /** The project, else the id, by which one knows the claim. */
  String project(ReportClaim claim) {
    return claim.claim().project().orElse("");
  }

  /** What is asked for; of a claim that does not count it is said. */
  String asked(ReportClaim claim) {
    String amount = claim.asked().map(Amount::shown).orElse(say("report.open"));
    return claim.counted() || claim.asked().isEmpty() ? amount : say("report.not-counted", amount);
  }

  static String shown(Optional<Amount> amount) {
    return amount.map(Amount::shown).orElse("");
  }

  /** The materials that a claim lacks. */
  static List<String> materials(ReportClaim claim) {
    return claim.lacks() == 0 ? List.of() : claim.claim().missing();
  }

  /** The facts that a claim lacks. */
  List<String> facts(ReportClaim claim) {
    return claim.lacks() == 0 ? List.of() : claim.claim().open().stream().map(words::say).toList();
  }

  /** All that a claim lacks. */
  String lacks(ReportClaim claim) {
    return Stream.of(
            together("report.materials", materials(claim)), together("report.facts", facts(claim)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(say("report.semicolon")));
  }

  private Optional<String> together(String kind, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(say(kind, String.join(say("report.comma"), names)));
  }

  /** The last day, and how many days are left. */
  String due(Optional<LocalDate> deadline) {
    return deadline
        .map(
            day -> {
              long left = ChronoUnit.DAYS.between(report.today(), day);
              return left < 0
                  ? say("report.overdue", ChineseDates.of(day))
                  : say("report.due", ChineseDates.of(day), left);
            })
        .orElse("");
  }
}

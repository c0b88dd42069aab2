package minshen.exchange.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minshen.exchange.CaseClaims;
import minshen.exchange.LedgerReader;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.packs.PackCase;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.ProjectFacts;
import minshen.policy.calc.TraceRow;
import minshen.words.Message;

/** Holds a pack against its own cases. */
public final class PackProof {
  private final Library library;
  private final CaseClaims claims;
  private final LedgerReader awards;

  /**
   * A proof.
   *
   * @param library the packs at hand; the pack to be proved is the version that counts
   * @param pack the pack
   */
  public PackProof(Library library, Pack pack) {
    this.library = library;
    this.claims = new CaseClaims(library, pack);
    this.awards = new LedgerReader(library);
  }

  /**
   * What the claims of a case come to.
   *
   * @throws InputException if one of them cannot be read
   */
  public List<Outcome> outcomes(PackCase packCase) {
    return new Calculator(library)
        .compute(
            ProjectFacts.shared(
                library,
                items(packCase.claims()).stream()
                    .map(node -> claims.read(packCase, node))
                    .toList()),
            packCase.ledger().map(this::ledger).orElse(List.of()),
            packCase.readings());
  }

  /** What comes out otherwise than a case says; nothing if the pack meets it. */
  public List<InputException> failures(PackCase packCase) {
    return failures(packCase, outcomes(packCase));
  }

  private static SortedSet<String> missing(Outcome outcome) {
    return outcome.missing().stream()
        .map(MissingFact::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What of the outcomes of its claims is otherwise than a case says. */
  public static List<InputException> failures(PackCase packCase, List<Outcome> outcomes) {
    List<InputException> failures = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      String claim = outcome.claim().id();
      PackCase.Expected expected = packCase.expected().get(claim);
      if (expected != null) {
        new TreeMap<>(expected.texts())
            .forEach(
                (key, text) ->
                    compare(failures, packCase, claim + "." + key, text, actual(outcome, key)));
        expected
            .missing()
            .ifPresent(
                missing ->
                    compare(
                        failures,
                        packCase,
                        claim + ".missing",
                        Optional.of(new TreeSet<>(missing).toString()),
                        Optional.of(missing(outcome).toString())));
      }
    }
    packCase
        .totals()
        .ifPresent(
            totals ->
                compare(
                    failures,
                    packCase,
                    "totals",
                    Optional.of(new TreeMap<>(totals).toString()),
                    Optional.of(totals(outcomes).toString())));
    return failures;
  }

  private List<Award> ledger(Node node) {
    return items(node).stream().map(awards::read).toList();
  }

  private static List<Node> items(Node list) {
    return ((Node.Sequence) list).items();
  }

  private static void compare(
      List<InputException> failures,
      PackCase packCase,
      String what,
      Optional<String> expected,
      Optional<String> actual) {
    if (!Objects.equals(expected, actual)) {
      failures.add(
          new InputException(
              packCase.at(),
              Message.of(
                  "packs.case-fails",
                  packCase.name(),
                  what,
                  expected.orElse("null"),
                  actual.orElse("null"))));
    }
  }

  private static Map<String, String> totals(List<Outcome> outcomes) {
    Map<String, String> totals = new TreeMap<>();
    Calculator.totals(outcomes)
        .forEach((year, total) -> totals.put(year.toString(), total.plain()));
    return totals;
  }

  private static Optional<String> actual(Outcome outcome, String key) {
    return switch (key) {
      case "eligibility" ->
          Optional.of(outcome.eligibility().verdict().name().toLowerCase(Locale.ROOT));
      case "amount" -> outcome.amount().map(Amount::plain);
      case "exact" -> outcome.exact().map(Amount::digits);
      case "low" -> Optional.of(outcome.bounds().low().plain());
      case "high" -> outcome.bounds().high().map(Amount::plain);
      case "limitedBy" ->
          outcome.trace().reversed().stream()
              .filter(row -> row.cut().isPositive())
              .map(TraceRow::clause)
              .findFirst();
      default -> throw new IllegalArgumentException(key);
    };
  }
}

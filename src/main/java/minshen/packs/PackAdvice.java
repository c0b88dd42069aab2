package minshen.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.files.FileRemark;
import minshen.files.SourceLocation;
import minshen.policy.Clause;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.ItemLabels;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Step;
import minshen.policy.amount.Formula;
import minshen.policy.calc.Coverage;
import minshen.policy.calc.ScopeWords;
import minshen.words.Message;

/** What its writer may want to look at once more in a pack that can be used. */
public final class PackAdvice {
  /** So many clauses are named. */
  private static final int MOST_NAMED = 8;

  private final PackDraft draft;
  private final Pack pack;
  private final SourceLocation otherwise;
  private final Coverage coverage;
  private final List<FileRemark> advice = new ArrayList<>();

  private PackAdvice(PackDraft draft, SourceLocation otherwise, Coverage coverage) {
    this.draft = draft;
    this.pack = draft.pack().orElseThrow();
    this.otherwise = otherwise;
    this.coverage = coverage;
  }

  /**
   * The advice, in the order of files and lines.
   *
   * @param draft a pack without mistakes
   * @param otherwise where what has no place of its own is told of
   * @param coverage what the pack's cases went through
   */
  public static List<FileRemark> of(PackDraft draft, SourceLocation otherwise, Coverage coverage) {
    return new PackAdvice(draft, otherwise, coverage).all();
  }

  private List<FileRemark> all() {
    if (draft.cases().isEmpty() && !pack.items().isEmpty()) {
      add(otherwise, "packs.advice.no-cases");
    }
    for (Item item : pack.items()) {
      if (!draft.cases().isEmpty() && !coverage.claimed(item)) {
        add(place(item), "packs.advice.item-untested", item.id());
      } else if (coverage.claimed(item)) {
        untested(item);
      }
      amounts(item).forEach(step -> doubts(item, step.formula()));
      new FigureCheck(pack, item).unfounded().forEach(this::figure);
    }
    readings();
    clauses();
    return FileRemark.sorted(advice);
  }

  private void add(SourceLocation at, String key, Object... arguments) {
    advice.add(new FileRemark(at, Message.of(key, arguments)));
  }

  private SourceLocation place(Object part) {
    return draft.places().apply(part).orElse(otherwise);
  }

  private static Stream<Step.Amount> amounts(Item item) {
    return item.steps().stream().filter(Step.Amount.class::isInstance).map(Step.Amount.class::cast);
  }

  private void untested(Item item) {
    for (Item.Variant variant : item.variants()) {
      if (!coverage.claimed(item, variant)) {
        add(place(item), "packs.advice.variant-untested", item.id(), variant.label());
      }
    }
    for (Step step : item.steps()) {
      if (step instanceof Step.Cap cap && !coverage.took(cap)) {
        add(
            place(step),
            "packs.advice.limit-untested",
            item.id(),
            ScopeWords.of(cap),
            ScopeWords.limit(cap, new ItemLabels(item)));
      } else if (!coverage.took(step)) {
        add(place(step), "packs.advice.step-untested", item.id());
      }
    }
    amounts(item).forEach(step -> untested(item, step.formula()));
  }

  private void untested(Item item, Formula formula) {
    for (Formula.Way way : coverage.visits().left(formula, new ItemLabels(item))) {
      SourceLocation at = draft.places().apply(way.part()).orElseGet(() -> place(formula));
      add(at, "packs.advice.way-untested", item.id(), way.text());
    }
    formula.formulas().forEach(inner -> untested(item, inner));
  }

  private void doubts(Item item, Formula formula) {
    Map<String, Set<String>> choices = new HashMap<>();
    item.allFacts()
        .forEach(
            fact ->
                choices.put(
                    fact.name(),
                    fact.choices().stream().map(Fact.Choice::id).collect(Collectors.toSet())));
    Set<String> variants =
        item.variants().stream().map(Item.Variant::id).collect(Collectors.toSet());
    formula
        .doubts(choices, variants)
        .forEach(doubt -> advice.add(new FileRemark(place(formula), doubt)));
    formula.formulas().forEach(inner -> doubts(item, inner));
  }

  private void figure(FigureCheck.Unfounded figure) {
    add(place(figure.part()), "packs.advice.figure", figure.shown(), local(figure.clause()));
  }

  /** The id of a clause as the pack writes it. */
  private String local(String clause) {
    return clause.startsWith(pack.id() + "/") ? clause.substring(pack.id().length() + 1) : clause;
  }

  private void readings() {
    Set<String> used = PackUses.readings(pack);
    for (Reading reading : pack.readings()) {
      if (!reading.moves()) {
        continue;
      }
      if (!used.contains(reading.id())) {
        add(place(reading), "packs.advice.reading-unused", reading.id());
      } else if (!draft.cases().isEmpty() && reading.alternative().isPresent()) {
        side(reading, false, "packs.advice.standard-untested");
        side(reading, true, "packs.advice.alternative-untested");
      }
    }
  }

  private void side(Reading reading, boolean alternative, String key) {
    if (!coverage.read(reading, alternative)) {
      add(place(reading), key, reading.id());
    }
  }

  private void clauses() {
    List<Clause> unused = PackUses.unusedClauses(pack);
    if (!unused.isEmpty()) {
      List<String> named =
          unused.stream().limit(MOST_NAMED).map(clause -> local(clause.id())).toList();
      add(place(unused.getFirst()), "packs.advice.clauses-unused", unused.size(), named);
    }
  }
}

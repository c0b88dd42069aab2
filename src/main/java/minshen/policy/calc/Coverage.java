package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import minshen.policy.Item;
import minshen.policy.Reading;
import minshen.policy.ReadingCondition;
import minshen.policy.Step;
import minshen.policy.amount.Amounts;
import minshen.policy.amount.Visits;
import minshen.words.Message;

/** What of the items some claims went through: a pack's cases, so that its writer sees the rest. */
public final class Coverage {
  private final Visits visits = new Visits();
  private final Set<Step> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Outcome> outcomes = new ArrayList<>();

  /** Counts a claim in. */
  public void add(Outcome outcome) {
    outcomes.add(outcome);
    ClaimInput claim = outcome.claim();
    for (Step step : outcome.item().steps()) {
      if (step.taken(claim.variant(), outcome.readings()) && claim.meets(step.basis().when())) {
        taken.add(step);
        visit(step, outcome);
      }
    }
  }

  private void visit(Step step, Outcome outcome) {
    ClaimSetting whole = ClaimSetting.of(outcome.item(), outcome.claim(), outcome.readings());
    visits.visit(step.worth(), whole);
    for (Product product : outcome.claim().products()) {
      visits.visit(step.worth(), whole.of(product, ClaimSetting.Sink.NONE));
    }
  }

  /** The ways that formulas went. */
  public Visits visits() {
    return visits;
  }

  /** Whether an item was claimed. */
  public boolean claimed(Item item) {
    return outcomes.stream().anyMatch(outcome -> outcome.item().id().equals(item.id()));
  }

  /** Whether a variant of an item was claimed. */
  public boolean claimed(Item item, Item.Variant variant) {
    return outcomes.stream()
        .anyMatch(
            o ->
                o.item().id().equals(item.id())
                    && o.claim().variant().filter(variant.id()::equals).isPresent());
  }

  /** Whether one of the items of a reading was claimed under this side of it. */
  public boolean read(Reading reading, boolean alternative) {
    return outcomes.stream()
        .filter(o -> reading.items().contains(o.item().id()))
        .anyMatch(o -> o.readings().hold(new ReadingCondition(reading.id(), alternative)));
  }

  /** Whether this very step was taken; a cap only if it took something away. */
  public boolean took(Step step) {
    return taken.contains(step) && (!(step instanceof Step.Cap cap) || cut(cap));
  }

  private boolean cut(Step.Cap cap) {
    return outcomes.stream()
        .filter(outcome -> outcome.item().steps().contains(cap))
        .flatMap(outcome -> outcome.trace().stream())
        .anyMatch(row -> row.cut().signum() > 0 && isOf(row, cap));
  }

  private static boolean isOf(TraceRow row, Step.Cap cap) {
    return Limits.OPS.contains(row.op())
        && row.clause().equals(cap.basis().clause())
        && row.reading().equals(cap.basis().under().map(ReadingCondition::reading))
        && (!(cap.limit().given().values().get("amount") instanceof BigDecimal limit)
            || speaksOf(row.text(), limit));
  }

  private static boolean speaksOf(Message text, BigDecimal limit) {
    Set<Object> figures = new HashSet<>(text.arguments());
    return figures.contains(Amounts.traced(limit))
        || figures.stream().anyMatch(f -> f instanceof Message inner && speaksOf(inner, limit));
  }
}

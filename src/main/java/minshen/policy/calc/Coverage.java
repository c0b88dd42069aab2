package minshen.policy.calc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import minshen.policy.Item;
import minshen.policy.Reading;
import minshen.policy.ReadingCondition;
import minshen.policy.Step;
import minshen.policy.amount.Visits;

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
        .anyMatch(row -> row.cut().isPositive() && isOf(row.event(), cap));
  }

  private static boolean isOf(TraceEvent event, Step.Cap cap) {
    return switch (event) {
      case TraceEvent.CapTaken taken -> taken.cap().equals(cap);
      case TraceEvent.PartCapped capped -> capped.cap().equals(cap);
      case TraceEvent.ProductsCounted counted -> counted.cap().equals(cap);
      case TraceEvent.ClaimsCounted counted -> counted.cap().equals(cap);
      default -> false;
    };
  }
}

package minshen.policy.match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.MissingFacts;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * The open questions, each with the change that its answer is expected to make, in 万元.
 *
 * <p>The measure: every open yes-or-no question is taken for a fair coin, independent of the
 * others. An item with {@code u} open hard conditions is worth the middle of its estimate, but only
 * if all are answered with yes, so that it counts for {@code middle / 2^u}. Whichever way one of
 * them is answered, that figure changes by as much again: the expected change is {@code middle /
 * 2^u}, summed over all items that ask it. A figure that is missing is taken for evenly spread over
 * the estimate; to learn it changes the middle by a quarter of the width on average, shared among
 * the {@code m} missing ones: {@code width / 4 / m / 2^u}. An estimate without an upper end ends at
 * {@link #UNBOUNDED}; a measure without an amount, and an item that no total counts (expired,
 * reported only, without a way to apply), count for {@link #MEASURE}. A condition of every item of
 * a pack says nothing about which item fits, and is asked of an item only once nothing else of it
 * is open. Of equal questions the first in the order of the packs is asked.
 */
final class Questions {
  /** Where an estimate without an upper end is taken to end, in 万元. */
  private static final double UNBOUNDED = 500;

  /** What a measure without an amount is taken for, in 万元. */
  private static final double MEASURE = 1;

  private final CompanyAnswers answered;
  private final Map<Object, Open> open = new LinkedHashMap<>();

  /** A question with the change expected of it. */
  private record Open(Matches.Next next, double change) {
    private Open plus(Open other) {
      return new Open(next, change + other.change);
    }
  }

  Questions(CompanyAnswers answered) {
    this.answered = answered;
  }

  /** The questions, the one that changes most first. */
  List<Matches.Next> ranked() {
    return open.values().stream()
        .sorted(Comparator.comparingDouble(Open::change).reversed())
        .map(Open::next)
        .toList();
  }

  /** An item as a claim of it stands, or as one could be made. */
  void of(Outcome outcome, boolean claimed) {
    List<Condition> all =
        Eligibility.asked(outcome.pack(), outcome.item(), outcome.claim(), outcome.readings())
            .stream()
            .filter(c -> c.hard() && outcome.claim().answer(c.id()) == Answer.UNKNOWN)
            .toList();
    Set<String> common = new HashSet<>();
    outcome.pack().conditions().forEach(c -> common.add(c.id()));
    List<Condition> own = all.stream().filter(c -> !common.contains(c.id())).toList();
    List<MissingFact> missing = claimed ? outcome.missing() : List.of();
    List<Condition> asked = own.isEmpty() && missing.isEmpty() ? all : own;
    AmountRange bounds = outcome.bounds();
    double low = bounds.low().exact().doubleValue();
    double high = bounds.high().map(h -> h.exact().doubleValue()).orElse(Math.max(low, UNBOUNDED));
    boolean counted = outcome.item().counted();
    double middle = counted ? (low + high) / 2 : MEASURE;
    double width = counted ? high - low : MEASURE;
    double chance = Math.pow(0.5, asked.size());
    Matches.About about = claimed ? Matches.About.CLAIM : Matches.About.ITEM;
    String of = claimed ? outcome.claim().id() : outcome.item().id();
    for (Condition condition : asked) {
      add(
          condition
              .same()
              .<Object>map(same -> List.of(outcome.pack().id(), same))
              .orElse(of + "/" + condition.id()),
          new Matches.Next(about, of, condition.id(), Message.verbatim(condition.question()), true),
          middle * chance);
    }
    for (MissingFact fact : missing) {
      add(
          of + "/" + fact.key(),
          new Matches.Next(about, of, fact.key(), question(outcome, fact), false),
          width / 4 / missing.size() * chance);
    }
  }

  /** A measure. */
  void of(Pack pack, Measure measure) {
    List<String> all = unknown(pack, measure.all());
    boolean settled =
        measure.any().isEmpty()
            || measure.any().stream().anyMatch(id -> answer(pack, id) == Answer.YES);
    List<String> any = settled ? List.of() : unknown(pack, measure.any());
    double change = MEASURE * Math.pow(0.5, all.size() + any.size());
    for (List<String> ids : List.of(all, any)) {
      for (String id : ids) {
        String text = pack.question(id).orElseThrow().text();
        add(
            id,
            new Matches.Next(Matches.About.MEASURE, measure.id(), id, Message.verbatim(text), true),
            change);
      }
    }
  }

  private List<String> unknown(Pack pack, List<String> ids) {
    return ids.stream().filter(id -> answer(pack, id) == Answer.UNKNOWN).toList();
  }

  private Answer answer(Pack pack, String id) {
    return answered.of(pack.question(id).orElseThrow());
  }

  private void add(Object key, Matches.Next next, double change) {
    open.merge(key, new Open(next, change), Open::plus);
  }

  private static Message question(Outcome outcome, MissingFact missing) {
    return missing instanceof MissingFact.OfClaim(String name)
        ? outcome
            .item()
            .fact(name)
            .map(Fact::question)
            .map(Message::verbatim)
            .orElseGet(() -> asked(outcome, missing))
        : asked(outcome, missing);
  }

  private static Message asked(Outcome outcome, MissingFact missing) {
    return Message.of("policy.missing", MissingFacts.label(outcome.item(), missing));
  }
}

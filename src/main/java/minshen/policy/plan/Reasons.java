package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import minshen.policy.amount.Amount;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Demand;
import minshen.policy.calc.ScopeWords;
import minshen.words.Message;

/** Why a plan is what it is: what was left for what, which cap is full, which year was chosen. */
final class Reasons {
  private final List<Candidate> candidates;
  private final int[] options;
  private final Plan plan;
  private final BiPredicate<ClaimInput, ClaimInput> excluded;
  private final BiPredicate<Integer, Integer> tied;
  private final List<Optimum.Left> left = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();

  Reasons(
      List<Candidate> candidates,
      int[] options,
      Plan plan,
      BiPredicate<ClaimInput, ClaimInput> excluded,
      BiPredicate<Integer, Integer> tied) {
    this.tied = tied;
    this.candidates = candidates;
    this.options = options;
    this.plan = plan;
    this.excluded = excluded;
    for (int i = 0; i < candidates.size(); i++) {
      if (options[i] < 0) {
        left(i);
      } else {
        taken(i);
      }
    }
  }

  List<Optimum.Left> left() {
    return left;
  }

  List<Message> messages() {
    return messages;
  }

  /** What a claim is called: its project, else its id. */
  static String name(ClaimInput claim) {
    return claim.project().orElse(claim.id());
  }

  private void left(int index) {
    Candidate candidate = candidates.get(index);
    List<String> tiedTo =
        taken().stream()
            .filter(other -> tied.test(index, other))
            .map(other -> name(candidates.get(other).claim()))
            .toList();
    List<ClaimInput> instead =
        taken().stream()
            .map(i -> candidates.get(i).claim())
            .filter(taken -> excluded.test(candidate.claim(), taken))
            .toList();
    CapLedger caps = capsWithout(i -> excluded.test(candidate.claim(), candidates.get(i).claim()));
    Optional<CapUse> full = scarce(candidate.strongest(), caps);
    left.add(new Optimum.Left(candidate.claim(), instead, full));
    messages.add(
        instead.isEmpty()
            ? crowdedOut(candidate, full, tiedTo)
            : passedOver(candidate, full, instead));
  }

  private static Message crowdedOut(
      Candidate candidate, Optional<CapUse> full, List<String> tiedTo) {
    ClaimInput claim = candidate.claim();
    if (full.isEmpty() && !tiedTo.isEmpty()) {
      return Message.of("policy.plan.tied", name(claim), claim.item(), tiedTo);
    }
    return full.map(cap -> Message.of("policy.plan.full", name(claim), claim.item(), cap(cap)))
        .orElseGet(() -> Message.of("policy.plan.nothing", name(claim), claim.item()));
  }

  private Message passedOver(Candidate candidate, Optional<CapUse> full, List<ClaimInput> instead) {
    Amount alone = candidate.strongest().alone();
    Amount taken = instead.stream().map(c -> amount(c.id())).reduce(Amount.ZERO, Amount::plus);
    String name = name(candidate.claim());
    List<String> items = instead.stream().map(ClaimInput::item).distinct().toList();
    String item = candidate.claim().item();
    if (alone.isMoreThan(taken) && full.isPresent()) {
      return Message.of("policy.plan.instead-full", name, items, item, cap(full.get()));
    }
    String key = alone.isMoreThan(taken) ? "policy.plan.instead-total" : "policy.plan.instead-more";
    return Message.of(key, name, items, taken.shown(), item, alone.shown());
  }

  private void taken(int index) {
    Candidate candidate = candidates.get(index);
    Candidate.Option option = candidate.options().get(options[index]);
    CapLedger others = capsWithout(i -> i == index);
    if (options[index] > 0) {
      scarce(candidate.options().getFirst(), others)
          .ifPresent(
              cap ->
                  messages.add(
                      Message.of(
                          "policy.plan.year",
                          name(candidate.claim()),
                          candidate.claim().item(),
                          option.year().map(String::valueOf).orElse(""),
                          cap(cap))));
    }
    Amount amount = amount(candidate.claim().id());
    if (option.alone().isMoreThan(amount)) {
      scarce(option, others)
          .ifPresent(
              cap ->
                  messages.add(
                      Message.of(
                          "policy.plan.cut",
                          name(candidate.claim()),
                          candidate.claim().item(),
                          option.alone().shown(),
                          amount.shown(),
                          cap(cap))));
    }
  }

  /** The cap that leaves a way less than it asks for, the tightest one. */
  private static Optional<CapUse> scarce(Candidate.Option option, CapLedger caps) {
    record Tight(Demand.Limit limit, Amount lacking) {}
    return option.demand().portions().stream()
        .flatMap(p -> p.limits().stream().map(l -> new Tight(l, p.amount().less(caps.left(l)))))
        .filter(tight -> tight.lacking().isPositive())
        .max(Comparator.comparing(Tight::lacking))
        .map(tight -> tight.limit().cap());
  }

  private CapLedger capsWithout(IntPredicate absent) {
    CapLedger caps = new CapLedger();
    for (int i = 0; i < candidates.size(); i++) {
      if (options[i] >= 0 && !absent.test(i)) {
        caps.take(candidates.get(i).options().get(options[i]).demand());
      }
    }
    return caps;
  }

  private List<Integer> taken() {
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (options[i] >= 0) {
        taken.add(i);
      }
    }
    return taken;
  }

  private Amount amount(String claimId) {
    return plan.outcomes().stream()
        .filter(o -> o.claim().id().equals(claimId))
        .flatMap(o -> o.exact().stream())
        .findFirst()
        .orElse(Amount.ZERO);
  }

  private static Message cap(CapUse cap) {
    List<String> items = cap.items().stream().sorted().toList();
    Message scope = ScopeWords.of(cap);
    String limit = cap.limit().traced();
    return cap.year()
        .map(year -> Message.of("policy.plan.cap-of-year", items, scope, limit, year.toString()))
        .orElseGet(() -> Message.of("policy.plan.cap", items, scope, limit));
  }
}

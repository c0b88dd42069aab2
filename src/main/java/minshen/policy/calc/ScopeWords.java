package minshen.policy.calc;

import java.util.Optional;
import java.util.Set;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Labels;
import minshen.words.Message;

/** What a cap is counted over, for people. */
public final class ScopeWords {
  private ScopeWords() {}

  /** What a cap is counted over: 每个企业每年累计, 每个企业连续 2 年合计. */
  public static Message of(Step.Cap cap) {
    return of(cap.named().flatMap(Step.Named::label), cap.items(), of(cap.scope(), cap.years()));
  }

  /** What a cap is counted over, and nothing of who shares it. */
  public static Message scope(Step.Cap cap) {
    return of(cap.scope(), cap.years());
  }

  /** What a cap is counted over, as a claim finds it. */
  public static Message of(CapUse cap) {
    return of(cap.label(), cap.items(), of(cap.scope(), cap.years()));
  }

  /** The limit in words: {@code 200 万元}, {@code 2 个品种}. */
  public static Message limit(Step.Cap cap, Labels labels) {
    return switch (cap.counts()) {
      case AMOUNT -> cap.limit().said(labels);
      case PRODUCTS -> Message.of("policy.scope.products", cap.limit().saidAsNumber(labels));
      case CLAIMS -> Message.of("policy.scope.claims", cap.limit().saidAsNumber(labels));
    };
  }

  /** Its name, or else the items that share it, say whose limit it is. */
  private static Message of(Optional<String> label, Set<String> items, Message scope) {
    if (label.isPresent()) {
      return Message.of("policy.scope-named", label.get(), scope);
    }
    return items.size() > 1
        ? Message.of("policy.scope-shared", items.stream().sorted().toList(), scope)
        : scope;
  }

  private static Message of(Scope scope, int years) {
    return scope == Scope.ENTERPRISE_YEARS
        ? Message.of("policy.scope-years", years)
        : Message.of("policy.scope." + scope.name());
  }
}

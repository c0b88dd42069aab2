package minshen.policy.calc;

import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.words.Message;

/** What a cap is counted over, for people. */
public final class ScopeWords {
  private ScopeWords() {}

  /** What a cap is counted over: 每个企业每年累计, 每个企业连续 2 年合计. */
  public static Message of(Step.Cap cap) {
    return of(cap.scope(), cap.years());
  }

  /** What a cap is counted over, as a claim finds it. */
  public static Message of(CapUse cap) {
    return of(cap.scope(), cap.years());
  }

  private static Message of(Scope scope, int years) {
    return scope == Scope.ENTERPRISE_YEARS
        ? Message.of("policy.scope-years", years)
        : Message.of("policy.scope." + scope.name());
  }
}

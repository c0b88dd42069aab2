package minshen.policy.calc;

import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.words.Message;

/** What a cap is counted over, for people. */
public final class ScopeWords {
  private ScopeWords() {}

  /** What a cap is counted over: 每个企业每年累计, 每个企业连续 2 年合计. */
  public static Message of(Step.Cap cap) {
    return cap.scope() == Scope.ENTERPRISE_YEARS
        ? Message.of("policy.scope-years", cap.years())
        : Message.of("policy.scope." + cap.scope().name());
  }
}

package minshen.dossier.finding;

import java.util.function.Function;
import java.util.stream.Stream;
import minshen.policy.Condition;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Eligibility;
import minshen.words.Message;

/** Soft conditions that were answered with no: they leave the claim eligible, but weigh. */
final class SoftConditions implements Function<CheckedClaim, Stream<Finding>> {
  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    ClaimInput input = checked.claim().input();
    return Eligibility.demanded(checked.pack(), checked.item(), input, checked.dossier().readings())
        .stream()
        .filter(condition -> condition.strength() == Condition.Strength.SOFT)
        .filter(
            condition ->
                Eligibility.answer(condition, checked.item(), input, checked.dossier().readings())
                    == Answer.NO)
        .map(SoftConditions::note);
  }

  private static Finding note(Condition condition) {
    return Finding.note(
            "SOFT_CONDITION",
            Message.of("dossier.soft-condition", Message.verbatim(condition.question())))
        .on(condition.clause())
        .at(new ClaimPoint.GivenAnswer(condition.id()).key());
  }
}

package minshen.policy.plan;

import java.util.List;
import java.util.Optional;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.ClaimInput;
import minshen.words.Message;

/**
 * The best set of claims and what stands beside it.
 *
 * @param best the set with the highest sum of exact amounts; of equal sums one without a claim that
 *     brings nothing
 * @param runnerUp the next best choice: the best set that takes a claim which the best one leaves
 *     out, in which each claim brings something and to which none can be added that brings more.
 *     Where nothing worth taking is left out there is none. The same claims in other years are no
 *     other set
 * @param left the claims that could have been taken and are not, in the dossier's order
 * @param aside the claims that cannot take part, each with the reason
 * @param reasons why it is the best, in words
 * @param proven whether it is certain that no set brings more than the best
 * @param runnerUpProven whether it is certain that no other choice comes before the runner-up; else
 *     it is the best that was found within a bounded search
 */
public record Optimum(
    Plan best,
    Optional<Plan> runnerUp,
    List<Left> left,
    List<Aside> aside,
    List<Message> reasons,
    boolean proven,
    boolean runnerUpProven) {
  public Optimum {
    left = List.copyOf(left);
    aside = List.copyOf(aside);
    reasons = List.copyOf(reasons);
  }

  /**
   * A claim that could have been taken.
   *
   * @param claim the claim
   * @param insteadOf the claims taken instead, which exclude it; none if a cap alone keeps it out
   * @param full the cap that leaves it too little, if one does
   */
  public record Left(ClaimInput claim, List<ClaimInput> insteadOf, Optional<CapUse> full) {
    public Left {
      insteadOf = List.copyOf(insteadOf);
    }
  }

  /**
   * A claim that cannot take part.
   *
   * @param claim the claim
   * @param reason why not
   */
  public record Aside(ClaimInput claim, Message reason) {}
}

package minshen.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Outcome;

/**
 * A claim that comes out otherwise under another pack.
 *
 * @param claim the claim
 * @param before what it comes to under the one pack; empty if that does not have its item
 * @param after what it comes to under the other; empty if that does not have its item
 */
public record ClaimEffect(ClaimInput claim, Optional<Result> before, Optional<Result> after) {
  /**
   * What a claim comes to.
   *
   * @param verdict its eligibility
   * @param amount the amount in 万元; empty if it cannot be computed
   */
  public record Result(Eligibility.Verdict verdict, Optional<Amount> amount) {
    private static Result of(Outcome outcome) {
      return new Result(outcome.eligibility().verdict(), outcome.amount());
    }
  }

  /**
   * Which claims of an applicant come out otherwise if one pack stands in the place of another. A
   * pack that is made for certain years does so for these alone.
   *
   * @param library the packs at hand; those that both packs stand beside
   * @param diff the packs
   * @param claims the applicant's claims, in the order in which they share caps
   * @param ledger support already received
   * @param readings the readings taken
   */
  public static List<ClaimEffect> of(
      Library library,
      PackDiff diff,
      List<ClaimInput> claims,
      List<Award> ledger,
      Readings readings) {
    Library base =
        Stream.of(diff.from(), diff.to())
            .filter(pack -> pack.call().years().isEmpty())
            .findFirst()
            .map(library::with)
            .orElse(library);
    return between(base.counting(diff.from()), base.counting(diff.to()), claims, ledger, readings)
        .stream()
        .filter(effect -> ofEither(diff, effect.claim().item()))
        .toList();
  }

  /** Which claims of an applicant come out otherwise if one library stands in place of another. */
  public static List<ClaimEffect> between(
      Library one, Library other, List<ClaimInput> claims, List<Award> ledger, Readings readings) {
    List<Optional<Result>> before = results(one, claims, ledger, readings);
    List<Optional<Result>> after = results(other, claims, ledger, readings);
    List<ClaimEffect> effects = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        effects.add(new ClaimEffect(claims.get(i), before.get(i), after.get(i)));
      }
    }
    return List.copyOf(effects);
  }

  private static boolean ofEither(PackDiff diff, String item) {
    return diff.from().item(item).isPresent() || diff.to().item(item).isPresent();
  }

  /** What the claims come to under a library; claims of items it does not have are left out. */
  private static List<Optional<Result>> results(
      Library under, List<ClaimInput> claims, List<Award> ledger, Readings readings) {
    Predicate<ClaimInput> known = claim -> under.item(claim.item()).isPresent();
    List<Outcome> outcomes =
        new Calculator(under).compute(claims.stream().filter(known).toList(), ledger, readings);
    List<Optional<Result>> results = new ArrayList<>();
    int next = 0;
    for (ClaimInput claim : claims) {
      results.add(
          known.test(claim) ? Optional.of(Result.of(outcomes.get(next++))) : Optional.empty());
    }
    return results;
  }
}

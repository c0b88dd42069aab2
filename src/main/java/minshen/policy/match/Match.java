package minshen.policy.match;

import java.util.List;
import java.util.Optional;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.MissingFact;
import minshen.words.Message;

/**
 * An item or a measure beside a company.
 *
 * @param pack the id of its pack
 * @param region where that gives, if it says so
 * @param id its id
 * @param title its title
 * @param fit whether it fits
 * @param estimate the least and the most it may bring, in 万元; none for a measure
 * @param missing what its claims still need
 * @param why why it fits or not, what is open, and whom to call
 * @param claims the claims it was judged by; where the company claims it nowhere, one as it could
 *     be made
 */
public record Match(
    String pack,
    Optional<String> region,
    String id,
    String title,
    MatchResult fit,
    Optional<AmountRange> estimate,
    List<MissingFact> missing,
    List<Why> why,
    List<ClaimInput> claims) {
  public Match {
    missing = List.copyOf(missing);
    why = List.copyOf(why);
    claims = List.copyOf(claims);
  }

  /**
   * One reason.
   *
   * @param text the reason
   * @param clause the clause it stands on
   */
  public record Why(Message text, Optional<String> clause) {}
}

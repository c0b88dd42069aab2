package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 年度申报通知: everything that the office says of handing in: when, how, where, and in what shape.
 *
 * @param call the days, the copies and how they are bound
 * @param submission the portal and what it takes, the window and the phone
 */
public record Notice(YearlyCall call, Submission submission) {
  /** Nothing is known. */
  public static final Notice UNSAID = new Notice(YearlyCall.ANY, Submission.BY_FORM);

  /**
   * A notice that says no more than how large a file may be.
   *
   * @param megabytes in MB of 1024 × 1024 bytes
   */
  public static Notice limited(BigDecimal megabytes) {
    Portal portal =
        new Portal(
            Optional.empty(),
            Optional.empty(),
            Optional.of(megabytes),
            Optional.empty(),
            List.of(),
            List.of());
    return new Notice(
        YearlyCall.ANY,
        new Submission(
            Submission.How.FORM, portal, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** What a pack says. */
  public static Notice of(Pack pack) {
    return new Notice(pack.call(), pack.authority().submission());
  }

  /**
   * This one, as somebody typed it from the notice of the year, where it says something; what a
   * pack says where it does not. Whether claims are entered online or fill a form, and for which
   * years the version is, stays as the pack says.
   */
  public Notice over(Notice pack) {
    Submission said = pack.submission();
    return new Notice(
        call.over(pack.call()),
        new Submission(
            said.how(),
            submission.portal().over(said.portal()),
            submission.window().or(said::window),
            submission.hours().or(said::hours),
            submission.phone().or(said::phone)));
  }
}

package minshen.desktop.claims;

import minshen.desktop.controls.AllWords;
import minshen.policy.Library;
import minshen.policy.Region;
import minshen.store.ClaimSummary;

/**
 * A claim in the list.
 *
 * @param claim what the workspace tells of it
 * @param itemTitle what the item is called; blank if no pack has it
 * @param region where its pack gives; blank if no pack has it
 * @param words everything by which it is found, in small letters
 */
record ClaimLine(ClaimSummary claim, String itemTitle, String region, String words) {
  static ClaimLine of(Library library, ClaimSummary claim) {
    String title = library.itemFor(claim.item(), claim.year()).map(item -> item.title()).orElse("");
    String words =
        String.join(
            " ",
            claim.applicantName().orElse(""),
            claim.project().orElse(""),
            claim.item(),
            title,
            claim.claim());
    String region = library.packFor(claim.item(), claim.year()).map(Region::label).orElse("");
    return new ClaimLine(claim, title, region, AllWords.small(words));
  }

  String applicant() {
    return claim.applicantName().orElse("");
  }

  String project() {
    return claim.project().orElse("");
  }

  String item() {
    return claim.item() + "  " + itemTitle;
  }
}

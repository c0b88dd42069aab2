package minshen.desktop.claims;

import java.util.Locale;
import java.util.stream.Stream;
import minshen.policy.Library;
import minshen.store.ClaimSummary;

/**
 * A claim in the list.
 *
 * @param claim what the desk tells of it
 * @param itemTitle what the item is called; blank if no pack has it
 */
record ClaimLine(ClaimSummary claim, String itemTitle) {
  static ClaimLine of(Library library, ClaimSummary claim) {
    return new ClaimLine(claim, library.item(claim.item()).map(item -> item.title()).orElse(""));
  }

  String applicant() {
    return claim.applicantName().orElse("");
  }

  String project() {
    return claim.project().orElse("");
  }

  /** Whether every word stands somewhere in the line. */
  boolean matches(String filter) {
    String all =
        String.join(" ", applicant(), project(), claim.item(), itemTitle).toLowerCase(Locale.ROOT);
    return Stream.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}

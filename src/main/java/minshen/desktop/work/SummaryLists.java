package minshen.desktop.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.dossier.Claim;
import minshen.policy.calc.Award;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;
import minshen.store.StoredAward;
import minshen.store.StoredDossier;
import minshen.store.UserStore;

/**
 * What every list of the workbench shows: all applicants, claims and awards, each in one line, in
 * the order of the applicants. A change of a dossier changes its lines and leaves all others alone.
 */
final class SummaryLists {
  private final ObservableList<ApplicantSummary> applicants = FXCollections.observableArrayList();
  private final ObservableList<ApplicantSummary> applicantsShown =
      FXCollections.unmodifiableObservableList(applicants);
  private final ObservableList<ClaimSummary> claims = FXCollections.observableArrayList();
  private final ObservableList<ClaimSummary> claimsShown =
      FXCollections.unmodifiableObservableList(claims);
  private final ObservableList<StoredAward> awards = FXCollections.observableArrayList();
  private final ObservableList<StoredAward> awardsShown =
      FXCollections.unmodifiableObservableList(awards);

  // The shown lists are kept: they listen to the others only as long as somebody has them in hand.

  /** What a store holds; read beside the window. */
  record Content(
      List<ApplicantSummary> applicants, List<ClaimSummary> claims, List<StoredAward> awards) {
    static Content of(UserStore store) {
      return new Content(store.applicants(), store.claims(), store.awards());
    }
  }

  ObservableList<ApplicantSummary> applicants() {
    return applicantsShown;
  }

  ObservableList<ClaimSummary> claims() {
    return claimsShown;
  }

  ObservableList<StoredAward> awards() {
    return awardsShown;
  }

  void show(Content content) {
    applicants.setAll(content.applicants());
    claims.setAll(content.claims());
    awards.setAll(content.awards());
  }

  /** Shows a dossier as it is now; before, it was so, if it was there. */
  void show(long id, Optional<StoredDossier> before, StoredDossier now, Instant when) {
    Range were = range(claims, ClaimSummary::applicant, id);
    List<ClaimSummary> old = List.copyOf(claims.subList(were.from(), were.to()));
    List<ClaimSummary> lines = new ArrayList<>();
    for (Claim claim : now.dossier().claims()) {
      Instant changed = changedAt(claim, before, old).orElse(when);
      lines.add(ClaimSummary.of(id, now, claim, changed));
    }
    replace(
        applicants,
        range(applicants, ApplicantSummary::id, id),
        List.of(ApplicantSummary.of(id, now.assessment())));
    replace(claims, were, lines);
    replace(awards, range(awards, StoredAward::applicant, id), awards(id, now));
  }

  void remove(long id) {
    replace(applicants, range(applicants, ApplicantSummary::id, id), List.of());
    replace(claims, range(claims, ClaimSummary::applicant, id), List.of());
    replace(awards, range(awards, StoredAward::applicant, id), List.of());
  }

  private static Optional<Instant> changedAt(
      Claim claim, Optional<StoredDossier> before, List<ClaimSummary> old) {
    boolean same =
        before.filter(b -> b.dossier().claim(claim.id()).equals(Optional.of(claim))).isPresent();
    return same
        ? old.stream()
            .filter(line -> line.claim().equals(claim.id()))
            .map(ClaimSummary::changedAt)
            .findFirst()
        : Optional.empty();
  }

  private static List<StoredAward> awards(long id, StoredDossier now) {
    List<StoredAward> lines = new ArrayList<>();
    for (Award award : now.dossier().ledger()) {
      lines.add(new StoredAward(id, now.dossier().applicant().name(), lines.size(), award));
    }
    return lines;
  }

  /** Replaces a part of a list; lines that stay the same make no noise. */
  private static <T> void replace(ObservableList<T> list, Range were, List<T> lines) {
    if (were.to() - were.from() != lines.size()) {
      list.remove(were.from(), were.to());
      list.addAll(were.from(), lines);
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!list.get(were.from() + i).equals(lines.get(i))) {
        list.set(were.from() + i, lines.get(i));
      }
    }
  }

  /** The lines of an applicant; the lists are in the order of the applicants' numbers. */
  private static <T> Range range(List<T> list, ToLongFunction<T> applicant, long id) {
    return new Range(first(list, applicant, id), first(list, applicant, id + 1));
  }

  private static <T> int first(List<T> list, ToLongFunction<T> applicant, long id) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (applicant.applyAsLong(list.get(middle)) < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private record Range(int from, int to) {}
}

package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.policy.amount.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimSummaryRowsTest {
  private static final ClaimProgress APPROVED =
      ClaimProgress.of(
          ClaimEvent.of(ClaimEvent.Kind.RETURNED, Optional.of(LocalDate.of(2026, 4, 4)))
              .withDeadline(Optional.of(LocalDate.of(2026, 4, 30))),
          ClaimEvent.of(ClaimEvent.Kind.APPROVED, Optional.of(LocalDate.of(2026, 5, 4)))
              .withAmount(Optional.of(Amount.of("12.5"))));
  private static final ClaimProgress RETURNED = APPROVED.without(1);

  @TempDir Path folder;

  @Test
  void everyClaimIsReadWhateverIsReadAtATime() {
    List<ClaimSummary> expected = new ArrayList<>();
    try (UserStore store = UserStore.open(folder)) {
      for (int company = 1; company <= 3; company++) {
        StoredDossier kept = kept(store, company);
        long id = store.add(kept);
        for (Claim claim : kept.dossier().claims()) {
          expected.add(ClaimSummary.of(id, kept, claim, Instant.EPOCH));
        }
      }
      assertSame(store.claims(), expected);
    }
    try (Database database =
        new Database(StoreFile.source(StoreFile.in(folder)), StoreFile.in(folder))) {
      for (int atOnce : new int[] {1, 4, 5, 12, 13}) {
        List<ClaimSummary> read =
            database.read(handle -> new ClaimSummaryRows(handle, atOnce).all());
        assertSame(read, expected);
      }
    }
  }

  /**
   * Four claims, of which the second is granted and the third came back, and which stand in another
   * order than they came.
   */
  private static StoredDossier kept(UserStore store, int company) {
    String yaml =
        """
        format: minshen-dossier/1
        applicant: { name: 第%d家 }
        claims:
          - { id: c4, item: MH-11, year: 2026, eventDate: 2025-08-01 }
          - { id: c2, item: MH-02, project: 实验室, eventDate: 2025-09-30, requestedAmount: 20, facts: { projectInvestment: 100, supportYear: 1 } }
          - { id: c3, item: MH-14, applyDate: 2026-02-01 }
          - { id: c1, item: MH-14 }
        """
            .formatted(company);
    Dossier dossier =
        new DossierReader(store.library())
            .read(yaml.getBytes(StandardCharsets.UTF_8), "t", ClaimsWanted.ANY);
    List<Claim> claims = new ArrayList<>(dossier.claims());
    claims.set(1, claims.get(1).withProgress(APPROVED));
    claims.set(2, claims.get(2).withProgress(RETURNED));
    return StoredDossier.of(store.library(), dossier.withClaims(claims));
  }

  /** An amount has no trailing zeros of its own once it has been in the tables. */
  private static void assertSame(List<ClaimSummary> read, List<ClaimSummary> expected) {
    assertThat(read.stream().map(ClaimSummaryRowsTest::timeless).toList())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(expected);
  }

  private static ClaimSummary timeless(ClaimSummary c) {
    return new ClaimSummary(
        c.applicant(),
        c.applicantName(),
        c.claim(),
        c.item(),
        c.project(),
        c.eventDate(),
        c.year(),
        c.requestedAmount(),
        c.figures(),
        c.stage(),
        c.stageDay(),
        c.approvedAmount(),
        c.paidAmount(),
        c.due(),
        Instant.EPOCH);
  }
}

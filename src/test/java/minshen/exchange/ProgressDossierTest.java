package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.ProgressStage;
import minshen.exchange.incoming.ClaimChanges;
import minshen.exchange.incoming.DossierComparison;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.ValueDifference;
import minshen.exchange.workbook.WorkbookReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.files.InputException;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What became of claims, in dossier files. */
class ProgressDossierTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final String WAY =
      """
      progress:
        - { kind: submitted, on: 2026-03-10, version: 2026-03-10T08:00:00Z, who: 王敏 }
        - { kind: accepted, on: 2026-03-12, number: 闵科受 2026-17 }
        - { kind: returned, on: 2026-03-20, deadline: 2026-04-10, note: 到账证明看不清 }
        - { kind: mending, on: 2026-03-21 }
      """;

  @Test
  void itIsReadAndWrittenBack() {
    Dossier dossier = dossier(WAY);
    ClaimProgress progress = dossier.claims().getFirst().progress();
    assertThat(progress.stage()).isEqualTo(ProgressStage.RETURNED);
    assertThat(progress.isMending()).isTrue();
    assertThat(read(DossierWriter.yaml(dossier))).isEqualTo(dossier);
    assertThat(read(DossierWriter.json(dossier))).isEqualTo(dossier);
    for (Words words : Words.all()) {
      byte[] xlsx = WorkbookWriter.write(List.of(dossier), LIBRARY, words);
      assertThat(new WorkbookReader(LIBRARY).read(xlsx, "w.xlsx")).containsExactly(dossier);
    }
  }

  @Test
  void aDecisionAloneIsWrittenAsBefore() {
    Dossier dossier = dossier("decision: { state: approved, amount: 90, on: 2026-09-01 }");
    assertThat(DossierWriter.yaml(dossier)).contains("decision:").doesNotContain("progress:");
    assertThat(dossier.claims().getFirst().progress().stage()).isEqualTo(ProgressStage.APPROVED);
  }

  @Test
  void theDecisionIsNewsOfTheWay() {
    Claim claim =
        dossier(WAY + "decision: { state: approved, amount: 90, on: 2026-09-01 }\n")
            .claims()
            .getFirst();
    assertThat(claim.progress().events()).hasSize(5);
    assertThat(claim.progress().approvedAmount()).contains(Amount.of(90));
    Claim told =
        dossier(WAY + "  - { kind: approved, on: 2026-09-01, amount: 90 }\n").claims().getFirst();
    assertThat(told).isEqualTo(claim);
    assertThat(told.input().granted()).contains(Amount.of(90));
  }

  @Test
  void whatCannotBeIsSaidWithItsLine() {
    assertThat(problem("progress: [ { kind: sent } ]")).contains("f.yaml:6", "sent", "kind");
    assertThat(problem("progress: [ { on: 2026-03-10 } ]")).contains("kind");
    assertThat(problem("progress: [ { kind: submitted, amount: 5 } ]"))
        .contains("submitted", "amount");
    assertThat(problem("progress: [ { kind: approved, amount: -5 } ]")).contains("-5");
    assertThat(problem("progress: [ { kind: submitted, by: 王 } ]")).contains("by");
    assertThat(problem("progress: [ { kind: submitted, note: " + "长".repeat(20_001) + " } ]"))
        .contains("note", "20000");
  }

  @Test
  void theLongestTextOfAnEventIsReadAndWrittenBack() {
    Dossier dossier = dossier("progress: [ { kind: returned, note: " + "长".repeat(20_000) + " } ]");
    assertThat(read(DossierWriter.yaml(dossier))).isEqualTo(dossier);
    byte[] xlsx = WorkbookWriter.write(List.of(dossier), LIBRARY, Words.CHINESE);
    assertThat(new WorkbookReader(LIBRARY).read(xlsx, "w.xlsx")).containsExactly(dossier);
  }

  @Test
  void aDecisionThatSomethingCameAfterIsNoNews() {
    String paid =
        """
        progress:
          - { kind: submitted, on: 2026-03-10 }
          - { kind: approved, on: 2026-09-01, amount: 90 }
          - { kind: paid, on: 2026-10-01, amount: 90 }
        """;
    assertThat(dossier(paid + "decision: { state: approved, amount: 90, on: 2026-09-01 }\n"))
        .isEqualTo(dossier(paid));
  }

  @Test
  void theWayOfAClaimTakenOverSaysItsDecisionItself() {
    String ended =
        """
        progress:
          - { kind: submitted, on: 2026-03-10 }
          - { kind: approved, on: 2026-09-02, amount: 90 }
          - { kind: paid, on: 2026-10-01, amount: 90 }
        """;
    Dossier mine = dossier("decision: { state: approved, amount: 90, on: 2026-09-01 }");
    assertThat(additions(mine, dossier(ended)))
        .isEqualTo(dossier(ended).claims().getFirst().progress());
    // Whoever knows of no decision takes none away.
    Dossier sent = dossier("progress: [ { kind: submitted, on: 2026-03-10 } ]");
    assertThat(additions(mine, sent).events())
        .extracting(ClaimEvent::kind)
        .containsExactly(ClaimEvent.Kind.SUBMITTED, ClaimEvent.Kind.APPROVED);
  }

  /** What becomes of the claim once the other dossier has added what is not known of it yet. */
  private static ClaimProgress additions(Dossier mine, Dossier theirs) {
    DossierComparison comparison =
        DossierComparison.ofDossier(IncomingDossier.alone(theirs), mine, LIBRARY);
    return comparison
        .take(comparison.differences().stream().filter(ValueDifference::isAddition).toList())
        .claims()
        .getFirst()
        .progress();
  }

  @Test
  void theNextYearHasAWayOfItsOwn() {
    Claim claim = dossier(WAY).claims().getFirst();
    assertThat(claim.inNewYear("c9", true).progress()).isEqualTo(ClaimProgress.NONE);
  }

  @Test
  void whatHasChangedSinceIsToldValueByValue() {
    Dossier sent =
        dossier(
            """
            facts: { citySupport: 300 }
            projectLead: 王敏
            attachments:
              - { material: m2, file: a.pdf }
              - { material: m3, file: b.pdf }
            """);
    Claim claim = sent.claims().getFirst();
    Claim changed =
        claim
            .with(FieldCatalogue.PROJECT_LEAD, Optional.empty())
            .with(FieldCatalogue.REQUESTED_AMOUNT, Optional.of(Amount.of(280)))
            .withAttachments(List.of(claim.attachments().getFirst()))
            .withProgress(
                ClaimProgress.of(ClaimEvent.of(ClaimEvent.Kind.SUBMITTED, Optional.empty())));
    List<ClaimChanges.Change> changes =
        ClaimChanges.between(LIBRARY, sent, sent.withClaims(List.of(changed)), "c1");
    assertThat(changes)
        .extracting(
            change -> Words.CHINESE.say(change.label()),
            ClaimChanges.Change::before,
            ClaimChanges.Change::after)
        .containsExactlyInAnyOrder(
            tuple("项目负责人", Optional.of("王敏"), Optional.empty()),
            tuple("申请金额", Optional.empty(), Optional.of("280")),
            tuple(
                Words.CHINESE.say("exchange.key.attachments"),
                Optional.of("m3，b.pdf"),
                Optional.empty()));
    assertThat(ClaimChanges.between(LIBRARY, sent, sent, "c1")).isEmpty();
    assertThat(ClaimChanges.between(LIBRARY, sent, sent, "c7")).isEmpty();
  }

  private static String problem(String more) {
    return catchThrowableOfType(InputException.class, () -> dossier(more)).getMessage();
  }

  private static Dossier dossier(String more) {
    return read(
        """
        format: minshen-dossier/1
        applicant: { name: 示例 }
        claims:
          - id: c1
            item: MH-12
        %s\
        """
            .formatted(more.indent(4)));
  }

  private static Dossier read(String text) {
    return new DossierReader(LIBRARY)
        .read(text.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
  }
}

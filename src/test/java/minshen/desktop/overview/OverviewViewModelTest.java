package minshen.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.MovedClock;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Today;
import minshen.desktop.work.Workspace;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.GuideDate;
import minshen.dossier.ProgressStage;
import minshen.dossier.finding.ClaimStatus;
import minshen.dossier.finding.Severity;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.calendar.DueDay;
import minshen.policy.amount.Amount;
import minshen.store.ClaimSummary;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final String CLAIMS =
      """
      format: minshen-dossier/1
      ledger: [ { item: MH-02, year: 2026, amount: 45 } ]
      claims:
        - { id: c1, item: MH-02, project: 实验室, eventDate: 2025-09-30, year: 2026, facts: { projectInvestment: 100, supportYear: 1 } }
        - { id: c2, item: MH-02, project: 实验室, eventDate: 2025-09-30, year: 2026, facts: { projectInvestment: 300, supportYear: 1 } }
      """;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final OverviewViewModel model =
      new OverviewViewModel(workspace, Words.CHINESE, MovedClock.on(TODAY));

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nothingIsToldOfAnEmptyDesk() {
    assertThat(model.any()).isFalse();
    assertThat(model.claimStatuses()).isEmpty();
    assertThat(todos(model)).isEmpty();
    assertThat(model.caps()).isEmpty();
  }

  @Test
  void whatIsAskedForAndGrantedStandsByYear() {
    DossierEditor dossierEditor = company();
    dossierEditor.setClaimProgress("c1", at(ProgressStage.APPROVED, "28"));
    assertThat(model.claimStatuses())
        .containsEntry(ClaimStatus.APPROVED, 1)
        .containsEntry(ClaimStatus.DRAFT, 1);
    assertThat(model.byYear()).hasSize(1);
    assertThat(model.byYear().getFirst().name()).isEqualTo("2026");
    // One asks for 30; the other for what is left of 100 after 45 and the 28 that were granted.
    assertThat(model.byYear().getFirst().amounts().getFirst()).isEqualTo(Amount.of("57"));
    assertThat(model.byYear().getFirst().amounts().getLast()).isEqualTo(Amount.of("28"));
  }

  @Test
  void whatWasGrantedIsNoneOnceTheStateIsTakenBack() {
    DossierEditor dossierEditor = company();
    dossierEditor.setClaimProgress("c1", at(ProgressStage.APPROVED, "28"));
    for (ProgressStage stage : List.of(ProgressStage.ACCEPTED, ProgressStage.REJECTED)) {
      dossierEditor.setClaimProgress("c1", at(stage, "28"));
      assertThat(model.byYear().getFirst().amounts().getLast()).isEqualTo(Amount.ZERO);
      assertThat(workspace.claims()).extracting(ClaimSummary::granted).containsOnly(Amount.ZERO);
    }
  }

  @Test
  void threeCompaniesAreCountedByWhatBecameOfTheirClaims() {
    DossierEditor paid = company();
    DossierEditor rejected = company();
    DossierEditor open = company();
    paid.setClaimProgress(
        "c1",
        at(ProgressStage.APPROVED, "30")
            .with(
                ClaimEvent.of(ClaimEvent.Kind.PAID, Optional.empty()).withAmount(amount("27.5"))));
    paid.setClaimProgress("c2", at(ProgressStage.SUBMITTED, null));
    rejected.setClaimProgress("c1", at(ProgressStage.REJECTED, null));
    rejected.setClaimProgress("c2", at(ProgressStage.APPROVED, "12.25"));
    workspace.currentProperty().set(Optional.empty());
    assertThat(model.claimStatuses())
        .containsEntry(ClaimStatus.PAID, 1)
        .containsEntry(ClaimStatus.SUBMITTED, 1)
        .containsEntry(ClaimStatus.REJECTED, 1)
        .containsEntry(ClaimStatus.APPROVED, 1)
        .containsEntry(ClaimStatus.DRAFT, 2);
    // After 45 of 100: 30 and, as 27.5 were paid, 27.5; 55, as the other was rejected; 30 and 25.
    assertThat(model.byYear().getFirst().amounts().getFirst()).isEqualTo(Amount.of("167.5"));
    assertThat(model.byYear().getFirst().amounts().getLast()).isEqualTo(Amount.of("42.25"));
    workspace.currentProperty().set(Optional.of(open));
    assertThat(model.byYear().getFirst().amounts().getFirst()).isEqualTo(Amount.of("55"));
    assertThat(model.byYear().getFirst().amounts().getLast()).isEqualTo(Amount.ZERO);
  }

  private static ClaimProgress at(ProgressStage stage, String approved) {
    return ClaimProgress.of(
        ClaimEvent.of(ClaimEvent.Kind.of(stage), Optional.empty()).withAmount(amount(approved)));
  }

  private static Optional<Amount> amount(String figure) {
    return Optional.ofNullable(figure).map(Amount::of);
  }

  @Test
  void capsAreThoseOfTheCurrentCompany() {
    DossierEditor dossierEditor = company();
    workspace.currentProperty().set(Optional.empty());
    assertThat(model.caps()).isEmpty();
    workspace.currentProperty().set(Optional.of(dossierEditor));
    assertThat(model.caps()).hasSize(1);
    assertThat(model.caps().getFirst().left()).isEqualTo(Amount.ZERO);
    assertThat(model.caps().getFirst().byLedger()).isEqualTo(Amount.of("45"));
  }

  @Test
  void whatAClaimLacksInMaterialsIsOneThingToDoAndNamedInWords() {
    workspace.currentProperty().set(Optional.of(company()));
    List<Todo> materials =
        todos(model).stream()
            .filter(todo -> todo.field().equals(Optional.of("attachments")))
            .toList();
    assertThat(materials).hasSize(2);
    assertThat(materials.getFirst().text()).startsWith("还缺 ").contains("、");
    assertThat(todos(model)).noneMatch(todo -> todo.text().matches(".*\\bm\\d+\\b.*"));
  }

  @Test
  void aClaimAmongAllCompaniesIsBegunAtTheFirstFieldItLacks() {
    DossierEditor dossierEditor = company();
    workspace.currentProperty().set(Optional.of(dossierEditor));
    Todo first =
        todos(model).stream().filter(todo -> todo.claim().isPresent()).findFirst().orElseThrow();
    Todo whole =
        new Todo(first.severity(), "", "", dossierEditor.id(), first.claim(), Optional.empty());
    List<Optional<String>> fields = new java.util.ArrayList<>();
    model.begin(whole, fields::add);
    assertThat(fields).containsExactly(first.field());
  }

  @Test
  void errorsComeBeforeWarningsAndWhatIsHandedInIsNotMended() {
    DossierEditor dossierEditor = company();
    workspace.currentProperty().set(Optional.of(dossierEditor));
    assertThat(todos(model)).hasSize(OverviewViewModel.MOST_TODOS);
    OverviewViewModel.TodoList few = model.todos(3);
    assertThat(few.first()).isEqualTo(todos(model).subList(0, 3));
    assertThat(few.more()).isEqualTo(model.todos(100).first().size() - 3);
    assertThat(model.todos(100).more()).isZero();
    assertThat(todos(model)).extracting(Todo::severity).isSorted();
    assertThat(todos(model).getFirst().severity()).isEqualTo(Severity.ERROR);
    dossierEditor.setClaimProgress("c1", at(ProgressStage.SUBMITTED, null));
    assertThat(todos(model)).noneMatch(todo -> todo.claim().equals(Optional.of("c1")));
  }

  @Test
  void daysOfTheGuideAreCountedDown() {
    GuideDate far = new GuideDate(2026, "远", TODAY.plusDays(15));
    GuideDate near = new GuideDate(2026, "近", TODAY.plusDays(14));
    GuideDate over = new GuideDate(2026, "过", TODAY.minusDays(1));
    List.of(over, far, near).forEach(model::add);
    assertThat(model.deadlines()).extracting(Deadline::date).containsExactly(near, far, over);
    assertThat(model.deadlines()).extracting(Deadline::isNear).containsExactly(true, false, false);
    assertThat(store.guideDates()).hasSize(3);
    GuideDate later = new GuideDate(2026, "近", TODAY.plusDays(20));
    model.replace(near, later);
    model.remove(over);
    assertThat(store.guideDates()).containsExactlyInAnyOrder(far, later);
  }

  @Test
  void whatCameBackIsDueAndComesFirst() {
    DossierEditor dossierEditor = company();
    ClaimEvent returned = ClaimEvent.of(ClaimEvent.Kind.RETURNED, Optional.of(TODAY));
    dossierEditor.setClaimProgress(
        "c1", ClaimProgress.of(returned.withDeadline(Optional.of(TODAY.plusDays(20)))));
    assertThat(model.deadlines()).hasSize(1);
    assertThat(model.deadlines().getFirst().claim().map(ClaimSummary::claim)).contains("c1");
    Todo first = todos(model).getFirst();
    assertThat(first.text()).contains("退回补正", TODAY.plusDays(20).toString(), "还有 20 天");
    assertThat(first.claim()).contains("c1");
    dossierEditor.setClaimProgress(
        "c1", ClaimProgress.of(returned.withDeadline(Optional.of(TODAY.minusDays(1)))));
    assertThat(todos(model).getFirst().text()).endsWith("退回补正，已过期限");
    assertThat(todos(model).getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(model.dueDays()).isEmpty();
    dossierEditor.setClaimProgress("c1", at(ProgressStage.SUBMITTED, null));
    assertThat(model.deadlines()).isEmpty();
    assertThat(todos(model)).noneMatch(todo -> todo.text().contains("退回补正"));
  }

  @Test
  void aCalendarHoldsTheDaysToCome() {
    DossierEditor dossierEditor = company();
    GuideDate near = new GuideDate(2026, "网上申报截止", TODAY.plusDays(3));
    model.add(near);
    model.add(new GuideDate(2026, "过", TODAY.minusDays(3)));
    ClaimEvent returned = ClaimEvent.of(ClaimEvent.Kind.RETURNED, Optional.of(TODAY));
    dossierEditor.setClaimProgress(
        "c1", ClaimProgress.of(returned.withDeadline(Optional.of(TODAY.plusDays(9)))));
    assertThat(model.dueDays())
        .extracting(DueDay::day)
        .containsExactly(TODAY.plusDays(3), TODAY.plusDays(9));
    String source = model.dueDays().getLast().source();
    dossierEditor.setClaimProgress(
        "c1", ClaimProgress.of(returned.withDeadline(Optional.of(TODAY.plusDays(12)))));
    assertThat(model.dueDays().getLast().source()).isEqualTo(source);
  }

  @Test
  void afterMidnightADayLessIsLeft() {
    MovedClock clock = MovedClock.at(TODAY.atTime(23, 59));
    Today today = new Today(clock);
    OverviewViewModel overnight = new OverviewViewModel(workspace, Words.CHINESE, today);
    overnight.add(new GuideDate(2026, "近", TODAY.plusDays(1)));
    assertThat(overnight.deadlines()).extracting(Deadline::daysLeft).containsExactly(1L);
    clock.pass(Duration.ofMinutes(1));
    today.look();
    assertThat(overnight.deadlines()).extracting(Deadline::daysLeft).containsExactly(0L);
  }

  @Test
  void aCallOfAPackIsADayBesideThoseTyped() throws Exception {
    company();
    take("{ years: [2026], opens: 2026-02-15, closes: 2026-03-10, copies: 3 }");
    Workspace laidOut = TestWorkspace.of(store);
    OverviewViewModel all = new OverviewViewModel(laidOut, Words.CHINESE, MovedClock.on(TODAY));
    assertThat(all.deadlines()).hasSize(1);
    assertThat(all.deadlines().getFirst().date().label()).endsWith("若干意见：申报截止");
    assertThat(todos(all).getFirst().text()).endsWith("申报截止，还有 9 天");
    assertThat(todos(all).getFirst().where()).isEqualTo("还有 2 项申报没有提交");
    assertThat(
            new OverviewViewModel(laidOut, Words.CHINESE, MovedClock.on(TODAY.minusDays(20)))
                .deadlines())
        .extracting(Deadline::daysLeft)
        .containsExactly(6L, 29L);
  }

  @Test
  void aCallThatIsOverOrOfAnotherYearIsQuiet() throws Exception {
    company();
    take("{ years: [2027], closes: 2026-03-10 }");
    Workspace laidOut = TestWorkspace.of(store);
    OverviewViewModel otherYear =
        new OverviewViewModel(laidOut, Words.CHINESE, MovedClock.on(TODAY));
    assertThat(todos(otherYear)).noneMatch(todo -> todo.text().contains("申报截止"));
    OverviewViewModel over =
        new OverviewViewModel(laidOut, Words.CHINESE, MovedClock.on(TODAY.plusDays(10)));
    assertThat(over.deadlines()).extracting(Deadline::isOver).containsExactly(true);
    assertThat(todos(over)).noneMatch(todo -> todo.text().contains("申报截止"));
  }

  /** Takes in a guide laid over MH2025. */
  private void take(String call) throws Exception {
    Path folder = Files.createTempDirectory("guide");
    Files.writeString(
        folder.resolve("pack.yaml"), "base: MH2025@1\nversion: g\ncall: " + call + "\n");
    workspace
        .tasks()
        .run(
            workspace
                .packs()
                .look(folder)
                .onSuccess(
                    look ->
                        workspace
                            .tasks()
                            .run(workspace.packs().keep(look.result().newPack().orElseThrow()))));
    Files.delete(folder.resolve("pack.yaml"));
    Files.delete(folder);
  }

  private DossierEditor company() {
    Dossier dossier =
        new DossierReader(workspace.library())
            .read(CLAIMS.getBytes(java.nio.charset.StandardCharsets.UTF_8), "t", ClaimsWanted.ANY);
    workspace.add(
        List.of(dossier), added -> workspace.currentProperty().set(Optional.of(added.getFirst())));
    return workspace.currentProperty().get().orElseThrow();
  }

  private static List<Todo> todos(OverviewViewModel model) {
    return model.todos(OverviewViewModel.MOST_TODOS).first();
  }
}

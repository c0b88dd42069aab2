package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.store.ApplicantSummary;
import minshen.store.ClaimSummary;
import minshen.store.UserStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose lists were computed by a program with other packs. */
class StaleFiguresTest {
  /** More than are computed at once. */
  private static final int APPLICANTS = 12;

  private static final Amount OLD = Amount.of("77");
  private static final Amount NEW = Amount.of("100");

  @TempDir Path folder;
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @BeforeEach
  void anOlderProgramWroteIt() throws SQLException {
    try (UserStore store = UserStore.open(folder)) {
      for (int i = 0; i < APPLICANTS; i++) {
        store.add(claiming("100"));
      }
      store.set("figures", "{MH2025=other}");
    }
    try (Connection file =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("minshen"));
        Statement statement = file.createStatement()) {
      assertThat(statement.executeUpdate("update claim_figures set amount = " + OLD))
          .isEqualTo(APPLICANTS);
    }
  }

  @Test
  void theOldFiguresAreShownAtOnceAndTheNewOnesWhenTheyAreComputed() {
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.figuresAreFresh()).isFalse();
      Workspace workspace = TestWorkspace.of(store, tasks());
      assertThat(amounts(workspace)).hasSize(APPLICANTS).containsOnly(OLD);
      work();
      assertThat(amounts(workspace)).hasSize(APPLICANTS).allMatch(NEW::equals);
      assertThat(store.figuresAreFresh()).isTrue();
    }
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store, tasks());
      assertThat(waiting).isEmpty();
      assertThat(amounts(workspace)).hasSize(APPLICANTS).allMatch(NEW::equals);
    }
  }

  @Test
  void whatIsTypedInTheMeantimeStays() {
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store, tasks());
      List<DossierEditor> dossierEditor = new ArrayList<>();
      workspace.dossierEditor(workspace.applicants().getLast().id(), dossierEditor::add);
      waiting.remove().run();
      waiting.remove().run();
      dossierEditor
          .getFirst()
          .changeClaim("c1", "fact", claim -> claiming("55").claims().getFirst());
      work();
      assertThat(amounts(workspace).getLast()).isEqualTo(Amount.of("55"));
      assertThat(store.claims().getLast().figures().amount().orElseThrow())
          .isEqualTo(Amount.of("55"));
    }
  }

  @Test
  void anApplicantThatIsRemovedInTheMeantimeIsNoHindrance() {
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store, tasks());
      ApplicantSummary last = workspace.applicants().getLast();
      store.remove(last.id());
      work();
      assertThat(amounts(workspace)).hasSize(APPLICANTS - 1).allMatch(NEW::equals);
      assertThat(workspace.applicants()).doesNotContain(last);
    }
  }

  @Test
  void whatWasNotFinishedIsBegunAgain() {
    try (UserStore store = UserStore.open(folder)) {
      TestWorkspace.of(store, tasks());
      waiting.remove().run();
    }
    waiting.clear();
    try (UserStore store = UserStore.open(folder)) {
      Workspace workspace = TestWorkspace.of(store, tasks());
      assertThat(amounts(workspace)).contains(OLD);
      work();
      assertThat(amounts(workspace)).allMatch(NEW::equals);
    }
  }

  private Tasks tasks() {
    return new Tasks(
        waiting::add,
        Runnable::run,
        e -> {
          throw new IllegalStateException(e);
        });
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private static List<Amount> amounts(Workspace workspace) {
    return workspace.claims().stream()
        .map(ClaimSummary::figures)
        .flatMap(figures -> figures.amount().stream())
        .toList();
  }

  private static Dossier claiming(String amount) {
    ClaimInput input =
        ClaimInputs.fact(
            ClaimInput.blank("c1", "MH-12"),
            "citySupport",
            Optional.of(new Value.Figure(new BigDecimal(amount))));
    return new Dossier(
        Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of(Claim.of(input)));
  }
}

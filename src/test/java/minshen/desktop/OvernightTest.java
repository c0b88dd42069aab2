package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import minshen.desktop.plan.MatchViewModel;
import minshen.desktop.plan.SkippedQuestions;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.MovedClock;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.TypedNotice;
import minshen.policy.match.Matches;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A window that is left open overnight knows in the morning which day it is. */
class OvernightTest {
  private final UserStore store = UserStore.inMemory();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Tasks tasks =
      TestWorkspace.tasks()
          .delayedBy(
              (_, work) -> {
                later.add(work);
                return () -> later.remove(work);
              });

  /** The last evening on which MH2025 is in force. */
  private final MovedClock clock = MovedClock.at(LocalDateTime.of(2030, 6, 30, 23, 59));

  private final Workspace workspace = TestWorkspace.of(store, tasks, clock);

  @AfterEach
  void close() {
    workspace.stop();
    store.close();
  }

  @Test
  void theDayTurnsWithinAMinuteOfMidnight() {
    workspace.start();
    assertThat(workspace.today().day()).isEqualTo(LocalDate.of(2030, 6, 30));
    clock.pass(Duration.ofMinutes(1));
    later.remove().run();
    assertThat(workspace.today().day()).isEqualTo(LocalDate.of(2030, 7, 1));
    workspace.stop();
    assertThat(later).isEmpty();
  }

  @Test
  void whatFitsIsMatchedAnewForTheNewDay() {
    workspace.start();
    workspace.add(
        List.of(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of())),
        _ -> {});
    MatchViewModel model =
        new MatchViewModel(workspace.library(), tasks, workspace.today(), new SkippedQuestions());
    model.show(Optional.of(TestWorkspace.dossierEditor(workspace, 0)));
    Matches before = model.matchesProperty().get().orElseThrow();
    clock.pass(Duration.ofMinutes(2));
    later.remove().run();
    Matches after = model.matchesProperty().get().orElseThrow();
    assertThat(why(before)).doesNotContain("policy.match.expired");
    assertThat(why(after)).contains("policy.match.expired");
    model.close();
  }

  @Test
  void aClaimWithoutADateGoesByTheNoticeOfTheYearThatHasBegun() {
    workspace.start();
    Pack pack = workspace.library().pack("MH2025").orElseThrow();
    Notice of2031 = Notice.limited(BigDecimal.TEN);
    workspace.setNotices(
        List.of(
            new TypedNotice(pack.id(), 2030, Notice.limited(BigDecimal.ONE)),
            new TypedNotice(pack.id(), 2031, of2031)));
    workspace.add(List.of(undated()), _ -> {});
    DossierEditor editor = TestWorkspace.dossierEditor(workspace, 0);
    assertThat(editor.assessment().notice("c1")).isEqualTo(workspace.notice(pack, 2030));

    clock.pass(Duration.ofDays(200));
    later.remove().run();

    assertThat(editor.assessment().notice("c1")).isEqualTo(workspace.notice(pack, 2031));
    assertThat(editor.assessment().notice("c1").submission().portal().maxUpload())
        .contains(BigDecimal.TEN);
  }

  private Dossier undated() {
    String yaml =
        """
        format: minshen-dossier/1
        applicant: { name: 示例, kind: enterprise }
        claims: [ { id: c1, item: MH-11, project: 升规 } ]
        """;
    return new DossierReader(workspace.library())
        .read(yaml.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
  }

  private static List<String> why(Matches matches) {
    return matches.items().stream()
        .filter(match -> match.pack().equals("MH2025"))
        .flatMap(match -> match.why().stream())
        .map(why -> why.text().key())
        .distinct()
        .toList();
  }
}

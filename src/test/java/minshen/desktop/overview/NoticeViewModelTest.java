package minshen.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.MovedClock;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of the year, typed. */
class NoticeViewModelTest {
  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final NoticeViewModel model = new NoticeViewModel(workspace);
  private final Pack pack = workspace.library().pack("MH2025").orElseThrow();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsTypedHoldsForItsYearAndIsShownAgain() {
    Optional<NoticeViewModel.Wrong> wrong =
        keep(
            texts(
                Map.of(
                    NoticeField.ONLINE_BY, "2026年4月10日",
                    NoticeField.MAX_UPLOAD, " 20 ",
                    NoticeField.FORMATS, "PDF， jpg",
                    NoticeField.ORDER, "申请表、附件"),
                Optional.of(false)));

    assertThat(wrong).isEmpty();
    Notice notice = workspace.notice(pack, 2026);
    assertThat(notice.call().onlineBy()).contains(LocalDate.of(2026, 4, 10));
    assertThat(notice.call().seam()).contains(false);
    assertThat(notice.call().order()).containsExactly("申请表", "附件");
    assertThat(notice.submission().portal().maxUpload()).contains(new BigDecimal("20"));
    assertThat(notice.submission().portal().formats()).containsExactly("pdf", "jpg");
    assertThat(model.typed(pack, 2026).text(NoticeField.ONLINE_BY)).isEqualTo("2026-04-10");
    assertThat(workspace.notice(pack, 2027)).isEqualTo(Notice.of(pack));
  }

  @Test
  void whatIsEmptiedIsAsThePolicySaysAgain() {
    keep(texts(Map.of(NoticeField.COPIES, "3"), Optional.empty()));
    keep(texts(Map.of(), Optional.empty()));

    assertThat(workspace.library().notices()).isEmpty();
  }

  @Test
  void aDayThatIsTypedIsTheDayThatAClaimIsHeldAgainst() {
    workspace.add(List.of(dossier()), _ -> {});
    DossierEditor editor = TestWorkspace.dossierEditor(workspace, 0);
    assertThat(editor.assessment().findings()).noneMatch(f -> f.code().equals("CALL_CLOSED"));

    keep(texts(Map.of(NoticeField.CLOSES, "2026-03-10"), Optional.empty()));
    assertThat(editor.assessment().findings()).anyMatch(f -> f.code().equals("CALL_CLOSED"));
    workspace.autosave().finish();
    assertThat(store.read(editor.id()).assessment().findings())
        .anyMatch(f -> f.code().equals("CALL_CLOSED"));

    keep(texts(Map.of(NoticeField.CLOSES, "2026-03-20"), Optional.empty()));
    assertThat(editor.assessment().findings()).noneMatch(f -> f.code().equals("CALL_CLOSED"));
  }

  @Test
  void itsDaysStandAmongTheDeadlines() {
    keep(texts(Map.of(NoticeField.PAPER_BY, "2026-04-20"), Optional.empty()));

    List<Deadline> deadlines =
        new OverviewViewModel(workspace, Words.CHINESE, MovedClock.on(LocalDate.of(2026, 3, 1)))
            .deadlines();

    assertThat(deadlines)
        .anyMatch(
            deadline ->
                deadline.date().label().endsWith("纸质材料截止")
                    && deadline.date().day().equals(LocalDate.of(2026, 4, 20)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "OPENS, 明天",
    "PORTAL, sb.example.invalid",
    "MAX_UPLOAD, 0",
    "MAX_TOTAL, 二十",
    "FORMATS, 不限",
    "COPIES, 100",
    "CLOSES, 2026-01-31",
    "MAX_TOTAL, 1"
  })
  void whatCannotBeMeantIsToldOfAndNotKept(NoticeField field, String typed) {
    NoticeTexts texts =
        texts(
            Map.of(NoticeField.OPENS, "2026-02-01", NoticeField.MAX_UPLOAD, "5"), Optional.empty());
    Map<NoticeField, String> changed = new EnumMap<>(texts.texts());
    changed.put(field, typed);

    Optional<NoticeTexts.Wrong> wrong =
        keep(new NoticeTexts(changed, Optional.empty())).flatMap(NoticeViewModel.Wrong::field);

    assertThat(wrong.map(NoticeTexts.Wrong::field)).contains(field);
    assertThat(Words.CHINESE.say(wrong.orElseThrow().why())).isNotBlank();
    assertThat(workspace.library().notices()).isEmpty();
  }

  private Dossier dossier() {
    String yaml =
        """
        format: minshen-dossier/1
        applicant: { name: 示例, kind: enterprise }
        claims: [ { id: c1, item: MH-11, project: 升规, applyDate: 2026-03-15 } ]
        """;
    return new DossierReader(workspace.library())
        .read(yaml.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
  }

  private Optional<NoticeViewModel.Wrong> keep(NoticeTexts texts) {
    return model.keep(pack, 2026, texts, Map.of());
  }

  private static NoticeTexts texts(Map<NoticeField, String> texts, Optional<Boolean> seam) {
    return new NoticeTexts(texts, seam);
  }
}

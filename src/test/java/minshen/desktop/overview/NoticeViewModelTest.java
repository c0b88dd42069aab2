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
import minshen.policy.Item;
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
    keep(
        texts(
            Map.of(
                NoticeField.ONLINE_BY, "2026年4月10日",
                NoticeField.MAX_UPLOAD, " 20 ",
                NoticeField.FORMATS, "PDF， jpg",
                NoticeField.ORDER, "申请表、附件"),
            Optional.of(false)));

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
  void whatCannotBeMeantIsToldOfAndKeptAsItStandsWithoutCounting(NoticeField field, String typed) {
    NoticeTexts texts =
        texts(
            Map.of(NoticeField.OPENS, "2026-02-01", NoticeField.MAX_UPLOAD, "5"), Optional.empty());
    Map<NoticeField, String> changed = new EnumMap<>(texts.texts());
    changed.put(field, typed);

    NoticeTexts all = new NoticeTexts(changed, Optional.empty());
    keep(all);

    assertThat(Words.CHINESE.say(all.wrong().get(field))).isNotBlank();
    assertThat(field.of(workspace.notice(pack, 2026))).isEmpty();
    workspace.autosave().finish();
    NoticeViewModel later = new NoticeViewModel(TestWorkspace.of(store));
    assertThat(later.typed(pack, 2026).text(field)).isEqualTo(typed);
    assertThat(later.summaries().getFirst().lines(Words.CHINESE))
        .anyMatch(line -> line.startsWith("没有填对，还不起作用："));
  }

  @Test
  void slotsThatAreNotWholeAreKeptAsTheyStandAndLeaveThoseThatCount() {
    Item item = pack.item("MH-03").orElseThrow();
    SlotsDraft draft = model.slots(pack, 2026, item);
    draft.propose("申请表", "其他");
    model.keep(pack, 2026, texts(Map.of(), Optional.empty()), Map.of(item, draft));
    Notice counting = workspace.notice(pack, 2026);
    draft.add();
    draft.slots().getFirst().setLimit("很大");
    model.keep(pack, 2026, texts(Map.of(), Optional.empty()), Map.of(item, draft));

    assertThat(workspace.notice(pack, 2026)).isEqualTo(counting);
    workspace.autosave().finish();
    NoticeViewModel later = new NoticeViewModel(TestWorkspace.of(store));
    assertThat(later.slots(pack, 2026, item).lines()).isEqualTo(draft.lines());
    assertThat(later.slots(pack, 2026, item).slots().getFirst().limit()).isEqualTo("很大");

    draft.slots().getFirst().setLimit("3");
    draft.remove(draft.slots().getLast());
    model.keep(pack, 2026, texts(Map.of(), Optional.empty()), Map.of(item, draft));
    assertThat(workspace.notice(pack, 2026).submission().portal().slots().getFirst().maxUpload())
        .contains(new BigDecimal("3"));
    draft.slots().getFirst().setLimit("");
    model.keep(pack, 2026, texts(Map.of(), Optional.empty()), Map.of(item, draft));
    assertThat(workspace.notice(pack, 2026)).isEqualTo(counting);
  }

  @Test
  void whatWasTypedBeforeCanBePutBack() {
    keep(texts(Map.of(NoticeField.PHONE, "021-1", NoticeField.COPIES, "三"), Optional.empty()));
    NoticeViewModel.State before = model.state(pack, 2026);
    keep(texts(Map.of(NoticeField.PHONE, "021-2"), Optional.of(true)));

    model.set(before);

    assertThat(model.state(pack, 2026)).isEqualTo(before);
    assertThat(model.typed(pack, 2026).text(NoticeField.COPIES)).isEqualTo("三");
  }

  @Test
  void itsSummarySaysTheDaysAndWhatOfThePackItReplaces() {
    Pack said = workspace.library().pack("MH2025").orElseThrow();
    String window = NoticeField.WINDOW.of(Notice.of(said));
    keep(
        texts(
            Map.of(
                NoticeField.PAPER_BY, "2026-4-20",
                NoticeField.PORTAL_NAME, "示例平台",
                NoticeField.WINDOW, "三楼"),
            Optional.empty()));

    NoticeSummary summary = model.summaries().getFirst();

    assertThat(summary.year()).isEqualTo(2026);
    assertThat(summary.lines(Words.CHINESE))
        .contains("纸质材料截止 2026-04-20")
        .anyMatch(line -> line.startsWith("还填了：申报平台"));
    assertThat(
            summary.lines(Words.CHINESE).stream()
                .filter(line -> line.startsWith("代替政策包里写的：受理窗口"))
                .count())
        .isEqualTo(window.isEmpty() ? 0 : 1);
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

  private void keep(NoticeTexts texts) {
    model.keep(pack, 2026, texts, Map.of());
  }

  private static NoticeTexts texts(Map<NoticeField, String> texts, Optional<Boolean> seam) {
    return new NoticeTexts(texts, seam);
  }
}

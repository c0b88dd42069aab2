package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.shell.Dialogs.Way;
import minshen.desktop.shell.Theme;
import minshen.packs.NoticeFile;
import minshen.policy.Notice;
import minshen.policy.TypedNotice;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notice of a year that a colleague sent, beside the one that was typed. */
class NoticeImportJourneyTest {
  private static final String TYPED =
      """
      format: minshen-notice/1
      pack: MH2025
      year: 2026
      call: { closes: 2026-03-10, copies: 3 }
      channel: { phone: "021-1" }
      """;

  private static final String SLOTS =
      """
      format: minshen-notice/1
      pack: MH2025
      year: 2026
      channel: { slots: [ { id: rest, name: 其他, rest: true } ] }
      """;

  @TempDir Path folder;

  @Test
  void whatTheFileDoesNotNameStaysAndNothingIsAsked() throws Exception {
    try (TestWorkbench bench = bench()) {
      take(bench, SLOTS);

      Notice kept = kept(bench);
      assertThat(kept.call().closes()).contains(LocalDate.of(2026, 3, 10));
      assertThat(kept.call().copies()).contains(3);
      assertThat(kept.submission().phone()).contains("021-1");
      assertThat(kept.submission().portal().slots()).hasSize(1);
      assertThat(bench.dialogs.said.getLast()).contains("补进 1 处，改动 0 处");

      bench.step(() -> bench.dialogs.toasted.orElseThrow().run());
      assertThat(kept(bench)).isEqualTo(typed(bench, TYPED).notice());
    }
  }

  @Test
  void whatWouldReplaceSomethingTypedIsAsked() throws Exception {
    String other = TYPED.replace("2026-03-10", "2026-05-31").replace("phone:", "hours: 周三, phone:");
    try (TestWorkbench bench = bench()) {
      bench.dialogs.way = Way.NEITHER;
      take(bench, other);
      assertThat(bench.dialogs.said.getLast()).contains("申报截止：2026-03-10", "申报截止：2026-05-31");
      assertThat(kept(bench)).isEqualTo(typed(bench, TYPED).notice());

      bench.dialogs.way = Way.SECOND;
      take(bench, other);
      assertThat(kept(bench).call().closes()).contains(LocalDate.of(2026, 3, 10));
      assertThat(kept(bench).submission().hours()).contains("周三");

      bench.dialogs.way = Way.FIRST;
      take(bench, other);
      assertThat(kept(bench)).isEqualTo(typed(bench, other).notice());

      take(bench, other);
      assertThat(bench.dialogs.said.getLast()).contains("与已填的相同");
    }
  }

  @Test
  void theLibraryTellsWhatWasTypedForThisYearAsSoonAsItIs() throws Exception {
    try (TestWorkbench bench = bench()) {
      TypedNotice of2026 = typed(bench, TYPED);
      int year = bench.workspace.today().day().getYear();
      bench.step(() -> bench.workbench.go(LibraryPlace.class));
      bench.step(() -> bench.find(TextField.class, "#library-search").setText("MH-11"));
      bench.step(
          () -> bench.find(ListView.class, "#library-index").getSelectionModel().selectFirst());
      bench.step(() -> bench.workspace.setNotices(List.of()));
      assertThat(texts(bench)).contains("MH-11").noneMatch(text -> text.contains("021-1"));

      bench.step(
          () ->
              bench.workspace.setNotices(
                  List.of(new TypedNotice("MH2025", year, of2026.notice()))));

      assertThat(texts(bench)).contains("MH-11", "申报截止：2026-03-10", "咨询电话：021-1");
    }
  }

  private void take(TestWorkbench bench, String notice) throws Exception {
    bench.dialogs.files = List.of(Files.writeString(folder.resolve("来件.yaml"), notice));
    bench.step(() -> bench.find(Button.class, "#take-in").fire());
  }

  private static TestWorkbench bench() throws Exception {
    TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
    bench.dialogs.takesUp = false;
    bench.step(() -> bench.workspace.setNotices(List.of(typed(bench, TYPED))));
    return bench;
  }

  private static TypedNotice typed(TestWorkbench bench, String file) {
    return NoticeFile.parse(
        file.getBytes(StandardCharsets.UTF_8), "n.yaml", bench.workspace.library());
  }

  private static List<String> texts(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static Notice kept(TestWorkbench bench) {
    return bench.workspace.library().typed("MH2025", 2026).orElseThrow();
  }
}

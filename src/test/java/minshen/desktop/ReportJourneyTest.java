package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.shell.Theme;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How claims stand, from the list of claims onto paper and into a workbook. */
class ReportJourneyTest {
  @TempDir Path folder;

  @Test
  void theListIsReportedAsItIsShownAndNoReportTakesThePlaceOfAnother() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.dialogs.folder = Optional.of(folder);
      bench.dialogs.ticked = Optional.of(Set.of("PDF", "Excel", "打印"));
      bench.step(() -> bench.workspace.currentProperty().set(Optional.empty()));
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      for (int i = 0; i < 2; i++) {
        bench.step(() -> bench.find(Button.class, "#list-report").fire());
      }
      String name = "申报情况报告-" + bench.workspace.today().day();
      assertThat(folder)
          .isDirectoryContaining(file -> file.endsWith(name + ".pdf"))
          .isDirectoryContaining(file -> file.endsWith(name + ".xlsx"))
          .isDirectoryContaining(file -> file.endsWith(name + " (2).pdf"))
          .isDirectoryContaining(file -> file.endsWith(name + " (2).xlsx"));
      byte[] printed = bench.dialogs.printed.get("申报情况报告");
      assertThat(printed).isEqualTo(Files.readAllBytes(folder.resolve(name + ".pdf")));
      try (PDDocument document = Loader.loadPDF(printed)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("3 家单位", "16 项申报", "上海澜汐生物制药有限公司", "锦云");
      }
    }
  }

  @Test
  void withoutAFolderNothingIsWrittenAndNothingIsPrinted() throws Exception {
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true)) {
      bench.dialogs.ticked = Optional.of(Set.of("PDF", "打印"));
      bench.step(() -> bench.workbench.go(ClaimsPlace.class));
      bench.step(() -> bench.find(Button.class, "#list-report").fire());
      assertThat(bench.dialogs.printed).isEmpty();
      assertThat(List.of(folder.toFile().list())).isEmpty();
    }
  }
}

package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import minshen.dossier.FormContents;
import org.junit.jupiter.api.Test;

class PdfPrintingTest {
  @Test
  void withoutAScreenOrPrinterItIsSaidThatThereIsNone() throws Exception {
    byte[] pdf =
        OfficialForm.load(FormContents.APPLICATION)
            .toPdf(Map.of(), new FormStamp(LocalDate.of(2026, 3, 15), "test"));
    assertThat(PdfPrinting.print("申请表", pdf)).isEqualTo(PdfPrinting.Result.NO_PRINTER);
  }

  @Test
  void whatIsNoPdfIsRefused() {
    assertThatThrownBy(() -> PdfPrinting.print("x", new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class);
  }
}

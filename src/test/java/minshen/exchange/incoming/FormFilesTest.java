package minshen.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import minshen.dossier.FormContents;
import minshen.files.InputException;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Files with forms that others made; what they say was read off them by eye. */
class FormFilesTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @Test
  void theFormBehindAFormIsReadToo() throws IOException {
    List<FilledForm> forms = read("platform-behind-application.docx");

    assertThat(forms)
        .extracting(FilledForm::formId)
        .containsExactly(FormContents.APPLICATION, FormContents.PLATFORM);
    assertThat(forms.getFirst().value("project")).contains("检测公共服务平台");
    assertThat(forms.getFirst().value("contactPhone")).contains("021-54300118");
    assertThat(forms.getLast().value("platformName")).isPresent();
    assertThat(forms.getLast().value("contactPhone")).isPresent();
  }

  @Test
  void aTableTypedByHandIsReadByItsLabels() throws IOException {
    FilledForm form = read("table-typed-by-hand.docx").getFirst();

    assertThat(form.formId()).isEqualTo(FormContents.APPLICATION);
    assertThat(form.value("name")).contains("上海澜汐生物制药有限公司");
    assertThat(form.value("legalMobile")).contains("13901000101");
    assertThat(form.value("contactMobile")).contains("13801000118");
    assertThat(form.value("legalEmail")).contains("gu@lanxi.example.com");
    assertThat(form.value("contactEmail")).contains("shen@lanxi.example.com");
    assertThat(form.value("bankAccount")).contains("1001267109300123456");
    assertThat(form.value("policyItem")).contains("专业化公共服务平台建设资金支持");
    assertThat(form.value("amount")).contains("804");
    assertThat(form.value("filledOn")).contains("2026年3月15日");
    assertThat(form.item(LIBRARY)).hasValueSatisfying(i -> assertThat(i.id()).isEqualTo("MH-10"));
  }

  @Test
  void aScanIsSaidToBeOne() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument scan = new PDDocument()) {
      PDPage page = new PDPage();
      scan.addPage(page);
      var picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
        content.drawImage(LosslessFactory.createFromImage(scan, picture), 0, 0, 600, 800);
      }
      scan.save(out);
    }

    assertThatThrownBy(() -> FilledForm.read(out.toByteArray(), "扫描.pdf", LIBRARY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("扫描.pdf")
        .hasMessageContaining("扫描件");
  }

  private static List<FilledForm> read(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            FormFilesTest.class.getResourceAsStream("/minshen/exchange/incoming/" + file))) {
      return FilledForm.read(in.readAllBytes(), file, LIBRARY);
    }
  }
}

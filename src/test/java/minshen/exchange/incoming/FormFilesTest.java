package minshen.exchange.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import minshen.dossier.FormContents;
import minshen.files.InputException;
import minshen.form.FormStamp;
import minshen.form.OfficialForm;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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
  void aRowWithALabelInOtherWordsIsReadAllTheSame() throws IOException {
    FilledForm form = read(reworded(text -> text.replace("手 机", "手机号码"))).getFirst();

    assertThat(form.value("legalMobile")).contains("13901000101");
    assertThat(form.value("legalEmail")).contains("gu@lanxi.example.com");
    assertThat(form.value("contactMobile")).contains("13801000118");
    assertThat(form.unread())
        .as("the table has no place for it")
        .containsExactly(Message.of("exchange.missing-places", List.of("项目名称")));
  }

  @Test
  void aRowThatTheFormDoesNotHaveIsNamed() throws IOException {
    FilledForm form =
        read(reworded(
                text -> {
                  int row = text.lastIndexOf("<w:tr>", text.indexOf("开户银行"));
                  return text.substring(0, row)
                      + "<w:tr><w:tc><w:p><w:r><w:t>值班室传呼</w:t></w:r></w:p></w:tc>"
                      + "<w:tc><w:p><w:r><w:t>13344445555</w:t></w:r></w:p></w:tc></w:tr>"
                      + text.substring(row);
                }))
            .getFirst();

    assertThat(form.unread())
        .extracting(Words.CHINESE::say)
        .anySatisfy(line -> assertThat(line).contains("不认识", "值班室传呼 13344445555"));
  }

  @Test
  void whatIsNowhereInTheFormIsNamed() throws IOException {
    FilledForm form = read(reworded(text -> text.replace("开户银行", "往来单位"))).getFirst();

    assertThat(form.value("bankName")).isEmpty();
    assertThat(form.unread())
        .extracting(Words.CHINESE::say)
        .satisfiesExactly(
            missing -> assertThat(missing).contains("没有找到", "开户银行").doesNotContain("手"),
            strange -> assertThat(strange).contains("不认识", "往来单位"));
  }

  private static byte[] reworded(UnaryOperator<String> edit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(open("table-typed-by-hand.docx"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().equals("word/document.xml")
                ? edit.apply(new String(content, UTF_8)).getBytes(UTF_8)
                : content);
      }
    }
    return out.toByteArray();
  }

  @Test
  void pagesThatAreNotLookedAtAreTold() throws IOException {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION);
    byte[] pdf =
        form.toPdf(Map.of("name", "上海澜汐生物制药有限公司"), new FormStamp(LocalDate.of(2026, 3, 15), "c1"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int i = 0; i < 70; i++) {
        document.addPage(new PDPage());
      }
      drawing(document, document.getPage(1));

      long before = System.nanoTime();
      FilledForm read = read(bytes(document)).getFirst();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
      assertThat(read.value("name")).contains("上海澜汐生物制药有限公司");
      assertThat(read.unread())
          .extracting(Words.CHINESE::say)
          .satisfiesExactly(
              dense -> assertThat(dense).contains("第 2 页"),
              rest -> assertThat(rest).contains("前 60 页", "共 71 页"));
    }
  }

  /** Thousands of lines and letters, each line to be compared with each letter. */
  private static void drawing(PDDocument document, PDPage page) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int i = 0; i < 4_500; i++) {
        float x = i % 90 * 6.5f;
        float y = i / 90 * 15;
        content.moveTo(x, y);
        content.lineTo(x + (i % 2) * 6.2f, y + (i + 1) % 2 * 14);
      }
      content.stroke();
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 2);
      content.setLeading(1);
      for (int i = 0; i < 300; i++) {
        content.showText("ab".repeat(150));
        content.newLine();
      }
      content.endText();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
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
    try (InputStream in = open(file)) {
      return FilledForm.read(in.readAllBytes(), file, LIBRARY);
    }
  }

  private static List<FilledForm> read(byte[] file) {
    return FilledForm.read(file, "表", LIBRARY);
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        FormFilesTest.class.getResourceAsStream("/minshen/exchange/incoming/" + file));
  }
}

package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import minshen.dossier.FormContents;
import minshen.files.InputException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocxFormTest {
  static List<Samples.Sample> samples() {
    return List.copyOf(Samples.all().values());
  }

  @ParameterizedTest
  @ValueSource(strings = {FormContents.APPLICATION, FormContents.PLATFORM})
  void committedTemplateIsTheOneOfTheGrid(String formId) throws IOException {
    byte[] committed = Files.readAllBytes(Path.of("forms", formId, "template.docx"));

    assertThat(Packages.entries(committed))
        .as("run: mvn -q compile exec:exec@templates")
        .isEqualTo(Packages.entries(WordTemplate.build(OfficialForm.grid(formId))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void wordFileKeepsTheSchema(Samples.Sample sample) throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sample.word()))) {
      List<XmlError> errors = new ArrayList<>();
      document.getDocument().validate(new XmlOptions().setErrorListener(errors));
      document.getStyle().validate(new XmlOptions().setErrorListener(errors));
      assertThat(errors).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void valuesReadBackAsTheyWereGiven(Samples.Sample sample) {
    assertThat(Copies.read(sample.form(), sample.word())).isEqualTo(sample.values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readersOfCellsSeeTheText(Samples.Sample sample) throws IOException {
    List<String> cells = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sample.word()))) {
      document.getTables().stream()
          .flatMap(table -> table.getRows().stream())
          .flatMap(row -> row.getTableCells().stream())
          .flatMap(cell -> cell.getParagraphs().stream())
          .forEach(
              paragraph ->
                  cells.add(
                      paragraph.getRuns().stream()
                          .map(run -> run.text())
                          .reduce("", String::concat)));
    }

    assertThat(text(sample.word())).doesNotContain("<w:sdt");
    sample
        .values()
        .forEach(
            (id, value) ->
                assertThat(cells).anyMatch(cell -> !cell.isEmpty() && value.startsWith(cell)));
  }

  @Test
  void copySaysWhichFormItIs() {
    Samples.Sample platform = Samples.all().get("platform");
    assertThat(Copies.only(platform.word(), platform.form()).formId())
        .contains(FormContents.PLATFORM);
  }

  @Test
  void sameInputGivesTheSameBytes() {
    Samples.Sample sample = Samples.all().get("profile-3000");

    assertThat(sample.word()).isEqualTo(sample.word());
  }

  @Test
  void filledCopyServesAsTemplateAgain() {
    OfficialForm form = Samples.all().get("ordinary").form();
    byte[] filled = Samples.all().get("materials-60").word();
    Map<String, String> values = Map.of("name", "上海新示例有限公司");

    byte[] again = form.toWord(filled, values, Samples.STAMP);

    assertThat(Copies.read(form, again)).isEqualTo(values);
    assertThat(text(again)).doesNotContain("（续）");
    byte[] small = Samples.all().get("eight-materials").word();
    assertThat(text(small)).contains("FormSmall");
    assertThat(text(form.toWord(small, values, Samples.STAMP))).doesNotContain("FormSmall");
  }

  @Test
  void restyledTemplateKeepsItsLook() {
    byte[] restyled =
        Packages.edited(
            Samples.all().get("blank").word(),
            "word/styles.xml",
            xml -> xml.replace("<w:sz w:val=\"36\"/>", "<w:sz w:val=\"40\"/>"));

    byte[] filled =
        Samples.all().get("blank").form().toWord(restyled, Samples.ordinary(), Samples.STAMP);

    assertThat(Packages.entries(filled).get("word/styles.xml")).contains("<w:sz w:val=\"40\"/>");
    assertThat(Copies.read(Samples.all().get("blank").form(), filled))
        .containsAllEntriesOf(Samples.ordinary());
  }

  @Test
  void templateOfAnotherFormIsRefused() {
    byte[] platform = Samples.all().get("platform").word();
    OfficialForm application = Samples.all().get("blank").form();

    assertThatThrownBy(() -> application.toWord(platform, Map.of(), Samples.STAMP))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("单位名称");
  }

  @Test
  void noSecondCopyOfTheValuesIsHiddenInTheFile() {
    assertThat(Packages.entries(Samples.all().get("ordinary").word()))
        .allSatisfy(
            (part, content) -> {
              if (!part.equals("word/document.xml")) {
                assertThat(content).doesNotContain("91310112MA1GBK7Q5E");
              }
            });
  }

  @Test
  void whatWordMakesOfATextIsRead() {
    byte[] edited =
        Packages.edited(
            Samples.all().get("ordinary").word(),
            "word/document.xml",
            xml ->
                xml.replace(
                    "<w:t xml:space=\"preserve\">王志远</w:t>",
                    "<w:t>王</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>志</w:t></w:r><w:r><w:t>明</w:t>"));

    assertThat(Copies.read(Samples.all().get("ordinary").form(), edited))
        .containsEntry("legalName", "王志明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "not a zip at all", "%PDF-1.7"})
  void anythingElseIsRefused(String content) {
    assertThatThrownBy(
            () ->
                DocxForm.copies(
                    content.getBytes(StandardCharsets.UTF_8),
                    "x.docx",
                    new FormBeginnings(List.of())))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("x.docx");
  }

  @Test
  void damagedFileIsRefusedOrReadButNeverBreaksTheProgram() {
    byte[] whole = Samples.all().get("ordinary").word();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
      for (int j = 0; j < 20 && damaged.length > 0; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        DocxForm.copies(damaged, "x.docx", new FormBeginnings(List.of()));
      } catch (InputException e) {
        assertThat(e.getMessage()).startsWith("x.docx");
      }
    }
  }

  @Test
  void whatIsWrittenBesideABookmarkCountsAndWhatIsHiddenOrDeletedDoesNot() {
    byte[] edited =
        Packages.edited(
            Samples.all().get("ordinary").word(),
            "word/document.xml",
            xml ->
                xml.replace(
                        "王志远</w:t></w:r>",
                        "王</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r></w:del>"
                            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>")
                    .replaceFirst(
                        "(mf_legalMobile.*?</w:p>)",
                        "$1<w:p><w:r><w:t>13700137000</w:t></w:r></w:p>"));

    assertThat(Copies.read(Samples.all().get("ordinary").form(), edited))
        .containsEntry("legalName", "王")
        .containsEntry("legalMobile", "13800138000\n13700137000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ordinary", "both-overflow", "platform"})
  void fieldsWhoseBookmarksWereTypedOverAreFoundByTheirLabels(String name) {
    Samples.Sample sample = Samples.all().get(name);
    byte[] bare =
        Packages.edited(
            sample.word(),
            "word/document.xml",
            xml -> xml.replaceAll("<w:bookmark[^>]*\"mf_[A-Za-z0-9]+\"/>", ""));

    assertThat(Copies.read(sample.form(), bare).keySet()).isEqualTo(sample.values().keySet());
    if (!name.equals("both-overflow")) {
      assertThat(Copies.read(sample.form(), bare)).isEqualTo(sample.values());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "control-with-text-outside.docx, 政府事务总监",
    "control-still-marked-empty.docx, 政府事务总监",
    "controls-multiplied-by-libreoffice.docx, 政府事务经理"
  })
  void filesFromBeforeThereWereBookmarksAreRead(String file, String title) throws IOException {
    byte[] docx = resource(file);
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.alone());

    Map<String, String> read = Copies.read(form, docx);

    assertThat(read)
        .hasSize(24)
        .containsEntry("applicantSeal", "上海澜汐生物制药有限公司")
        .containsEntry("creditCode", "91310112MA1G7K3Q82")
        .containsEntry("postalAddress", "上海市闵行区江川路街道东川路 2188 号 6 幢")
        .containsEntry("filledOn", "2026年3月15日")
        .containsEntry("contactTitle", title)
        .containsEntry(
            "materials", "1. 《闵行区生物医药产业政策申请表》\n2. 《闵行区生物医药专业化公共服务平台建设申报表》\n3. 建设费用专项审计报告");
    assertThat(Copies.only(docx, form).formId()).contains(FormContents.APPLICATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"control-with-text-outside.docx", "controls-multiplied-by-libreoffice.docx"})
  void fileFromBeforeThereWereBookmarksServesAsTemplate(String file) throws IOException {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.alone());

    byte[] filled = form.toWord(resource(file), Samples.ordinary(), Samples.STAMP);

    assertThat(text(filled)).doesNotContain("<w:sdt");
    assertThat(Copies.read(form, filled)).containsAllEntriesOf(Samples.ordinary());
  }

  @Test
  void wordFileWithoutFieldsHasNone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("别的文件");
      document.write(out);
    }

    assertThat(
            DocxForm.copies(out.toByteArray(), "x.docx", new FormBeginnings(List.of()))
                .getFirst()
                .fieldIds())
        .isEmpty();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DocxFormTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] docx) {
    return Packages.entries(docx).get("word/document.xml");
  }
}

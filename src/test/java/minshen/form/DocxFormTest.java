package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import minshen.dossier.FormContents;
import minshen.files.InputException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    assertThat(entries(committed))
        .as("run: mvn -q compile exec:exec@templates")
        .isEqualTo(entries(WordTemplate.build(OfficialForm.grid(formId))));
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
    Map<String, String> read = DocxForm.read(sample.word(), "copy.docx");

    for (FormField field : sample.form().fields()) {
      if (!field.blankByLaw()) {
        assertThat(read).containsEntry(field.id(), sample.values().getOrDefault(field.id(), ""));
      }
    }
  }

  @Test
  void copySaysWhichFormItIs() {
    assertThat(DocxForm.formId(Samples.all().get("platform").word(), "copy.docx"))
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

    assertThat(DocxForm.read(again, "again.docx"))
        .containsEntry("name", "上海新示例有限公司")
        .containsEntry("materials", "");
    assertThat(text(again)).doesNotContain("（续）");
    byte[] small = Samples.all().get("eight-materials").word();
    assertThat(text(small)).contains("FormSmall");
    assertThat(text(form.toWord(small, values, Samples.STAMP))).doesNotContain("FormSmall");
  }

  @Test
  void restyledTemplateKeepsItsLook() {
    byte[] restyled =
        edited(
            Samples.all().get("blank").word(),
            "word/styles.xml",
            xml -> xml.replace("<w:sz w:val=\"36\"/>", "<w:sz w:val=\"40\"/>"));

    byte[] filled =
        Samples.all().get("blank").form().toWord(restyled, Samples.ordinary(), Samples.STAMP);

    assertThat(entries(filled).get("word/styles.xml")).contains("<w:sz w:val=\"40\"/>");
    assertThat(DocxForm.read(filled, "filled.docx")).containsAllEntriesOf(Samples.ordinary());
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
  void valuesStandInThePartThatControlsAreBoundTo() {
    Map<String, String> entries = entries(Samples.all().get("ordinary").word());

    assertThat(entries.get("customXml/item1.xml"))
        .contains("<field id=\"creditCode\" xml:space=\"preserve\">91310112MA1GBK7Q5E</field>")
        .contains("成立时间：2015年6月1日");
    assertThat(entries.get("word/document.xml")).contains("m:field[@id='creditCode']");
  }

  @Test
  void whatWordMakesOfAControlIsRead() {
    byte[] edited =
        edited(
            Samples.all().get("ordinary").word(),
            "word/document.xml",
            xml ->
                xml.replace(
                    "<w:t xml:space=\"preserve\">王志远</w:t>",
                    "<w:t>王</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>志</w:t></w:r><w:r><w:t>明</w:t>"));

    assertThat(DocxForm.read(edited, "edited.docx")).containsEntry("legalName", "王志明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "not a zip at all", "%PDF-1.7"})
  void anythingElseIsRefused(String content) {
    assertThatThrownBy(() -> DocxForm.read(content.getBytes(StandardCharsets.UTF_8), "x.docx"))
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
        DocxForm.read(damaged, "x.docx");
      } catch (InputException e) {
        assertThat(e.getMessage()).startsWith("x.docx");
      }
    }
  }

  @Test
  void wordFileWithoutFieldsIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("别的文件");
      document.write(out);
    }

    assertThatThrownBy(() -> DocxForm.read(out.toByteArray(), "x.docx"))
        .isInstanceOf(InputException.class);
  }

  private static String text(byte[] docx) {
    return entries(docx).get("word/document.xml");
  }

  private static Map<String, String> entries(byte[] docx) {
    Map<String, String> entries = new java.util.TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return entries;
  }

  private static byte[] edited(byte[] docx, String name, UnaryOperator<String> edit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries(docx).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        String text = entry.getKey().equals(name) ? edit.apply(entry.getValue()) : entry.getValue();
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

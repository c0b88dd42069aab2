package minshen.form.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import minshen.files.InputException;
import minshen.form.Copies;
import minshen.form.FormField;
import minshen.form.FormLayout;
import minshen.form.FormStamp;
import minshen.form.OfficialForm;
import minshen.policy.PackForm;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The office's own Word file as a form of ours. */
class OfficeFormTest {
  private static final FormStamp STAMP = new FormStamp(LocalDate.of(2026, 3, 15), "test");

  private static final Map<String, OfficialForm> LEARNED = new ConcurrentHashMap<>();

  static List<String> forms() {
    return BlankForms.names();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsFilledInComesBackFromItsCells(String name) {
    OfficialForm form = learned(name);
    Map<String, String> values = values(form);

    byte[] word = form.toWord(values, STAMP);

    assertThat(Copies.read(form, word)).isEqualTo(values);
    assertThat(Copies.read(form, form.toWord(Map.of(), STAMP))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSameFieldsAreDrawnOnSheetsOfTheOfficesSize(String name) throws IOException {
    OfficialForm form = learned(name);
    FormLayout layout = form.layOut(values(form));

    Set<String> drawn = new HashSet<>();
    for (FormLayout.Page page : layout.pages()) {
      for (FormLayout.LaidBlock block : page.blocks()) {
        assertThat(block.box().bottom()).isLessThanOrEqualTo(layout.grid().page().height());
        if (block instanceof FormLayout.LaidTable table) {
          table.cells().stream()
              .flatMap(cell -> cell.part().stream())
              .forEach(part -> assertThat(drawn.add(part.field().id())).isTrue());
        }
      }
    }
    assertThat(drawn).containsAll(values(form).keySet());
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(BlankForms.file(name)))) {
      Object height = word.getDocument().getBody().getSectPr().getPgSz().getH();
      assertThat(layout.grid().page().height())
          .isEqualTo(Math.floor(Integer.parseInt(height.toString()) / 20.0));
    }
  }

  @Test
  void anotherProgramSeesTheValuesInTheOfficesCells() throws IOException {
    OfficialForm form = learned("application-printed");
    byte[] word = form.toWord(Map.of("contactPhone", "021-1", "legalPhone", "021-2"), STAMP);

    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
      var rows = read.getTables().get(1).getRows();
      assertThat(rows.get(5).getCell(2).getText()).isEqualTo("021-1");
      assertThat(rows.get(2).getCell(4).getText()).isEqualTo("021-2");
      assertThat(rows.get(0).getCell(2).getText()).isEmpty();
    }
  }

  @Test
  void whatIsPrintedAroundAPlaceStays() throws IOException {
    OfficialForm form = learned("platform-lines");
    byte[] word = form.toWord(Map.of("totalInvestment", "800", "contactName", "张三"), STAMP);

    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
      List<String> lines = read.getParagraphs().stream().map(p -> p.getText()).toList();
      assertThat(lines).anyMatch(line -> line.matches("项目总投资：800\\s+万元"));
      assertThat(lines).anyMatch(line -> line.matches("联 系 人：张三\\s+联系电话：_+"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:smartTag w:element='u'>#</w:smartTag>",
        "<w:ins w:id='9'>#</w:ins>",
        "<w:hyperlink w:anchor='a'>#</w:hyperlink>"
      })
  void whatIsPrintedInLinksAndTagsBehindAPlaceStays(String around) throws Exception {
    OfficialForm form =
        form(
            OfficeForm.read(
                BlankForms.line(
                    "<w:r><w:t>申请金额：____</w:t></w:r>"
                        + around.replace("#", "<w:r><w:t>万元</w:t></w:r>")
                        + "<w:r><w:t xml:space='preserve"
                        + "'> 项目名称：____</w:t></w:r>"),
                "line.docx"),
            "line");

    byte[] word = form.toWord(Map.of("amount", "80", "project", "甲"), STAMP);

    assertThat(BlankForms.text(word)).matches("申请金额：80[ _]*万元 +项目名称：甲[ _]*");
  }

  @Test
  void aValueInThePlaceOfAHintDoesNotLookLikeOne() throws Exception {
    byte[] blank = new TypedForms().table(List.of("开户银行", "")).grey(0, 1, "（具体到支行）").file();
    OfficialForm form = form(OfficeForm.read(blank, "hint.docx"), "hint");

    byte[] word = form.toWord(Map.of("bankName", "示例银行青岚支行"), STAMP);

    try (XWPFDocument filled = new XWPFDocument(new ByteArrayInputStream(word))) {
      var cell = filled.getTables().getFirst().getRow(0).getCell(1);
      assertThat(cell.getText()).isEqualTo("示例银行青岚支行");
      var run = cell.getParagraphs().getFirst().getRuns().getFirst();
      assertThat(run.getColor()).isNull();
      assertThat(run.isItalic()).isFalse();
    }
  }

  @Test
  void longValuesWithLinesAndOddCharactersAreWrittenAsTheyAre() {
    OfficialForm form = learned("application-groups");
    Map<String, String> values =
        Map.of("profile", "一、<甲>&“乙”\n二、" + "长".repeat(3000), "applicantSeal", "甲 & 乙");

    assertThat(Copies.read(form, form.toWord(values, STAMP))).isEqualTo(values);
  }

  @Test
  void theRestOfTheFileIsUntouched() throws IOException {
    String name = "yunxi-cover";
    byte[] word = learned(name).toWord(Map.of(), STAMP);

    try (XWPFDocument before = new XWPFDocument(new ByteArrayInputStream(BlankForms.file(name)));
        XWPFDocument after = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(after.getBodyElements()).hasSameSizeAs(before.getBodyElements());
      for (int i = 0; i < before.getParagraphs().size(); i++) {
        assertThat(after.getParagraphs().get(i).getText())
            .isEqualTo(before.getParagraphs().get(i).getText());
      }
      assertThat(after.getStyles().getNumberOfStyles())
          .isEqualTo(before.getStyles().getNumberOfStyles());
      assertThat(after.getDocument().getBody().getSectPr().getPgSz().getW())
          .isEqualTo(before.getDocument().getBody().getSectPr().getPgSz().getW());
    }
  }

  @Test
  void whatSomebodySaysOfAPlaceCounts() {
    OfficeForm form = read("qingwan-boxes").assign("T1R1C3", "name").assign("T1R3C3", "-");

    assertThat(form(form, "qw").fields()).extracting(FormField::id).contains("name");
    assertThat(form.fields())
        .filteredOn(field -> field.address().equals("T1R3C3"))
        .extracting(FoundField::certainty)
        .containsExactly(Certainty.SIGNED);
    assertThatThrownBy(() -> form.assign("T9R1C1", "name")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> form.assign("T1R1C3", "nmae")).isInstanceOf(InputException.class);
  }

  private static OfficeForm read(String name) {
    return OfficeForm.read(BlankForms.file(name), name + ".docx");
  }

  private static OfficialForm learned(String name) {
    return LEARNED.computeIfAbsent(name, one -> form(read(one), one));
  }

  private static OfficialForm form(OfficeForm form, String id) {
    Map<String, byte[]> files = form.files(id, form.title());
    String grid = new String(files.get("form.yaml"), StandardCharsets.UTF_8);
    String template = Base64.getEncoder().encodeToString(files.get("template.docx"));
    return OfficialForm.of(new PackForm(id, grid, Optional.of(template), Set.of()));
  }

  /** Each field with its own id as its value. */
  private static Map<String, String> values(OfficialForm form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.fields().stream()
        .filter(field -> !field.blankByLaw())
        .forEach(field -> values.put(field.id(), "值" + field.id()));
    return values;
  }
}

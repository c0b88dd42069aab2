package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContent;
import minshen.dossier.FormContents;
import minshen.files.Documents;
import minshen.files.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormGridTest {
  @ParameterizedTest
  @ValueSource(strings = {FormContents.APPLICATION, FormContents.PLATFORM})
  void everyPrintedWordStandsInTheOfficialText(String formId) throws IOException {
    String official = Pdfs.squeezed(resource("annexes.txt"));
    FormGrid grid = OfficialForm.grid(formId);

    for (Block block : grid.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        assertThat(official).contains(Pdfs.squeezed(paragraph.text()));
      }
    }
    assertThat(grid.cells().flatMap(cell -> cell.text().stream()))
        .allSatisfy(text -> assertThat(official).contains(Pdfs.squeezed(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {FormContents.APPLICATION, FormContents.PLATFORM})
  void everyOfficialWordIsPrinted(String formId) throws IOException {
    String whole = resource("annexes.txt");
    int second = whole.indexOf("附件 2");
    String official =
        formId.equals(FormContents.APPLICATION)
            ? whole.substring(0, second)
            : whole.substring(second);
    FormGrid grid = OfficialForm.grid(formId);
    StringBuilder printed = new StringBuilder();
    for (Block block : grid.blocks()) {
      switch (block) {
        case Block.Paragraph paragraph -> printed.append(paragraph.text());
        case Block.Table table ->
            table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> cell.text().forEach(printed::append));
      }
    }

    assertThat(Pdfs.squeezed(printed.toString())).isEqualTo(Pdfs.squeezed(official));
  }

  @Test
  void signaturesAndReceiptNumberAreBlankByLaw() {
    assertThat(OfficialForm.load(FormContents.APPLICATION).fields())
        .filteredOn(FormField::blankByLaw)
        .extracting(FormField::id)
        .containsExactly("acceptanceNumber", "projectLeadSignature", "legalSignature");
    assertThat(OfficialForm.load(FormContents.PLATFORM).fields())
        .filteredOn(FormField::blankByLaw)
        .extracting(FormField::label)
        .containsExactly("区科委意见", "区科委意见日期");
  }

  @Test
  void fieldsAreNamedByTheirLabels() {
    assertThat(OfficialForm.load(FormContents.APPLICATION).fields())
        .extracting(FormField::label)
        .contains("统一社会信用代码", "法人代表手机", "联系人邮箱", "注册地所属街镇、园区", "企业基本情况", "申报材料附件清单");
  }

  @Test
  void valueForNoFieldIsRefused() {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION);

    assertThatThrownBy(() -> form.layOut(Map.of("nmae", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nmae");
  }

  @Test
  void valueForABlankByLawFieldIsRefused() {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION);

    assertThatThrownBy(() -> form.layOut(Map.of("acceptanceNumber", "1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void brokenGridIsRefusedWithItsLine() throws IOException {
    String yaml = Files.readString(Path.of("forms", FormContents.APPLICATION, "form.yaml"));

    assertThatThrownBy(() -> read(yaml.replace("columns: [32, 88,", "columns: [33, 88,")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("506");
    assertThatThrownBy(() -> read(yaml.replace("field: legalEmail", "field: legalPhone")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("legalPhone");
    assertThatThrownBy(() -> read(yaml.replace("style: remark", "style: remarks")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("remark")
        .hasMessageMatching("f:\\d+: .*");
    assertThatThrownBy(() -> read(yaml.replace("rows: 9", "rows: 8")))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> read(yaml.replace("rows: 2 }", "rows: 3 }")))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aPlaceShowsWhatItsIdStandsForOrWhatItNames() throws IOException {
    String yaml = Files.readString(Path.of("forms", FormContents.APPLICATION, "form.yaml"));
    FormGrid grid =
        read(
            yaml.replace("field: fax,", "field: fax, shows: applicant.profile.foundedOn,")
                .replace("field: town,", "field: own, shows: [facts.rdCost],"));

    assertThat(shown(grid, "creditCode"))
        .isEqualTo(new FormContent.Typed(List.of(FieldCatalogue.CREDIT_CODE)));
    assertThat(shown(grid, "contactPhone"))
        .isEqualTo(new FormContent.Typed(List.of(FieldCatalogue.CONTACT_PHONE)));
    assertThat(shown(grid, "fax"))
        .isEqualTo(new FormContent.Typed(List.of(FieldCatalogue.FOUNDED_ON)));
    assertThat(shown(grid, "own")).isEqualTo(new FormContent.OfFact("rdCost"));
    assertThat(shown(grid, "legalSignature")).isEqualTo(FormContent.Derived.NOTHING);
    assertThat(shown(OfficialForm.grid(FormContents.PLATFORM), "contactPhone"))
        .isEqualTo(
            new FormContent.Typed(
                List.of(FieldCatalogue.CONTACT_PHONE, FieldCatalogue.CONTACT_MOBILE)));
  }

  @Test
  void whatNoFormCanShowIsRefusedWithItsLine() throws IOException {
    String yaml = Files.readString(Path.of("forms", FormContents.APPLICATION, "form.yaml"));

    assertThatThrownBy(
            () -> read(yaml.replace("field: fax,", "field: fax, shows: applicant.twon,")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("applicant.town")
        .hasMessageMatching("f:\\d+: .*");
    assertThatThrownBy(
            () -> read(yaml.replace("field: fax,", "field: fax, shows: [project, materials],")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("materials");
    assertThatThrownBy(
            () ->
                read(yaml.replace("field: legalSignature,", "field: legalSignature, shows: name,")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("shows");
  }

  private static FormContent shown(FormGrid grid, String fieldId) {
    return grid.field(fieldId).orElseThrow().shows();
  }

  private static FormGrid read(String yaml) {
    return FormReader.read(Documents.parse(yaml.getBytes(StandardCharsets.UTF_8), "f"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FormGridTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

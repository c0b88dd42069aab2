package minshen.form.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.files.InputException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/** Blank forms of invented offices, whose fields a person wrote down beside them. */
class FieldFinderTest {
  static List<String> forms() {
    return BlankForms.names();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void nothingIsTakenForAnotherFieldWithoutAMark(String form) {
    Map<String, FoundField> found = found(form);
    Map<String, String> meant = BlankForms.fields(form);

    found
        .values()
        .forEach(
            field -> {
              if (field.certainty() == Certainty.SURE) {
                assertThat(shown(field)).as("%s", field).contains(meant.get(field.address()));
              }
            });
  }

  @Test
  void nearlyAllFieldsAreFoundByThemselves() {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (String form : forms()) {
      Map<String, FoundField> found = found(form);
      for (Map.Entry<String, String> field : BlankForms.fields(form).entrySet()) {
        if (!field.getValue().equals("-") && !field.getValue().equals("?")) {
          all++;
          FoundField there = found.get(field.getKey());
          if (there == null || there.certainty() != Certainty.SURE) {
            missed.add(form + " " + field);
          }
        }
      }
    }

    assertThat(missed).hasSizeLessThanOrEqualTo(all / 20);
  }

  @Test
  void aListOfThousandsOfRowsIsNoForm() throws IOException {
    byte[] list;
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFTable table = word.createTable(1, 6);
      CTRow row = (CTRow) table.getRow(0).getCtRow().copy();
      CTRow[] rows = new CTRow[2000];
      Arrays.fill(rows, row);
      table.getCTTbl().setTrArray(rows);
      word.write(out);
      list = out.toByteArray();
    }

    assertThatThrownBy(() -> FieldFinder.blank(list, "list.docx"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("list.docx");
  }

  @Test
  void headingsBesideALabelAreNoHints() throws IOException {
    byte[] form = table("项目名称", "应付金额", "限额", "项目名称", "应填写立项批复上的全称", "", "企业名称", "须与营业执照一致", "");

    assertThat(FieldFinder.blank(form, "form.docx"))
        .extracting(FoundField::address)
        .contains("T1R2C2", "T1R3C2")
        .doesNotContain("T1R1C2", "T1R1C3");
  }

  private static byte[] table(String... cells) throws IOException {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFTable table = word.createTable(cells.length / 3, 3);
      for (int i = 0; i < cells.length; i++) {
        table.getRow(i / 3).getCell(i % 3).setText(cells[i]);
      }
      word.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void aFormOfOursThatWasTypedIntoIsReadByItsLabels() {
    byte[] filled =
        BlankForms.typed(
            "application-printed", Map.of("T2R3C5", "021-1", "T2R6C3", "021-2", "T2R6C5", "139"));

    Map<String, String> read =
        FieldFinder.filled(filled, "filled", () -> {}).getFirst().stream()
            .filter(field -> field.certainty() == Certainty.SURE)
            .filter(field -> !field.text().isEmpty())
            .collect(Collectors.toMap(field -> field.content().orElseThrow(), FoundField::text));

    assertThat(read)
        .containsEntry("legalPhone", "021-1")
        .containsEntry("contactPhone", "021-2")
        .containsEntry("contactMobile", "139");
  }

  private static Map<String, FoundField> found(String form) {
    return FieldFinder.blank(BlankForms.file(form), form).stream()
        .collect(Collectors.toMap(FoundField::address, Function.identity()));
  }

  /** The name beside a seal is the name. */
  private static Optional<String> shown(FoundField field) {
    return field.content().map(content -> content.equals("applicantSeal") ? "name" : content);
  }
}

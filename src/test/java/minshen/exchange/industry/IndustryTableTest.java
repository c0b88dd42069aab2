package minshen.exchange.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Industry;
import minshen.files.InputException;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class IndustryTableTest {
  private static final Industry RICE = new Industry("0111", "稻谷种植");
  private static final Industry DRUGS = new Industry("2710", "化学药品原料药制造");

  @Test
  void onlyTheSmallestClassesAreTaken() {
    assertThat(
            read(
                "code,level,name\nA,1,农、林、牧、渔业\n01,2,农业\n011,3,谷物种植\n0111,4,稻谷种植\n2710,4,化学药品原料药制造\n"))
        .containsExactly(RICE, DRUGS);
  }

  @Test
  void aTableWithoutHeaderInAnyOrderAndEncodingIsRead() {
    byte[] gbk = "C2710;化学药品原料药制造\r\n0111;\"稻谷种植\"\r\n".getBytes(Charset.forName("GB18030"));
    assertThat(IndustryTable.read(gbk, "分类.csv")).containsExactly(RICE, DRUGS);
    assertThat(read("\uFEFF行业名称\t行业代码\n稻谷种植\t0111\n")).containsExactly(RICE);
  }

  @Test
  void aWorkbookIsReadByWhatItShows() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      row(sheet, 0, "行业代码", "类别名称");
      row(sheet, 2, "0111", "稻谷种植");
      XSSFRow number = sheet.createRow(3);
      number.createCell(0).setCellValue(2710);
      number.createCell(1).setCellValue("化学药品原料药制造");
      workbook.write(out);
    }
    assertThat(IndustryTable.read(out.toByteArray(), "分类.xlsx")).containsExactly(RICE, DRUGS);
  }

  @Test
  void whatIsNoTableIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("code,name\n0111,稻谷种植\n0111,小麦种植\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("分类.csv:3: 代码 0111 有两个名称");
    assertThatThrownBy(() -> read("code,name\n\n0111,\n")).hasMessageStartingWith("分类.csv:3: ");
    assertThatThrownBy(() -> read("名单\n张三,李四\n")).hasMessageContaining("没有四位的小类代码");
    assertThatThrownBy(() -> IndustryTable.read(new byte[] {0, 1, 2, (byte) 0xFF}, "x.csv"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> IndustryTable.read("PK no".getBytes(StandardCharsets.UTF_8), "x.xlsx"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> IndustryTable.read(new byte[17 * 1024 * 1024], "x.csv"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aTableIsKeptAsItWasRead() {
    List<Industry> odd = List.of(new Industry("0111", "稻谷,\"一\"种植"), DRUGS);
    assertThat(read(IndustryTable.csv(odd))).isEqualTo(odd);
  }

  @Test
  void itsNamesGoBeforeThoseOfTheProgram() {
    Industry known = Industries.known().getFirst();
    Industry renamed = new Industry(known.code(), "新名称");
    assertThat(IndustryTable.with(List.of(RICE, renamed)))
        .hasSize(Industries.known().size() + 1)
        .contains(RICE, renamed)
        .doesNotContain(known)
        .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
  }

  private static List<Industry> read(String text) {
    return IndustryTable.read(text.getBytes(StandardCharsets.UTF_8), "分类.csv");
  }

  private static void row(XSSFSheet sheet, int at, String code, String name) {
    XSSFRow row = sheet.createRow(at);
    row.createCell(0).setCellValue(code);
    row.createCell(1).setCellValue(name);
  }
}

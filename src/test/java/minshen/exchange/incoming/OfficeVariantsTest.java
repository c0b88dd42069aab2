package minshen.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.exchange.list.ListMapping;
import minshen.form.FormStamp;
import minshen.form.OfficialForm;
import minshen.packs.PackLoader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word files and workbooks are the same in each of the ways in which Office saves them. */
class OfficeVariantsTest {
  private static final String TYPES = "application/vnd.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "docm, ms-word.document.macroEnabled.main+xml",
    "dotx, openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "dotm, ms-word.template.macroEnabledTemplate.main+xml"
  })
  void aFormWithMacrosOrSavedAsTemplateIsRead(String ending, String type) throws IOException {
    byte[] saved =
        saved(
            form(),
            xml ->
                xml.replace(
                    TYPES + "openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    TYPES + type));
    assertThatTheFormIsRead(saved, "表." + ending);
  }

  @Test
  void aFormSavedAsStrictOpenXmlIsRead() throws IOException {
    assertThatTheFormIsRead(saved(form(), OfficeVariantsTest::strict), "表.docx");
  }

  @ParameterizedTest
  @CsvSource({
    "xlsm, ms-excel.sheet.macroEnabled.main+xml",
    "xltx, openxmlformats-officedocument.spreadsheetml.template.main+xml"
  })
  void aListWithMacrosOrSavedAsTemplateIsRead(String ending, String type) throws IOException {
    byte[] saved =
        saved(
            list(),
            xml ->
                xml.replace(
                    TYPES + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    TYPES + type));
    assertThatTheListIsRead(saved, "名单." + ending);
  }

  @Test
  void aListSavedAsStrictOpenXmlIsRead() throws IOException {
    assertThatTheListIsRead(saved(list(), OfficeVariantsTest::strict), "名单.xlsx");
  }

  private static byte[] form() {
    return OfficialForm.load(FormContents.APPLICATION)
        .toWord(
            Map.of("name", "上海示例生物医药有限公司", "project", "检测平台"),
            new FormStamp(LocalDate.of(2026, 3, 1), "x"));
  }

  private static byte[] list() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("名单");
      List<String> head = List.of("企业名称", "法定代表人");
      List<String> body = List.of("上海示例生物医药有限公司", "顾清和");
      for (int i = 0; i < head.size(); i++) {
        (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(head.get(i));
        (i == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(i).setCellValue(body.get(i));
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  /** As Word and Excel name the parts where “严格 Open XML” is chosen. */
  private static String strict(String xml) {
    return xml.replaceAll(
            "http://schemas\\.openxmlformats\\.org/(officeDocument|wordprocessingml|spreadsheetml"
                + "|drawingml)/2006/(\\w[\\w-]*)",
            "http://purl.oclc.org/ooxml/$1/$2")
        .replace("extended-properties", "extendedProperties");
  }

  private static byte[] saved(byte[] file, UnaryOperator<String> how) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        boolean isXml = entry.getName().matches(".*\\.(xml|rels)");
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            isXml
                ? how.apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
    return out.toByteArray();
  }

  private void assertThatTheFormIsRead(byte[] file, String name) throws IOException {
    Path path = Files.write(folder.resolve(name), file);
    IncomingFile read = IncomingFile.read(path, name, PackLoader.bundled());
    assertThat(((IncomingFile.Forms) read).forms().getFirst().value(FieldCatalogue.NAME))
        .contains("上海示例生物医药有限公司");
  }

  private void assertThatTheListIsRead(byte[] file, String name) throws IOException {
    Path path = Files.write(folder.resolve(name), file);
    IncomingFile.Listed read =
        (IncomingFile.Listed) IncomingFile.read(path, name, PackLoader.bundled());
    assertThat(
            read.list()
                .read(ListMapping.of(read.list().proposals()), PackLoader.bundled(), (_, _) -> {})
                .dossiers()
                .getFirst()
                .applicant()
                .get(FieldCatalogue.LEGAL_NAME))
        .contains("顾清和");
  }
}

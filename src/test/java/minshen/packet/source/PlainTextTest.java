package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minshen.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts and tables of commas become pages, whatever they are written in; nothing else is a text.
 */
class PlainTextTest {
  @TempDir Path folder;
  private SourceReader reader;

  @BeforeEach
  void open() throws IOException {
    reader = new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  private ReadySource read(String name, byte[] bytes) throws SourceException, IOException {
    return reader.read(Files.write(folder.resolve(name), bytes));
  }

  private ReadySource read(String name, String text) throws SourceException, IOException {
    return reader.read(Files.writeString(folder.resolve(name), text));
  }

  private static String words(ReadySource source, int page) throws IOException {
    try (PdfDocument pdf = PdfFiles.open(source)) {
      return PdfTextExtractor.getTextFromPage(pdf.getPage(page));
    }
  }

  private void assertRefused(String name, byte[] bytes, String key) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> read(name, bytes))
        .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF-8",
    "UTF-8, \uFEFF, UTF-8",
    "GB18030, '', GB18030",
    "UTF-16LE, \uFEFF, UTF-16LE",
    "UTF-16BE, \uFEFF, UTF-16BE",
    "UTF-16LE, '', UTF-16LE",
    "UTF-16BE, '', UTF-16BE"
  })
  void aTextIsReadAsItIsWritten(String charset, String mark, String said)
      throws SourceException, IOException {
    String text = "一、项目说明\r\n研发投入 1200 万元，已完成Ⅱ期临床。\r\n";
    ReadySource source = read("说明.txt", (mark + text).getBytes(Charset.forName(charset)));

    assertThat(source.kind()).isEqualTo(SourceKind.TEXT);
    assertThat(source.remarks()).containsExactly(Message.of("packet.convert.text-set", said));
    assertThat(words(source, 1)).isEqualTo("一、项目说明\n研发投入 1200 万元，已完成Ⅱ期临床。");
  }

  @Test
  void aShortTextMayBeARareName() throws SourceException, IOException {
    byte[] name = "𠮷𡈽〇龘㐀".getBytes(Charset.forName("GB18030"));

    assertThat(words(read("姓名.txt", name), 1)).isEqualTo("𠮷𡈽〇龘㐀");
  }

  @Test
  void longLinesAreBrokenAndFormFeedsEndPages() throws SourceException, IOException {
    String line = IntStream.range(0, 300).mapToObj(i -> "字" + i).collect(Collectors.joining());
    ReadySource source = read("a.txt", line + "\n\n末行\f第二页\n" + "x\n".repeat(60));

    assertThat(source.pages()).isEqualTo(3);
    assertThat(words(source, 1).replace("\n", "")).isEqualTo(line + "末行");
    assertThat(words(source, 2)).startsWith("第二页\nx\n");
  }

  @Test
  void whatCannotBePrintedIsTold() throws SourceException, IOException {
    ReadySource source = read("a.txt", "甲\uE000乙");

    assertThat(source.remarks()).contains(Message.of("packet.source.characters", "U+E000", "1"));
    assertThat(words(source, 1)).isEqualTo("甲 乙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void aControlCharacterHidesNoTextAndIsTold(String charset) throws SourceException, IOException {
    ReadySource source =
        read("a.txt", "研发\u0001投入 1200 万元\b，其中自筹 800 万元。".getBytes(Charset.forName(charset)));

    assertThat(source.remarks())
        .contains(Message.of("packet.source.characters", "U+0001、U+0008", "1"));
    assertThat(words(source, 1)).isEqualTo("研发 投入 1200 万元 ，其中自筹 800 万元。");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] noise = new byte[4000];
    new Random(1).nextBytes(noise);
    assertRefused("a.txt", noise, "packet.source.unknown");
    assertRefused("a.csv", new byte[] {'a', 0, 1, 2}, "packet.source.unknown");
    assertRefused("a.txt", "%!PS-Adobe".getBytes(StandardCharsets.UTF_8), "packet.source.unknown");
    byte[] latin =
        "caf\u00e9 \u00e0 la carte, d\u00e9j\u00e0 vu".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused("a.txt", latin, "packet.source.unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"标志.svg", "零件.STEP", "图.dxf", "a.css", "官网.url", "合同.p7s"})
  void whatIsOnlyWrittenInLettersIsNoText(String name) {
    assertRefused(name, "[a]\r\nb=c\r\n".getBytes(StandardCharsets.UTF_8), "packet.source.unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"说明", "说明.TXT", "run.log"})
  void aTextIsKnownByItsName(String name) throws SourceException, IOException {
    assertThat(read(name, "甲").kind()).isEqualTo(SourceKind.TEXT);
  }

  @Test
  void aTextThatEndsInNoiseIsRefusedWithItsWay() {
    byte[] bytes = ("好".repeat(40_000) + "?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    assertRefused("a.txt", bytes, "packet.convert.text-broken");
  }

  @Test
  void aTextWithoutEndIsBounded() {
    assertRefused(
        "a.txt",
        new String(new char[17 << 20]).replace('\0', 'a').getBytes(StandardCharsets.UTF_8),
        "packet.convert.too-many-pages");
    assertRefused(
        "b.txt",
        "\f行".repeat(1001).getBytes(StandardCharsets.UTF_8),
        "packet.convert.too-many-pages");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void aTableKeepsItsCells(String between) throws SourceException, IOException {
    String text =
        String.join(between, "品种", "金额", "备注")
            + "\r\n"
            + String.join(between, "\"甲" + between + "乙\"", "12.50", "\"含\"\"引号\"\"\n第二行\"")
            + "\r\n";
    ReadySource source = read("表.csv", text);

    assertThat(source.kind()).isEqualTo(SourceKind.TABLE);
    assertThat(words(source, 1).replace(" ", ""))
        .contains("品种金额备注", ("甲" + between + "乙").replace("\t", ""), "12.50", "含\"引号\"", "第二行");
  }

  @Test
  void headingsStandOnEveryPage() throws SourceException, IOException {
    StringBuilder text = new StringBuilder("序号,名称\n");
    IntStream.rangeClosed(1, 200).forEach(i -> text.append(i).append(",产品\n"));
    ReadySource source = read("表.csv", text.toString().getBytes(Charset.forName("GB18030")));

    assertThat(source.pages()).isGreaterThan(2);
    for (int page = 1; page <= source.pages(); page++) {
      assertThat(words(source, page)).startsWith("序号 名称");
    }
  }

  @Test
  void aTableTooWideForAnyPageIsSplitByColumns() throws SourceException, IOException {
    String heading =
        IntStream.range(0, 60).mapToObj(i -> "很宽的一列标题" + i).collect(Collectors.joining(","));
    ReadySource source = read("宽.csv", heading + "\n" + heading);

    assertThat(source.remarks()).anyMatch(r -> r.key().equals("packet.convert.table-split"));
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= source.pages(); page++) {
      assertThat(words(source, page)).contains("标题0");
      all.append(words(source, page));
    }
    IntStream.range(0, 60)
        .forEach(i -> assertThat(all.toString().replaceAll("\\s", "")).contains("标题" + i));
  }

  @Test
  void aQuotationMarkThatNeverEndsIsTold() {
    assertRefused(
        "a.csv",
        ("a,\"" + "b\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8),
        "packet.convert.cell-too-long");
  }
}

package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import minshen.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The XML of an electronic invoice becomes the invoice with every value as it is. */
class InvoiceXmlTest {
  private static final String HEADER =
      """
      <Header><EIid>26312000000186599318</EIid><InherentLabel>
      <EInvoiceType><LabelName>电子发票</LabelName></EInvoiceType>
      <GeneralOrSpecialVAT><LabelCode>01</LabelCode><LabelName>增值税专用发票</LabelName></GeneralOrSpecialVAT>
      </InherentLabel></Header>
      """;

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

  private static String invoice(int lines, String total, String more) {
    StringBuilder items = new StringBuilder();
    IntStream.rangeClosed(1, lines)
        .forEach(
            i ->
                items.append(
                    """
                    <IssuItemInformation><ItemName>*检测*细胞检测第%d批</ItemName><SpecMod>型%d</SpecMod>
                    <MeaUnits>项</MeaUnits><Quantity>3</Quantity><UnPrice>333.333333333333</UnPrice>
                    <Amount>1000.00</Amount><TaxRate>0.06</TaxRate><ComTaxAm>60.00</ComTaxAm>
                    </IssuItemInformation>
                    """
                        .formatted(i, i)));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EInvoice>"
        + HEADER
        + """
        <EInvoiceData>
        <SellerInformation><SellerIdNum>91310112MA1GBK7Q5E</SellerIdNum><SellerName>上海示例检测有限公司</SellerName>
        <SellerBankName>示例银行</SellerBankName></SellerInformation>
        <BuyerInformation><BuyerIdNum>913101126073602100</BuyerIdNum><BuyerName>上海示例生物医药有限公司</BuyerName></BuyerInformation>
        <BasicInformation><TotalAmWithoutTax>1000.00</TotalAmWithoutTax><TotalTaxAm>60.00</TotalTaxAm>
        <TotalTax-includedAmount>%s</TotalTax-includedAmount>
        <TotalTax-includedAmountInChinese>壹仟零陆拾圆整</TotalTax-includedAmountInChinese>
        <Drawer>张三</Drawer><RequestTime>2026-03-05 10:11:12</RequestTime></BasicInformation>
        %s%s<AdditionalInformation><Remark>合同 HT-1</Remark></AdditionalInformation></EInvoiceData>
        <TaxSupervisionInfo><InvoiceNumber>26312000000186599318</InvoiceNumber></TaxSupervisionInfo></EInvoice>
        """
            .formatted(total, items, more);
  }

  private ReadySource read(String xml) throws SourceException, IOException {
    return reader.read(Files.writeString(folder.resolve("发票.xml"), xml));
  }

  private static String words(ReadySource source, int page) throws IOException {
    try (PdfDocument pdf = PdfFiles.open(source)) {
      return PdfTextExtractor.getTextFromPage(pdf.getPage(page));
    }
  }

  @Test
  void everyValueStandsOnTheInvoice() throws SourceException, IOException {
    ReadySource source = read(invoice(1, "1060.00", ""));

    assertThat(source.kind()).isEqualTo(SourceKind.INVOICE_XML);
    assertThat(source.pages()).isEqualTo(1);
    assertThat(source.remarks()).containsExactly(Message.of("packet.convert.invoice-drawn"));
    assertThat(words(source, 1))
        .contains(
            "电子发票（增值税专用发票）",
            "发票号码：26312000000186599318",
            "开票日期：2026年03月05日",
            "名称：上海示例生物医药有限公司",
            "名称：上海示例检测有限公司",
            "913101126073602100",
            "91310112MA1GBK7Q5E",
            "*检测*细胞检测第1批",
            "型1",
            "333.333333333333",
            "6%",
            "¥1000.00",
            "¥60.00",
            "壹仟零陆拾圆整",
            "¥1060.00",
            "合同 HT-1",
            "销售方开户银行：示例银行",
            "开票人：张三");
    try (PdfDocument pdf = PdfFiles.open(source)) {
      assertThat(pdf.getPage(1).getPageSize().getHeight()).isEqualTo(397);
    }
  }

  @Test
  void aLongListGoesOnAndEachPageHasTheHeadings() throws SourceException, IOException {
    ReadySource source = read(invoice(120, "1060.00", ""));

    assertThat(source.pages()).isGreaterThan(2);
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= source.pages(); page++) {
      assertThat(words(source, page)).contains("项目名称", "26312000000186599318");
      all.append(words(source, page));
    }
    IntStream.rangeClosed(1, 120).forEach(i -> assertThat(all).contains("第" + i + "批"));
    assertThat(words(source, source.pages())).contains("¥1060.00", "开票人");
  }

  @Test
  void valuesTooLongForTheirPlaceStandWholeBelow() throws SourceException, IOException {
    String name = "上海长名" + "示例公司".repeat(150) + "尾";
    String code = "91310112MA1GBK7Q5E".repeat(3);
    ReadySource source =
        read(
            invoice(1, "1060.00", "")
                .replace("上海示例生物医药有限公司", name)
                .replace("913101126073602100", code)
                .replace("张三", "人".repeat(400)));

    assertThat(source.remarks())
        .containsExactly(
            Message.of("packet.convert.invoice-drawn"), Message.of("packet.convert.invoice-long"));
    String all = allWords(source);
    assertThat(all).contains("…", "购买方名称：" + name, "购买方识别号：" + code, "人".repeat(400));
  }

  @Test
  void anItemLongerThanAPageGoesOn() throws SourceException, IOException {
    ReadySource source =
        read(invoice(1, "1060.00", "").replace("*检测*细胞检测第1批", "细胞检测".repeat(2000) + "完"));

    String all = allWords(source);
    assertThat(all).contains("完", "¥1060.00");
    assertThat(all.chars().filter(c -> c == '胞').count()).isEqualTo(2000);
    assertThat(source.pages()).isGreaterThan(10);
  }

  /** The words of all pages without their line ends. */
  private static String allWords(ReadySource source) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= source.pages(); page++) {
      all.append(words(source, page).replace("\n", ""));
    }
    return all.toString();
  }

  @Test
  void whatHasNoPlaceIsListed() throws SourceException, IOException {
    ReadySource source =
        read(
            invoice(
                1,
                "1060.00",
                "<SpecificInformation><Traveler>李四</Traveler><Novelty>新字段</Novelty></SpecificInformation>"));

    assertThat(words(source, 1)).contains("其他数据", "出行人：李四", "Novelty：新字段");
  }

  @Test
  void sumsThatDoNotFitAreTold() throws SourceException, IOException {
    assertThat(read(invoice(1, "1061.00", "")).remarks())
        .contains(Message.of("packet.convert.invoice-sum", "1000.00", "60.00", "1061.00"));
  }

  @Test
  void anyOtherXmlIsRefused() {
    assertRefused("<?xml version=\"1.0\"?><Invoice/>", "packet.source.web-page");
    assertRefused("<?xml version=\"1.0\"?><EInvoice/>", "packet.convert.no-invoice");
    assertRefused("<EInvoice><EInvoiceData>", "packet.source.broken");
  }

  @Test
  void nothingOutsideIsReadAndNothingIsBlownUp() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    assertRefused("<EInvoice ><!DOCTYPE x></EInvoice>", "packet.source.broken");
    assertRefused(
        "<?xml version=\"1.0\"?><!DOCTYPE EInvoice [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + "<EInvoice ><EInvoiceData>&e;</EInvoiceData></EInvoice>",
        "packet.source.web-page");
    assertRefused("<EInvoice><EInvoiceData>" + "<a>".repeat(5000), "packet.source.broken");
  }

  private void assertRefused(String xml, String key) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> read(xml))
        .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
  }
}

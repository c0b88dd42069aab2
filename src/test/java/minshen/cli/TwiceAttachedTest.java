package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that are attached twice, under whatever name. */
class TwiceAttachedTest {
  private static final String INVOICE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <EInvoice><Header><EIid>26312000000186599318</EIid></Header><EInvoiceData>
      <SellerInformation><SellerName>上海示例检测有限公司</SellerName></SellerInformation>
      <BasicInformation><TotalAmWithoutTax>1000.00</TotalAmWithoutTax></BasicInformation>
      </EInvoiceData>%s
      <TaxSupervisionInfo><InvoiceNumber>%s</InvoiceNumber></TaxSupervisionInfo></EInvoice>
      """;

  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    file("扫描.pdf", "%PDF-1.4 scan");
    file("copy.pdf", "%PDF-1.4 scan");
    file("other.pdf", "%PDF-1.4 scam");
    file("a.xml", INVOICE.formatted("", "26312000000186599318"));
    file("b.xml", INVOICE.formatted("<!-- downloaded again -->", "26312000000186599318"));
    file("c.xml", INVOICE.formatted("", "26312000000186599319"));
  }

  @Test
  void oneFileUnderTwoNamesIsAHint() throws IOException {
    Run run = check("{ material: m2, file: 扫描.pdf }, { material: m4, file: copy.pdf }", "");
    assertThat(run.out()).contains("同一个文件附了 2 次（“扫描.pdf”、“copy.pdf”），请核对是否多附");
    String json = run.out().lines().filter(line -> line.contains("同一个文件")).findFirst().orElse("");
    assertThat(json).doesNotContain("错误", "警告");
  }

  @Test
  void othersAsLargeAndOtherPagesOfOneFileAreNone() throws IOException {
    assertThat(check("{ material: m2, file: 扫描.pdf }, { material: m4, file: other.pdf }", "").out())
        .doesNotContain("同一个文件");
    String pages =
        "{ material: m2, file: 扫描.pdf, pages: \"1-2\" }, { material: m4, file: 扫描.pdf, pages:"
            + " \"%s\" }";
    assertThat(check(pages.formatted("3"), "").out()).doesNotContain("同一个文件");
    assertThat(check(pages.formatted("2-3"), "").out()).contains("同一个文件附了 2 次");
  }

  @Test
  void anInvoiceIsKnownByItsNumber() throws IOException {
    Run run =
        check(
            "{ material: m2, file: a.xml }, { material: m2, file: b.xml },"
                + " { material: m2, file: c.xml }",
            "");
    assertThat(run.out())
        .contains("发票 26312000000186599318 附了 2 次（“a.xml”、“b.xml”）")
        .doesNotContain("26312000000186599319", "同一个文件");
  }

  @Test
  void whatIsInAnotherClaimAsWellIsSaidOnceInEach() throws IOException {
    Run run =
        check(
            "{ material: m2, file: a.xml }, { material: m4, file: 扫描.pdf }",
            "{ material: m2, file: b.xml }, { material: m2, file: copy.pdf }");
    assertThat(run.out())
        .contains("“a.xml”、“扫描.pdf”也附在“首次升规”里", "“b.xml”、“copy.pdf”也附在“示例新药Ⅱ期临床”里");
  }

  private Run check(String first, String second) throws IOException {
    Path dossier = folder.resolve("d.minshen.yaml");
    file(
        "d.minshen.yaml",
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司, kind: enterprise }
        claims:
          - { id: c1, item: MH-03, variant: trial, project: 示例新药Ⅱ期临床, attachments: [ %s ] }
          - { id: c2, item: MH-11, project: 首次升规, attachments: [ %s ] }
        """
            .formatted(first, second));
    return Run.of("check", dossier, "--data", folder.resolve("data"));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

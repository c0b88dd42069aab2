package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import minshen.packet.source.ContainedFile.Use;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail becomes its text and what is attached to it, or says in one line why not. */
class MailTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;
  private SourceReader reader;

  @BeforeEach
  void open() throws IOException {
    reader = new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private static String word(String text, String charset) {
    String coded = Base64.getEncoder().encodeToString(text.getBytes(wider(charset)));
    return "=?" + charset + "?B?" + coded + "?=";
  }

  /** What programs write that say GB2312. */
  private static Charset wider(String charset) {
    return charset.equals("gb2312") ? GBK : Charset.forName(charset);
  }

  private static String head() {
    return "Received: from a by b\r\nFrom: "
        + word("王镕", "gb2312")
        + " <wang@example.cn>\r\nTo: li@example.cn\r\nSubject: "
        + word("关于补充材料", "UTF-8")
        + "\r\nDate: Sat, 14 Mar 2026 09:30:00 +0800\r\nMIME-Version: 1.0\r\n";
  }

  private static String part(String about, byte[] content) {
    return "--b\r\n"
        + about
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\r\n";
  }

  private static String attached(String name, byte[] content) {
    return part(
        "Content-Type: application/octet-stream\r\nContent-Disposition: attachment;" + name,
        content);
  }

  private byte[] pdf(String word) throws IOException {
    return Files.readAllBytes(SamplePdfs.saying(folder.resolve("made.pdf"), word));
  }

  private Path mail(String... parts) throws IOException {
    return Files.writeString(
        folder.resolve("mail.eml"),
        head()
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + String.join("", parts)
            + "--b--\r\n",
        StandardCharsets.ISO_8859_1);
  }

  private static String plain(String text, String charset) {
    return part("Content-Type: text/plain; charset=" + charset, text.getBytes(wider(charset)));
  }

  private List<ContainedFile> files(Path mail) throws Exception {
    try (ContainedFiles contained = ContainedFiles.of(mail, Passwords.none(), () -> {})) {
      return contained.files();
    }
  }

  private String text(Path mail) throws Exception {
    try (ContainedFiles contained = ContainedFiles.of(mail, Passwords.none(), () -> {});
        PdfDocument pdf =
            new PdfDocument(new PdfReader(contained.files().getFirst().file().toFile()))) {
      return PdfTextExtractor.getTextFromPage(pdf.getPage(1));
    }
  }

  private String refused(Path file) {
    SourceException[] trouble = new SourceException[1];
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(e -> trouble[0] = e);
    return Words.CHINESE.say(trouble[0].problemByName());
  }

  @Test
  void aMailIsReadThoughALineOfItsHeadIsNone() throws Exception {
    Path mail =
        Files.writeString(
            folder.resolve("odd.eml"),
            String.join(
                "\r\n",
                "Received: from a by b",
                "quite Delivered-To: x",
                "From: <wang@example.cn>",
                "To: li@example.cn",
                "Subject: report",
                "",
                "as promised",
                ""));
    assertThat(text(mail)).contains("report", "wang@example.cn", "as promised");
  }

  @Test
  void itsTextSaysWhoWroteAndItsAttachmentsFollow() throws Exception {
    Path mail =
        mail(
            plain("见附件。\n王镕", "gb2312"),
            attached("filename=\"" + word("10合同.pdf", "gb2312") + "\"", pdf("ten")),
            attached("filename*=utf-8''2%E5%90%88%E5%90%8C.pdf", pdf("two")));
    assertThat(text(mail))
        .isEqualTo(
            "发件人：王镕 <wang@example.cn>\n收件人：li@example.cn\n主题：关于补充材料\n"
                + "日期：2026-03-14 09:30\n见附件。\n王镕");
    assertThat(files(mail))
        .extracting(ContainedFile::name)
        .containsExactly("邮件正文：关于补充材料.pdf", "2合同.pdf", "10合同.pdf");
    ReadySource source = reader.read(mail);
    assertThat(source.kind()).isEqualTo(SourceKind.MAIL);
    assertThat(source.pages()).isEqualTo(3);
  }

  @Test
  void signsThatNoFontHasAreCountedAndNotDrawn() throws Exception {
    String text = text(mail(plain("好的" + Character.toString(0x10FFFD).repeat(2) + "，收到", "utf-8")));
    assertThat(text).contains("好的，收到").endsWith("（另有 2 个本机字体没有的字符没有印出）");
  }

  @Test
  void namesAndTextsInBytesOfGbkAreRead() throws Exception {
    String raw = new String("2合同.pdf".getBytes(GBK), StandardCharsets.ISO_8859_1);
    Path mail = mail(plain("您好，", "gbk"), attached("filename=\"" + raw + "\"", pdf("two")));
    assertThat(files(mail)).extracting(ContainedFile::name).contains("2合同.pdf");
    assertThat(text(mail)).contains("您好，");
  }

  @Test
  void ofHtmlTheWordsAreTaken() throws Exception {
    String html =
        "<html><head><style>p {color: red}</style><title>x</title></head><body><p>第一段&nbsp;甲</p>"
            + "<div>第二段<br>第三段</div><table><tr><td>a</td><td>b</td></tr></table></body></html>";
    Path mail =
        mail(part("Content-Type: text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    assertThat(text(mail)).endsWith("\n第一段 甲\n第二段\n第三段\na  b");
  }

  @Test
  void aLogoInTheTextIsLeftOutAndALargePictureIsNot() throws Exception {
    String html = "<p>见图<img src=\"cid:logo@x\"><img src='cid:scan@x'></p>";
    byte[] logo = Files.readAllBytes(SampleImages.largePng(folder.resolve("l.png"), 400, 200));
    byte[] scan = Files.readAllBytes(SampleImages.largePng(folder.resolve("s.png"), 900, 900));
    byte[] padded = java.util.Arrays.copyOf(scan, Math.max(scan.length, 70_000));
    Path mail =
        mail(
            part("Content-Type: text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)),
            part("Content-Type: image/png; name=logo.png\r\nContent-ID: <logo@x>", logo),
            part("Content-Type: image/png; name=scan.png\r\nContent-ID: <scan@x>", padded));
    assertThat(files(mail))
        .filteredOn(file -> file.name().endsWith(".png"))
        .extracting(ContainedFile::use)
        .containsExactly(Use.LOGO, Use.PAGES);
    assertThat(reader.read(mail).remarks().stream().map(Words.CHINESE::say))
        .contains("邮件正文里的 1 个小图（签名、徽标）没有带入：logo.png");
  }

  @Test
  void aPastedPictureIsNoLogoHoweverFewItsBytes() throws Exception {
    byte[] pasted = Files.readAllBytes(SampleImages.largePng(folder.resolve("p.png"), 401, 200));
    assertThat(pasted).hasSizeLessThan(64 << 10);
    Path mail =
        mail(
            part("Content-Type: text/html", "<img src=\"cid:p@x\">".getBytes(GBK)),
            part("Content-Type: image/png; name=p.png\r\nContent-ID: <p@x>", pasted));
    assertThat(files(mail))
        .filteredOn(file -> file.name().equals("p.png"))
        .extracting(ContainedFile::use)
        .containsExactly(Use.PAGES);
  }

  @Test
  void anAttachmentThatIsNotWhatItsNameSaysIsNamed() throws Exception {
    byte[] garbage = {1, 2, 0, 3, (byte) 0x81, 0, 7};
    assertThat(refused(mail(plain("见附件", "utf-8"), attached("filename=a.pdf", garbage))))
        .isEqualTo("“mail.eml › a.pdf”的内容不是 PDF，文件可能已损坏，请重新导出或下载");
  }

  @Test
  void aMailInAMailIsOpened() throws Exception {
    byte[] inner = Files.readAllBytes(mail(attached("filename=in.pdf", pdf("inner"))));
    Path outer =
        mail(
            "--b\r\nContent-Type: message/rfc822\r\n\r\n"
                + new String(inner, StandardCharsets.ISO_8859_1)
                    .replace("--b", "--c")
                    .replace("=b", "=c")
                + "\r\n",
            attached("filename=out.pdf", pdf("outer")));
    assertThat(files(outer))
        .extracting(ContainedFile::name)
        .contains("part-1.eml › in.pdf", "out.pdf");
  }

  @Test
  void aZipInAMailIsOpened() throws Exception {
    Path zip = SampleZip.gbk(folder.resolve("a.zip")).with("扫描.pdf", pdf("one")).done();
    Path mail = mail(attached("filename=\"scans.zip\"", Files.readAllBytes(zip)));
    assertThat(files(mail)).extracting(ContainedFile::name).contains("scans.zip › 扫描.pdf");
  }

  @Test
  void anAttachmentWhoseNameLeadsElsewhereIsTakenByItsNameAlone() throws Exception {
    Path mail =
        mail(
            attached("filename=\"../../up.pdf\"", pdf("one")),
            attached("filename=\"..\\..\\win.pdf\"", pdf("two")),
            attached("filename=\"1/2.pdf\"", pdf("three")));
    assertThat(files(mail))
        .extracting(ContainedFile::name)
        .contains("up.pdf", "win.pdf")
        .anyMatch(name -> name.startsWith("1") && name.endsWith("2.pdf"));
  }

  @Test
  void aBadAttachmentIsNamed() throws Exception {
    assertThat(refused(mail(attached("filename=a.pdf", "%PDF-1.4 ?".getBytes(GBK)))))
        .isEqualTo("“mail.eml › a.pdf”已损坏，无法修复，请重新扫描或下载，或用能打开它的软件打印成 PDF");
  }

  @Test
  void wrongBase64DoesNotKeepTheRestFromBeingRead() throws Exception {
    Path mail =
        mail(
            String.join(
                "\r\n",
                "--b",
                "Content-Disposition: attachment; filename=a.bin",
                "Content-Transfer-Encoding: base64",
                "",
                "!!!=A=?\u00ff",
                ""),
            attached("filename=b.pdf", pdf("b")));
    assertThat(reader.read(mail).pages()).isPositive();
  }

  @Test
  void anEncryptedMailSaysSo() throws Exception {
    assertThat(
            refused(
                mail(part("Content-Type: application/pkcs7-mime; name=smime.p7m", new byte[99]))))
        .isEqualTo("“mail.eml”是加密邮件，请在邮件软件中打开后另存附件再添加");
  }

  @Test
  void aTextTooLongForAnyLetterIsCutBetweenCharacters() throws Exception {
    byte[] words = ("a" + "很长的信\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    String[] parts = new String[20];
    Arrays.fill(parts, part("Content-Type: text/plain; charset=utf-8", words));
    ReadySource source = reader.read(mail(parts));
    String last;
    try (PdfDocument pdf = PdfFiles.open(source)) {
      last = PdfTextExtractor.getTextFromPage(pdf.getLastPage());
    }
    assertThat(last).contains("很长的信").endsWith("（正文太长，以下没有印出）");
  }

  @Test
  void thousandsOfPartsEndInALine() throws Exception {
    String[] parts = new String[10_000];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = "--b\r\nContent-Type: image/png\r\n\r\nx\r\n";
    }
    assertThat(refused(mail(parts))).isEqualTo("“mail.eml”里的文件超过 2000 个，请解压后只添加要用的");
  }

  @Test
  void nestedPartsEndInALine() throws Exception {
    StringBuilder parts = new StringBuilder(head());
    parts.append("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
    for (int i = 0; i < 5_000; i++) {
      parts.append("--b").append(i).append("\r\nContent-Type: multipart/mixed; boundary=b");
      parts.append(i + 1).append("\r\n\r\n");
    }
    Path mail = Files.writeString(folder.resolve("mail.eml"), parts);
    assertThat(refused(mail)).contains("这封邮件的结构不正常");
  }

  @Test
  void aMailThatHoldsItselfForEverEndsInALine() throws Exception {
    String mail = head() + "\r\nx";
    for (int i = 0; i < 50; i++) {
      mail =
          head()
              + "Content-Type: multipart/mixed; boundary=n"
              + i
              + "\r\n\r\n--n"
              + i
              + "\r\nContent-Type: message/rfc822\r\n\r\n"
              + mail
              + "\r\n--n"
              + i
              + "--\r\n";
    }
    assertThat(refused(Files.writeString(folder.resolve("mail.eml"), mail)))
        .contains("mail.eml › part-1.eml › part-1.eml")
        .contains("嵌套太深");
  }

  @Test
  void cutOffAnywhereItEnds() throws Exception {
    byte[] whole =
        Files.readAllBytes(mail(plain("a", "utf-8"), attached("filename=a.pdf", pdf("a"))));
    for (int length = 200; length < whole.length; length += whole.length / 25) {
      Path cut = Files.write(folder.resolve("cut.eml"), java.util.Arrays.copyOf(whole, length));
      try {
        assertThat(reader.read(cut).pages()).isPositive();
      } catch (SourceException e) {
        assertThat(Words.CHINESE.say(e.problem())).contains("cut.eml").doesNotContain("\n");
      }
    }
  }

  @Test
  void whatOnlyLooksLikeAMailIsNone() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Subject: a\nthis is no head\n\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("a.dat"), bytes.toByteArray());
    assertThat(FileKinds.of(file).usable()).isNotEqualTo(java.util.Optional.of(SourceKind.MAIL));
  }
}

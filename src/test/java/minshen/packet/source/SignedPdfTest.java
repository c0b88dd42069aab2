package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed PDF keeps what its signatures show, and what is known of them is told. */
class SignedPdfTest {
  private static final String NOW = "2026-03-14 09:30";

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

  private Path plain() throws IOException {
    return SamplePdfs.saying(folder.resolve("plain.pdf"), "signed words");
  }

  private Path signed(SampleSigner signer) throws IOException {
    return signer.sign(plain(), folder.resolve("signed.pdf"));
  }

  private List<String> remarks(Path file) throws Exception {
    return reader.read(file).remarks().stream().map(Words.CHINESE::say).toList();
  }

  private String signature(Path file) throws Exception {
    return remarks(file).stream().filter(r -> r.startsWith("电子签名")).findFirst().orElseThrow();
  }

  @Test
  void whoSignedAndWhenIsTold() throws Exception {
    Path file = signed(SampleSigner.rsa("051@上海示例生物医药有限公司@N91310112MA1GBK7Q5E@1"));
    assertThat(remarks(file))
        .containsExactly(
            "含 1 处电子签名，装订后只保留外观、不再有效。证书是否可信没有联网核对", "电子签名：上海示例生物医药有限公司，" + NOW + "，签署后没有改动");
  }

  @Test
  void theNationalStandardIsCheckedToo() throws Exception {
    assertThat(signature(signed(SampleSigner.sm2("张三")))).isEqualTo("电子签名：张三，" + NOW + "，签署后没有改动");
  }

  @Test
  void aChangedByteIsTold() throws Exception {
    Path file = signed(SampleSigner.rsa("张三"));
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    // Its producer's name is of no consequence for the pages.
    bytes[text.indexOf("/Producer") + 14] ^= 1;
    Files.write(file, bytes);
    assertThat(signature(file)).isEqualTo("电子签名：张三，" + NOW + "，签署后内容被改动，签名无效");
  }

  @Test
  void whatWasAddedAfterwardsIsTold() throws Exception {
    Path file = signed(SampleSigner.rsa("张三"));
    Path changed = folder.resolve("changed.pdf");
    try (PdfDocument pdf =
        new PdfDocument(
            new PdfReader(file.toFile()),
            new PdfWriter(changed.toFile()),
            new StampingProperties().useAppendMode())) {
      SamplePdfs.text(pdf.addNewPage(), "added");
    }
    assertThat(signature(changed)).isEqualTo("电子签名：张三，" + NOW + "，签署之后文件又有添加，添加的不受签名保护");
  }

  @Test
  void theFirstOfTwoSignaturesIsFollowedByTheOther() throws Exception {
    Path once = signed(SampleSigner.rsa("张三"));
    Path twice = SampleSigner.rsa("李四").sign(once, folder.resolve("twice.pdf"));
    assertThat(remarks(twice))
        .contains(
            "电子签名：张三，" + NOW + "，签署之后文件又有添加，添加的不受此签名保护，添加后又有签名", "电子签名：李四，" + NOW + "，签署后没有改动");
  }

  @Test
  void aCertificateThatWasOverIsTold() throws Exception {
    assertThat(signature(signed(SampleSigner.expired("张三"))))
        .isEqualTo("电子签名：张三，" + NOW + "，签署后没有改动；签署时证书已过期");
  }

  @Test
  void aCertificateMadeOutToItselfIsTold() throws Exception {
    assertThat(signature(signed(SampleSigner.selfSigned("张三")))).endsWith("；证书是自己签发的，不能证明身份");
  }

  @Test
  void aSealOfAnotherKindIsNamedByTheFile() throws Exception {
    Path file = signed(SampleSigner.rsa("张三"));
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int contents = text.indexOf("/Contents <3") + "/Contents <".length();
    bytes[contents] = '0';
    Files.write(file, bytes);
    assertThat(signature(file)).isEqualTo("电子签名：as the file says，" + NOW + "，签名格式无法识别，没有核对");
  }

  @Test
  void aRangeThatLeavesSomethingOutIsNotTrusted() throws Exception {
    Path file = signed(SampleSigner.rsa("张三"));
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int range = text.indexOf("/ByteRange [0 ") + "/ByteRange [".length();
    bytes[range] = '1';
    Files.write(file, bytes);
    assertThat(signature(file)).endsWith("没有核对");
  }

  @Test
  void aTimeStampCountsOnlyForTheSignatureThatItWasMadeFor() throws Exception {
    SampleSigner signer = SampleSigner.rsa("张三");
    assertThat(signature(signed(signer.stampedAt(SampleSigner.STAMPED, true))))
        .contains("2026-05-01 08:00");
    assertThat(signature(signed(signer.stampedAt(SampleSigner.STAMPED, false)))).contains(NOW);
  }

  @Test
  void trailingBlanksAreNoAddition() throws Exception {
    Path file = signed(SampleSigner.rsa("张三"));
    Files.writeString(file, "\r\n", StandardOpenOption.APPEND);
    assertThat(signature(file)).endsWith("签署后没有改动");
  }

  @Test
  void theSealStaysOnThePage() throws Exception {
    Path blank = folder.resolve("blank.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(blank.toFile()))) {
      Rectangle box = new Rectangle(100, 100, 200, 200);
      PdfFormXObject look = new PdfFormXObject(new Rectangle(200, 200));
      new PdfCanvas(look, pdf).setFillColor(ColorConstants.RED).rectangle(0, 0, 200, 200).fill();
      pdf.addNewPage();
      PdfAcroForm form = PdfFormCreator.getAcroForm(pdf, true);
      var field =
          new SignatureFormFieldBuilder(pdf, "seal").setWidgetRectangle(box).createSignature();
      form.addField(field, pdf.getPage(1));
      field.getWidgets().getFirst().setNormalAppearance(look.getPdfObject());
    }
    Path sealed =
        SampleSigner.rsa("张三").sign(blank, folder.resolve("sealed.pdf"), "adbe.pkcs7.detached");
    ReadySource source = reader.read(sealed);
    try (SourcePreview preview = SourcePreview.of(source)) {
      BufferedImage page = preview.page(1, 595);
      assertThat(page.getRGB(200, page.getHeight() - 200) & 0xffffff).isEqualTo(0xff0000);
    }
    assertThat(signature(sealed)).contains("张三");
  }

  @Test
  void aSignatureThatShowsItselfNowhereChangesNoPage() throws Exception {
    ReadySource before = reader.read(plain());
    ReadySource after = reader.read(signed(SampleSigner.rsa("张三")));
    try (SourcePreview one = SourcePreview.of(before);
        SourcePreview other = SourcePreview.of(after)) {
      assertThat(other.png(1, 300)).isEqualTo(one.png(1, 300));
    }
  }

  @Test
  void fieldsThatAreTheirOwnKidsEnd() throws Exception {
    Path file = folder.resolve("cycle.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      pdf.addNewPage();
      var field = new com.itextpdf.kernel.pdf.PdfDictionary();
      field.makeIndirect(pdf);
      field.put(PdfName.FT, PdfName.Sig);
      field.put(PdfName.Kids, new PdfArray(field));
      var form = new com.itextpdf.kernel.pdf.PdfDictionary();
      form.put(PdfName.Fields, new PdfArray(field));
      pdf.getCatalog().put(PdfName.AcroForm, form);
    }
    assertThat(reader.read(file).remarks()).isEmpty();
  }
}

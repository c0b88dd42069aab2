package minshen.packet.source;

import static minshen.packet.source.OfdFiles.box;
import static minshen.packet.source.OfdFiles.page;
import static minshen.packet.source.OfdFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import minshen.form.font.BundledFace;
import minshen.words.Message;
import minshen.words.Words;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An OFD becomes what its readers show, and a bad one says in one line what is wrong with it. */
class OfdSourceTest {
  private static final String SONG = "<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\"/></ofd:Fonts>";
  private static final int RED = 0xff0000;
  private static final int WHITE = 0xffffff;

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

  private ReadySource read(OfdFiles ofd) throws SourceException, IOException {
    return reader.read(ofd.write(folder.resolve("文件.ofd")));
  }

  private void assertRefused(OfdFiles ofd, String key) throws IOException {
    assertRefused(ofd.write(folder.resolve("坏.ofd")), key);
  }

  private void assertRefused(Path file, String key) {
    long start = System.nanoTime();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              assertThat(Words.CHINESE.say(e.problem()))
                  .contains(file.toString())
                  .doesNotContain("\n");
            });
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private static String words(ReadySource source, int page) throws IOException {
    try (PdfDocument pdf = PdfFiles.open(source)) {
      return PdfTextExtractor.getTextFromPage(pdf.getPage(page));
    }
  }

  /** The colour at a place of the first page, in its millimetres. */
  private static int colour(ReadySource source, double x, double y) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      return preview.page(1, 1000).getRGB((int) (x * 10), (int) (y * 10)) & 0xffffff;
    }
  }

  private static byte[] png(Color colour) throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 20, 40);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** A seal in the shape of GB/T 38540, wrapped as deep as a signature wraps it. */
  private static byte[] seal(String kind, byte[] picture) throws IOException {
    ASN1Encodable shape =
        new DERSequence(
            new ASN1Encodable[] {
              new DERIA5String(kind),
              new DEROctetString(picture),
              new ASN1Integer(40),
              new ASN1Integer(40)
            });
    return new DERSequence(new DERSequence(new ASN1Encodable[] {new ASN1Integer(4), shape}))
        .getEncoded();
  }

  @Test
  void textWithoutItsFontIsSetInOurs() throws SourceException, IOException {
    ReadySource source =
        read(
            new OfdFiles()
                .withResources(SONG)
                .withPage(page(text(10, 10, "电子发票")))
                .withPage(page(text(10, 10, "第二页"))));

    assertThat(source.kind()).isEqualTo(SourceKind.OFD);
    assertThat(source.pages()).isEqualTo(2);
    assertThat(source.remarks()).isEmpty();
    assertThat(words(source, 1)).isEqualTo("电子发票");
    assertThat(words(source, 2)).isEqualTo("第二页");
    try (PdfDocument pdf = PdfFiles.open(source)) {
      Rectangle size = pdf.getPage(1).getPageSize();
      assertThat(size.getWidth()).isCloseTo(283.46f, offset(0.01f));
      assertThat(size.getHeight()).isCloseTo(141.73f, offset(0.01f));
    }
  }

  @Test
  void glyphsOfAnEmbeddedFontAreTakenByTheirNumbers() throws SourceException, IOException {
    String file = "NotoSerifSC_700Bold-headings.ttf";
    byte[] font;
    try (InputStream in = BundledFace.class.getResourceAsStream("/minshen/fonts/" + file)) {
      font = in.readAllBytes();
    }
    int glyph = BundledFace.load(file).program().getGlyph('申').getCode();
    ReadySource source =
        read(
            new OfdFiles()
                .withResources(
                    "<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"X\"><ofd:FontFile>f.ttf</ofd:FontFile>"
                        + "</ofd:Font></ofd:Fonts>")
                .with("Doc_0/Res/f.ttf", font)
                .withPage(
                    page(
                        "<ofd:TextObject ID=\"9\" Boundary=\"10 10 40 30\" Font=\"1\" Size=\"20\">"
                            + "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\">"
                            + "<ofd:Glyphs>"
                            + glyph
                            + "</ofd:Glyphs></ofd:CGTransform>"
                            + "<ofd:TextCode X=\"0\" Y=\"20\">申</ofd:TextCode></ofd:TextObject>")));

    assertThat(words(source, 1)).isEqualTo("申");
    // The stem of the character, a third of a millimetre wide, stands in its middle.
    assertThat(colour(source, 20, 22)).isLessThan(0x808080);
    assertThat(colour(source, 35, 22)).isEqualTo(WHITE);
  }

  @Test
  void aSealStandsOnThePageAndLetsItsTextThrough() throws SourceException, IOException {
    ReadySource source =
        read(
            new OfdFiles()
                .withPage(page(box(50, 20, 20, 4, "0 0 0")))
                .withSeal(seal("png", png(Color.RED)), "40 5 40 40"));

    assertThat(source.remarks()).containsExactly(Message.of("packet.source.sealed", 1));
    assertThat(colour(source, 45, 10)).isEqualTo(RED);
    assertThat(colour(source, 55, 22)).isZero();
    assertThat(colour(source, 70, 10)).isEqualTo(WHITE);
  }

  @Test
  void aSealThatIsAnOfdItselfIsDrawnAsThat() throws SourceException, IOException {
    Path inner =
        new OfdFiles().withPage(page(box(0, 0, 50, 50, "255 0 0"))).write(folder.resolve("seal"));
    ReadySource source =
        read(
            new OfdFiles()
                .withPage(page(""))
                .withSeal(seal("ofd", Files.readAllBytes(inner)), "40 5 40 40"));

    assertThat(colour(source, 45, 10)).isEqualTo(RED);
    assertThat(colour(source, 75, 10)).isEqualTo(WHITE);
  }

  @Test
  void aSealWithoutAPictureIsTold() throws SourceException, IOException {
    ReadySource source =
        read(new OfdFiles().withPage(page("")).withSeal(new byte[] {1, 2, 3}, "40 5 40 40"));

    assertThat(source.remarks()).contains(Message.of("packet.convert.not-drawn", 1, "1"));
  }

  @Test
  void templatesPicturesUnitsAndAnnotationsAreDrawn() throws SourceException, IOException {
    ReadySource source =
        read(
            new OfdFiles()
                .withCommon("<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpl.xml\"/>")
                .with("Doc_0/Tpl.xml", page(box(0, 0, 10, 10, "0 0 255")))
                .withResources(
                    "<ofd:MultiMedias><ofd:MultiMedia ID=\"6\" Type=\"Image\"><ofd:MediaFile>i.png"
                        + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"
                        + "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"7\" Width=\"9\""
                        + " Height=\"9\"><ofd:Content>"
                        + box(0, 0, 5, 5, "#00 #FF #00")
                        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                .with("Doc_0/Res/i.png", png(Color.RED))
                .withMore("<ofd:Annotations>A.xml</ofd:Annotations>")
                .with(
                    "Doc_0/A.xml",
                    "<Annotations><Page PageID=\"100\"><FileLoc>A0.xml</FileLoc></Page></Annotations>")
                .with(
                    "Doc_0/A0.xml",
                    "<PageAnnot xmlns:ofd=\"x\"><Annot><Appearance Boundary=\"80 30 10 10\">"
                        + box(0, 0, 10, 10, "0 0 0")
                        + "</Appearance></Annot></PageAnnot>")
                .withPage(
                    page(
                        "<ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/>",
                        "<ofd:ImageObject ID=\"3\" Boundary=\"20 0 20 20\" CTM=\"20 0 0 20 0 0\""
                            + " ResourceID=\"6\"/><ofd:CompositeObject ID=\"4\" ResourceID=\"7\""
                            + " Boundary=\"60 0 20 20\" CTM=\"2 0 0 2 0 0\"/>")));

    assertThat(source.remarks()).isEmpty();
    assertThat(colour(source, 5, 5)).isEqualTo(0x0000ff);
    assertThat(colour(source, 25, 10)).isEqualTo(RED);
    assertThat(colour(source, 35, 10)).isEqualTo(WHITE);
    assertThat(colour(source, 68, 8)).isEqualTo(0x00ff00);
    assertThat(colour(source, 85, 35)).isZero();
  }

  @Test
  void whatIsNotThereToBeDrawnIsTold() throws SourceException, IOException {
    ReadySource source =
        read(
            new OfdFiles()
                .withResources(SONG)
                .withPage(
                    page(
                        text(10, 10, "\uE000字")
                            + "<ofd:ImageObject ID=\"3\" Boundary=\"20 0 20 20\" ResourceID=\"77\"/>")));

    assertThat(source.remarks())
        .containsExactly(
            Message.of("packet.convert.not-drawn", 1, "1"),
            Message.of("packet.source.characters", "U+E000", "1"));
    assertThat(words(source, 1)).isEqualTo("字");
  }

  @ParameterizedTest
  @CsvSource({"png", "jpeg"})
  void aPictureCutInHalfIsToldAndNotDrawn(String format) throws SourceException, IOException {
    Path picture = SampleImages.write(folder.resolve("i"), format, BufferedImage.TYPE_3BYTE_BGR);
    byte[] whole = Files.readAllBytes(picture);
    for (byte[] bytes : List.of(whole, Arrays.copyOf(whole, whole.length / 2))) {
      ReadySource source =
          read(
              new OfdFiles()
                  .withResources(
                      "<ofd:MultiMedias><ofd:MultiMedia ID=\"6\" Type=\"Image\"><ofd:MediaFile>i"
                          + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")
                  .with("Doc_0/Res/i", bytes)
                  .withPage(
                      page(
                          "<ofd:ImageObject ID=\"3\" Boundary=\"20 0 20 20\" CTM=\"20 0 0 20 0 0\""
                              + " ResourceID=\"6\"/>")));
      if (bytes.length == whole.length) {
        assertThat(source.remarks()).isEmpty();
        assertThat(colour(source, 25, 5)).isNotEqualTo(WHITE);
      } else {
        assertThat(source.remarks())
            .containsExactly(Message.of("packet.convert.not-drawn", 1, "1"));
        assertThat(colour(source, 25, 5)).isEqualTo(WHITE);
      }
    }
  }

  @Test
  void aMissingPageIsNamed() throws IOException {
    assertRefused(
        new OfdFiles().withPage(page("")).withoutPage(101, "Pages/nowhere.xml"),
        "packet.convert.page-broken");
  }

  @ParameterizedTest
  @CsvSource({"../../../../../../etc/hostname", "/etc/hostname", "..\\..\\..\\etc\\hostname"})
  void namesLeadNowhereOutside(String name) throws IOException {
    assertRefused(new OfdFiles().withoutPage(100, name), "packet.convert.page-broken");
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    assertRefused(
        new OfdFiles()
            .withResources(SONG)
            .withPage(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                    + secret.toUri()
                    + "\">]>"
                    + page(text(10, 10, "&e;"))),
        "packet.convert.page-broken");
  }

  @Test
  void aBombIsNotBlownUp() throws IOException {
    byte[] blanks = new byte[100 << 20];
    Arrays.fill(blanks, (byte) ' ');
    assertRefused(
        new OfdFiles().with("Doc_0/Pages/Bomb.xml", blanks).withoutPage(100, "Pages/Bomb.xml"),
        "packet.convert.too-large");
  }

  @Test
  void unitsThatHoldEachOtherEnd() throws IOException {
    String inner =
        "<ofd:CompositeObject ID=\"4\" ResourceID=\"7\" Boundary=\"0 0 9 9\"/>".repeat(9);
    assertRefused(
        new OfdFiles()
            .withResources(
                "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"7\"><ofd:Content>"
                    + inner
                    + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
            .withPage(page(inner)),
        "packet.convert.too-complex");
  }

  @Test
  void aTornFileAndAnEmptyOneAreRefused() throws IOException {
    Path whole = new OfdFiles().withPage(page("")).write(folder.resolve("whole.ofd"));
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = Files.write(folder.resolve("torn.ofd"), Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(torn, "packet.source.broken-zip");
    assertRefused(new OfdFiles(), "packet.source.broken");
    assertRefused(
        new OfdFiles().with("Encryptions.xml", "<x/>").withPage(page("")),
        "packet.convert.ofd-encrypted");
  }

  @Test
  void oneThatIsCancelledStops() {
    SourceReader stopped;
    try {
      stopped =
          new SourceReader(
              SourceLimits.standard(),
              Passwords.none(),
              () -> {
                throw new CancellationException();
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (stopped) {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () -> stopped.read(new OfdFiles().withPage(page("")).write(folder.resolve("a.ofd"))));
    }
    assertThat(List.of(folder.toFile().list())).containsExactly("a.ofd");
  }
}

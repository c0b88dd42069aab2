package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any file becomes clean pages, or says in one line why not. */
class SourceReaderTest {
  @TempDir Path folder;
  private SourceReader reader;

  @BeforeEach
  void open() throws IOException {
    reader = reader(Passwords.none());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  private static SourceReader reader(Passwords passwords) throws IOException {
    return new SourceReader(SourceLimits.standard(), passwords, () -> {});
  }

  private static List<String> keys(ReadySource source) {
    return source.remarks().stream().map(Message::key).toList();
  }

  private void assertRefused(Path file, String key) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              assertThat(e.problem().arguments().getFirst()).isEqualTo(file);
              assertThat(Words.ENGLISH.say(e.problem())).contains(file.toString());
            });
  }

  private static String text(ReadySource source, int page) throws IOException {
    try (PdfDocument pdf = PdfFiles.open(source)) {
      return PdfTextExtractor.getTextFromPage(pdf.getPage(page));
    }
  }

  /** The colour at a place of a page, both as shares of its size from the upper left. */
  private static int colour(ReadySource source, double across, double down) throws IOException {
    try (SourcePreview preview = SourcePreview.of(source)) {
      BufferedImage page = preview.page(1, 200);
      return page.getRGB((int) (page.getWidth() * across), (int) (page.getHeight() * down))
          & 0xffffff;
    }
  }

  @Test
  void plainPdfIsTakenAsItIs() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("立项 批复.pdf"), 3);

    ReadySource source = reader.read(file);

    assertThat(source).isEqualTo(new ReadySource(file, SourceKind.PDF, file, 3, List.of()));
  }

  @Test
  void kindIsToldByContentAndAMisleadingNameIsReported() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("scan.jpg"), 1);

    ReadySource source = reader.read(file);

    assertThat(source.kind()).isEqualTo(SourceKind.PDF);
    assertThat(keys(source)).containsExactly("packet.source.misnamed");
  }

  @Test
  void whatCannotBecomePagesSaysWhatToDo() throws Exception {
    assertRefused(folder.resolve("absent.pdf"), "packet.source.not-there");
    assertRefused(folder, "packet.source.no-file");
    assertRefused(bytes("empty.pdf", ""), "packet.source.empty");
    assertRefused(bytes("note.pdf", "hello"), "packet.source.not-as-named");
    assertRefused(bytes("headless.HEIC", "\0\0\0\u0008meta  "), "packet.source.no-image");
    assertRefused(bytes("photo.jpg", "not found"), "packet.source.no-image");
    assertRefused(bytes("film.mp4", "\0\0\0\u0010ftypisom\0\0\0\0"), "packet.source.unknown");
    assertRefused(bytes("mail.eml", "hello"), "packet.source.not-as-named");
    assertRefused(bytes("list.xls", "<html><table>"), "packet.source.web-page");
    assertRefused(bytes("all.rar", "Rar!\u001a\u0007\0"), "packet.source.archive");
    assertRefused(zip("发票.ofd", "OFD.xml", "<OFD/>"), "packet.source.broken");
    assertRefused(bytes("half.docx", "PK\u0003\u0004 and no more"), "packet.source.broken-zip");
    assertRefused(bytes("cut.pdf", "%PDF-1.7\n1 0 obj\n<<"), "packet.source.broken");
  }

  private Path bytes(String name, String latin1) throws IOException {
    return Files.write(folder.resolve(name), latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path zip(String name, String entry, String text) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void ownerPasswordIsNotAskedFor() throws Exception {
    Path file =
        SamplePdfs.encrypted(folder.resolve("a.pdf"), new byte[0], new byte[] {'o', 'w', 'n'});

    ReadySource source = reader.read(file);

    assertThat(keys(source)).containsExactly("packet.source.restricted");
    assertThat(text(source, 1)).isEqualTo("Page 1");
  }

  @Test
  void userPasswordIsAskedFor() throws Exception {
    byte[] secret = "密码".getBytes(StandardCharsets.UTF_8);
    Path file = SamplePdfs.encrypted(folder.resolve("a.pdf"), secret, secret);

    assertRefused(file, "packet.source.wants-password");
    try (SourceReader wrong = reader(_ -> Optional.of("错误"))) {
      assertThatThrownBy(() -> wrong.read(file)).hasMessageContaining("密码不对");
    }
    try (SourceReader right = reader(_ -> Optional.of("密码"))) {
      ReadySource source = right.read(file);
      assertThat(keys(source)).containsExactly("packet.source.opened-by-password");
      assertThat(text(source, 1)).isEqualTo("Page 1");
    }
  }

  @Test
  void stampBecomesPartOfThePage() throws Exception {
    ReadySource source = reader.read(SamplePdfs.stamped(folder.resolve("a.pdf")));

    assertThat(colour(source, 0.5, 0.53)).isEqualTo(0xff0000);
    assertThat(colour(source, 0.1, 0.1)).isEqualTo(0xffffff);
    try (PdfDocument pdf = PdfFiles.open(source)) {
      assertThat(pdf.getPage(1).getPdfObject().containsKey(PdfName.Annots)).isFalse();
    }
  }

  @Test
  void filledFieldIsDrawnThoughItsProgramDidNot() throws Exception {
    ReadySource source = reader.read(SamplePdfs.filled(folder.resolve("a.pdf"), "闵行 Bio"));

    assertThat(text(source, 1).replace(" ", "")).isEqualTo("闵行Bio");
    assertThat(keys(source)).containsExactly("packet.source.fields");
    try (PdfDocument pdf = PdfFiles.open(source)) {
      assertThat(pdf.getCatalog().getPdfObject().containsKey(PdfName.AcroForm)).isFalse();
    }
  }

  @Test
  void whatActsIsLeftBehindAndReported() throws Exception {
    ReadySource source = reader.read(SamplePdfs.active(folder.resolve("a.pdf")));

    assertThat(keys(source))
        .containsExactlyInAnyOrder(
            "packet.source.scripts",
            "packet.source.files",
            "packet.source.links",
            "packet.source.launches");
    assertThat(source.remarks().stream().map(Words.ENGLISH::say))
        .anySatisfy(said -> assertThat(said).contains("embedded").contains("(a.txt)"));
    assertThat(Files.readString(source.pdf(), StandardCharsets.ISO_8859_1))
        .doesNotContain("JavaScript", "Launch", "EmbeddedFile", "URI");
  }

  @Test
  void oddPageIsAsAViewerShowsIt() throws Exception {
    ReadySource source = reader.read(SamplePdfs.odd(folder.resolve("a.pdf")));

    try (PdfDocument pdf = PdfFiles.open(source)) {
      assertThat(pdf.getPage(1).getPageSizeWithRotation().getWidth()).isEqualTo(800);
      assertThat(pdf.getPage(1).getPageSizeWithRotation().getHeight()).isEqualTo(600);
    }
    // The lower left quarter, turned clockwise, is the upper left one.
    assertThat(colour(source, 0.25, 0.25)).isEqualTo(0x0000ff);
    assertThat(colour(source, 0.75, 0.75)).isEqualTo(0xffffff);
  }

  @Test
  void damagedPdfIsMendedAndReported() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("a.pdf"), 2);
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    bytes("a.pdf", content.replaceFirst("startxref\\s+\\d+", "startxref\n7"));

    ReadySource source = reader.read(file);

    assertThat(keys(source)).containsExactly("packet.source.mended");
    assertThat(text(source, 2)).isEqualTo("Page 2");
  }

  @ParameterizedTest
  @CsvSource({"png,5", "png,6", "png,13", "bmp,5", "gif,5", "tiff,5", "jpeg,5"})
  void imageFillsItsPage(String format, int type) throws Exception {
    Path file = SampleImages.write(folder.resolve("图 1." + format), format, type);

    ReadySource source = reader.read(file);

    assertThat(source.pages()).isEqualTo(1);
    assertThat(source.remarks()).isEmpty();
    assertThat(red(colour(source, 0.3, 0.3))).isTrue();
    assertThat(colour(source, 0.7, 0.7)).isGreaterThanOrEqualTo(0xf0f0f0);
  }

  private static boolean red(int colour) {
    return (colour >> 16) > 0xf0 && (colour >> 8 & 0xff) < 0x20 && (colour & 0xff) < 0x20;
  }

  @ParameterizedTest
  @CsvSource({
    "1,0.3,0.3",
    "2,0.7,0.3",
    "3,0.7,0.7",
    "4,0.3,0.7",
    "5,0.3,0.3",
    "6,0.7,0.3",
    "7,0.7,0.7",
    "8,0.3,0.7"
  })
  void photographIsTurnedUpright(int orientation, double across, double down) throws Exception {
    ReadySource source = reader.read(SampleImages.turned(folder.resolve("a.jpg"), orientation));

    assertThat(red(colour(source, across, down))).isTrue();
    assertThat(red(colour(source, 1 - across, 1 - down))).isFalse();
    assertThat(red(colour(source, 1 - across, down))).isFalse();
  }

  @Test
  void jpegIsTakenWithoutASecondLossUnlessGreysAreWanted() throws Exception {
    Path file = SampleImages.write(folder.resolve("a.jpg"), "jpeg", 5);
    ImageOptions greys = new ImageOptions(true, 85, 300);

    ReadySource source = reader.read(file);

    String jpeg = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(Files.readString(source.pdf(), StandardCharsets.ISO_8859_1)).contains(jpeg);
    try (SourceReader grey =
        new SourceReader(SourceLimits.standard().withImages(greys), Passwords.none(), () -> {})) {
      int colour = colour(grey.read(file), 0.3, 0.3);
      assertThat(colour & 0xff).isEqualTo(colour >> 16).isBetween(70, 82);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "tiff", "jpeg"})
  void truncatedImageIsRefused(String format) throws Exception {
    Path file = SampleImages.write(folder.resolve("a." + format), format, 5);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.read(file))
        .withMessageContaining(file.toString());
  }

  @Test
  void fileThatChangesMeanwhileIsRefused() throws Exception {
    Path file = SampleImages.write(folder.resolve("a.png"), "png", 5);
    try (SourceReader watched =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> append(file))) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> watched.read(file))
          .satisfies(e -> assertThat(e.problem().key()).isEqualTo("packet.source.changed"));
    }

    ReadySource source = reader.read(file);
    reader.confirm(source);
    Files.delete(file);

    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> reader.confirm(source))
        .satisfies(e -> assertThat(e.problem().key()).isEqualTo("packet.source.vanished"));
  }

  private static void append(Path file) {
    try {
      Files.write(file, new byte[1], StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void cancellingComesOutAsItIs() throws Exception {
    Path file = SampleImages.write(folder.resolve("a.png"), "png", 5);
    int[] calls = {0};
    try (SourceReader cancelled =
        new SourceReader(
            SourceLimits.standard(),
            Passwords.none(),
            () -> {
              if (++calls[0] == 3) {
                throw new CancellationException();
              }
            })) {
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> cancelled.read(file));
    }
  }

  /** Bits turned over anywhere: pages or one line, nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"pdf", "stamped", "png", "bmp", "gif", "tiff", "jpeg"})
  void anyDamageEndsInPagesOrOneLine(String kind) throws Exception {
    Path file = folder.resolve("a." + kind);
    switch (kind) {
      case "pdf" -> SamplePdfs.active(file);
      case "stamped" -> SamplePdfs.stamped(file);
      default -> SampleImages.write(file, kind, 5);
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(2025);
    for (int round = 0; round < 40; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= round % 4; i++) {
        // Headers are short and say the most.
        int reach = round % 2 == 0 ? damaged.length : Math.min(400, damaged.length);
        damaged[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
      }
      int length = round % 5 == 4 ? random.nextInt(whole.length) : whole.length;
      Files.write(file, Arrays.copyOf(damaged, length));
      try {
        assertThat(reader.read(file).pages()).isPositive();
      } catch (SourceException e) {
        assertThat(e.getMessage()).contains(file.toString());
      }
    }
  }
}

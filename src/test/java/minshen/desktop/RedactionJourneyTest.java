package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import minshen.desktop.shell.Dialogs.Way;
import minshen.desktop.shell.Theme;
import minshen.dossier.Attachment;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boxes drawn over what is not handed in, by mouse, by keyboard and at a click. */
class RedactionJourneyTest {
  private static final String NUMBER = "11010519491231002X";

  @TempDir Path folder;

  @Test
  void aBoxIsDrawnMovedSizedTakenAwayAndTakenBack() throws Exception {
    try (TestWorkbench bench = pages()) {
      drag(bench, layer(bench), 0.2, 0.1, 0.5, 0.3);
      assertThat(boxes(bench).isEmpty()).as("the tool is not in hand").isTrue();
      bench.step(() -> bench.find(ToggleButton.class, "#redact").fire());
      drag(bench, layer(bench), 0.5, 0.3, 0.2, 0.1);
      Redaction drawn = boxes(bench).boxes().getFirst();
      assertThat(drawn.left()).isBetween(1950, 2050);
      assertThat(drawn.top()).isBetween(950, 1050);
      assertThat(drawn.width()).isBetween(2950, 3050);

      bench.step(() -> press(box(bench), KeyCode.RIGHT, false));
      bench.step(() -> press(box(bench), KeyCode.DOWN, true));
      assertThat(boxes(bench).boxes()).containsExactly(drawn.moved(50, 0).resized(0, 50));
      assertThat(box(bench).isFocused()).isTrue();

      drag(bench, box(bench), 0.5, 0.5, 0.6, 0.5);
      assertThat(boxes(bench).boxes().getFirst().left()).isGreaterThan(drawn.left() + 200);
      bench.step(() -> press(box(bench), KeyCode.DELETE, false));
      assertThat(boxes(bench).isEmpty()).isTrue();
      bench.step(() -> press(layer(bench), KeyCode.ENTER, false));
      assertThat(boxes(bench).count()).isEqualTo(1);
      for (int i = 0; i < 6; i++) {
        bench.step(() -> press(layer(bench), KeyCode.Z, true));
      }
      assertThat(boxes(bench).isEmpty()).isTrue();
    }
  }

  /** Twice as wide as high, in the middle of a sheet that lies: above and below there is paper. */
  @Test
  void onAnImageABoxIsMeasuredOnThePictureAndKeptWithinIt() throws Exception {
    Path image = folder.resolve("章.png");
    ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_3BYTE_BGR), "png", image.toFile());
    try (TestWorkbench bench = pages(image)) {
      bench.step(() -> bench.find(ToggleButton.class, "#redact").fire());
      drag(bench, layer(bench), 0, 0, 0.3, 0.1);
      assertThat(boxes(bench).isEmpty()).as("all of it beside the picture").isTrue();
      drag(bench, layer(bench), 0, 0, 0.5, 0.5);
      Redaction drawn = boxes(bench).boxes().getFirst();
      assertThat(List.of(drawn.left(), drawn.top())).containsExactly(0, 0);
      assertThat(drawn.width()).isBetween(4950, 5050);
      assertThat(drawn.height()).isBetween(4950, 5050);
      Bounds shown =
          layer(bench).sceneToLocal(box(bench).localToScene(box(bench).getLayoutBounds()));
      // 400 by 200 points on A4.
      assertThat(shown.getMinX() / layer(bench).getWidth()).isCloseTo(0.262, offset(0.01));
      assertThat(shown.getMinY() / layer(bench).getHeight()).isCloseTo(0.332, offset(0.01));
      assertThat(shown.getMaxX() / layer(bench).getWidth()).isCloseTo(0.5, offset(0.01));
      assertThat(shown.getMaxY() / layer(bench).getHeight()).isCloseTo(0.5, offset(0.01));
    }
  }

  @Test
  void numbersAreFoundCoveredAtAClickAndGoneFromThePacket() throws Exception {
    try (TestWorkbench bench = pages()) {
      Hyperlink found = bench.find(Hyperlink.class, "#redact-found");
      assertThat(found.getText()).isEqualTo("找到 1 处身份证号，遮盖");
      bench.step(found::fire);
      assertThat(boxes(bench).count()).isEqualTo(1);
      assertThat(found.isVisible()).isFalse();
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      packet(bench, "out");
      assertThat(bench.dialogs.said).noneMatch(said -> said.contains("没有生成"));
      String text = text(folder.resolve("out"));
      assertThat(text).contains("SECOND").doesNotContain(NUMBER).doesNotContain("FIRST");
    }
  }

  @Test
  void boxesThatAreKeptOnAnotherFileHoldTheirPacketUpUntilSomebodyHasLooked() throws Exception {
    try (TestWorkbench bench = pages()) {
      bench.step(() -> bench.find(Hyperlink.class, "#redact-found").fire());
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      bench.dialogs.way = Way.SECOND;
      bench.step(() -> replace(bench).fire());
      assertThat(bench.dialogs.said.getLast()).contains("遮盖了 1 处", "逐页核对之后");
      assertThat(boxes(bench).count()).isZero();

      bench.step(() -> bench.find(Button.class, ".thumbnail").fire());
      bench.step(() -> bench.find(Hyperlink.class, "#redact-found").fire());
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      assertThat(isShown(bench.find(Button.class, "#look-at-redactions"))).isFalse();
      bench.dialogs.way = Way.FIRST;
      bench.dialogs.files = List.of(file("新版.pdf", "NEWER " + NUMBER));
      bench.step(() -> replace(bench).fire());
      assertThat(boxes(bench).count()).isEqualTo(1);
      assertThat(isShown(bench.find(Button.class, "#look-at-redactions"))).isTrue();
      packet(bench, "first");
      assertThat(bench.dialogs.said.getLast()).contains("没有生成申报包");
      assertThat(bench.dialogs.reported.getFirst().text()).contains("新版.pdf", "可能盖错地方");
      assertThat(folder.resolve("first")).isEmptyDirectory();

      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      bench.step(() -> bench.find(Button.class, "#look-at-redactions").fire());
      assertThat(told(bench)).contains("文件与画遮盖时不同");
      bench.step(() -> bench.find(Button.class, "#confirm-redactions").fire());
      assertThat(told(bench)).isEqualTo("已遮盖 1 处，原文件不变");
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      packet(bench, "second");
      assertThat(text(folder.resolve("second"))).contains("SECOND").doesNotContain(NUMBER);
    }
  }

  @Test
  void whoClosesTheQuestionAboutTheBoxesKeepsTheFileAndWhatIsCoveredOnIt() throws Exception {
    try (TestWorkbench bench = pages()) {
      bench.step(() -> bench.find(Hyperlink.class, "#redact-found").fire());
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      var before = attachments(bench);
      bench.dialogs.way = Way.NEITHER;
      bench.dialogs.files = List.of(file("新版.pdf", "NEWER " + NUMBER));
      bench.step(() -> replace(bench).fire());
      assertThat(bench.dialogs.said.getLast()).contains("遮盖了 1 处");
      assertThat(attachments(bench)).isEqualTo(before);
      assertThat(boxes(bench).count()).isEqualTo(1);
    }
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private static String told(TestWorkbench bench) {
    return bench.find(Label.class, ".redaction-bar .muted").getText();
  }

  private void packet(TestWorkbench bench, String into) throws Exception {
    bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
    bench.dialogs.folder = Optional.of(Files.createDirectory(folder.resolve(into)));
    bench.step(() -> bench.find(Button.class, "#make-packet").fire());
  }

  private static Button replace(TestWorkbench bench) {
    return (Button)
        bench.scene.getRoot().lookupAll(".icon-button").stream()
            .filter(node -> "换一个文件".equals(node.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  /** A claim with one file, whose first page is open in large. */
  private TestWorkbench pages() throws Exception {
    return pages(file());
  }

  private TestWorkbench pages(Path file) throws Exception {
    TestWorkbench bench = TestWorkbench.open(Words.CHINESE, Theme.LIGHT, true);
    bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
    bench.step(
        () ->
            bench
                .dossierEditor("砚微")
                .changeClaim("c1", "attachments", claim -> claim.withAttachments(List.of())));
    bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
    bench.dialogs.files = List.of(file);
    bench.step(() -> bench.find(Button.class, ".attach").fire());
    bench.step(() -> bench.find(Button.class, ".thumbnail").fire());
    return bench;
  }

  private Path file() throws Exception {
    return file("人员名单.pdf", "FIRST " + NUMBER);
  }

  private Path file(String name, String first) throws Exception {
    Path file = folder.resolve(name);
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      var font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      for (String text : List.of(first, "SECOND")) {
        new PdfCanvas(pdf.addNewPage(PageSize.A4))
            .beginText()
            .setFontAndSize(font, 14)
            .moveText(100, 600)
            .showText(text)
            .endText();
      }
    }
    return file;
  }

  private static Redactions boxes(TestWorkbench bench) {
    return attachments(bench).getFirst().redactions();
  }

  private static List<Attachment> attachments(TestWorkbench bench) {
    return bench.dossierEditor("砚微").dossier().claim("c1").orElseThrow().attachments();
  }

  private static Pane layer(TestWorkbench bench) {
    return bench.find(Pane.class, "#redactions");
  }

  private static Region box(TestWorkbench bench) {
    return bench.find(Region.class, ".redaction-box");
  }

  /** Drags from one place of a node to another, both as shares of its size. */
  private static void drag(
      TestWorkbench bench, Region on, double x, double y, double toX, double toY) throws Exception {
    bench.step(
        () -> {
          double width = on.getWidth();
          double height = on.getHeight();
          mouse(on, MouseEvent.MOUSE_PRESSED, x * width, y * height);
          mouse(on, MouseEvent.MOUSE_DRAGGED, toX * width, toY * height);
          mouse(on, MouseEvent.MOUSE_RELEASED, toX * width, toY * height);
        });
  }

  private static void mouse(Node on, EventType<MouseEvent> type, double x, double y) {
    var inScene = on.localToScene(x, y);
    on.fireEvent(
        new MouseEvent(
            type,
            inScene.getX(),
            inScene.getY(),
            inScene.getX(),
            inScene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private static void press(Node on, KeyCode code, boolean modified) {
    boolean undo = code == KeyCode.Z;
    on.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_PRESSED, "", "", code, modified && !undo, modified && undo, false, false));
  }

  private static String text(Path folder) throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
          all.append(new PDFTextStripper().getText(pdf));
        }
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}

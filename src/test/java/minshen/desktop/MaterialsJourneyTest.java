package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.itextpdf.io.font.constants.StandardFonts;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import minshen.desktop.shell.Theme;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.dossier.Redaction;
import minshen.dossier.Redactions;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the card of a file shows of it, and the way from there to its pages and back. */
class MaterialsJourneyTest {
  @TempDir Path folder;

  @Test
  void theSmallPictureIsBlackWhereThePageIs() throws Exception {
    try (TestWorkbench bench = attached(pdf("名单.pdf", 2))) {
      assertThat(pixel(bench, 0.5, 0.1)).isNotEqualTo(Color.BLACK);
      change(
          bench,
          file ->
              file.withRedactions(
                  Redactions.NONE.with(List.of(new Redaction(1, 4000, 500, 2000, 1000)))));
      assertThat(pixel(bench, 0.5, 0.1)).isEqualTo(Color.BLACK);
      assertThat(pixel(bench, 0.3, 0.1)).isNotEqualTo(Color.BLACK);
      change(bench, file -> file.withRedactions(Redactions.NONE));
      assertThat(pixel(bench, 0.5, 0.1)).isNotEqualTo(Color.BLACK);
    }
  }

  @Test
  void theCardSaysHowManyOfThePagesGoAlong() throws Exception {
    try (TestWorkbench bench = attached(pdf("合同.pdf", 3))) {
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("PDF · 3 页 · "));
      change(bench, file -> file.withPages(PageChoice.parse("2-3")));
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("PDF · 装订 2 页，原有 3 页 · "));
    }
  }

  @Test
  void aPortfolioWhoseFilesWereTakenOutIsOnlyItsOwnPages() throws Exception {
    try (TestWorkbench bench = attached(portfolio())) {
      bench.step(() -> bench.find(Button.class, "#contents-leave").fire());
      assertThat(texts(bench))
          .anyMatch(text -> text.startsWith("PDF · 3 页 · "))
          .anyMatch(text -> text.contains("其中 1 个文件按文件名顺序接在后面"));
      bench.step(() -> bench.find(Hyperlink.class, ".take-out").fire());
      bench.step(() -> bench.find(Button.class, "#contents-take").fire());
      assertThat(attachments(bench)).hasSize(2);
      assertThat(texts(bench))
          .anyMatch(text -> text.startsWith("PDF · 装订 1 页，原有 3 页 · "))
          .noneMatch(text -> text.contains("接在后面"))
          .noneMatch(text -> text.contains("取出其中"));
    }
  }

  @Test
  void whatIsAttachedTwiceIsAHintThatHoldsNothingUp() throws Exception {
    Path file = pdf("合同.pdf", 1);
    try (TestWorkbench bench = attached(file)) {
      String before = bench.find(ToggleButton.class, "#step-CHECK").getAccessibleText();
      bench.dialogs.files = List.of(Files.copy(file, folder.resolve("另一份.pdf")));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      assertThat(attachments(bench)).hasSize(2);
      assertThat(bench.find(ToggleButton.class, "#step-CHECK").getAccessibleText())
          .isEqualTo(before);
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("同一个文件附了 2 次"));
    }
  }

  @Test
  void anInvoiceIsKnownByItsNumberWhateverItsFileIsCalled() throws Exception {
    String invoice =
        "<EInvoice><EInvoiceData>%s</EInvoiceData><TaxSupervisionInfo>"
            + "<InvoiceNumber>26312000000186599318</InvoiceNumber></TaxSupervisionInfo></EInvoice>";
    Path first = Files.writeString(folder.resolve("a.xml"), invoice.formatted(""));
    Path again = Files.writeString(folder.resolve("b.xml"), invoice.formatted("<!-- 2 -->"));
    try (TestWorkbench bench = attached(first)) {
      bench.dialogs.files = List.of(again);
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      assertThat(texts(bench)).anyMatch(text -> text.startsWith("发票 26312000000186599318 附了 2 次"));
    }
  }

  @Test
  void aNumberIsNoTitleWithoutItsFolder() throws Exception {
    Path zip = folder.resolve("材料.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("发票/1.pdf", "发票/10.pdf", "合同.pdf", "7.pdf")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(Files.readAllBytes(pdf("made.pdf", name.length())));
      }
    }
    try (TestWorkbench bench = attached(zip)) {
      bench.step(() -> bench.find(Button.class, "#contents-take").fire());
      assertThat(attachments(bench))
          .extracting(file -> file.title().orElseThrow())
          .containsExactlyInAnyOrder("发票 1", "发票 10", "合同", "材料 7");
    }
  }

  @Test
  void aRemovedFileIsToldOfAndComesBackAtAClick() throws Exception {
    try (TestWorkbench bench = attached(pdf("合同.pdf", 1))) {
      List<Attachment> before = attachments(bench);
      bench.dialogs.takesUp = false;
      bench.step(() -> button(bench, "移除").fire());
      assertThat(attachments(bench)).isEmpty();
      assertThat(bench.dialogs.said.getLast()).isEqualTo("已移除“合同”");
      bench.step(() -> bench.dialogs.toasted.orElseThrow().run());
      assertThat(attachments(bench)).isEqualTo(before);
    }
  }

  @Test
  void pagesOpenAtTheirTopAndTheListIsWhereItWasAfterwards() throws Exception {
    try (TestWorkbench bench = attached(pdf("合同.pdf", 2))) {
      Button small = bench.find(Button.class, ".thumbnail");
      ScrollPane page = scrollPane(small);
      bench.step(() -> page.setVvalue(0.6));
      double scrolled = top(small, page);
      bench.step(small::fire);
      Hyperlink back = bench.find(Hyperlink.class, "#leave-pages");
      assertThat(top(back, page)).isBetween(0.0, page.getHeight() / 4);
      bench.step(() -> page.setVvalue(1));
      bench.step(back::fire);
      assertThat(top(small, page)).isCloseTo(scrolled, offset(1.5));
      assertThat(small.isFocused()).isTrue();
    }
  }

  private static double top(Node node, ScrollPane page) {
    Bounds at = page.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    return at.getMinY();
  }

  private static ScrollPane scrollPane(Node node) {
    Node up = node;
    while (!(up instanceof ScrollPane)) {
      up = up.getParent();
    }
    return (ScrollPane) up;
  }

  private TestWorkbench attached(Path file) throws Exception {
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
    return bench;
  }

  private static void change(
      TestWorkbench bench, java.util.function.UnaryOperator<Attachment> change) throws Exception {
    bench.step(
        () ->
            bench
                .dossierEditor("砚微")
                .changeClaim(
                    "c1",
                    "attachments",
                    claim ->
                        claim.withAttachments(claim.attachments().stream().map(change).toList())));
  }

  private static List<Attachment> attachments(TestWorkbench bench) {
    return bench.dossierEditor("砚微").dossier().claim("c1").orElseThrow().attachments();
  }

  private static Color pixel(TestWorkbench bench, double x, double y) {
    Image image = bench.find(ImageView.class, ".thumbnail ImageView").getImage();
    return image
        .getPixelReader()
        .getColor((int) (x * image.getWidth()), (int) (y * image.getHeight()));
  }

  private static List<String> texts(TestWorkbench bench) {
    return bench.scene.getRoot().lookupAll("*").stream()
        .filter(Labeled.class::isInstance)
        .filter(MaterialsJourneyTest::isShown)
        .map(node -> Optional.ofNullable(((Labeled) node).getText()).orElse(""))
        .toList();
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private static Button button(TestWorkbench bench, String text) {
    return (Button)
        bench.scene.getRoot().lookupAll(".icon-button").stream()
            .filter(node -> text.equals(node.getAccessibleText()))
            .filter(node -> isWithin(node, "file-card"))
            .findFirst()
            .orElseThrow();
  }

  private static boolean isWithin(Node node, String style) {
    return node != null
        && (node.getStyleClass().contains(style) || isWithin(node.getParent(), style));
  }

  private Path pdf(String name, int pages) throws Exception {
    Path file = folder.resolve(name);
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toFile()))) {
      var font = PdfFontFactory.createFont(StandardFonts.HELVETICA);
      for (int i = 1; i <= pages; i++) {
        new PdfCanvas(pdf.addNewPage(PageSize.A4))
            .beginText()
            .setFontAndSize(font, 14)
            .moveText(100, 600)
            .showText("PAGE " + i)
            .endText();
      }
    }
    return file;
  }

  /** A page of its own, and a file of two. */
  private Path portfolio() throws Exception {
    Path inside = pdf("协议.pdf", 2);
    Path cover = pdf("cover.pdf", 1);
    Path file = folder.resolve("资料包.pdf");
    try (PdfDocument pdf =
        new PdfDocument(new PdfReader(cover.toFile()), new PdfWriter(file.toFile()))) {
      pdf.addFileAttachment(
          "1",
          PdfFileSpec.createEmbeddedFileSpec(pdf, inside.toString(), "", "协议.pdf", null, null));
      pdf.getCatalog().put(new PdfName("Collection"), new PdfDictionary());
    }
    return file;
  }
}

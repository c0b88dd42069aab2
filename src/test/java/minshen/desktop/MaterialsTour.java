package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import minshen.desktop.shell.Theme;
import minshen.dossier.Attachment;
import minshen.dossier.Redactions;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes pictures of materials and packets: {@code mvn -q test -Dtest=MaterialsTour}, then look into
 * {@code target/screens}.
 */
class MaterialsTour {
  private static final Path SCREENS = Path.of("target", "screens");

  private static final Redactions REDACTED =
      Redactions.parse("1:20,30,40,5;1:55,60,25,3").orElseThrow();

  @TempDir Path folder;

  @Test
  void light() throws Exception {
    tour("materials-light", Words.CHINESE, Theme.LIGHT);
  }

  @Test
  void dark() throws Exception {
    tour("materials-dark", Words.ENGLISH, Theme.DARK);
  }

  private void tour(String name, Words words, Theme theme) throws Exception {
    Files.createDirectories(SCREENS);
    try (TestWorkbench bench = TestWorkbench.open(words, theme, true)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c2"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      shoot(bench, name + "-1-empty");
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      shoot(bench, name + "-2-files");
      bench.dialogs.files =
          List.of(
              sample("certificate.pdf"),
              Files.writeString(folder.resolve("验收证书扫描件（第二版，补盖章）.pdf"), "%PDF-1.7\n?"));
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      scrollDown(bench);
      shoot(bench, name + "-3-damaged");
      offer(bench, name);
      bench.step(() -> bench.find(Button.class, ".thumbnail").fire());
      shoot(bench, name + "-4-page");
      redact(bench, REDACTED);
      shoot(bench, name + "-4-redacted");
      bench.step(() -> bench.find(ToggleButton.class, "#redact").fire());
      bench.step(() -> bench.find(Region.class, ".redaction-box").requestFocus());
      shoot(bench, name + "-4-redacting");
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      shoot(bench, name + "-4-redacted-card");
      redact(bench, REDACTED.on(Redactions.UNSEEN));
      shootBoth(bench, name + "-4-outdated-card");
      bench.step(() -> bench.find(Button.class, "#look-at-redactions").fire());
      shootBoth(bench, name + "-4-outdated-page");
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      bench.step(() -> bench.find(ToggleButton.class, "#step-EXPORT").fire());
      shoot(bench, name + "-5-export");
      bench.step(
          () ->
              bench
                  .dossierEditor("澜汐")
                  .changeClaim(
                      "c2",
                      "attachments",
                      claim ->
                          claim.withAttachments(
                              List.of(
                                  new Attachment(
                                      "m2",
                                      folder.resolve("certificate.pdf").toString(),
                                      Optional.empty()),
                                  new Attachment("m2", "D:\\资料\\临床批件.pdf", Optional.empty())))));
      bench.step(() -> bench.workspace.open(bench.dossierEditor("澜汐"), "c2"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      scrollDown(bench);
      shoot(bench, name + "-6-gone");
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      shoot(bench, name + "-7-gone-found");
    }
  }

  /** What a card says of pages that are left out and files that were taken out, and a question. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void handedIn(Theme theme) throws Exception {
    String name = "materials-" + theme.name().toLowerCase(Locale.ROOT);
    try (TestWorkbench bench = TestWorkbench.open(Words.CHINESE, theme, true);
        Album album = new Album(SCREENS, name)) {
      bench.step(() -> bench.workspace.open(bench.dossierEditor("砚微"), "c1"));
      bench.step(() -> bench.find(ToggleButton.class, "#step-MATERIALS").fire());
      bench.dialogs.files = List.of(portfolio());
      bench.step(() -> bench.find(Button.class, ".attach").fire());
      bench.step(() -> bench.find(Button.class, "#contents-take").fire());
      redact(bench, REDACTED);
      scrollTo(bench, 0);
      shootBoth(bench, name + "-12-taken-out");
      scrollTo(bench, 0.5);
      bench.step(() -> bench.find(Button.class, ".thumbnail").fire());
      shootBoth(bench, name + "-13-page-at-top");
      bench.step(() -> bench.find(Hyperlink.class, "#leave-pages").fire());
      shoot(bench, name + "-14-back");
      bench.step(() -> bench.find(ToggleButton.class, "#step-CHECK").fire());
      scrollTo(bench, 1);
      shootBoth(bench, name + "-15-twice");
      bench.step(
          () ->
              bench
                  .windowDialogs()
                  .toast(
                      bench.words.say("desktop.materials.removed", "验收证书"),
                      bench.words.say("desktop.undo-action"),
                      () -> {}));
      shootBoth(bench, name + "-16-removed");
      Platform.runLater(
          () ->
              bench
                  .windowDialogs()
                  .ask(
                      bench.words.say("desktop.materials.replace-title", "合同"),
                      bench.words.say("desktop.redact.replaced", 1),
                      bench.words.say("desktop.redact.keep"),
                      bench.words.say("desktop.redact.drop")));
      album.shootOverlay(bench, "17-replace");
    }
  }

  /** A portfolio with the same file in it twice. */
  private Path portfolio() throws Exception {
    Path file = holding();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      pdf.getDocumentCatalog()
          .getCOSObject()
          .setItem(COSName.getPDFName("Collection"), new COSDictionary());
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      Map<String, PDComplexFileSpecification> files = new TreeMap<>();
      for (String one : List.of("附表.pdf", "附表（副本）.pdf")) {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(one);
        specification.setEmbeddedFile(
            new PDEmbeddedFile(pdf, Files.newInputStream(sample("certificate.pdf"))));
        files.put(one, specification);
      }
      tree.setNames(files);
      pdf.getDocumentCatalog().getNames().setEmbeddedFiles(tree);
      pdf.save(folder.resolve("资料包.pdf").toFile());
    }
    return folder.resolve("资料包.pdf");
  }

  private static void redact(TestWorkbench bench, Redactions boxes) throws Exception {
    bench.step(
        () ->
            bench
                .dossierEditor("砚微")
                .changeClaim(
                    "c1",
                    "attachments",
                    claim ->
                        claim.withAttachments(
                            claim.attachments().stream()
                                .map(file -> file.withRedactions(boxes))
                                .toList())));
  }

  /** As it is, and on a screen that shows everything half as large again. */
  private static void shootBoth(TestWorkbench bench, String name) throws Exception {
    shoot(bench, name);
    bench.step(() -> bench.size(910, 512));
    picture(bench, name + "-150");
    bench.step(() -> bench.size(TestWorkbench.WIDTH, TestWorkbench.HEIGHT));
  }

  /** The files in an archive, ticked, then taken in. */
  private void offer(TestWorkbench bench, String name) throws Exception {
    Path zip = folder.resolve("验收材料扫描件.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String one :
          List.of("10-验收证书.pdf", "2-资金决算表与审计报告（含附表，共三份，最后一份为补充说明）.pdf", "附件/发票.pdf")) {
        out.putNextEntry(new ZipEntry(one));
        Files.copy(sample("certificate.pdf"), out);
      }
      out.putNextEntry(new ZipEntry("说明.dwg"));
      out.write(new byte[] {1, 2, 3});
      out.putNextEntry(new ZipEntry("照片.heic"));
      out.write("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    }
    bench.dialogs.files = List.of(zip);
    bench.step(() -> bench.find(Button.class, ".attach").fire());
    shootBoth(bench, name + "-8-contents");
    bench.step(() -> bench.find(Button.class, "#contents-take").fire());
    shoot(bench, name + "-9-taken");
    bench.dialogs.files = List.of(holding());
    bench.step(() -> bench.find(Button.class, ".attach").fire());
    shoot(bench, name + "-10-embedded");
    bench.step(() -> bench.find(Button.class, "#contents-leave").fire());
    scrollTo(bench, 0.45);
    shoot(bench, name + "-11-holding");
    scrollTo(bench, 0);
  }

  private Path holding() throws Exception {
    Path file = folder.resolve("审计报告（内嵌附表）.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile("附表.pdf");
      specification.setEmbeddedFile(
          new PDEmbeddedFile(pdf, Files.newInputStream(sample("certificate.pdf"))));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("附表.pdf", specification));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.getDocumentCatalog().setNames(names);
      pdf.save(file.toFile());
    }
    return file;
  }

  private Path sample(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in =
        MaterialsTour.class.getResourceAsStream("/minshen/demo/yanwei-device/files/" + name)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static void scrollDown(TestWorkbench bench) throws Exception {
    scrollTo(bench, 0);
  }

  private static void scrollTo(TestWorkbench bench, double share) throws Exception {
    bench.step(
        () ->
            bench
                .scene
                .getRoot()
                .lookupAll(".scroll-pane.bare")
                .forEach(node -> ((ScrollPane) node).setVvalue(share)));
  }

  private static void shoot(TestWorkbench bench, String name) throws Exception {
    BufferedImage picture = picture(bench, name);
    assertThat(picture.getWidth()).isEqualTo((int) TestWorkbench.WIDTH);
  }

  private static BufferedImage picture(TestWorkbench bench, String name) throws Exception {
    BufferedImage picture = SwingFXUtils.fromFXImage(bench.picture(), null);
    ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
    return picture;
  }
}

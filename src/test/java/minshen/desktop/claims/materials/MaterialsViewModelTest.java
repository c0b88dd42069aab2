package minshen.desktop.claims.materials;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Checklist;
import minshen.dossier.Checklist.State;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.Redaction;
import minshen.dossier.finding.Finding;
import minshen.packet.source.Holding;
import minshen.packet.source.SourceKind;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialsViewModelTest {
  @TempDir Path folder;

  private final UserStore store = UserStore.inMemory();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Workspace workspace =
      TestWorkspace.of(
          store,
          new Tasks(
              this::work,
              Runnable::run,
              e -> {
                throw new IllegalStateException(e);
              }));
  private final List<Message> refused = new ArrayList<>();
  private final ClaimViewModel claim = claim();
  private final MaterialsViewModel model =
      new MaterialsViewModel(
          claim,
          workspace,
          new AttachmentInspector(workspace, claim.dossierEditor()),
          new FileIntake(claim.dossierEditor(), workspace, refused::addAll));

  private boolean isBusy;

  private void work(Runnable task) {
    if (isBusy) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  @AfterEach
  void close() {
    model.looks().close();
    store.close();
  }

  @Test
  void filesAreKeptAndLookedInto() throws IOException {
    Path scan = picture("合同.png");
    model.attach(missing(), List.of(scan));
    Files.delete(scan);
    assertThat(look(0)).isInstanceOf(AttachmentInspection.Ready.class);
    assertThat(((AttachmentInspection.Ready) look(0)).kind()).isEqualTo(SourceKind.PNG);
    assertThat(((AttachmentInspection.Ready) look(0)).pages()).isEqualTo(1);
    assertThat(model.checklist().in(State.PRESENT)).hasSize(1);
  }

  /** The file that the packet will have is another one than that on which they were drawn. */
  @Test
  void boxesThatAreKeptOnAnotherFileAreToBeConfirmed() throws IOException {
    model.attach(missing(), List.of(picture("证件.png")));
    look(0);
    RedactionsViewModel boxes = new RedactionsViewModel(model);
    boxes.open(0);
    Redaction number = new Redaction(1, 100, 100, 500, 500);
    boxes.add(number);
    assertThat(boxes.all().content()).isPresent();
    assertThat(boxes.isOutdated()).isFalse();

    Path other = folder.resolve("新版.png");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR), "png", other.toFile());
    model.replace(0, other, true);
    look(0);
    assertThat(boxes.isOutdated()).isTrue();
    boxes.add(number.moved(900, 900));
    assertThat(boxes.isOutdated()).as("the first box has still not been seen").isTrue();
    boxes.confirm();
    assertThat(boxes.isOutdated()).isFalse();
    assertThat(boxes.all().count()).isEqualTo(2);
    claim.dossierEditor().undo(claim.id());
    assertThat(boxes.isOutdated()).isTrue();
    model.removeRedactions(0);
    assertThat(boxes.isOutdated()).isFalse();
    boxes.add(number);
    assertThat(boxes.isOutdated()).as("drawn on what is there now").isFalse();
  }

  @Test
  void numbersAreSearchedOnceHoweverOftenTheyAreAskedFor() throws IOException {
    model.attach(missing(), List.of(picture("证件.png")));
    look(0);
    List<List<Redaction>> told = new ArrayList<>();
    isBusy = true;
    model.looks().identityNumbers(model.file(0), told::add);
    model.looks().identityNumbers(model.file(0), told::add);
    assertThat(waiting).hasSize(1);
    waiting.removeFirst().run();
    isBusy = false;
    assertThat(told).hasSize(2);
  }

  @Test
  void aFileThatCannotBeUsedSaysWhyByItsName() throws IOException {
    model.attach(missing(), List.of(Files.writeString(folder.resolve("坏.pdf"), "%PDF-1.7\n???")));
    AttachmentInspection.Refused seen = (AttachmentInspection.Refused) look(0);
    assertThat(Words.CHINESE.say(seen.problem()))
        .isEqualTo("“坏.pdf”已损坏，无法修复，请重新扫描或下载，或用能打开它的软件打印成 PDF");
    assertThat(seen.wantsPassword()).isFalse();
  }

  @Test
  void aFileThatIsNotThereIsRefusedAndNothingIsAttached() {
    model.attach(missing(), List.of(folder.resolve("没有.pdf")));
    assertThat(model.count()).isZero();
    assertThat(refused).hasSize(1);
    assertThat(Words.CHINESE.say(refused.getFirst())).contains("没有.pdf");
    assertThat(model.intake().runningProperty().get()).isEmpty();
  }

  @Test
  void aFileThatIsNotInTheStoreIsShownAndChosenAgain() throws IOException {
    Path scan = folder.resolve("立项.png");
    Attachment named = new Attachment("m2", scan.toString(), Optional.of("原件")).turned();
    claim.changeAttachments(_ -> List.of(named));
    assertThat(look(0)).isEqualTo(new AttachmentInspection.Missing(false));
    assertThat(claim.state().findings()).extracting(Finding::code).contains("ATTACHMENT_GONE");
    model.complete(0, folder.resolve("也没有.png"));
    assertThat(refused).hasSize(1);
    assertThat(look(0)).isEqualTo(new AttachmentInspection.Missing(false));

    model.complete(0, picture("扫描.png"));
    assertThat(look(0)).isInstanceOf(AttachmentInspection.Ready.class);
    assertThat(model.file(0)).isEqualTo(named);
    assertThat(claim.state().findings())
        .extracting(Finding::code)
        .doesNotContain("ATTACHMENT_GONE");
  }

  @Test
  void pagesAreCheckedAgainstTheFile() throws IOException {
    attach(picture("a.png"));
    look(0);
    assertThat(model.pages(0, "1、2")).contains(Message.of("desktop.materials.pages-wrong"));
    assertThat(model.pages(0, "1-3")).contains(Message.of("desktop.materials.pages-beyond", 1));
    assertThat(model.file(0).pages()).isEmpty();
    assertThat(model.pages(0, " 1 ")).isEmpty();
    assertThat(model.file(0).pages().orElseThrow()).hasToString("1");
    assertThat(model.pages(0, "")).isEmpty();
    assertThat(model.file(0).pages()).isEmpty();
  }

  @Test
  void pagesAreLeftOutOneByOneButNeverAll() throws IOException {
    attach(picture("a.png"));
    model.choose(0, 2, 4, false);
    assertThat(model.file(0).pages().orElseThrow()).hasToString("1,3-4");
    model.choose(0, 2, 4, true);
    assertThat(model.file(0).pages()).isEmpty();
    model.choose(0, 1, 1, false);
    assertThat(model.file(0).pages()).isEmpty();
  }

  @Test
  void filesMoveWithinTheirMaterialOnly() throws IOException {
    Checklist.Line first = missing();
    attach(picture("a.png"));
    model.attach(missing(), List.of(picture("other.png")));
    model.attach(line(first.id()), List.of(picture("b.png")));
    assertThat(names(first.id())).containsExactly("a.png", "b.png");
    int place = model.places(line(first.id())).getFirst();
    model.move(line(first.id()), place, 1);
    assertThat(names(first.id())).containsExactly("b.png", "a.png");
    model.move(line(first.id()), model.places(line(first.id())).getFirst(), -1);
    assertThat(names(first.id())).containsExactly("b.png", "a.png");
  }

  @Test
  void aFileIsDrawnOverOthersOfItsMaterial() throws IOException {
    Checklist.Line first = missing();
    attach(picture("a.png"));
    model.attach(missing(), List.of(picture("other.png")));
    model.attach(line(first.id()), List.of(picture("b.png"), picture("c.png")));
    List<Integer> places = model.places(line(first.id()));
    model.moveTo(line(first.id()), places.getLast(), places.getFirst());
    assertThat(names(first.id())).containsExactly("c.png", "a.png", "b.png");
    model.moveTo(line(first.id()), places.getFirst(), places.get(1));
    assertThat(names(first.id())).containsExactly("a.png", "c.png", "b.png");
    // The other material's file is no place of this one.
    model.moveTo(line(first.id()), places.getFirst(), 1);
    assertThat(names(first.id())).containsExactly("a.png", "c.png", "b.png");
  }

  @Test
  void severalOwnFilesComeAtOnceEachNamedAfterItself() throws IOException {
    int before = model.checklist().lines().size();
    model.addOwn(List.of(picture("推荐函.png"), picture("获奖证书.png")));
    assertThat(model.checklist().lines().stream().skip(before).map(Checklist.Line::name))
        .containsExactly("推荐函", "获奖证书");
  }

  @Test
  void aReplacedFileKeepsItsTitleAndCanBeTakenBack() throws IOException {
    attach(picture("old.png"));
    model.title(0, Optional.of("营业执照"));
    model.turn(0);
    model.replace(0, picture("new.png"), false);
    assertThat(model.file(0).file()).endsWith("new.png");
    assertThat(model.file(0).title()).contains("营业执照");
    assertThat(model.file(0).rotate()).isZero();
    claim.undo();
    assertThat(model.file(0).file()).endsWith("old.png");
    assertThat(model.file(0).rotate()).isEqualTo(90);
    model.remove(0);
    assertThat(model.count()).isZero();
    claim.undo();
    assertThat(model.count()).isEqualTo(1);
  }

  @Test
  void ownMaterialsAreNamedAndKeepAName() throws IOException {
    model.addOwn("推荐函", List.of(picture("letter.png")));
    Checklist.Line own = model.checklist().lines().getLast();
    assertThat(own.name()).isEqualTo("推荐函");
    model.title(model.places(own).getFirst(), Optional.empty());
    assertThat(model.checklist().lines().getLast().name()).isEqualTo("推荐函");
    model.attach(own, List.of(picture("more.png")));
    assertThat(model.checklist().lines().getLast().files()).hasSize(2);
  }

  @Test
  void theFilesInAZipAreOfferedAndTheChosenOnesAttached() throws IOException {
    model.attach(
        missing(),
        List.of(
            zip("扫描.zip", picture("10.png"), picture("2.png"), junk("a.bin")), picture("x.png")));
    assertThat(files()).containsExactly("x.png");
    ContentsChoice offered = model.choiceProperty().get().orElseThrow();
    assertThat(offered.name()).isEqualTo("扫描.zip");
    assertThat(offered.lines())
        .extracting(line -> line.file().name())
        .containsExactly("2.png", "10.png", "a.bin");
    assertThat(offered.countProperty().get()).isEqualTo(2);
    offered.lines().getFirst().chosen().set(false);
    Path unpacked = offered.lines().getFirst().file().file();
    offered.take();
    assertThat(files()).containsExactly("x.png", "10.png");
    assertThat(model.file(1).title()).contains("扫描 10");
    assertThat(model.choiceProperty().get()).isEmpty();
    assertThat(unpacked).doesNotExist();
    claim.undo();
    assertThat(files()).containsExactly("x.png");
  }

  @Test
  void severalZipsAreOfferedOneAfterTheOther() throws IOException {
    model.attach(
        missing(), List.of(zip("a.zip", picture("1.png")), zip("b.zip", picture("2.png"))));
    model.choiceProperty().get().orElseThrow().leave();
    ContentsChoice second = model.choiceProperty().get().orElseThrow();
    assertThat(second.name()).isEqualTo("b.zip");
    second.chooseAll(false);
    assertThat(second.countProperty().get()).isZero();
    second.chooseAll(true);
    second.take();
    assertThat(files()).containsExactly("2.png");
  }

  @Test
  void aLockedZipIsRefusedAndTheRestIsTaken() throws IOException {
    Path locked = zip("a.zip", picture("1.png"));
    byte[] bytes = Files.readAllBytes(locked);
    int list = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    bytes[list + 8] |= 1;
    Files.write(locked, bytes);
    model.attach(missing(), List.of(locked, picture("x.png")));
    assertThat(files()).containsExactly("x.png");
    assertThat(Words.CHINESE.say(refused.getFirst())).startsWith("“a.zip”设有解压密码");
  }

  @Test
  void anAttachedZipIsReplacedByTheFilesTakenOutOfIt() throws IOException {
    attach(picture("x.png"));
    Path zip = zip("a.zip", picture("1.png"), picture("2.png"));
    model.replace(0, zip, false);
    AttachmentInspection.Ready seen = (AttachmentInspection.Ready) look(0);
    assertThat(seen.kind()).isEqualTo(SourceKind.ARCHIVE);
    assertThat(seen.pages()).isEqualTo(2);
    model.takeOut(0);
    model.choiceProperty().get().orElseThrow().take();
    assertThat(files()).containsExactly("1.png", "2.png");
    claim.undo();
    assertThat(files()).containsExactly("a.zip");
  }

  @Test
  void theFilesInAPortfolioComeBehindItAndItKeepsItsOwnPages() throws IOException {
    attach(portfolio(picture("1.png")));
    model.choiceProperty().get().orElseThrow().take();
    assertThat(files()).containsExactly("包.pdf", "1.png");
    assertThat(model.file(0).pages().orElseThrow()).hasToString("1");
  }

  @Test
  void theFilesBesideThePagesOfAPdfAreOfferedUntilTheyAreTakenOut() throws IOException {
    Path sheet = Files.writeString(folder.resolve("明细.csv"), "甲,1\n乙,2\n");
    Path pdf = folder.resolve("报告.pdf");
    try (PdfDocument made = new PdfDocument(new PdfWriter(pdf.toFile()))) {
      made.addNewPage();
      made.addFileAttachment(
          "明细",
          PdfFileSpec.createEmbeddedFileSpec(made, sheet.toString(), "", "明细.csv", null, null));
    }
    attach(pdf);
    model.choiceProperty().get().orElseThrow().leave();
    Holding holding = ((AttachmentInspection.Ready) look(0)).holding();
    assertThat(holding.files()).isEqualTo(1);
    assertThat(model.isTakenOut(holding)).isFalse();
    model.takeOut(0);
    model.choiceProperty().get().orElseThrow().take();
    assertThat(files()).containsExactly("报告.pdf", "明细.csv");
    assertThat(model.isTakenOut(holding)).isTrue();
    model.remove(1);
    assertThat(model.isTakenOut(holding)).isFalse();
  }

  @Test
  void thePagesThatWereChosenOfAPortfolioStayChosen() throws IOException {
    Path portfolio = portfolio(3, picture("1.png"));
    for (String chosen : List.of("3,1", "2-4", "4")) {
      attach(portfolio);
      model.choiceProperty().get().orElseThrow().leave();
      look(0);
      assertThat(model.pages(0, chosen)).isEmpty();
      model.takeOut(0);
      model.choiceProperty().get().orElseThrow().take();
      if (chosen.equals("4")) {
        assertThat(files()).as("only a page of the file in it was").containsExactly("1.png");
      } else {
        assertThat(files()).containsExactly("包.pdf", "1.png");
        assertThat(model.file(0).pages().orElseThrow())
            .hasToString(chosen.equals("2-4") ? "2-3" : chosen);
      }
      while (model.count() > 0) {
        model.remove(0);
      }
    }
  }

  @Test
  void whatIsStillOfferedGoesWithTheClaim() throws IOException {
    attach(zip("a.zip", picture("1.png")));
    Path unpacked = model.choiceProperty().get().orElseThrow().lines().getFirst().file().file();
    assertThat(unpacked).exists();
    model.close();
    assertThat(unpacked).doesNotExist();
  }

  private List<String> files() {
    return IntStream.range(0, model.count()).mapToObj(i -> model.file(i).file()).toList();
  }

  private Path zip(String name, Path... files) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }

  private Path junk(String name) throws IOException {
    return Files.write(folder.resolve(name), new byte[] {1, 2, 3});
  }

  private Path portfolio(Path file) throws IOException {
    return portfolio(1, file);
  }

  private Path portfolio(int pages, Path file) throws IOException {
    Path made = folder.resolve("包.pdf");
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(made.toFile()))) {
      for (int i = 0; i < pages; i++) {
        pdf.addNewPage();
      }
      pdf.addFileAttachment(
          "1", PdfFileSpec.createEmbeddedFileSpec(pdf, file.toString(), "", "1.png", null, null));
      pdf.getCatalog().put(new PdfName("Collection"), new PdfDictionary());
    }
    return made;
  }

  private void attach(Path file) {
    model.attach(missing(), List.of(file));
  }

  private Checklist.Line missing() {
    return model.checklist().in(State.MISSING).getFirst();
  }

  private Checklist.Line line(String id) {
    return model.checklist().lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names(String id) {
    return line(id).files().stream()
        .map(Attachment::file)
        .map(file -> Path.of(file).getFileName().toString())
        .toList();
  }

  private AttachmentInspection look(int place) {
    List<AttachmentInspection> told = new ArrayList<>();
    model.looks().look(model.file(place), told::add);
    return told.getLast();
  }

  private Path picture(String name) throws IOException {
    Path file = folder.resolve(name);
    BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    // No two are the same, or the store would keep them as one.
    image.setRGB(0, 0, name.hashCode() & 0xFFFFFF);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private ClaimViewModel claim() {
    Dossier blank = new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
    workspace.add(List.of(blank), _ -> {});
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    dossierEditor.addClaim(
        Claim.of(
            new ClaimInput(
                "c1",
                "MH-12",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.Map.of(),
                List.of(),
                java.util.Map.of())));
    return new ClaimViewModel(dossierEditor, "c1");
  }
}

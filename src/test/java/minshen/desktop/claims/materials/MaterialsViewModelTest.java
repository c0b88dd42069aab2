package minshen.desktop.claims.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Checklist;
import minshen.dossier.Checklist.State;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Finding;
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
  private final Workspace workspace = TestWorkspace.of(store);
  private final List<Message> refused = new ArrayList<>();
  private final ClaimViewModel claim = claim();
  private final MaterialsViewModel model =
      new MaterialsViewModel(
          claim,
          workspace,
          new AttachmentInspector(workspace, claim.dossierEditor()),
          new FileIntake(claim.dossierEditor(), workspace, refused::addAll));

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

  @Test
  void aFileThatCannotBeUsedSaysWhyByItsName() throws IOException {
    model.attach(missing(), List.of(Files.writeString(folder.resolve("坏.pdf"), "%PDF-1.7\n???")));
    AttachmentInspection.Refused seen = (AttachmentInspection.Refused) look(0);
    assertThat(Words.CHINESE.say(seen.problem())).isEqualTo("“坏.pdf”已损坏，无法修复，请重新扫描或下载");
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
    model.replace(0, picture("new.png"));
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

package minshen.desktop.claims.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import minshen.desktop.claims.materials.AttachmentInspector;
import minshen.desktop.claims.materials.FileIntake;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.Signing;
import minshen.dossier.finding.Finding;
import minshen.form.signing.ScanState;
import minshen.form.signing.SignableForm;
import minshen.form.signing.SigningDuty;
import minshen.form.signing.SigningFindings;
import minshen.form.signing.SigningRound;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.Snapshot;
import minshen.store.UserStore;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signing round of a claim as the window has it, without a window. */
class SigningViewModelTest {
  @TempDir private Path folder;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final List<Message> refused = new ArrayList<>();
  private final ClaimViewModel claim = claim();
  private final SigningViewModel model =
      new SigningViewModel(
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
  void whatIsTickedIsDoneTodayAndCanBeTakenBack() {
    SigningDuty legal = duty("legalSignature");
    assertThat(legal.state()).isEqualTo(SigningDuty.State.OPEN);
    model.tick(legal, SigningViewModelTest::notOlder);
    assertThat(duty("legalSignature").on()).contains(workspace.today().day());
    claim.undo();
    assertThat(duty("legalSignature").isOwed()).isTrue();
    claim.redo();
    model.untick(duty("legalSignature"));
    assertThat(signing()).isEqualTo(Signing.NONE);
  }

  @Test
  void aScanThatIsPutBackStandsForItsPageAndTicksWhatIsOnIt() throws IOException {
    export();
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    SigningViewModel.ScannedPage scan = model.scan(form(), 1).orElseThrow();
    assertThat(scan.page()).isEqualTo(1);
    assertThat(scan.state()).isEqualTo(ScanState.CURRENT);
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.DONE);
    assertThat(model.choices(form())).hasSize(1);
    assertThat(codes()).doesNotContain(SigningFindings.OUTDATED, "ATTACHMENT_GONE");
    claim.undo();
    assertThat(signing()).isEqualTo(Signing.NONE);
  }

  @Test
  void aChangedFormIsToldAndAComparedScanHoldsAgain() throws IOException {
    export();
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    claim.set(FieldCatalogue.PROJECT_LEAD, Optional.of("不在表上的人"));
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.CURRENT);

    claim.setProject(Optional.of("另一个项目"));
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.OUTDATED);
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.OUTDATED);
    assertThat(codes()).containsOnlyOnce(SigningFindings.OUTDATED);

    model.confirm(form(), 1);
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.CURRENT);
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.DONE);
    assertThat(codes()).doesNotContain(SigningFindings.OUTDATED);
  }

  /** The sheets were handed round, and meanwhile somebody mended the project's name. */
  @Test
  void aFormThatChangedBetweenPrintingAndPuttingBackIsTold() throws IOException {
    export();
    claim.setProject(Optional.of("另一个项目"));
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.OUTDATED);
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.OUTDATED);
    assertThat(codes()).containsOnlyOnce(SigningFindings.OUTDATED);

    model.confirm(form(), 1);
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.CURRENT);
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.DONE);
  }

  @Test
  void theLastPrintIsWhatIsSigned() throws IOException {
    export();
    claim.setProject(Optional.of("另一个项目"));
    export();
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.CURRENT);
  }

  /** The claim was exported by an older program, or its form filled by the command line. */
  @Test
  void aScanOfWhatWasPrintedElsewhereIsOutdatedOnceTheFormChanges() throws IOException {
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.CURRENT);
    claim.setProject(Optional.of("另一个项目"));
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.OUTDATED);
    assertThat(codes()).containsOnlyOnce(SigningFindings.OUTDATED);
  }

  /** Such a scan stands in the packet: nothing else would say that it is old. */
  @Test
  void anOutdatedSignatureIsToldThoughAScanOfUnknownContentStandsThere() throws IOException {
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    claim.changeSigning(
        before ->
            before.withForms(
                before.forms().stream().map(scan -> scan.withContent(List.of())).toList()));
    claim.setProject(Optional.of("另一个项目"));
    assertThat(model.scan(form(), 1).orElseThrow().state()).isEqualTo(ScanState.UNPROVEN);
    assertThat(codes()).contains(SigningFindings.OUTDATED);
  }

  @Test
  void whatIsTickedAfterAChangeWasSignedBeforeIt() {
    export();
    claim.setProject(Optional.of("另一个项目"));
    AtomicBoolean older = new AtomicBoolean();
    model.tick(duty("legalSignature"), () -> older.set(true));
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.OUTDATED);
    assertThat(older).isTrue();
  }

  @Test
  void ofAFileThatTakesThePlaceOfASealedOneIsAskedOnce() throws IOException {
    attach(picture("合同.png"));
    SigningDuty seal = duty(SigningRound.SEAL);
    attachTo(seal.paper(), pages("立项.pdf", 1));
    model.tick(duty(SigningRound.SEAL), SigningViewModelTest::notOlder);
    assertThat(duty(SigningRound.SEAL).state()).isEqualTo(SigningDuty.State.DONE);

    attachTo(seal.paper(), pages("另一份.pdf", 2));
    assertThat(duty(SigningRound.SEAL).state()).isEqualTo(SigningDuty.State.REPLACED);
    assertThat(codes()).contains(SigningFindings.REPLACED).doesNotContain(SigningFindings.OUTDATED);
    claim.undo();
    assertThat(duty(SigningRound.SEAL).state()).isEqualTo(SigningDuty.State.DONE);
    claim.redo();
    model.confirmSeal(duty(SigningRound.SEAL));
    assertThat(duty(SigningRound.SEAL).state()).isEqualTo(SigningDuty.State.DONE);
    assertThat(codes()).doesNotContain(SigningFindings.REPLACED);
  }

  @Test
  void whatIsChosenOfASealedFileOrMissingIsNoOtherSeal() throws IOException {
    SigningDuty seal = duty(SigningRound.SEAL);
    attachTo(seal.paper(), pages("立项.pdf", 3));
    model.tick(duty(SigningRound.SEAL), SigningViewModelTest::notOlder);
    claim.changeAttachments(
        before -> before.stream().map(a -> a.withPages(PageChoice.parse("2-3")).turned()).toList());
    assertThat(duty(SigningRound.SEAL).state()).isEqualTo(SigningDuty.State.DONE);
    // A name without bytes: the file is missing, and that is told by itself.
    claim.changeAttachments(
        _ -> List.of(new Attachment(seal.paper(), "不在了.pdf", Optional.empty())));
    assertThat(duty(SigningRound.SEAL).state()).isEqualTo(SigningDuty.State.DONE);
    assertThat(codes())
        .contains("ATTACHMENT_GONE")
        .doesNotContain(SigningFindings.OUTDATED, SigningFindings.REPLACED);
  }

  @Test
  void theSealOverTheEdgesIsThatOfThePacketMadeLast() throws IOException {
    attach(picture("合同.png"));
    Optional<String> bound = bound();
    keep("packet", Map.of(Signature.PACKET, List.of(bound.orElseThrow())));
    model.tick(duty(SigningRound.PERFORATION), SigningViewModelTest::notOlder);
    assertThat(duty(SigningRound.PERFORATION).state()).isEqualTo(SigningDuty.State.DONE);
    // What is signed later is no other book.
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    assertThat(duty(SigningRound.PERFORATION).state()).isEqualTo(SigningDuty.State.DONE);

    attach(pages("另一份.pdf", 2));
    assertThat(duty(SigningRound.PERFORATION).state()).isEqualTo(SigningDuty.State.OUTDATED);
    AtomicBoolean older = new AtomicBoolean();
    model.tick(duty(SigningRound.PERFORATION), () -> older.set(true));
    assertThat(older).isTrue();
    assertThat(duty(SigningRound.PERFORATION).state()).isEqualTo(SigningDuty.State.OUTDATED);

    keep("packet", Map.of(Signature.PACKET, List.of(bound().orElseThrow())));
    model.tick(duty(SigningRound.PERFORATION), SigningViewModelTest::notOlder);
    assertThat(duty(SigningRound.PERFORATION).state()).isEqualTo(SigningDuty.State.DONE);
  }

  @Test
  void whatIsNotSignedYetAndWhatIsToBeSignedAgainIsFound() {
    assertThat(codes()).containsOnlyOnce(SigningFindings.OPEN);
    int left = StepState.left(claim.state());

    export();
    model.tick(duty("legalSignature"), SigningViewModelTest::notOlder);
    form();
    int owed = model.roundProperty().get().owed().size();
    assertThat(said(SigningFindings.OPEN)).contains("还差 " + owed + " 处", "单位公章");
    assertThat(StepState.left(claim.state())).isEqualTo(left);

    claim.setProject(Optional.of("另一个项目"));
    assertThat(codes()).containsOnlyOnce(SigningFindings.OUTDATED);
    // The name of the project was missing before.
    assertThat(StepState.left(claim.state())).isEqualTo(left);
    claim.undo();
    form();
    model
        .roundProperty()
        .get()
        .owed()
        .forEach(duty -> model.tick(duty, SigningViewModelTest::notOlder));
    assertThat(codes()).doesNotContain(SigningFindings.OPEN, SigningFindings.OUTDATED);
  }

  private String said(String code) {
    return claim.state().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> Words.CHINESE.say(finding.text()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> bound() {
    model.refresh();
    return model.roundProperty().get().bound();
  }

  /** Attaches a file as the first of its material, in the place of what is there. */
  private void attach(Path file) {
    attachTo(claim.item().materials().getLast().id(), file);
  }

  private void attachTo(String material, Path file) {
    model
        .intake()
        .take(
            material,
            List.of(file),
            taken ->
                claim.changeAttachments(
                    before ->
                        Stream.concat(
                                before.stream().filter(a -> !a.material().equals(material)),
                                taken.all().stream())
                            .toList()));
  }

  /** Leaves the record that an export leaves. */
  private void export() {
    keep("forms", Map.of(FormContents.APPLICATION, form().content()));
  }

  private void keep(String exported, Map<String, List<String>> papers) {
    store.keep(
        claim.dossierEditor().id(),
        claim.id(),
        new Snapshot(
            Instant.now(),
            exported,
            folder.toString(),
            "",
            "MH2025",
            "1",
            "a".repeat(64),
            Optional.empty(),
            List.of(),
            papers));
  }

  @Test
  void severalFilesAreTakenInTheirOrderAndDamagedOnesAreTold() throws IOException {
    Path damaged = Files.writeString(folder.resolve("坏.pdf"), "%PDF-1.7\n???");
    model.putBack(form(), List.of(damaged, picture("签字.png")), SigningViewModelTest::noSurplus);
    assertThat(refused).hasSize(1);
    assertThat(Words.CHINESE.say(refused.getFirst())).contains("坏.pdf", "已损坏");
    assertThat(signing().forms()).hasSize(1);
    assertThat(signing().forms().getFirst().scan().file()).isEqualTo("签字.png");
  }

  @Test
  void ofAScanWithMorePagesThanTheFormIsAskedBeforeItIsTaken() throws IOException {
    Path book = pages("一整本.pdf", 36);
    List<SigningViewModel.Surplus> asked = new ArrayList<>();
    model.putBack(form(), List.of(book), surplus -> !asked.add(surplus));
    assertThat(asked)
        .containsExactly(
            new SigningViewModel.Surplus("一整本.pdf", 36, form().title(), form().pages()));
    assertThat(signing()).isEqualTo(Signing.NONE);

    model.putBack(form(), List.of(book), _ -> true);
    assertThat(signing().forms()).hasSize(1);
    assertThat(model.scan(form(), 1).orElseThrow().page()).isEqualTo(1);
    assertThat(model.choices(form())).hasSize(36);
  }

  private static void notOlder() {
    throw new AssertionError("it is as it was given out");
  }

  private static boolean noSurplus(SigningViewModel.Surplus surplus) {
    throw new AssertionError(surplus);
  }

  @Test
  void aPageIsChosenTurnedAndLetGo() throws IOException {
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    SigningViewModel.Choice choice = model.choices(form()).getFirst();
    model.turn(form(), choice.scan());
    assertThat(signing().forms().getFirst().scan().rotate()).isEqualTo(90);
    model.choose(form(), 1, Optional.empty());
    assertThat(signing().forms()).isEmpty();
    // What was ticked stays ticked.
    assertThat(duty("legalSignature").state()).isEqualTo(SigningDuty.State.DONE);
  }

  @Test
  void theNextYearBeginsUnsigned() throws IOException {
    model.putBack(form(), List.of(picture("签字.png")), SigningViewModelTest::noSurplus);
    String copy = claim.copyToNewYear(true);
    assertThat(claim.dossierEditor().dossier().claim(copy).orElseThrow().signing())
        .isEqualTo(Signing.NONE);
  }

  private SignableForm form() {
    model.refresh();
    return model.roundProperty().get().form(FormContents.APPLICATION).orElseThrow();
  }

  private SigningDuty duty(String place) {
    model.refresh();
    return model.roundProperty().get().duties().stream()
        .filter(duty -> duty.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private Signing signing() {
    return claim.state().claim().signing();
  }

  private List<String> codes() {
    return claim.state().findings().stream().map(Finding::code).toList();
  }

  private Path pages(String name, int count) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 1; page <= count; page++) {
        pdf.addPage(new PDPage());
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private Path picture(String name) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(new BufferedImage(60, 85, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }

  private ClaimViewModel claim() {
    Dossier blank = new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
    workspace.add(List.of(blank), _ -> {});
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
    return new ClaimViewModel(dossierEditor, "c1");
  }
}

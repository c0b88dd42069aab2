package minshen.desktop.claims.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.desktop.claims.materials.FileIntake;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.FormContents;
import minshen.dossier.MissingMaterials;
import minshen.dossier.Signature;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;
import minshen.form.signing.SignableForm;
import minshen.packet.PacketNumbering;
import minshen.packet.PacketPart;
import minshen.packet.PacketSettings;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.store.Snapshot;
import minshen.store.UserStore;
import minshen.words.Words;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the history notes as given out to be signed, and what an export finds in its folder. */
class GivenOutTest {
  private static final String FORM = FormContents.APPLICATION;
  private static final PacketSettings GAPS =
      PacketSettings.STANDARD.with(PacketNumbering.LIST_MISSING, true);

  private static final Award AWARD =
      new Award(
          "MH-12",
          2025,
          Amount.of(8),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @TempDir private Path folder;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final ClaimViewModel claim = claim();
  private final List<String> asked = new ArrayList<>();
  private final ClaimExport export =
      new ClaimExport(
          workspace, new Workspace.ClaimKey(claim.dossierEditor(), "c1"), dialogs(), Words.CHINESE);
  private Dialogs.Way way = Dialogs.Way.FIRST;

  @AfterEach
  void close() {
    store.close();
  }

  /** What is asked for before the last material is missing: its number depends on the settings. */
  @BeforeEach
  void attach() throws IOException {
    Path file = folder.resolve("材料.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(file.toFile());
    }
    new FileIntake(claim.dossierEditor(), workspace, _ -> {})
        .take(
            claim.item().materials().getLast().id(),
            List.of(file),
            taken -> claim.changeAttachments(_ -> taken.all()));
  }

  @Test
  void thePacketIsNotedAsItWasNumberedAndNotAsNumbersAreSetNow() throws IOException {
    Snapshot packet = written(pdfs(BatchChoice.PACKET), GAPS);
    assertThat(packet.papers()).containsEntry(FORM, content(MissingMaterials.NUMBERED));
    assertThat(packet.papers().get(FORM)).isNotEqualTo(content(MissingMaterials.SKIPPED));
    assertThat(packet.papers().get(Signature.PACKET))
        .isNotEqualTo(
            written(pdfs(BatchChoice.PACKET), PacketSettings.STANDARD)
                .papers()
                .get(Signature.PACKET));
  }

  @Test
  void nobodySignsWhatIsUploadedNorASheetNorAPacketWithoutForms() throws IOException {
    assertThat(written(new PacketUploads(folder, false, Words.CHINESE), GAPS).papers()).isEmpty();
    assertThat(written(pdfs(BatchChoice.HAND_IN), GAPS).papers()).isEmpty();
    PacketSettings materials = GAPS.withParts(List.of(PacketPart.MATERIALS));
    assertThat(written(pdfs(BatchChoice.PACKET), materials).papers())
        .containsOnlyKeys(Signature.PACKET);
  }

  @Test
  void sheetsAloneAreNoExportOfTheClaim() throws IOException {
    keep(written(pdfs(BatchChoice.SIGNING), GAPS));
    assertThat(export.asItStands(claim.dossierEditor().assessment())).isEmpty();
    keep(written(pdfs(BatchChoice.PACKET), GAPS));
    keep(written(pdfs(BatchChoice.SIGNING), GAPS));
    assertThat(export.asItStands(claim.dossierEditor().assessment())).isPresent();
  }

  @Test
  void whatOthersSayAndWhatTheOfficeDecidesDoesNotMakeAnExportStale() throws IOException {
    keep(written(pdfs(BatchChoice.PACKET), GAPS));
    DossierEditor editor = claim.dossierEditor();
    editor.addClaim(Claim.of(ClaimInput.blank("c2", "MH-12")));
    editor.changeClaim(
        "c2", "project", c -> c.withInput(c.input().withProject(Optional.of("另一项"))));
    editor.change(d -> d.withLedger(List.of(AWARD)));
    editor.setClaimProgress(
        "c1",
        ClaimProgress.of(
            ClaimEvent.of(ClaimEvent.Kind.APPROVED, Optional.empty())
                .withAmount(Optional.of(Amount.of(9))),
            ClaimEvent.of(ClaimEvent.Kind.UNLOCKED, Optional.empty())));
    assertThat(export.isOutdated(export.history().getFirst(), editor.assessment())).isFalse();
    editor.changeClaim("c1", "project", c -> c.withInput(c.input().withProject(Optional.of("改了"))));
    assertThat(export.isOutdated(export.history().getFirst(), editor.assessment())).isTrue();
  }

  /** An older program, or the command line, called them otherwise. */
  @Test
  void formsUnderTheirFormerNamesAreThereAlreadyAndAreReplaced() throws IOException {
    Path into = exported();
    assertThat(asked).isEmpty();
    List<String> names = names(into);
    for (String name : names) {
      Files.delete(into.resolve(name));
    }
    Path former = Files.writeString(into.resolve("c1-" + FORM + ".docx"), "alt");
    Path own = Files.writeString(into.resolve("c1-" + FORM + "-批注.docx"), "own");

    way = Dialogs.Way.NEITHER;
    exported();
    assertThat(asked).hasSize(1);
    assertThat(former).hasContent("alt");

    way = Dialogs.Way.FIRST;
    exported();
    assertThat(former).doesNotExist();
    assertThat(own).exists();
    assertThat(names(into)).containsAll(names);
    assertThat(export.history().getFirst().papers())
        .containsEntry(FORM, content(MissingMaterials.SKIPPED));
  }

  private Path exported() {
    export.start(claim.dossierEditor().assessment(), "c1");
    return folder.resolve(ExportFileNames.of(claim.dossierEditor().assessment(), "c1"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private PacketPdfs pdfs(BatchChoice what) {
    PacketNames names =
        new PacketNames(
            folder, FileNamePattern.USUAL, LocalDateTime.of(2026, 3, 1, 9, 0), Words.CHINESE);
    return new PacketPdfs(names, Set.of(what), false, Words.CHINESE);
  }

  private Snapshot written(PacketOutput output, PacketSettings settings) throws IOException {
    PacketJob job =
        new PacketJob(
            claim.dossierEditor(),
            claim.dossierEditor().assessment(),
            List.of("c1"),
            settings,
            Optional.empty());
    PacketBatch.Result result =
        new PacketBatch(workspace, Words.CHINESE, List.of(job), List.of(output), folder)
            .write(TestWorkspace.progress());
    assertThat(result.refused()).isEmpty();
    return result.written().getFirst().snapshots().getFirst();
  }

  private void keep(Snapshot snapshot) {
    store.keep(claim.dossierEditor().id(), "c1", snapshot);
    export.readHistory();
  }

  private List<String> content(MissingMaterials missing) {
    ClaimDocuments documents =
        new ClaimDocuments(claim.dossierEditor().assessment(), Words.CHINESE, missing);
    return SignableForm.of(documents, "c1", FORM).content();
  }

  /** Dialogs that choose the folder and answer what is asked; nothing else is looked at. */
  private Dialogs dialogs() {
    return (Dialogs)
        Proxy.newProxyInstance(
            Dialogs.class.getClassLoader(),
            new Class<?>[] {Dialogs.class},
            (_, method, said) ->
                switch (method.getName()) {
                  case "chooseFolder" -> Optional.of(folder);
                  case "ask" -> {
                    asked.add(said[1].toString());
                    yield way;
                  }
                  case "problem" -> throw new AssertionError(said[1]);
                  default -> null;
                });
  }

  private ClaimViewModel claim() {
    Dossier blank = new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
    workspace.add(List.of(blank), _ -> {});
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
    ClaimViewModel model = new ClaimViewModel(dossierEditor, "c1");
    model.setProject(Optional.of("冻干线"));
    return model;
  }
}

package minshen.desktop.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import minshen.desktop.claims.materials.AttachmentInspector;
import minshen.desktop.claims.materials.FileIntake;
import minshen.desktop.claims.materials.MaterialsViewModel;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.Remaining;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Checklist;
import minshen.dossier.PageChoice;
import minshen.dossier.finding.ClaimStatus;
import minshen.dossier.finding.Finding;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packet.source.SampleSigner;
import minshen.packs.PackLoader;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim is nowhere said to be complete while a file of it cannot be used. */
class ReadinessTest {
  private static final String DEMO = "/minshen/demo/yanwei-device.minshen.yaml";

  @TempDir Path folder;

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private ClaimViewModel claim;
  private MaterialsViewModel model;

  /** A claim of which everything is there. */
  @BeforeEach
  void complete() throws IOException {
    try (InputStream yaml = ReadinessTest.class.getResourceAsStream(DEMO)) {
      workspace.add(
          List.of(
              new DossierReader(PackLoader.bundled())
                  .read(yaml.readAllBytes(), DEMO, ClaimsWanted.AT_LEAST_ONE)),
          _ -> {});
    }
    DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    claim = new ClaimViewModel(dossierEditor, "c1");
    model =
        new MaterialsViewModel(
            claim,
            workspace,
            new AttachmentInspector(workspace, dossierEditor),
            new FileIntake(dossierEditor, workspace, _ -> {}));
    claim.changeAttachments(_ -> List.of());
    for (Checklist.Line line : model.checklist().in(Checklist.State.MISSING)) {
      model.attach(line, List.of(pdf(line.id() + ".pdf", new WriterProperties())));
    }
    model.looks().lookAtAll(claim.state().claim());
  }

  @AfterEach
  void close() {
    model.looks().close();
    store.close();
  }

  @Test
  void goodFilesMakeItComplete() {
    assertThat(status()).isEqualTo(ClaimStatus.READY);
    assertThat(step(ClaimStep.MATERIALS)).isEqualTo(StepState.Kind.DONE);
    assertThat(StepState.left(claim.state())).isZero();
  }

  @Test
  void aLockedFileIsToldUntilItsPasswordIsTyped() throws IOException {
    typePasswordOfALockedFile();
  }

  private void typePasswordOfALockedFile() throws IOException {
    Path locked =
        pdf(
            "加密.pdf",
            new WriterProperties()
                .setStandardEncryption(
                    "123456".getBytes(StandardCharsets.UTF_8),
                    "owner".getBytes(StandardCharsets.UTF_8),
                    EncryptionConstants.ALLOW_PRINTING,
                    EncryptionConstants.ENCRYPTION_AES_256));
    add(locked);
    assertIncomplete("设有打开密码", "每次打开程序后要重新输入");

    model.looks().open(model.file(model.count() - 1), "123456", _ -> {});
    assertComplete();
  }

  /** Passwords are not kept: what was ready is so no more, before anybody opens the claim. */
  @Test
  void aLockedFileIsToldAgainAfterARestart() throws IOException {
    typePasswordOfALockedFile();
    workspace.retire();

    Workspace next = TestWorkspace.of(store);
    assertThat(next.claims().getFirst().figures().claimStatus()).isEqualTo(ClaimStatus.READY);
    next.start();
    try {
      assertThat(next.claims().getFirst().figures().claimStatus()).isEqualTo(ClaimStatus.LACKING);
    } finally {
      next.stop();
    }
  }

  @Test
  void aBrokenAndAnEmptyFileAreTold() throws IOException {
    add(Files.writeString(folder.resolve("坏.pdf"), "%PDF-1.7\n???"));
    assertIncomplete("“坏.pdf”已损坏");
    claim.undo();
    assertComplete();
    add(Files.createFile(folder.resolve("空.pdf")));
    assertIncomplete("空.pdf");
  }

  @Test
  void pagesThatAFileDoesNotHaveAreTold() throws IOException {
    add(pdf("合同.pdf", new WriterProperties()));
    claim.changeAttachments(
        all ->
            all.stream()
                .map(a -> a.file().endsWith("合同.pdf") ? a.withPages(PageChoice.parse("2-9")) : a)
                .toList());
    assertIncomplete("只有 1 页");
  }

  @Test
  void aSignatureThatIsVoidIsTold() throws Exception {
    Path signed =
        SampleSigner.rsa("张三")
            .sign(pdf("plain.pdf", new WriterProperties()), folder.resolve("签署.pdf"));
    add(signed);
    assertComplete();
    byte[] bytes = Files.readAllBytes(signed);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/Producer") + 14] ^= 1;
    add(Files.write(folder.resolve("改过.pdf"), bytes));
    assertIncomplete("签署后内容被改动");

    int last = model.count() - 1;
    model.acceptSignature(last);
    assertThat(model.trouble(last)).isEmpty();
    assertThat(status()).isEqualTo(ClaimStatus.READY);
    assertThat(step(ClaimStep.MATERIALS)).isEqualTo(StepState.Kind.DONE);
    assertThat(step(ClaimStep.EXPORT)).isEqualTo(StepState.Kind.READY);
    assertThat(claim.state().findings())
        .extracting(finding -> Words.CHINESE.say(finding.text()))
        .anyMatch(text -> text.contains("核对后决定照用"));
    model.refuseSignature(last);
    assertIncomplete("签署后内容被改动");

    model.acceptSignature(last);
    bytes[bytes.length - 1] ^= 1;
    model.replace(last, Files.write(folder.resolve("又改过.pdf"), bytes), false);
    model.looks().lookAtAll(claim.state().claim());
    assertThat(status()).as("what was not looked at").isEqualTo(ClaimStatus.LACKING);
  }

  private void add(Path file) {
    model.addOwn(List.of(file));
    model.looks().lookAtAll(claim.state().claim());
  }

  private void assertComplete() {
    assertThat(troubles()).isEmpty();
    assertThat(status()).isEqualTo(ClaimStatus.READY);
    assertThat(step(ClaimStep.MATERIALS)).isEqualTo(StepState.Kind.DONE);
    assertThat(step(ClaimStep.EXPORT)).isEqualTo(StepState.Kind.READY);
    assertThat(StepState.left(claim.state())).isZero();
  }

  private void assertIncomplete(String... said) {
    assertThat(troubles()).hasSize(1);
    assertThat(troubles().getFirst()).contains(said);
    assertThat(model.trouble(model.count() - 1)).isPresent();
    assertThat(status()).isEqualTo(ClaimStatus.LACKING);
    assertThat(step(ClaimStep.MATERIALS)).isEqualTo(StepState.Kind.OPEN);
    assertThat(step(ClaimStep.CHECK)).isEqualTo(StepState.Kind.OPEN);
    assertThat(step(ClaimStep.EXPORT)).isEqualTo(StepState.Kind.OPEN);
    assertThat(Remaining.of(claim.state(), Words.CHINESE)).isEqualTo("还差 1 项");
  }

  private List<String> troubles() {
    return claim.state().findings().stream()
        .filter(f -> f.code().startsWith("ATTACHMENT_"))
        .map(Finding::text)
        .map(Words.CHINESE::say)
        .toList();
  }

  private ClaimStatus status() {
    return workspace.claims().stream()
        .filter(line -> line.claim().equals("c1"))
        .findFirst()
        .orElseThrow()
        .figures()
        .claimStatus();
  }

  private StepState.Kind step(ClaimStep step) {
    return StepState.of(step, claim.state()).kind();
  }

  private Path pdf(String name, WriterProperties properties) throws IOException {
    Path file = folder.resolve(name);
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(file.toString(), properties))) {
      pdf.addNewPage();
    }
    return file;
  }
}

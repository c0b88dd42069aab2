package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.policy.calc.ClaimInput;
import minshen.store.BinnedThing;
import minshen.store.Snapshot;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the bin is what was asked for, and only that. */
class BinContentsTest {
  private static final String FILE = "证书.pdf";

  @TempDir Path folder;

  /** Work that is under way, while it is held. */
  private final Deque<Runnable> held = new ArrayDeque<>();

  private boolean holding;
  private UserStore store;
  private Workspace workspace;
  private DossierEditor editor;

  @BeforeEach
  void open() throws Exception {
    UserStore before = UserStore.open(folder.resolve("data"));
    try (before) {
      long id = before.add(TestDossiers.attaching("甲公司", FILE));
      before.contents().put(id, TestDossiers.file(folder.resolve(FILE), 3000), FILE, _ -> {});
      before.keep(id, "c1", snapshot());
    }
    reopen();
  }

  private void reopen() {
    store = UserStore.open(folder.resolve("data"));
    workspace =
        TestWorkspace.of(
            store,
            new Tasks(
                this::work,
                Runnable::run,
                e -> {
                  throw new IllegalStateException(e);
                }));
    editor = TestWorkspace.dossierEditor(workspace, 0);
  }

  private void work(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      work.run();
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aNewClaimThatIsLikeOneInTheBinLeavesThatThere() {
    editor.removeClaim("c1");
    editor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
    assertThat(store.bin().all()).hasSize(1);
    assertThat(store.snapshots(editor.id(), "c1")).isEmpty();
    restore(store.bin().all().getFirst());
    assertThat(editor.dossier().claims()).hasSize(2);
    Claim back = editor.dossier().claims().getLast();
    assertThat(back.attachments()).hasSize(1);
    assertThat(store.snapshots(editor.id(), back.id())).hasSize(1);
    assertThat(store.bin().all()).isEmpty();
  }

  @Test
  void ofTwoThatAreAlikeTheOneThatIsRestoredLeavesTheBin() {
    editor.removeClaim("c1");
    editor.addClaim(Claim.of(ClaimInput.blank("c2", "MH-12")));
    editor.removeClaim("c2");
    BinnedThing older = store.bin().all().getLast();
    restore(older);
    assertThat(store.bin().all()).hasSize(1).doesNotContain(older);
    assertThat(store.snapshots(editor.id(), "c1")).hasSize(1);
  }

  @Test
  void theFilesOfAClaimAreThereAgainAtOnceAndStay() throws Exception {
    editor.removeClaim("c1");
    store.close();
    reopen();
    store.contents().removeUnused(() -> true);
    store.close();
    reopen();
    Attachment attachment = new Attachment("m2", FILE, Optional.empty());
    assertThat(editor.hasFile(attachment)).isFalse();
    holding = true;
    workspace.bin().restore(store.bin().all().getFirst(), () -> {}, () -> {});
    held.removeFirst().run();
    // The tidy of the start comes before the claim is saved.
    store.contents().removeUnused(() -> true);
    letGo();
    assertThat(editor.hasFile(attachment)).isTrue();
    assertThat(Files.size(store.contents().file(editor.id(), FILE))).isEqualTo(3000);
  }

  @Test
  void whatIsOnItsWayBackIsNotRemovedForGood() {
    editor.removeClaim("c1");
    BinnedThing thing = store.bin().all().getFirst();
    holding = true;
    workspace.bin().restore(thing, () -> {}, () -> {});
    held.removeFirst().run();
    workspace.tasks().run(workspace.bin().remove(List.of(thing)));
    held.removeLast().run();
    letGo();
    assertThat(store.snapshots(editor.id(), "c1")).hasSize(1);
  }

  @Test
  void aClaimDeletedWhileTheDiskIsBusyIsInTheBinThoughANewOneFollows() {
    holding = true;
    editor.removeClaim("c1");
    String id = editor.freshClaimId();
    editor.addClaim(Claim.of(ClaimInput.blank(id, "MH-12")));
    letGo();
    assertThat(store.bin().all()).hasSize(1);
    assertThat(store.snapshots(editor.id(), id)).isEmpty();
    restore(store.bin().all().getFirst());
    assertThat(editor.dossier().claims()).hasSize(2);
  }

  @Test
  void aCompanyComesBackWithWhatWasTypedJustBeforeItWasDeleted() {
    holding = true;
    editor.changeClaim(
        "c1", "project", claim -> claim.withInput(claim.input().withProject(Optional.of("新项目"))));
    workspace.remove(editor);
    letGo();
    BinnedThing thing = store.bin().all().getFirst();
    restore(thing);
    assertThat(store.read(thing.id()).dossier().claims().getFirst().input().project())
        .contains("新项目");
  }

  private void restore(BinnedThing thing) {
    workspace.bin().restore(thing, () -> {}, () -> {});
  }

  private void letGo() {
    holding = false;
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }

  private static Snapshot snapshot() {
    return new Snapshot(
        Instant.parse("2026-03-01T08:00:00Z"),
        "forms",
        "folder",
        "dossier",
        "MH2025",
        "1",
        "00",
        Optional.empty(),
        List.of(new Snapshot.Document("表.docx", "11")),
        Map.of());
  }
}

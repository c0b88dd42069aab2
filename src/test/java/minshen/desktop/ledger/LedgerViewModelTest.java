package minshen.desktop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.calc.Award;
import minshen.store.BinPlace;
import minshen.store.StoredAward;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is undone is the row that was changed, whatever has happened to others since. */
class LedgerViewModelTest {
  @TempDir Path folder;

  private UserStore store;
  private Workspace workspace;
  private DossierEditor dossierEditor;
  private LedgerViewModel model;

  @BeforeEach
  void open() {
    store = UserStore.open(folder);
    workspace = TestWorkspace.of(store);
    workspace.add(
        List.of(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of())),
        _ -> {});
    reopen();
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  @Test
  void takingBackAnAdditionLeavesNewerRows() {
    model.add(List.of(award("10"), award("20")));
    List<Award> added = List.of(award("10"), award("20"));
    model.add(List.of(award("30")));
    model.takeBack(dossierEditor, added);
    assertThat(amounts()).containsExactly("30");
  }

  @Test
  void takingBackAnAdditionTwiceTakesNothingMore() {
    model.add(List.of(award("10")));
    model.add(List.of(award("20")));
    model.takeBack(dossierEditor, List.of(award("20")));
    model.takeBack(dossierEditor, List.of(award("20")));
    assertThat(amounts()).containsExactly("10");
  }

  @Test
  void ofTwoEqualRowsOnlyTheAddedOneIsTakenBack() {
    model.add(List.of(award("10")));
    model.add(List.of(award("10")));
    model.takeBack(dossierEditor, List.of(award("10")));
    assertThat(amounts()).containsExactly("10");
  }

  @Test
  void aRowChangedSinceItWasAddedStays() {
    model.add(List.of(award("10")));
    model.replace(row("10"), award("11"));
    model.takeBack(dossierEditor, List.of(award("10")));
    assertThat(amounts()).containsExactly("11");
  }

  @Test
  void aChangeIsTakenBackWhereTheRowStandsNow() {
    model.add(List.of(award("10"), award("20"), award("30")));
    StoredAward old = row("30");
    model.replace(old, award("31"));
    model.remove(row("10"));
    model.takeBack(old, award("31"));
    assertThat(amounts()).containsExactly("20", "30");
  }

  @Test
  void aRowChangedTwiceDoesNotGoBackBehindTheSecondChange() {
    model.add(List.of(award("10")));
    StoredAward old = row("10");
    model.replace(old, award("11"));
    model.replace(row("11"), award("12"));
    model.takeBack(old, award("11"));
    assertThat(amounts()).containsExactly("12");
  }

  @Test
  void aRemovedRowComesBackThoughTheLedgerHasBecomeShorter() {
    model.add(List.of(award("10"), award("20"), award("30")));
    StoredAward last = row("30");
    BinPlace place = model.remove(last);
    model.remove(row("20"));
    model.restore(last, place);
    assertThat(amounts()).containsExactly("10", "30");
  }

  @Test
  void aLineShownBeforeOthersWereRemovedStillMeansItsRow() {
    model.add(List.of(award("10"), award("20"), award("30")));
    StoredAward second = row("20");
    model.remove(row("10"));
    model.remove(second);
    assertThat(amounts()).containsExactly("30");
  }

  @Test
  void linesReadFromTheStoreMeanTheSameRows() {
    model.add(List.of(award("10"), award("20.50")));
    workspace.autosave().finish();
    workspace = TestWorkspace.of(store);
    model.close();
    reopen();
    StoredAward second = workspace.awards().getLast();
    model.remove(second);
    assertThat(amounts()).containsExactly("10");
  }

  @Test
  void whatIsDeletedIsInTheBinWhateverElseIsSavedWithIt() {
    List<Runnable> held = new ArrayList<>();
    AtomicBoolean holding = new AtomicBoolean();
    model.add(List.of(award("10"), award("20")));
    workspace.autosave().finish();
    model.close();
    workspace =
        TestWorkspace.of(
            store,
            new Tasks(
                work -> {
                  if (holding.get()) {
                    held.add(work);
                  } else {
                    work.run();
                  }
                },
                Runnable::run,
                e -> {
                  throw new IllegalStateException(e);
                }));
    reopen();
    holding.set(true);
    model.remove(row("10"));
    model.replace(row("20"), award("21"));
    model.add(List.of(award("30")));
    held.forEach(Runnable::run);
    workspace.autosave().finish();
    assertThat(store.bin().all()).hasSize(1);
    assertThat(store.bin().award(store.bin().all().getFirst())).isEqualTo(award("10"));
  }

  private void reopen() {
    dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    workspace.currentProperty().set(Optional.of(dossierEditor));
    model = new LedgerViewModel(workspace);
  }

  private StoredAward row(String amount) {
    return workspace.awards().stream()
        .filter(stored -> stored.award().equals(award(amount)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> amounts() {
    return dossierEditor.dossier().ledger().stream().map(row -> row.amount().digits()).toList();
  }

  private static Award award(String amount) {
    return AwardPaste.of("MH-11\t2025\t" + amount, minshen.packs.PackLoader.bundled())
        .awards()
        .getFirst();
  }
}

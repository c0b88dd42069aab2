package minshen.desktop.claims.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FormContents;
import minshen.form.ClaimDocuments;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The preview of a claim's documents, without a screen. */
class PreviewViewModelTest {
  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ClaimViewModel claim = claim();
  private final PreviewViewModel model =
      new PreviewViewModel(
          claim,
          new Tasks(
              waiting::add,
              Runnable::run,
              e -> {
                throw new IllegalStateException(e);
              }),
          Words.CHINESE);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void thePdfsAreDrawnAsTheClaimStands() {
    model.refresh();
    assertThat(model.drawingProperty().get()).isTrue();
    assertThat(model.documentsProperty().get()).isEmpty();
    waiting.remove().run();
    assertThat(model.drawingProperty().get()).isFalse();
    assertThat(model.documentsProperty().get())
        .isNotEmpty()
        .allSatisfy(
            (document, bytes) -> {
              assertThat(document)
                  .isIn(
                      FormContents.APPLICATION, FormContents.PLATFORM, ClaimDocuments.CALCULATION);
              assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            });
  }

  @Test
  void whatIsThereAlreadyIsNotDrawnAgain() {
    model.refresh();
    waiting.remove().run();
    model.refresh();
    assertThat(waiting).isEmpty();
  }

  @Test
  void whatIsChangedMeanwhileIsDrawnAfterwardsOnce() {
    List<Integer> seen = new ArrayList<>();
    model.documentsProperty().subscribe((_, found) -> seen.add(found.size()));
    model.refresh();
    claim.setProject(Optional.of("冻干线"));
    model.refresh();
    claim.setProject(Optional.of("灌装线"));
    model.refresh();
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(waiting).isEmpty();
    assertThat(seen).hasSize(2);
  }

  @Test
  void aCharacterThatCannotBePrintedIsToldUntilItIsGone() {
    claim.setProject(Optional.of("a\uE000b"));
    model.refresh();
    waiting.remove().run();
    assertThat(model.problemProperty().get()).isPresent();
    claim.setProject(Optional.of("冻干线"));
    model.refresh();
    waiting.remove().run();
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.documentsProperty().get()).isNotEmpty();
  }

  private ClaimViewModel claim() {
    workspace.add(
        List.of(
            new Dossier(
                Applicant.BLANK,
                Readings.DEFAULT,
                List.of(),
                List.of(),
                List.of(Claim.of(ClaimInput.blank("c1", "MH-13"))))),
        _ -> {});
    DossierEditor editor = TestWorkspace.dossierEditor(workspace, 0);
    return new ClaimViewModel(editor, "c1");
  }
}

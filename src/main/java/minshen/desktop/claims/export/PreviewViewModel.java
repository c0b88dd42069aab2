package minshen.desktop.claims.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Tasks;
import minshen.dossier.FormContents;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.form.OfficialForm;
import minshen.form.UnprintableCharacterException;
import minshen.words.Message;
import minshen.words.Words;

/**
 * The documents of a claim as they would be exported now. They are drawn beside the window; what is
 * changed meanwhile is drawn afterwards.
 */
final class PreviewViewModel {
  private final ClaimViewModel claim;
  private final Tasks tasks;
  private final Words words;
  private final ReadOnlyObjectWrapper<Map<String, byte[]>> documents =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Optional<Message>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Assessment> shown = Optional.empty();
  private Optional<Input> drawnOf = Optional.empty();
  private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();

  PreviewViewModel(ClaimViewModel claim, Tasks tasks, Words words) {
    this.claim = claim;
    this.tasks = tasks;
    this.words = words;
  }

  /**
   * The PDFs in their order, by the id of the form or {@link ClaimDocuments#CALCULATION}; none
   * before they are drawn for the first time.
   */
  ReadOnlyObjectProperty<Map<String, byte[]>> documentsProperty() {
    return documents.getReadOnlyProperty();
  }

  /** Why the documents cannot be drawn, if that is so. */
  ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the documents are being drawn. */
  ReadOnlyBooleanProperty drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** What people call one of the documents. */
  String title(String document) {
    return switch (document) {
      case ClaimDocuments.CALCULATION -> words.say("desktop.preview.calculation");
      case FormContents.APPLICATION -> words.say("desktop.preview.application");
      case FormContents.PLATFORM -> words.say("desktop.preview.platform");
      default -> OfficialForm.title(document, claim.pack());
    };
  }

  /**
   * What documents are drawn of.
   *
   * @param assessment the dossier as it was then
   * @param missing what became of the numbers of missing materials
   */
  record Input(Assessment assessment, MissingMaterials missing) {}

  /** What the documents that are there were drawn of. */
  Input drawnOf() {
    return drawnOf.orElseThrow();
  }

  /** Draws the documents of the claim as it stands, unless that is what is there. */
  void refresh() {
    Assessment now = claim.dossierEditor().assessment();
    if (!drawing.get() && !shown.equals(Optional.of(now))) {
      shown = Optional.of(now);
      drawing.set(true);
      MissingMaterials missing = claim.dossierEditor().numbering(claim.id());
      ClaimDocuments documents = new ClaimDocuments(now, words, missing);
      // Saving does not wait for what draws an office's own form.
      tasks.runAside(
          tasks
              .task(_ -> drawn(documents))
              .onSuccess(pdfs -> drawn(new Input(now, missing), pdfs))
              .onFailure(this::failed)
              .onEnd(
                  () -> {
                    drawing.set(false);
                    refresh();
                  }));
    }
  }

  private Map<String, byte[]> drawn(ClaimDocuments documents) {
    Map<String, byte[]> pdfs = new LinkedHashMap<>();
    for (String document : documents.pdfs(claim.id())) {
      pdfs.put(document, documents.pdf(claim.id(), document));
    }
    return pdfs;
  }

  private void drawn(Input input, Map<String, byte[]> pdfs) {
    problem.set(Optional.empty());
    drawnOf = Optional.of(input);
    documents.set(pdfs);
  }

  private void failed(Exception e) {
    if (e instanceof UnprintableCharacterException unprintable) {
      problem.set(Optional.of(unprintable.problem()));
    } else {
      problem.set(
          Optional.of(FailureReason.known(e).orElseThrow(() -> new IllegalStateException(e))));
    }
  }
}

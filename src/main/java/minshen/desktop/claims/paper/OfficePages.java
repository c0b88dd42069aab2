package minshen.desktop.claims.paper;

import com.dlsc.pdfviewfx.PDFBoxDocument;
import com.dlsc.pdfviewfx.PDFView;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Tasks;
import minshen.form.UnprintableCharacterException;
import org.controlsfx.control.MaskerPane;

/** An office's own form as it will be exported: drawn beside the window, anew when it changed. */
final class OfficePages extends StackPane {
  private final ClaimContext context;
  private final Tasks tasks;
  private final PDFView view = new PDFView();
  private final MaskerPane masker = new MaskerPane();
  private final Label said = TextLabels.wrapped("");
  private Optional<PaperModel> shown = Optional.empty();
  private Optional<Object> drawnOf = Optional.empty();
  private boolean drawing;

  OfficePages(ClaimContext context, Tasks tasks) {
    this.context = context;
    this.tasks = tasks;
    setId("office-pages");
    view.setShowThumbnails(false);
    view.setShowToolBar(false);
    view.setShowSearchResults(false);
    // Without a document, the wheel or a key over it is a fault of its own.
    view.setVisible(false);
    masker.setText(context.say("desktop.preview.drawing"));
    masker.setVisible(false);
    Shown.set(said, false);
    getChildren().setAll(view, said, masker);
  }

  /** Shows a form as it stands now. */
  void show(PaperModel form) {
    if (!shown.equals(Optional.of(form))) {
      shown = Optional.of(form);
      drawnOf = Optional.empty();
    }
    Object now = form.standsOn();
    if (drawing || drawnOf.equals(Optional.of(now))) {
      return;
    }
    drawing = true;
    drawnOf = Optional.of(now);
    masker.setVisible(true);
    Supplier<Optional<byte[]>> original = form.original();
    tasks.runAside(
        tasks
            .task(
                _ -> {
                  Optional<byte[]> pdf = original.get();
                  return pdf.isPresent()
                      ? Optional.of(new PDFBoxDocument(new ByteArrayInputStream(pdf.get())))
                      : Optional.<PDFBoxDocument>empty();
                })
            .onSuccess(this::drawn)
            .onFailure(this::failed)
            .onEnd(
                () -> {
                  drawing = false;
                  masker.setVisible(false);
                  shown.ifPresent(this::show);
                }));
  }

  private void drawn(Optional<PDFBoxDocument> document) {
    document.ifPresent(
        pages -> {
          int page = view.getPage();
          view.setDocument(pages);
          view.setPage(Math.clamp(page, 0, pages.getNumberOfPages() - 1));
        });
    say(document.isPresent() ? "" : context.say("desktop.paper.office-none"));
  }

  private void failed(Exception e) {
    say(
        context.say(
            e instanceof UnprintableCharacterException unprintable
                ? unprintable.problem()
                : FailureReason.known(e).orElseThrow(() -> new IllegalStateException(e))));
  }

  private void say(String text) {
    said.setText(text);
    Shown.set(said, !text.isEmpty());
    view.setVisible(text.isEmpty());
  }
}

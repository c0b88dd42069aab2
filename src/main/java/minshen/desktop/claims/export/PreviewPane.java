package minshen.desktop.claims.export;

import atlantafx.base.controls.Spacer;
import com.dlsc.pdfviewfx.PDFBoxDocument;
import com.dlsc.pdfviewfx.PDFView;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Tasks;
import minshen.form.ClaimDocuments;
import minshen.words.Message;
import org.controlsfx.control.MaskerPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 预览: the PDFs as they would be exported now, to be looked at and printed. */
public final class PreviewPane implements ClaimPane {
  private static final Duration A_WHILE = Duration.millis(300);

  private final ClaimContext context;
  private final PreviewViewModel model;
  private final ClaimExport export;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final PDFView view = new PDFView();
  private final HBox bar = new HBox();
  private final Button before;
  private final Label number = TextLabels.line("", "muted");
  private final Button after;
  private final HBox pages;
  private final Label said = TextLabels.muted("");
  private final Button print;
  private final MaskerPane masker = new MaskerPane();
  private final PauseTransition soon = new PauseTransition(A_WHILE);
  private final VBox box;
  private Map<String, byte[]> pdfs = Map.of();
  private Optional<String> chosen = Optional.empty();

  /** The preview of a claim's documents. */
  public PreviewPane(ClaimContext context, ClaimExport export, Tasks tasks, Dialogs dialogs) {
    this.export = export;
    this.context = context;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.model = new PreviewViewModel(context.claim(), tasks, context.words());
    print = new Button(context.say("desktop.preview.print"), new FontIcon(Feather.PRINTER));
    print.setId("print");
    print.setMinWidth(Region.USE_PREF_SIZE);
    print.setOnAction(_ -> print());
    view.setShowThumbnails(false);
    view.setShowToolBar(false);
    before =
        new IconButton(
            Feather.CHEVRON_LEFT, context.say("desktop.preview.before"), view::gotoPreviousPage);
    after =
        new IconButton(
            Feather.CHEVRON_RIGHT, context.say("desktop.preview.after"), view::gotoNextPage);
    pages = new HBox(before, number, after);
    view.pageProperty().subscribe(_ -> showNumber());
    view.setShowSearchResults(false);
    view.setId("preview");
    // Without a document, the wheel or a key over it is a fault of its own.
    view.setVisible(false);
    bar.getStyleClass().add("paper-bar");
    pages.setAlignment(Pos.CENTER_LEFT);
    bar.setAlignment(Pos.CENTER_LEFT);
    masker.setText(context.say("desktop.preview.drawing"));
    masker.setVisible(false);
    soon.setOnFinished(_ -> masker.setVisible(model.drawingProperty().get()));
    StackPane shown = new StackPane(view, masker);
    VBox.setVgrow(shown, Priority.ALWAYS);
    box = new VBox(bar, said, shown);
    box.getStyleClass().add("preview-pane");
    VBox.setVgrow(box, Priority.ALWAYS);
    model.drawingProperty().subscribe(this::drawing);
    model.problemProperty().subscribe(this::said);
    model.documentsProperty().subscribe((_, found) -> drawn(found));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    model.refresh();
  }

  /** What is done at once needs no mask. */
  private void drawing(boolean now) {
    if (now) {
      soon.playFromStart();
    } else {
      masker.setVisible(false);
    }
  }

  private void drawn(Map<String, byte[]> found) {
    boolean same = found.keySet().equals(pdfs.keySet());
    pdfs = found;
    if (!same) {
      buildBar();
    }
    open(chosen.filter(found::containsKey).orElse(found.keySet().iterator().next()));
  }

  private void said(Optional<Message> text) {
    said.setText(text.map(context::say).orElse(""));
    Shown.set(said, text.isPresent());
    view.setVisible(text.isEmpty() && view.getDocument() != null);
    print.setDisable(text.isPresent());
  }

  private void buildBar() {
    List<String> names = new ArrayList<>(pdfs.keySet());
    SegmentedChoice<String> choice =
        new SegmentedChoice<>(names, model::title, this::open).wrapping();
    chosen = chosen.filter(names::contains).or(() -> Optional.of(names.getFirst()));
    choice.show(chosen);
    bar.getChildren().setAll(choice, new Spacer(), pages, print);
  }

  private void open(String name) {
    chosen = Optional.of(name);
    byte[] pdf = pdfs.get(name);
    tasks.run(
        tasks.task(_ -> new PDFBoxDocument(new ByteArrayInputStream(pdf))).onSuccess(this::show));
  }

  /** The page that was looked at stays, if there still is one. */
  private void show(PDFView.Document document) {
    int page = view.getPage();
    view.setDocument(document);
    view.setVisible(model.problemProperty().get().isEmpty());
    view.setPage(Math.clamp(page, 0, document.getNumberOfPages() - 1));
    showNumber();
  }

  private void showNumber() {
    int all = view.getDocument() == null ? 0 : view.getDocument().getNumberOfPages();
    number.setText(context.say("desktop.preview.page", view.getPage() + 1, all));
    pages.setVisible(all > 1);
    before.setDisable(view.getPage() == 0);
    after.setDisable(view.getPage() >= all - 1);
  }

  private void print(String name) {
    PreviewViewModel.Input drawn = model.drawnOf();
    byte[] pdf = pdfs.get(name);
    dialogs.print(
        model.title(name),
        pdf,
        () -> {
          if (!name.equals(ClaimDocuments.CALCULATION)) {
            export.printed(drawn.assessment(), drawn.missing(), name, pdf);
          }
        });
  }

  private void print() {
    chosen.ifPresent(this::print);
  }
}

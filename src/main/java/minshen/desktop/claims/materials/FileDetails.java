package minshen.desktop.claims.materials;

import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TypedText;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.words.Message;

/** Which pages of a file are handed in, under which title, with which note. */
final class FileDetails extends VBox {
  private static final int LONGEST = 200;
  private static final double PAGES = 100;

  private final MaterialsViewModel model;
  private final ClaimContext context;
  private final IntSupplier place;
  private final TextField pages;
  private final TextField title;
  private final TextField note;
  private final LabelledField pagesField;
  private final CheckBox late = new CheckBox();
  private boolean wanted;
  private boolean showing;

  FileDetails(ClaimContext context, MaterialsViewModel model, IntSupplier place) {
    this.context = context;
    this.model = model;
    this.place = place;
    pages = field(context);
    title = field(context);
    note = field(context);
    pagesField = new LabelledField(context.say("desktop.materials.pages"), pages);
    pages.setPromptText(context.say("desktop.materials.pages-all"));
    pages.getStyleClass().add("file-pages");
    pagesField.setMinWidth(PAGES);
    pagesField.setPrefWidth(PAGES);
    LabelledField titleField = new LabelledField(context.say("desktop.materials.title"), title);
    LabelledField noteField = new LabelledField(context.say("desktop.materials.note"), note);
    HBox.setHgrow(titleField, Priority.ALWAYS);
    typed(pages, this::takePages);
    typed(title, () -> model.title(place.getAsInt(), text(title)));
    typed(note, () -> model.note(place.getAsInt(), text(note)));
    HBox line = new HBox(pagesField, titleField);
    line.getStyleClass().add("file-details");
    late.setText(context.say("desktop.materials.late"));
    late.setTooltip(LabelledField.tooltip(context.say("desktop.materials.late-why")));
    late.setId("file-late");
    late.setOnAction(_ -> model.late(place.getAsInt(), late.isSelected()));
    getStyleClass().add("deadline-typing");
    getChildren().addAll(line, noteField, late);
    reveal(false);
  }

  /** Pages that are no choice yet stay as they are typed until the field is left. */
  void show(Attachment file) {
    if (!pages.isFocused()) {
      put(pages, file.pages().map(PageChoice::toString));
      pagesField.problem(model.pagesBeyond(place.getAsInt()).map(context::say), Meaning.ERROR);
    }
    put(title, file.title());
    put(note, file.note());
    late.setSelected(file.late());
    reveal(wanted || file.pages().isPresent() || file.note().isPresent() || file.late());
  }

  void enable(AttachmentInspection look) {
    pages.setDisable(!(look instanceof AttachmentInspection.Ready));
  }

  void toggle() {
    wanted = !isVisible();
    reveal(wanted);
    if (wanted) {
      pages.requestFocus();
    }
  }

  private void reveal(boolean shown) {
    Shown.set(this, shown);
  }

  private void takePages() {
    Optional<Message> wrong = model.pages(place.getAsInt(), pages.getText());
    pagesField.problem(wrong.map(context::say), Meaning.ERROR);
  }

  /** Each letter is taken at once: what stands there is shown as saved. */
  private void typed(TextField field, Runnable take) {
    field
        .textProperty()
        .subscribe(
            (_, _) -> {
              if (!showing) {
                take.run();
              }
            });
  }

  private void put(TextField field, Optional<String> text) {
    if (!text(field).equals(text)) {
      showing = true;
      field.setText(text.orElse(""));
      showing = false;
    }
  }

  private static Optional<String> text(TextField field) {
    return Optional.of(field.getText().strip()).filter(t -> !t.isEmpty());
  }

  private static TextField field(ClaimContext context) {
    TextField field = new TextField();
    TypedText.limit(field, LONGEST, false, context.words());
    return field;
  }
}

package minshen.desktop.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SearchPicker;
import minshen.desktop.controls.TextLabels;
import minshen.form.learn.Certainty;
import minshen.form.learn.FoundField;
import minshen.form.learn.SheetBlock;
import minshen.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A blank form of an office over the window's content: its pages, or where nothing draws them its
 * tables, with what each place is taken for. A click on a place says otherwise.
 */
final class OfficeFormPage extends PackPage {
  private static final int LONGEST = 80;
  private static final double ALL = 100;

  private final OfficeFormViewModel model;
  private final Words words;
  private final Label summary = TextLabels.muted("");
  private final Optional<OfficeFormSheets> sheets;
  private final VBox body = new VBox();
  private final TextField id = new TextField();
  private final TextField title = new TextField();

  /** What can be done with the form. */
  interface Ways {
    /** Keeps it in a folder. */
    void save(String id, String title);

    /** Puts it into a pack, in the place of another form. */
    void replace(OfficeFormViewModel.Target target, String id, String title);

    /** It is filled in, and is read as such. */
    void filled();

    /** Leaves everything as it is. */
    void leave();
  }

  OfficeFormPage(OfficeFormViewModel model, Words words, Ways ways) {
    super(ways::leave);
    this.model = model;
    this.words = words;
    this.sheets = model.picture().map(OfficeFormSheets::new);
    setId("office-form");
    Button skip = button("skip", ways::leave);
    Button filled = button("filled", ways::filled);
    Button save = button("save", () -> ways.save(text(id), text(title)));
    Button replace = button("replace", () -> {});
    replace.getStyleClass().add("accent");
    replace.setOnAction(
        _ ->
            new SearchPicker<OfficeFormViewModel.Target>(
                    OfficeFormViewModel.Target::name,
                    words.say("desktop.office-form.replace-what"),
                    words.say("desktop.office-form.none"),
                    target -> ways.replace(target, text(id), text(title)))
                .open(replace, model.targets()));
    body.getStyleClass().add("pack-news");
    lay(head(), body, skip, filled, save, replace);
    model.formProperty().subscribe(_ -> show());
  }

  private Button button(String name, Runnable action) {
    Button button = new Button(words.say("desktop.office-form." + name));
    button.setId("office-form-" + name);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static String text(TextField field) {
    return field.getText().strip();
  }

  private Node head() {
    field(title, "title", model.title());
    field(id, "id", model.suggestedId());
    HBox names = new HBox(title, id);
    names.getStyleClass().add("incoming-target");
    HBox.setHgrow(title, Priority.ALWAYS);
    VBox head =
        new VBox(
            TextLabels.wrapped(words.say("desktop.office-form.head"), "page-title"),
            summary,
            names);
    head.getStyleClass().add("incoming-head");
    return head;
  }

  private void field(TextField field, String name, String value) {
    field.setText(value);
    field.setId("office-form-" + name);
    field.setPromptText(words.say("desktop.office-form." + name));
    field.setAccessibleText(words.say("desktop.office-form." + name));
  }

  private void show() {
    summary.setText(
        words.say(
            "desktop.office-form.summary",
            model.count(Certainty.SURE),
            model.count(Certainty.UNSURE),
            model.count(Certainty.UNKNOWN)));
    Map<String, FoundField> places = model.places();
    sheets.ifPresentOrElse(
        pages -> {
          pages.show(places, words.say("desktop.office-form.elsewhere"), this::place);
          body.getChildren().setAll(pages);
        },
        () ->
            body.getChildren()
                .setAll(model.sheet().stream().map(block -> block(block, places)).toList()));
  }

  private Node block(SheetBlock block, Map<String, FoundField> places) {
    return block.isTable()
        ? sheet(block, places)
        : content(block.text(), block.addresses(), places);
  }

  private Node sheet(SheetBlock sheet, Map<String, FoundField> places) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("office-sheet");
    double all = sheet.widths().stream().mapToDouble(Double::doubleValue).sum();
    for (double width : sheet.widths()) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(ALL * width / all);
      grid.getColumnConstraints().add(column);
    }
    for (SheetBlock.SheetCell cell : sheet.cells()) {
      VBox box = new VBox(content(cell.text(), cell.addresses(), places));
      box.getStyleClass().add("office-cell");
      box.setAlignment(Pos.CENTER_LEFT);
      grid.add(box, cell.column(), cell.row(), cell.columns(), cell.rows());
    }
    return grid;
  }

  /** Printed words, and behind them the places among them. */
  private Node content(String text, List<String> addresses, Map<String, FoundField> places) {
    FlowPane content = new FlowPane();
    content.getStyleClass().add("office-content");
    String printed = text.replaceAll("[\\s\\p{Z}_]+", " ").strip();
    if (!printed.isEmpty()) {
      boolean isLong = printed.length() > LONGEST;
      String shown = isLong ? printed.substring(0, LONGEST) + "…" : printed;
      content.getChildren().add(TextLabels.wrapped(shown, "value-text"));
    }
    addresses.forEach(address -> content.getChildren().add(place(places.get(address))));
    return content;
  }

  private Button place(FoundField field) {
    Meaning meaning =
        switch (field.certainty()) {
          case SURE -> Meaning.OK;
          case UNSURE -> Meaning.OPEN;
          case UNKNOWN, SIGNED -> Meaning.NOTE;
        };
    Button button = new Button(model.name(field), new FontIcon(meaning.icon()));
    button.setId("office-place-" + field.address());
    button.getStyleClass().addAll("office-place", meaning.style());
    String label = field.label().isEmpty() ? field.address() : field.label();
    button.setAccessibleText(
        words.say("desktop.office-form.place", label, model.name(field), words.say(field.why())));
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.setOnAction(_ -> pick(button, field));
    return button;
  }

  private void pick(Button button, FoundField field) {
    new SearchPicker<OfficeFormViewModel.Choice>(
            OfficeFormViewModel.Choice::name,
            words.say("desktop.office-form.search"),
            words.say("desktop.office-form.none"),
            choice -> model.assign(field.address(), choice.content()))
        .open(button, model.choices(field));
  }
}

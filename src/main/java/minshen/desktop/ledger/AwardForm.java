package minshen.desktop.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SearchPicker;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.calc.Award;
import minshen.store.StoredAward;
import minshen.words.Message;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of one row of the ledger: a new one, or one that is changed. */
final class AwardForm extends VBox {
  private final Library library;
  private final Words words;
  private final Label title = TextLabels.line("", "card-title");
  private final TextField item = new TextField();
  private final TextField year = new TextField();
  private final TextField amount = new TextField();
  private final TextField project = new TextField();
  private final ComboBox<String> kind = new ComboBox<>();
  private final TextField product = new TextField();
  private final TextField cityGrant = new TextField();
  private final TextField citySupport = new TextField();
  private final List<Region> ofTheCity;
  private final Label itemTitle = TextLabels.caption("");
  private final Map<AwardDraft.Field, LabelledField> fields = new EnumMap<>(AwardDraft.Field.class);
  private final Button keep = new Button();
  private final Button remove;
  private final Consumer<Award> kept;
  private Optional<StoredAward> shown = Optional.empty();

  /**
   * A form.
   *
   * @param kept told of a row in which nothing is wrong
   * @param removed told to remove the row shown
   * @param closed told that nobody wants the form any more
   */
  AwardForm(
      Library library,
      Words words,
      Consumer<Award> kept,
      Consumer<StoredAward> removed,
      Runnable closed) {
    this.library = library;
    this.words = words;
    this.kept = kept;
    getStyleClass().addAll("card-box", "award-form");
    itemTitle.managedProperty().bind(itemTitle.textProperty().isNotEmpty());
    amount.getStyleClass().add("figure");
    citySupport.getStyleClass().add("figure");
    ofTheCity =
        List.of(
            plain("desktop.claim.city-grant", cityGrant, "award-city-grant"),
            field(
                    AwardDraft.Field.CITY_SUPPORT,
                    "desktop.ledger.city-support",
                    citySupport,
                    "award-city-support")
                .unit(words.say("desktop.unit")));
    ofTheCity.forEach(field -> Shown.room(field));
    kind.setEditable(true);
    kind.setMaxWidth(Double.MAX_VALUE);
    item.textProperty().subscribe(this::showItem);
    keep.getStyleClass().add("accent");
    keep.setId("award-keep");
    keep.setOnAction(_ -> keep());
    remove = new Button(words.say("desktop.ledger.remove"), new FontIcon(Feather.TRASH_2));
    remove.setId("award-remove");
    remove.setOnAction(_ -> shown.ifPresent(removed));
    Shown.room(remove);
    Button leave = new Button(words.say("desktop.cancel"));
    leave.setOnAction(_ -> closed.run());
    FlowPane buttons = new FlowPane(keep, leave, remove);
    buttons.getStyleClass().add("wrapped-actions");
    getChildren()
        .addAll(
            title,
            item(),
            itemTitle,
            field(AwardDraft.Field.YEAR, "desktop.column.year", year, "award-year"),
            field(AwardDraft.Field.AMOUNT, "desktop.ledger.amount", amount, "award-amount")
                .unit(words.say("desktop.unit")),
            plain("desktop.column.project", project, "award-project"),
            field(AwardDraft.Field.KIND, "desktop.ledger.kind", kind, "award-kind"),
            plain("desktop.ledger.product", product, "award-product"),
            ofTheCity.getFirst(),
            ofTheCity.getLast(),
            buttons);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, closed));
  }

  /** Shows a blank row. */
  void blank() {
    shown = Optional.empty();
    show(AwardDraft.BLANK);
    title.setText(words.say("desktop.ledger.new"));
    keep.setText(words.say("desktop.ledger.add"));
    item.requestFocus();
  }

  /** Shows a row to be changed. */
  void show(StoredAward row) {
    shown = Optional.of(row);
    show(AwardDraft.of(row.award()));
    title.setText(words.say("desktop.ledger.change"));
    keep.setText(words.say("desktop.ledger.keep"));
  }

  /** The row that is changed; none if it is a new one. */
  Optional<StoredAward> shown() {
    return shown;
  }

  private void show(AwardDraft draft) {
    item.setText(draft.item());
    year.setText(draft.year());
    amount.setText(draft.amount());
    project.setText(draft.project());
    product.setText(draft.product());
    cityGrant.setText(draft.cityGrant());
    citySupport.setText(draft.citySupport());
    kind.getEditor().setText(named(draft));
    remove.setVisible(shown.isPresent());
    tell(Map.of());
  }

  private String named(AwardDraft draft) {
    return kinds(draft.item()).getOrDefault(draft.kind(), draft.kind());
  }

  private Map<String, String> kinds(String id) {
    return library.item(id.strip()).map(Item::awardKinds).orElse(Map.of());
  }

  private void showItem(String id) {
    itemTitle.setText(library.item(id.strip()).map(Item::title).orElse(""));
    kind.getItems().setAll(kinds(id).values());
    boolean matches = library.packs().stream().anyMatch(pack -> pack.matchesGrants(id.strip()));
    ofTheCity.forEach(field -> field.setVisible(matches));
  }

  private void keep() {
    AwardDraft draft =
        new AwardDraft(
            item.getText(),
            year.getText(),
            amount.getText(),
            project.getText(),
            Optional.ofNullable(kind.getEditor().getText()).orElse(""),
            product.getText(),
            cityGrant.getText(),
            citySupport.getText());
    Map<AwardDraft.Field, Message> problems = draft.problems(library);
    tell(problems);
    draft.award(library).ifPresent(kept);
    problems.keySet().stream().findFirst().map(fields::get).ifPresent(LabelledField::focus);
  }

  private void tell(Map<AwardDraft.Field, Message> problems) {
    fields.forEach(
        (name, field) ->
            field.problem(Optional.ofNullable(problems.get(name)).map(words::say), Meaning.ERROR));
  }

  private void key(KeyEvent event, Runnable closed) {
    if (event.getCode() == KeyCode.ENTER) {
      keep();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      closed.run();
      event.consume();
    }
  }

  private LabelledField item() {
    Button pick = new Button();
    pick.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    pick.getStyleClass().add("icon-button");
    pick.setAccessibleText(words.say("desktop.choose"));
    pick.setId("award-pick-item");
    SearchPicker<Item> picker =
        new SearchPicker<>(
            known -> known.id() + "  " + known.title(),
            words.say("desktop.claim.filter-items"),
            words.say("desktop.claim.no-match"),
            known -> item.setText(known.id()));
    List<Item> items = new ArrayList<>();
    library.packs().forEach(pack -> items.addAll(pack.items()));
    pick.setOnAction(_ -> picker.open(pick, items));
    HBox.setHgrow(item, Priority.ALWAYS);
    HBox box = new HBox(item, pick);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("picked");
    LabelledField field =
        field(AwardDraft.Field.ITEM, "desktop.column.item", box, "award-item-box").focusing(item);
    item.setId("award-item");
    item.setAccessibleText(words.say("desktop.column.item"));
    return field;
  }

  private LabelledField field(AwardDraft.Field name, String key, Region control, String id) {
    LabelledField field = plain(key, control, id);
    fields.put(name, field);
    return field;
  }

  private LabelledField plain(String key, Region control, String id) {
    control.setId(id);
    return new LabelledField(words.say(key), control);
  }
}

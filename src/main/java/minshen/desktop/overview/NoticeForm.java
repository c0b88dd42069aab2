package minshen.desktop.overview;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SegmentedChoice;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.words.Words;

/** The fields of a notice: of which policy and year, what it says, and the slots of an item. */
final class NoticeForm extends VBox {
  private static final List<Optional<Boolean>> SEAMS =
      List.of(Optional.empty(), Optional.of(true), Optional.of(false));

  private final NoticeViewModel model;
  private final Words words;
  private final ComboBox<Pack> pack = new ComboBox<>();
  private final ComboBox<Integer> year = new ComboBox<>();
  private final ComboBox<Item> item = new ComboBox<>();
  private final SlotsPane slots;
  private final Map<NoticeField, TextField> texts = new EnumMap<>(NoticeField.class);
  private final Map<NoticeField, LabelledField> fields = new EnumMap<>(NoticeField.class);
  private final Map<Item, SlotsDraft> drafts = new HashMap<>();
  private final SegmentedChoice<Optional<Boolean>> seams;
  private final Runnable edited;
  private Optional<Boolean> seam = Optional.empty();
  private Optional<NoticeViewModel.State> opened = Optional.empty();
  private boolean showing;

  /**
   * The fields.
   *
   * @param edited is run after each edit, which is kept by then
   */
  NoticeForm(NoticeViewModel model, Words words, Runnable edited) {
    this.model = model;
    this.words = words;
    this.edited = edited;
    slots = new SlotsPane(words, this::edited);
    seams =
        new SegmentedChoice<>(
            SEAMS,
            this::seamName,
            chosen -> {
              seam = chosen;
              edited();
            });
    for (NoticeField field : NoticeField.values()) {
      TextField text = new TextField();
      text.setId("notice-" + field.name());
      text.textProperty().subscribe((_, _) -> edited());
      text.focusedProperty().subscribe((_, _) -> tell());
      texts.put(field, text);
      fields.put(field, new LabelledField(words.say("desktop.notice.field." + field.name()), text));
    }
    pack.setId("notice-pack");
    year.setId("notice-year");
    item.setId("notice-item");
    pack.setConverter(named(Pack::title));
    item.setConverter(named(shown -> shown.id() + "  " + shown.title()));
    pack.valueProperty().subscribe((_, _) -> showOther());
    year.valueProperty().subscribe((_, _) -> showOther());
    item.valueProperty().subscribe((_, _) -> showSlots());
    getStyleClass().add("deadline-typing");
    getChildren()
        .addAll(
            new LabelledField(words.say("desktop.notice.pack"), pack),
            new LabelledField(words.say("desktop.notice.year"), year),
            pair(NoticeField.OPENS, NoticeField.CLOSES),
            pair(NoticeField.ONLINE_BY, NoticeField.PAPER_BY),
            fields.get(NoticeField.PORTAL_NAME),
            fields.get(NoticeField.PORTAL),
            pair(NoticeField.MAX_UPLOAD, NoticeField.MAX_TOTAL),
            fields.get(NoticeField.FORMATS),
            new LabelledField(words.say("desktop.notice.slots"), item)
                .hint(words.say("desktop.notice.slots-what")),
            slots,
            fields.get(NoticeField.COPIES),
            new LabelledField(words.say("desktop.notice.seam"), seams),
            fields.get(NoticeField.ORDER),
            fields.get(NoticeField.WINDOW),
            fields.get(NoticeField.HOURS),
            fields.get(NoticeField.PHONE));
  }

  private String seamName(Optional<Boolean> wanted) {
    return words.say(
        wanted
            .map(w -> w ? "desktop.notice.seam-yes" : "desktop.notice.seam-no")
            .orElse("desktop.notice.seam-unsaid"));
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T shown) {
        return shown == null ? "" : name.apply(shown);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException(typed);
      }
    };
  }

  private HBox pair(NoticeField first, NoticeField second) {
    HBox pair = new HBox(fields.get(first), fields.get(second));
    pair.getStyleClass().add("page-actions");
    pair.getChildren()
        .forEach(
            field -> {
              HBox.setHgrow(field, Priority.ALWAYS);
              ((Region) field).setPrefWidth(0);
            });
    return pair;
  }

  /** The policy it is of, if one is chosen. */
  Optional<Pack> pack() {
    return Optional.ofNullable(pack.getValue());
  }

  /** The application year it is of. */
  int year() {
    return year.getValue();
  }

  /** Shows what there is to choose, and what is typed of it. */
  void open() {
    List<Pack> packs = model.packs();
    pack.getItems().setAll(packs);
    year.getItems().setAll(model.years());
    if (pack.getValue() == null && !packs.isEmpty()) {
      pack.setValue(packs.getFirst());
    }
    if (year.getValue() == null) {
      year.setValue(model.thisYear());
    }
    showOther();
    pack.requestFocus();
  }

  /** Shows the notice of a policy and a year. */
  void show(String packId, int ofYear) {
    if (!year.getItems().contains(ofYear)) {
      year.getItems().add(ofYear);
    }
    year.setValue(ofYear);
    pack.getItems().stream()
        .filter(one -> one.id().equals(packId))
        .findFirst()
        .ifPresent(pack::setValue);
    showOther();
  }

  private void showOther() {
    if (pack.getValue() != null && year.getValue() != null) {
      opened = Optional.of(model.state(pack.getValue(), year.getValue()));
      showTyped();
    }
  }

  /** What the policy itself says stands in grey where nothing is typed. */
  private void showTyped() {
    showing = true;
    showTexts();
    showing = false;
    tell();
  }

  private void showTexts() {
    NoticeTexts typed = model.typed(pack.getValue(), year.getValue());
    NoticeTexts said = model.said(pack.getValue(), year.getValue());
    texts.forEach(
        (field, text) -> {
          text.setText(typed.text(field));
          String grey = said.text(field);
          text.setPromptText(grey.isEmpty() ? example(field) : grey);
        });
    seam = typed.seam();
    seams.show(Optional.of(seam));
    showItems();
  }

  private void showItems() {
    drafts.clear();
    List<Item> items = model.items(pack.getValue());
    Optional<Item> before = Optional.ofNullable(item.getValue()).filter(items::contains);
    if (!item.getItems().equals(items)) {
      item.getItems().setAll(items);
    }
    item.setValue(before.or(() -> items.stream().findFirst()).orElse(null));
    showSlots();
  }

  private void showSlots() {
    if (item.getValue() != null) {
      slots.show(draft(item.getValue()));
    }
  }

  private SlotsDraft draft(Item of) {
    return drafts.computeIfAbsent(of, i -> model.slots(pack.getValue(), year.getValue(), i));
  }

  private String example(NoticeField field) {
    return switch (field) {
      case OPENS, CLOSES, ONLINE_BY, PAPER_BY -> "2026-01-31";
      case PORTAL -> "https://";
      case FORMATS -> "pdf、jpg";
      default -> "";
    };
  }

  /** Keeps what is typed at once, and says what of it does not count. */
  private void edited() {
    if (showing || pack.getValue() == null || year.getValue() == null) {
      return;
    }
    model.keep(pack.getValue(), year.getValue(), texts(), drafts);
    tell();
    edited.run();
  }

  private NoticeTexts texts() {
    Map<NoticeField, String> typed = new EnumMap<>(NoticeField.class);
    texts.forEach((field, text) -> typed.put(field, text.getText()));
    return new NoticeTexts(typed, seam);
  }

  /** Says under each field what is wrong with it, but not while it is being typed. */
  private void tell() {
    Map<NoticeField, String> wrong = texts().wrong();
    fields.forEach(
        (field, shown) ->
            shown.problem(
                Optional.ofNullable(wrong.get(field))
                    .filter(_ -> !texts.get(field).isFocused())
                    .map(words::say),
                Meaning.ERROR));
    slots.tell();
  }

  /** Puts back what was typed when this was opened. */
  void undo() {
    opened.ifPresent(model::set);
    showTyped();
    edited.run();
  }
}

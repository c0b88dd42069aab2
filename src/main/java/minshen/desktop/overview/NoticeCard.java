package minshen.desktop.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.policy.Pack;
import minshen.words.Words;

/** 年度申报通知, as the clerk types it from what the office published. */
final class NoticeCard {
  private static final List<Optional<Boolean>> SEAMS =
      List.of(Optional.empty(), Optional.of(true), Optional.of(false));

  private final NoticeViewModel model;
  private final Dialogs dialogs;
  private final Words words;
  private final ComboBox<Pack> pack = new ComboBox<>();
  private final ComboBox<Integer> year = new ComboBox<>();
  private final Map<NoticeField, TextField> texts = new EnumMap<>(NoticeField.class);
  private final Map<NoticeField, LabelledField> fields = new EnumMap<>(NoticeField.class);
  private final SegmentedChoice<Optional<Boolean>> seams;
  private final VBox form = new VBox();
  private final Card card;
  private Optional<Boolean> seam = Optional.empty();

  NoticeCard(NoticeViewModel model, Dialogs dialogs, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.words = words;
    seams = new SegmentedChoice<>(SEAMS, this::seamName, chosen -> seam = chosen);
    for (NoticeField field : NoticeField.values()) {
      TextField text = new TextField();
      text.setId("notice-" + field.name());
      texts.put(field, text);
      fields.put(field, new LabelledField(words.say("desktop.notice.field." + field.name()), text));
    }
    pack.setId("notice-pack");
    year.setId("notice-year");
    pack.setMaxWidth(Double.MAX_VALUE);
    pack.setConverter(named());
    pack.valueProperty().subscribe((_, _) -> showTyped());
    year.valueProperty().subscribe((_, _) -> showTyped());
    Hyperlink open = new Hyperlink(words.say("desktop.notice.open"));
    open.setId("notice-open");
    open.setOnAction(_ -> open());
    layOut();
    Shown.set(form, false);
    card =
        new Card(
            words.say("desktop.notice.card"),
            TextLabels.muted(words.say("desktop.notice.what")),
            open,
            form);
  }

  Node node() {
    return card;
  }

  private String seamName(Optional<Boolean> wanted) {
    return words.say(
        wanted
            .map(w -> w ? "desktop.notice.seam-yes" : "desktop.notice.seam-no")
            .orElse("desktop.notice.seam-unsaid"));
  }

  private StringConverter<Pack> named() {
    return new StringConverter<>() {
      @Override
      public String toString(Pack shown) {
        return shown == null ? "" : shown.title();
      }

      @Override
      public Pack fromString(String title) {
        return pack.getValue();
      }
    };
  }

  private void layOut() {
    form.getStyleClass().add("deadline-typing");
    form.getChildren()
        .addAll(
            new LabelledField(words.say("desktop.notice.pack"), pack),
            new LabelledField(words.say("desktop.notice.year"), year),
            pair(NoticeField.OPENS, NoticeField.CLOSES),
            pair(NoticeField.ONLINE_BY, NoticeField.PAPER_BY),
            fields.get(NoticeField.PORTAL_NAME),
            fields.get(NoticeField.PORTAL),
            pair(NoticeField.MAX_UPLOAD, NoticeField.MAX_TOTAL),
            fields.get(NoticeField.FORMATS),
            fields.get(NoticeField.COPIES),
            new LabelledField(words.say("desktop.notice.seam"), seams),
            fields.get(NoticeField.ORDER),
            fields.get(NoticeField.WINDOW),
            fields.get(NoticeField.HOURS),
            fields.get(NoticeField.PHONE));
    Button keep = new Button(words.say("desktop.notice.keep"));
    keep.setId("notice-keep");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(_ -> keep());
    Button close = new Button(words.say("desktop.notice.close"));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> Shown.set(form, false));
    HBox actions = new HBox(keep, close);
    actions.setAlignment(Pos.CENTER_LEFT);
    actions.getStyleClass().add("page-actions");
    form.getChildren().add(actions);
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

  private void open() {
    List<Pack> packs = model.packs();
    pack.getItems().setAll(packs);
    year.getItems().setAll(model.years());
    if (pack.getValue() == null && !packs.isEmpty()) {
      pack.setValue(packs.getFirst());
    }
    if (year.getValue() == null) {
      year.setValue(model.thisYear());
    }
    showTyped();
    Shown.set(form, true);
    pack.requestFocus();
  }

  /** What the policy itself says stands in grey where nothing is typed. */
  private void showTyped() {
    if (pack.getValue() == null || year.getValue() == null) {
      return;
    }
    NoticeTexts typed = model.typed(pack.getValue(), year.getValue());
    NoticeTexts said = model.said(pack.getValue(), year.getValue());
    texts.forEach(
        (field, text) -> {
          text.setText(typed.text(field));
          String grey = said.text(field);
          text.setPromptText(grey.isEmpty() ? example(field) : grey);
          fields.get(field).problem(Optional.empty(), Meaning.NOTE);
        });
    seam = typed.seam();
    seams.show(Optional.of(seam));
  }

  private String example(NoticeField field) {
    return switch (field) {
      case OPENS, CLOSES, ONLINE_BY, PAPER_BY -> "2026-01-31";
      case PORTAL -> "https://";
      case FORMATS -> "pdf、jpg";
      default -> "";
    };
  }

  private void keep() {
    if (pack.getValue() == null) {
      return;
    }
    Map<NoticeField, String> typed = new EnumMap<>(NoticeField.class);
    texts.forEach((field, text) -> typed.put(field, text.getText()));
    Optional<NoticeTexts.Wrong> wrong =
        model.keep(pack.getValue(), year.getValue(), new NoticeTexts(typed, seam));
    fields.forEach(
        (field, shown) ->
            shown.problem(
                wrong.filter(w -> w.field() == field).map(w -> words.say(w.why())), Meaning.ERROR));
    wrong.ifPresentOrElse(
        w -> fields.get(w.field()).focus(),
        () -> {
          Shown.set(form, false);
          dialogs.toast(
              words.say("desktop.notice.kept", pack.getValue().title(), "" + year.getValue()));
        });
  }
}

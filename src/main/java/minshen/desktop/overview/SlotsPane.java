package minshen.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** 上传栏 of one item: the slots in the portal's order, and below in which of them each paper goes. */
final class SlotsPane extends VBox {
  /** As wide as a limit is typed. */
  private static final int LIMIT = 4;

  private final Words words;
  private final VBox slots = new VBox();
  private final VBox papers = new VBox();
  private final List<LabelledField> names = new ArrayList<>();
  private final List<LabelledField> limits = new ArrayList<>();
  private final Runnable edited;
  private SlotsDraft draft;

  /**
   * The slots.
   *
   * @param edited is run after each edit
   */
  SlotsPane(Words words, Runnable edited) {
    this.words = words;
    this.edited = edited;
    Button propose = button("slots-propose", "desktop.notice.slots-propose");
    propose.setOnAction(
        _ -> {
          draft.propose(
              words.say("desktop.notice.slot-form"), words.say("desktop.notice.slot-rest"));
          show(draft);
          edited.run();
        });
    Button add = button("slots-add", "desktop.notice.slots-add");
    add.setOnAction(
        _ -> {
          draft.add();
          show(draft);
          names.getLast().focus();
          edited.run();
        });
    FlowPane actions = new FlowPane(propose, add);
    actions.getStyleClass().add("slot-actions");
    getStyleClass().add("deadline-typing");
    slots.getStyleClass().add("deadline-typing");
    papers.getStyleClass().add("deadline-typing");
    getChildren()
        .addAll(slots, actions, papers, TextLabels.muted(words.say("desktop.notice.slots-number")));
  }

  private Button button(String id, String key) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Shows the slots of an item. */
  void show(SlotsDraft shown) {
    draft = shown;
    names.clear();
    limits.clear();
    slots.getChildren().clear();
    for (int i = 0; i < draft.slots().size(); i++) {
      slots.getChildren().add(slot(draft.slots().get(i), i));
    }
    showPapers();
  }

  private void showPapers() {
    boolean any = !draft.slots().isEmpty();
    papers
        .getChildren()
        .setAll(any ? draft.papers().stream().map(this::paper).toList() : List.of());
    Shown.set(papers, any);
  }

  private Node slot(SlotsDraft.Slot slot, int place) {
    TextField name = new TextField(slot.name());
    name.setId("slot-name-" + (place + 1));
    name.textProperty()
        .subscribe(
            (_, typed) -> {
              slot.setName(typed);
              showPapers();
              edited.run();
            });
    LabelledField named = new LabelledField(words.say("desktop.notice.slot", place + 1), name);
    names.add(named);
    HBox.setHgrow(named, Priority.ALWAYS);
    TextField limit = new TextField(slot.limit());
    limit.setId("slot-limit-" + (place + 1));
    limit.setPrefColumnCount(LIMIT);
    limit
        .textProperty()
        .subscribe(
            (_, typed) -> {
              slot.setLimit(typed);
              edited.run();
            });
    LabelledField limited = new LabelledField(words.say("desktop.notice.slot-limit"), limit);
    limited.setMinWidth(Region.USE_PREF_SIZE);
    limits.add(limited);
    name.focusedProperty().subscribe((_, _) -> tell());
    limit.focusedProperty().subscribe((_, _) -> tell());
    CheckBox required = new CheckBox(words.say("desktop.notice.slot-required"));
    required.setSelected(slot.isRequired());
    required
        .selectedProperty()
        .subscribe(
            (_, wanted) -> {
              slot.setRequired(wanted);
              edited.run();
            });
    Button remove =
        new IconButton(
            Feather.X,
            words.say("desktop.remove") + " " + (place + 1) + " " + slot.name(),
            () -> {
              draft.remove(slot);
              show(draft);
              edited.run();
            });
    HBox typed = new HBox(named, limited);
    typed.getStyleClass().add("page-actions");
    HBox below = new HBox(required, remove);
    below.setAlignment(Pos.CENTER_LEFT);
    below.getStyleClass().add("page-actions");
    return new VBox(typed, below);
  }

  private Node paper(SlotsDraft.Paper paper) {
    ComboBox<Optional<SlotsDraft.Slot>> box = new ComboBox<>();
    box.setId("slot-of-" + paper.id().replace(":", ""));
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems()
        .setAll(
            Stream.concat(
                    draft.slots().stream().map(Optional::of),
                    Stream.of(Optional.<SlotsDraft.Slot>empty()))
                .toList());
    box.setConverter(named());
    box.setValue(draft.slotOf(paper));
    box.valueProperty()
        .subscribe(
            (_, slot) -> {
              draft.put(paper, slot);
              edited.run();
            });
    String name =
        paper
            .name()
            .orElseGet(
                () ->
                    words.say(
                        paper.id().equals(SlotsDraft.FORM)
                            ? "desktop.notice.slot-form"
                            : "desktop.notice.slot-others"));
    Label label = TextLabels.wrapped(name, "field-label");
    label.setLabelFor(box);
    box.setAccessibleText(name);
    return new VBox(label, box);
  }

  private StringConverter<Optional<SlotsDraft.Slot>> named() {
    return new StringConverter<>() {
      @Override
      public String toString(Optional<SlotsDraft.Slot> shown) {
        return shown == null
            ? ""
            : shown
                .map(slot -> (draft.slots().indexOf(slot) + 1) + "  " + slot.name())
                .orElse(words.say("desktop.notice.slot-none"));
      }

      @Override
      public Optional<SlotsDraft.Slot> fromString(String typed) {
        throw new UnsupportedOperationException(typed);
      }
    };
  }

  /** Says which slot does not count and why, but not while it is being typed. */
  void tell() {
    Optional<SlotsDraft.Wrong> wrong = draft == null ? Optional.empty() : draft.wrong();
    for (int i = 0; i < names.size(); i++) {
      int place = i;
      Optional<SlotsDraft.Wrong> here =
          wrong.filter(w -> w.slot() == place).filter(_ -> !isTyping(place));
      names.get(i).problem(said(here.filter(w -> !w.inLimit())), Meaning.ERROR);
      limits.get(i).problem(said(here.filter(SlotsDraft.Wrong::inLimit)), Meaning.ERROR);
    }
  }

  private boolean isTyping(int place) {
    return names.get(place).isFocusWithin() || limits.get(place).isFocusWithin();
  }

  private Optional<String> said(Optional<SlotsDraft.Wrong> wrong) {
    return wrong.map(w -> words.say(w.why()));
  }
}

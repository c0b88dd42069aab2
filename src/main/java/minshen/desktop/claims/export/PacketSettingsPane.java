package minshen.desktop.claims.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.PacketChoices;
import minshen.packet.PacketExtras;
import minshen.packet.PacketFormat;
import minshen.packet.PacketImages;
import minshen.packet.PacketNumbering;
import minshen.packet.PacketPart;
import minshen.packet.PacketPrinting;
import minshen.packet.PacketSetting.Choice;
import minshen.packet.PacketSetting.Whole;
import minshen.packet.PacketSetting.YesNo;
import minshen.packet.PacketSettings;
import minshen.packet.RightHandPages;
import minshen.packet.UploadParts;
import minshen.words.Message;
import minshen.words.Words;

/**
 * How a packet is put together: what is in it and how it is printed. Each change is kept at once.
 */
public final class PacketSettingsPane extends VBox {
  private static final double FIGURE = 150;
  private static final int ORDER = 4;
  private static final String MAX_PART = "max-part";

  private final PacketChoices choices;
  private final Words words;

  /** A pane of a year's choices. */
  public PacketSettingsPane(PacketChoices choices, Words words) {
    this.choices = choices;
    this.words = words;
    getStyleClass().add("packet-settings");
    // The same choices are changed in other places, too.
    sceneProperty().subscribe(_ -> show());
  }

  private void show() {
    Label year =
        TextLabels.line(
            words.say("desktop.packet.settings", Integer.toString(choices.year())), "field-label");
    getChildren().setAll(year, ticks(), figures(), rightHand(), new PacketOrder(choices, words));
  }

  private FlowPane ticks() {
    FlowPane ticks = new FlowPane();
    ticks.getStyleClass().add("packet-ticks");
    ticks
        .getChildren()
        .addAll(
            part("cover", PacketPart.COVER),
            tick("dividers", PacketNumbering.DIVIDERS),
            tick("chinese-numbers", PacketNumbering.CHINESE),
            tick("list-missing", PacketNumbering.LIST_MISSING),
            tick("sheet-labels", PacketNumbering.SHEET_LABELS),
            tick("double-sided", PacketPrinting.DOUBLE_SIDED),
            tick("two-on-sheet", PacketPrinting.TWO_ON_SHEET),
            tick("black-and-white", PacketImages.BLACK_AND_WHITE),
            tick("pdf-a", PacketFormat.PDF_A),
            part("calculation", PacketPart.CALCULATION),
            tick("print-sheet", PacketExtras.PRINT_SHEET),
            tick("hand-in", PacketExtras.HAND_IN),
            zip());
    return ticks;
  }

  private FlowPane figures() {
    FlowPane line = new FlowPane();
    line.getChildren()
        .addAll(
            figure("binding", PacketPrinting.BINDING_EDGE),
            copies(),
            figure("quality", PacketImages.QUALITY),
            upload());
    line.getStyleClass().add("packet-figures");
    return line;
  }

  /** As many as the notice of the year asks for, which is said. */
  private LabelledField copies() {
    LabelledField field = figure("copies", PacketPrinting.COPIES);
    choices
        .copiesAsked()
        .ifPresent(
            asked ->
                field.hint(
                    words.say(
                        "desktop.packet.copies-asked", Integer.toString(choices.year()), asked)));
    return field;
  }

  /** What it says counts for a print on both sides only. */
  private LabelledField rightHand() {
    Choice<RightHandPages> setting = PacketPrinting.RIGHT_HAND;
    SegmentedChoice<RightHandPages> choice =
        new SegmentedChoice<>(
            List.of(RightHandPages.values()),
            what -> words.say("desktop.packet.right-hand." + what.name()),
            what -> choices.change(s -> setting.set().apply(s, what)));
    choice.setId("packet-right-hand");
    choice.show(Optional.of(setting.get().apply(choices.packet())));
    return new LabelledField(words.say("desktop.packet.right-hand"), choice);
  }

  private CheckBox part(String name, PacketPart part) {
    return tick(
        name,
        choices.packet().has(part),
        on -> {
          choices.change(s -> s.withPart(part, on));
          // The parts and their order stand below.
          getChildren().set(ORDER, new PacketOrder(choices, words));
        });
  }

  private CheckBox tick(String name, YesNo setting) {
    return tick(name, setting.get(), setting.set());
  }

  private CheckBox tick(String name, Choice<Boolean> setting) {
    return tick(name, setting.get(), setting.set());
  }

  private CheckBox tick(
      String name,
      Function<PacketSettings, Boolean> get,
      BiFunction<PacketSettings, Boolean, PacketSettings> set) {
    return tick(name, get.apply(choices.packet()), on -> choices.change(s -> set.apply(s, on)));
  }

  private CheckBox zip() {
    return tick("zip", choices.zip(), choices::setZip);
  }

  private CheckBox tick(String name, boolean on, Consumer<Boolean> change) {
    CheckBox box = new CheckBox(words.say("desktop.packet." + name));
    box.setId("packet-" + name);
    box.setSelected(on);
    box.setOnAction(_ -> change.accept(box.isSelected()));
    return box;
  }

  private LabelledField figure(String name, Whole setting) {
    return figure(
        name,
        Optional.of(setting.get().apply(choices.packet())),
        setting.least(),
        setting.most(),
        number -> number.ifPresent(n -> choices.change(s -> setting.set().apply(s, n))));
  }

  /** Without a limit the packet stays in one piece. */
  private LabelledField upload() {
    return figure(
        MAX_PART,
        choices.packet().extras().upload().map(UploadParts::megabytes),
        1,
        UploadParts.MOST_MEGABYTES,
        number -> choices.change(s -> s.withMaxPart(number)));
  }

  private LabelledField figure(
      String name, Optional<Integer> now, int least, int most, Consumer<Optional<Integer>> typed) {
    FigureEditor editor =
        new FigureEditor(
            text -> within(text, least, most),
            words,
            number -> typed.accept(number.map(BigDecimal::intValueExact)));
    LabelledField field = new LabelledField(words.say("desktop.packet." + name), editor.control());
    editor.control().setId("packet-" + name);
    if (name.equals(MAX_PART)) {
      editor.control().setPromptText(words.say("desktop.packet.unlimited"));
    }
    editor.onProblem(problem -> field.problem(problem, Meaning.ERROR));
    editor.show(now.map(BigDecimal::valueOf));
    field.setPrefWidth(FIGURE);
    return field;
  }

  private static FigureText.Meaning within(String typed, int least, int most) {
    FigureText.Meaning meaning = FigureText.whole(typed);
    boolean beyond =
        meaning instanceof FigureText.Figure(var number)
            && (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0);
    return beyond
        ? new FigureText.Wrong(Message.of("desktop.packet.range", "" + least, "" + most))
        : meaning;
  }
}

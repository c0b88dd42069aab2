package minshen.desktop.claims.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.TextLabels;
import minshen.packet.PacketPart;
import minshen.packet.PacketSettings;
import minshen.packet.PacketSettings.Images;
import minshen.packet.PacketSettings.Upload;
import minshen.words.Message;
import minshen.words.Words;

/**
 * How a packet is put together: what is in it and how it is printed. Each change is kept at once.
 */
public final class PacketSettingsPane extends VBox {
  private static final double FIGURE = 150;
  private static final int ORDER = 3;
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
    getChildren().setAll(year, ticks(), figures(), new PacketOrder(choices, words));
  }

  private FlowPane ticks() {
    FlowPane ticks = new FlowPane();
    ticks.getStyleClass().add("packet-ticks");
    PacketSettings now = choices.packet();
    ticks
        .getChildren()
        .addAll(
            part("cover", PacketPart.COVER, now),
            tick("dividers", now.dividers(), (s, on) -> s.withDividers(on)),
            tick("chinese-numbers", now.chineseNumbers(), (s, on) -> s.withChineseNumbers(on)),
            tick("double-sided", now.doubleSided(), (s, on) -> s.withDoubleSided(on)),
            tick(
                "black-and-white",
                now.images().blackAndWhite(),
                (s, on) -> s.withImages(new Images(on, s.images().quality()))),
            part("calculation", PacketPart.CALCULATION, now),
            tick("print-sheet", now.printSheet(), (s, on) -> s.withPrintSheet(on)),
            zip());
    return ticks;
  }

  private HBox figures() {
    PacketSettings now = choices.packet();
    HBox line =
        new HBox(
            figure(
                "binding",
                now.bindingEdge(),
                PacketSettings.WIDEST_EDGE,
                0,
                n -> s -> s.withBindingEdge(n)),
            figure(
                "copies", now.copies(), PacketSettings.MOST_COPIES, 1, n -> s -> s.withCopies(n)),
            figure(
                "quality",
                now.images().quality(),
                100,
                1,
                n -> s -> s.withImages(new Images(s.images().blackAndWhite(), n))),
            upload(now));
    line.getStyleClass().add("packet-figures");
    return line;
  }

  private CheckBox part(String name, PacketPart part, PacketSettings now) {
    CheckBox box = tick(name, now.has(part), (s, on) -> s.withPart(part, on));
    // The parts and their order stand below.
    box.addEventHandler(
        ActionEvent.ACTION, _ -> getChildren().set(ORDER, new PacketOrder(choices, words)));
    return box;
  }

  private CheckBox tick(
      String name, boolean on, BiFunction<PacketSettings, Boolean, PacketSettings> change) {
    CheckBox box = new CheckBox(words.say("desktop.packet." + name));
    box.setId("packet-" + name);
    box.setSelected(on);
    box.setOnAction(_ -> choices.change(s -> change.apply(s, box.isSelected())));
    return box;
  }

  private CheckBox zip() {
    CheckBox box = new CheckBox(words.say("desktop.packet.zip"));
    box.setId("packet-zip");
    box.setSelected(choices.zip());
    box.setOnAction(_ -> choices.setZip(box.isSelected()));
    return box;
  }

  private LabelledField figure(
      String name, int now, int most, int least, IntFunction<UnaryOperator<PacketSettings>> set) {
    return figure(
        name,
        Optional.of(now),
        least,
        most,
        number -> number.ifPresent(n -> choices.change(set.apply(n))));
  }

  /** Without a limit the packet stays in one piece. */
  private LabelledField upload(PacketSettings now) {
    LabelledField field =
        figure(
            MAX_PART,
            now.upload().map(Upload::megabytes),
            1,
            Upload.MOST_MEGABYTES,
            number ->
                choices.change(
                    s ->
                        number
                            .map(
                                n ->
                                    s.withUpload(
                                        new Upload(
                                            n,
                                            s.upload()
                                                .map(Upload::name)
                                                .orElse(Upload.STANDARD_NAME))))
                            .orElseGet(s::inOnePiece)));
    return field;
  }

  private LabelledField figure(
      String name,
      Optional<Integer> now,
      int least,
      int most,
      java.util.function.Consumer<Optional<Integer>> typed) {
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

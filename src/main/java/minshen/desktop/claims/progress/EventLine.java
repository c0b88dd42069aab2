package minshen.desktop.claims.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.ClaimEvent;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** One event of the timeline: its day, what happened, and what was noted of it. */
final class EventLine extends HBox {
  private static final double DAY = 88;

  private final Words words;

  /**
   * A line.
   *
   * @param change shows the form of the event
   * @param remove takes the event out; only the last one can be
   */
  EventLine(Words words, ClaimEvent event, Runnable change, Optional<Runnable> remove) {
    this.words = words;
    getStyleClass().add("event-line");
    setAlignment(Pos.TOP_LEFT);
    String name = words.say("dossier.event." + event.kind().name());
    Label day =
        TextLabels.line(
            event.on().map(Object::toString).orElse(words.say("desktop.event.no-day")),
            "event-day");
    day.setMinWidth(DAY);
    VBox texts = new VBox(TextLabels.line(name, "event-kind"));
    texts.getStyleClass().add("event-texts");
    told(event).forEach(text -> texts.getChildren().add(TextLabels.wrapped(text)));
    event
        .who()
        .ifPresent(
            who ->
                texts
                    .getChildren()
                    .add(TextLabels.caption(words.say("desktop.event.noted-by", who))));
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(day, texts);
    getChildren()
        .add(new IconButton(Feather.EDIT_2, words.say("desktop.event.change", name), change));
    remove.ifPresent(
        action ->
            getChildren()
                .add(new IconButton(Feather.X, words.say("desktop.event.remove", name), action)));
    setId("event-" + event.kind().name().toLowerCase(Locale.ROOT));
  }

  private List<String> told(ClaimEvent event) {
    List<String> texts = new ArrayList<>();
    String parts =
        Stream.of(
                event.number().map(number -> words.say("desktop.event.told-number", number)),
                event
                    .amount()
                    .map(amount -> words.say("desktop.event.told-amount", amount.shown())),
                event
                    .deadline()
                    .map(day -> words.say("desktop.event.told-deadline", day.toString())),
                event
                    .document()
                    .map(document -> words.say("desktop.event.told-document", document)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    if (!parts.isEmpty()) {
      texts.add(parts);
    }
    event.note().ifPresent(texts::add);
    return texts;
  }
}

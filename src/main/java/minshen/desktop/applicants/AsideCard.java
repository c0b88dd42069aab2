package minshen.desktop.applicants;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.Aside;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;

/**
 * What lists say of a company and no field is for. It is read, and taken away where nobody wants
 * it; it is handed in nowhere.
 */
final class AsideCard extends VBox {
  /** So many are seen at once; more are folded at first. */
  private static final int FEW = 4;

  private final ApplicantViewModel model;
  private final Dialogs dialogs;
  private final Words words;
  private final Button fold = new Button();
  private final VBox lines = new VBox();
  private final Card card;
  private List<Aside> shown = List.of();
  private Optional<Boolean> open = Optional.empty();

  AsideCard(ApplicantViewModel model, Dialogs dialogs, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.words = words;
    setId("asides");
    fold.getStyleClass().add("flat");
    fold.setId("asides-fold");
    fold.setOnAction(_ -> fold());
    lines.getStyleClass().add("aside-lines");
    card =
        new Card(
                words.say("desktop.aside.title"),
                TextLabels.caption(words.say("desktop.aside.about")),
                lines)
            .aside(fold);
  }

  /** Shows what is kept now. */
  void show() {
    List<Aside> now = model.asides();
    if (!now.equals(shown)) {
      shown = now;
      getChildren().setAll(now.isEmpty() ? List.of() : List.of(card));
      fill();
    }
  }

  private void fold() {
    open = Optional.of(!isOpen());
    fill();
  }

  private boolean isOpen() {
    return open.orElse(shown.size() <= FEW);
  }

  private void fill() {
    fold.setText(words.say(isOpen() ? "desktop.aside.fold" : "desktop.aside.unfold", shown.size()));
    lines.getChildren().setAll(isOpen() ? shown.stream().map(this::line).toList() : List.of());
  }

  private HBox line(Aside aside) {
    VBox text =
        new VBox(
            TextLabels.caption(aside.heading()), TextLabels.wrapped(aside.text(), "value-text"));
    from(aside).ifPresent(from -> text.getChildren().add(TextLabels.caption(from)));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line =
        new HBox(
            text,
            new IconButton(
                Feather.X,
                words.say("desktop.aside.remove", aside.heading()),
                () -> remove(aside)));
    line.getStyleClass().add("aside-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private Optional<String> from(Aside aside) {
    String day = aside.on().map(on -> words.say("desktop.aside.on", on.toString())).orElse("");
    String from = aside.source().orElse("");
    String both = from.isEmpty() || day.isEmpty() ? from + day : from + " · " + day;
    return Optional.of(both).filter(said -> !said.isEmpty());
  }

  private void remove(Aside aside) {
    int place = model.removeAside(aside);
    dialogs.toast(
        words.say("desktop.aside.removed", aside.heading()),
        words.say("desktop.undo-action"),
        () -> model.bringAside(place, aside));
  }
}

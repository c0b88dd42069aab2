package minshen.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.work.OwnIndustries;
import minshen.desktop.work.Workspace;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Industry;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which 小类 of GB/T 4754 can be picked, and the user's own table of them. */
final class IndustryCard {
  private static final List<String> PATTERNS = List.of("*.csv", "*.txt", "*.xlsx");

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final OwnIndustries industries;
  private final Label text = TextLabels.muted("");
  private final Button remove;

  private IndustryCard(Workspace workspace, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    industries = new OwnIndustries(workspace.settings());
    remove = new Button(words.say("desktop.settings.industry.remove"), new FontIcon(Feather.X));
    remove.setId("settings-industry-remove");
    remove.setOnAction(_ -> remove());
    Shown.room(remove);
  }

  static Card of(Workspace workspace, Dialogs dialogs, Words words) {
    return new IndustryCard(workspace, dialogs, words).card();
  }

  private Card card() {
    text.setId("settings-industries");
    Button load =
        new Button(words.say("desktop.settings.industry.load"), new FontIcon(Feather.UPLOAD));
    load.setId("settings-industry-load");
    load.setOnAction(_ -> load());
    HBox buttons = new HBox(load, remove);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("page-actions");
    show();
    return new Card(words.say("desktop.settings.industry"), text, buttons);
  }

  private void show() {
    int own = industries.own().size();
    String known = words.say("desktop.settings.industry.known", Industries.known().size());
    text.setText(own == 0 ? known : known + words.say("desktop.settings.industry.own", own));
    remove.setVisible(own > 0);
  }

  private void load() {
    dialogs
        .chooseFiles(
            words.say("desktop.settings.industry.choose"),
            words.say("desktop.settings.industry.kind"),
            PATTERNS)
        .stream()
        .findFirst()
        .ifPresent(this::load);
  }

  private void load(Path file) {
    workspace
        .tasks()
        .run(
            workspace
                .tasks()
                .task(_ -> OwnIndustries.read(file))
                .onSuccess(this::loaded)
                .onFailure(this::refused));
  }

  private void loaded(List<Industry> table) {
    industries.keep(table);
    show();
    dialogs.toast(words.say("desktop.settings.industry.loaded", table.size()));
  }

  private void refused(Exception e) {
    dialogs.problem(words.say("desktop.settings.industry.refused"), words.say(FailureReason.of(e)));
  }

  private void remove() {
    List<Industry> before = industries.own();
    industries.keep(List.of());
    show();
    dialogs.toast(
        words.say("desktop.settings.industry.removed"),
        words.say("desktop.undo-action"),
        () -> loaded(before));
  }
}

package minshen.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.library.ValidityPill;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Autosave;
import minshen.desktop.work.BinContents;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every version of every policy pack at hand, and the way in and out for imported ones. */
final class PacksCard {
  /** As wide as the button that removes, so that the badges stand in line. */
  private static final double END = 30;

  private final Workspace workspace;
  private final DataHome home;
  private final Dialogs dialogs;
  private final Words words;
  private final Consumer<Path> look;
  private final PacksViewModel model;
  private final VBox lines = new VBox();

  private PacksCard(
      Workspace workspace, DataHome home, Dialogs dialogs, Words words, Consumer<Path> look) {
    this.workspace = workspace;
    this.home = home;
    this.dialogs = dialogs;
    this.words = words;
    this.look = look;
    this.model = new PacksViewModel(workspace, words);
  }

  /**
   * The card.
   *
   * @param look looks at a folder or zip, and takes it in if the user says so
   * @param held takes what the card listens to
   */
  static Card of(
      Workspace workspace,
      DataHome home,
      Dialogs dialogs,
      Words words,
      Consumer<Path> look,
      Consumer<Subscription> held) {
    return new PacksCard(workspace, home, dialogs, words, look).card(held);
  }

  private Card card(Consumer<Subscription> held) {
    Label text = TextLabels.muted(words.say("desktop.settings.packs.text"));
    lines.getStyleClass().add("settings-lines");
    lines.setId("settings-packs");
    model.lines().subscribe(this::show);
    held.accept(workspace.today().dayProperty().subscribe((_, _) -> show()));
    model.read();
    HBox buttons =
        new HBox(
            button("zip", Feather.FILE_PLUS, this::chooseZip),
            button("folder", Feather.FOLDER_PLUS, this::chooseFolder));
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("page-actions");
    return new Card(words.say("desktop.settings.packs"), text, lines, buttons);
  }

  private void show() {
    lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
  }

  private Node line(PacksViewModel.Line line) {
    VBox names =
        new VBox(TextLabels.wrapped(line.title(), "value-text"), TextLabels.caption(line.what()));
    line.use().ifPresent(use -> names.getChildren().add(TextLabels.caption(use)));
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox box = new HBox(names);
    line.edition()
        .pack()
        .ifPresentOrElse(
            pack -> box.getChildren().add(ValidityPill.of(pack, workspace.today().day(), words)),
            () ->
                box.getChildren()
                    .add(new Pill(Meaning.ERROR, words.say("desktop.settings.packs.unread"))));
    if (model.lines().stream().anyMatch(any -> any.edition().imported())) {
      Region end = line.edition().imported() ? remove(line) : new Region();
      end.setMinWidth(END);
      box.getChildren().add(end);
    }
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("settings-line");
    return box;
  }

  private Button remove(PacksViewModel.Line line) {
    String name = line.edition().name();
    Button remove =
        new IconButton(
            Feather.TRASH_2,
            words.say("desktop.settings.packs.remove", name),
            () -> {
              if (saved() && sure(name)) {
                model.remove(
                    line,
                    () ->
                        home.layOut(
                            () -> dialogs.toast(words.say("desktop.settings.packs.removed", name))),
                    why -> dialogs.problem(words.say("desktop.settings.packs.kept", name), why));
              }
            });
    remove.setId("settings-pack-remove-" + name.replace('@', '-').replace('.', '-'));
    return remove;
  }

  private boolean saved() {
    boolean saved = workspace.autosave().stateProperty().get() == Autosave.State.SAVED;
    if (!saved) {
      dialogs.toast(words.say("desktop.packs.unsaved"));
    }
    return saved;
  }

  private boolean sure(String name) {
    return dialogs.confirm(
        words.say("desktop.settings.packs.remove", name),
        words.say("desktop.settings.packs.remove-text", name, BinContents.keptDays()),
        words.say("desktop.settings.packs.remove-action"));
  }

  private void chooseZip() {
    dialogs
        .chooseFiles(
            words.say("desktop.settings.packs.choose"),
            words.say("desktop.settings.packs.kind"),
            List.of("*.zip"))
        .stream()
        .findFirst()
        .ifPresent(look);
  }

  private void chooseFolder() {
    dialogs.chooseFolder(words.say("desktop.settings.packs.choose-folder")).ifPresent(look);
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = new Button(words.say("desktop.settings.packs." + name), new FontIcon(icon));
    button.setId("settings-pack-" + name);
    button.setOnAction(_ -> action.run());
    return button;
  }
}

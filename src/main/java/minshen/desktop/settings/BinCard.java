package minshen.desktop.settings;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Autosave;
import minshen.desktop.work.BinContents;
import minshen.desktop.work.RelativeTime;
import minshen.desktop.work.Workspace;
import minshen.policy.Item;
import minshen.store.BinnedThing;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 回收站: what was deleted, and the way back. */
final class BinCard {
  /** The others are shown when somebody asks for them. */
  private static final int FIRST = 5;

  private final Workspace workspace;
  private final DataHome home;
  private final Dialogs dialogs;
  private final Words words;
  private final BinContents bin;
  private final VBox lines = new VBox();
  private final Button empty;
  private List<BinnedThing> things = List.of();
  private int count = -1;
  private boolean underway;

  private BinCard(Workspace workspace, DataHome home, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.home = home;
    this.dialogs = dialogs;
    this.words = words;
    this.bin = workspace.bin();
    this.empty = new Button(words.say("desktop.bin.empty"), new FontIcon(Feather.TRASH_2));
  }

  /**
   * The card.
   *
   * @param held takes what the card listens to
   */
  static Card of(
      Workspace workspace,
      DataHome home,
      Dialogs dialogs,
      Words words,
      Consumer<Subscription> held) {
    return new BinCard(workspace, home, dialogs, words).card(held);
  }

  private Card card(Consumer<Subscription> held) {
    lines.getStyleClass().add("settings-lines");
    lines.setId("settings-bin");
    counted();
    empty.setId("settings-bin-empty");
    empty.setOnAction(_ -> empty());
    HBox buttons = new HBox(empty);
    buttons.getStyleClass().add("page-actions");
    held.accept(
        Subscription.combine(
            workspace.claims().subscribe(this::counted),
            workspace.awards().subscribe(this::counted),
            workspace.applicants().subscribe(this::counted)));
    return new Card(
        words.say("desktop.bin"),
        TextLabels.muted(words.say("desktop.bin.text", BinContents.keptDays())),
        lines,
        buttons);
  }

  /** With every letter typed anywhere a line changes; what is deleted makes them fewer. */
  private void counted() {
    int now = workspace.claims().size() + workspace.awards().size() + workspace.applicants().size();
    if (now != count) {
      count = now;
      read();
    }
  }

  private void read() {
    workspace.tasks().run(bin.all().onSuccess(all -> show(all, FIRST)));
  }

  private void show(List<BinnedThing> all, int most) {
    things = all;
    lines.setDisable(underway);
    empty.setDisable(underway || all.isEmpty());
    lines.getChildren().setAll(all.stream().limit(most).map(this::line).toList());
    if (all.isEmpty()) {
      lines.getChildren().add(TextLabels.muted(words.say("desktop.bin.nothing")));
    }
    if (all.size() > most) {
      Hyperlink more = new Hyperlink(words.say("desktop.bin.all", all.size()));
      more.setId("settings-bin-all");
      more.setOnAction(_ -> show(all, all.size()));
      lines.getChildren().add(more);
    }
  }

  private Node line(BinnedThing thing) {
    String name = name(thing);
    LocalDateTime time = LocalDateTime.ofInstant(thing.binnedAt(), ZoneId.systemDefault());
    String when = RelativeTime.said(time, workspace.today().day(), words);
    VBox names =
        new VBox(
            TextLabels.wrapped(name, "value-text"),
            TextLabels.caption(
                words.say(
                    "desktop.bin.line", words.say("desktop.bin." + thing.kind().name()), when)));
    HBox.setHgrow(names, Priority.ALWAYS);
    Button restore = new Button(words.say("desktop.bin.restore"));
    restore.setAccessibleText(restore.getText() + " " + name);
    restore.setOnAction(_ -> restore(thing, name));
    restore.setMinWidth(Region.USE_PREF_SIZE);
    Button remove =
        new IconButton(
            Feather.X, words.say("desktop.bin.remove", name), () -> remove(List.of(thing), name));
    HBox line = new HBox(names, restore, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("settings-line");
    return line;
  }

  private String name(BinnedThing thing) {
    String company = thing.companyName().orElse(words.say("desktop.nameless"));
    Optional<String> item =
        thing.item().map(id -> workspace.library().item(id).map(Item::title).orElse(id));
    return switch (thing.kind()) {
      case COMPANY -> words.say("desktop.bin.company", company, thing.claims());
      case PACK -> thing.item().orElse("") + " " + thing.detail().orElse("");
      case CLAIM, AWARD ->
          Stream.of(Optional.of(company), item, thing.detail())
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" · "));
    };
  }

  private void restore(BinnedThing thing, String name) {
    boolean pack = thing.kind() == BinnedThing.Kind.PACK;
    if (pack && workspace.autosave().stateProperty().get() != Autosave.State.SAVED) {
      dialogs.toast(words.say("desktop.packs.unsaved"));
      return;
    }
    underway();
    Runnable told = () -> dialogs.toast(words.say("desktop.bin.restored", name));
    bin.restore(
        thing,
        () -> {
          if (pack) {
            home.layOut(told);
          } else {
            told.run();
            ended();
          }
        },
        this::ended);
  }

  private void empty() {
    remove(things, words.say("desktop.bin.everything", things.size()));
  }

  private void remove(List<BinnedThing> gone, String name) {
    boolean sure =
        dialogs.confirm(
            words.say("desktop.bin.remove", name),
            words.say("desktop.bin.remove-text"),
            words.say("desktop.bin.remove-action"));
    if (sure) {
      underway();
      workspace
          .backups()
          .before(
              () -> workspace.tasks().run(bin.remove(gone).onEnd(this::ended)),
              why -> {
                dialogs.problem(words.say("desktop.bin.kept"), words.say(why));
                ended();
              });
    }
  }

  /** Until it is read anew nothing is brought back or removed twice. */
  private void underway() {
    underway = true;
    lines.setDisable(true);
    empty.setDisable(true);
  }

  private void ended() {
    underway = false;
    read();
  }
}

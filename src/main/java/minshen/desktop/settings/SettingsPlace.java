package minshen.desktop.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.AppearanceSettings;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 设置. */
public final class SettingsPlace implements Place {
  private final Workspace workspace;
  private final DataHome home;
  private final AppearanceSettings appearance;
  private final Dialogs dialogs;
  private final Words words;
  private final Consumer<Path> look;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * The place.
   *
   * @param home where the data lies
   * @param look looks at a policy pack, and takes it in if the user says so
   */
  public SettingsPlace(
      Workspace workspace,
      DataHome home,
      AppearanceSettings appearance,
      Dialogs dialogs,
      Words words,
      Consumer<Path> look) {
    this.workspace = workspace;
    this.home = home;
    this.appearance = appearance;
    this.dialogs = dialogs;
    this.words = words;
    this.look = look;
  }

  @Override
  public String title() {
    return "desktop.settings";
  }

  @Override
  public Ikon icon() {
    return Feather.SETTINGS;
  }

  @Override
  public Node build() {
    Label title = TextLabels.pageTitle(words.say("desktop.settings"));
    HBox head = new HBox(title);
    head.getStyleClass().add("page-head");
    VBox cards =
        new VBox(
            LookCard.of(appearance, words),
            DataCard.of(workspace, home, dialogs, words),
            BinCard.of(workspace, home, dialogs, words, this::hold),
            BackupsCard.of(workspace, home, dialogs, words, this::hold),
            PacksCard.of(workspace, home, dialogs, words, look, this::hold),
            NamesCard.of(workspace.settings(), words),
            PacketCard.of(workspace, words, this::hold),
            IndustryCard.of(workspace, dialogs, words),
            AboutCard.of(words));
    cards.getStyleClass().addAll("cards", "form-cards");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    BorderPane page = new BorderPane(scroll);
    page.setTop(head);
    return page;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void hold(Subscription more) {
    subscription = subscription.and(more);
  }
}

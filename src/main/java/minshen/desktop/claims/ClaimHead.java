package minshen.desktop.claims;

import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.TextLabels;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a claim's page: what it is and whose, and what can be done with the whole of it. */
final class ClaimHead implements ClaimPane {
  private final ClaimContext context;
  private final Label subtitle = TextLabels.line("", "muted");
  private final Button undo;
  private final Button redo;
  private final ClaimProgressPane claimProgress;
  private final VBox head;

  /**
   * @param next leads on from the step that is shown
   * @param back leads back to the list
   * @param copy copies the claim to a new year, with its attachments or without
   * @param remove deletes the claim
   */
  ClaimHead(
      ClaimContext context, NextStep next, Runnable back, Consumer<Boolean> copy, Runnable remove) {
    this.context = context;
    ClaimViewModel claim = context.claim();
    Hyperlink list = new Hyperlink(context.say("desktop.claims"), new FontIcon(Feather.ARROW_LEFT));
    list.getStyleClass().add("back");
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.setOnAction(_ -> back.run());
    Label title = TextLabels.pageTitle(claim.item().title());
    undo = new IconButton(Feather.CORNER_UP_LEFT, context.say("desktop.undo"), claim::undo);
    redo = new IconButton(Feather.CORNER_UP_RIGHT, context.say("desktop.redo"), claim::redo);
    claimProgress = new ClaimProgressPane(context);
    title.setMinWidth(0);
    HBox line =
        new HBox(
            title, new Spacer(), claimProgress.node(), next.node(), undo, redo, menu(copy, remove));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-actions");
    HBox crumbs = new HBox(list, subtitle);
    crumbs.setAlignment(Pos.CENTER_LEFT);
    crumbs.getStyleClass().add("crumbs");
    head = new VBox(crumbs, line);
    head.getStyleClass().add("page-head");
  }

  @Override
  public Node node() {
    return head;
  }

  @Override
  public void show(ClaimState state) {
    subtitle.setText(
        context.say(
            "desktop.claim.subtitle",
            state.dossier().applicant().name().orElse(context.say("desktop.nameless")),
            state.outcome().item().id(),
            state.claim().input().project().orElse(context.say("desktop.claim.unnamed"))));
    claimProgress.show(state);
    undo.setDisable(!context.claim().canUndo());
    redo.setDisable(!context.claim().canRedo());
  }

  private MenuButton menu(Consumer<Boolean> copy, Runnable remove) {
    MenuButton menu = new MenuButton();
    quiet(menu, Feather.MORE_HORIZONTAL, "desktop.claim.more");
    menu.setId("claim-menu");
    menu.getItems()
        .setAll(
            item("copy-claim", "desktop.claim.copy", Feather.COPY, () -> copy.accept(false)),
            item(
                "copy-claim-files",
                "desktop.claim.copy-files",
                Feather.COPY,
                () -> copy.accept(true)),
            new SeparatorMenuItem(),
            item("delete-claim", "desktop.claim.remove", Feather.TRASH_2, remove));
    return menu;
  }

  private MenuItem item(String id, String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(context.say(key), new FontIcon(icon));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void quiet(ButtonBase button, Ikon icon, String key) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(context.say(key));
    button.setTooltip(LabelledField.tooltip(context.say(key)));
  }
}

package minshen.desktop.claims;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.shell.Task;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a claim's page: what it is and whose, and what can be done with the whole of it. */
final class ClaimHead implements ClaimPane {
  private final ClaimContext context;
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Button undo;
  private final Button redo;
  private final Button export;
  private final HBox progress = new HBox();
  private final VBox head;

  ClaimHead(ClaimContext context, Runnable back, Runnable remove, ClaimExport export) {
    this.context = context;
    ClaimViewModel claim = context.claim();
    Hyperlink list = new Hyperlink(context.say("desktop.claims"), new FontIcon(Feather.ARROW_LEFT));
    list.getStyleClass().add("back");
    list.setOnAction(_ -> back.run());
    title.getStyleClass().add("page-title");
    title.setText(claim.item().title());
    subtitle.getStyleClass().add("muted");
    undo = quiet(Feather.CORNER_UP_LEFT, "desktop.undo", claim::undo);
    redo = quiet(Feather.CORNER_UP_RIGHT, "desktop.redo", claim::redo);
    Button delete = quiet(Feather.TRASH_2, "desktop.claim.remove", remove);
    delete.setId("delete-claim");
    this.export = new Button(context.say("desktop.export.action"), new FontIcon(Feather.DOWNLOAD));
    this.export.getStyleClass().add("accent");
    this.export.setMinWidth(Region.USE_PREF_SIZE);
    this.export.setId("export");
    this.export.setOnAction(_ -> export.start(claim.binder().assessment(), claim.id()));
    export.runningProperty().subscribe(this::exporting);
    progress.setAlignment(Pos.CENTER_LEFT);
    progress.getStyleClass().add("exporting");
    HBox.setHgrow(title, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(title, gap, progress, undo, redo, delete, this.export);
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
            state.claim().input().project().orElse(state.claim().id())));
    undo.setDisable(!context.claim().canUndo());
    redo.setDisable(!context.claim().canRedo());
  }

  private void exporting(Optional<Task<?>> task) {
    export.setDisable(task.isPresent());
    progress.getChildren().clear();
    task.ifPresent(
        running -> {
          ProgressBar bar = new ProgressBar();
          bar.progressProperty().bind(running.fractionProperty());
          Hyperlink cancel = new Hyperlink(context.say("desktop.cancel"));
          cancel.setOnAction(_ -> running.cancel());
          progress.getChildren().addAll(bar, cancel);
        });
  }

  private Button quiet(Ikon icon, String key, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(context.say(key));
    button.setTooltip(LabelledField.tooltip(context.say(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }
}

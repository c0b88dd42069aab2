package minshen.desktop.claims.export;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.ProgressLine;
import minshen.desktop.shell.Task;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 导出: Word, PDF and 测算说明 into a folder. */
public final class ExportPane implements ClaimPane {
  private final ClaimContext context;
  private final Button export;
  private final ProgressLine progress;
  private final Label said = TextLabels.muted("");
  private final Card card;

  /** The export of a claim. */
  public ExportPane(ClaimContext context, ClaimExport exporting) {
    this.context = context;
    export = new Button(context.say("desktop.export.action"), new FontIcon(Feather.DOWNLOAD));
    export.getStyleClass().add("accent");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setId("export");
    export.setOnAction(
        _ -> exporting.start(context.claim().dossierEditor().assessment(), context.claim().id()));
    progress = new ProgressLine(context.say("desktop.cancel"));
    exporting.runningProperty().subscribe(this::exporting);
    HBox line = new HBox(export, progress);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("page-actions");
    card = new Card(context.say("desktop.export.card"), said, line);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    boolean forms = !state.outcome().item().forms().isEmpty() && !state.outcome().notEligible();
    boolean online = StepState.isOnline(state) && !state.outcome().notEligible();
    said.setText(
        context.say(
            forms
                ? "desktop.export.what"
                : online ? "desktop.export.online" : "desktop.export.sheet-only"));
  }

  private void exporting(Optional<Task<?>> task) {
    // See PacketPane: the page stays where it is.
    if (task.isEmpty() && progress.holdsKeyboard()) {
      export.requestFocus();
    }
    progress.show(task);
  }
}

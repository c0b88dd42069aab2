package minshen.desktop.claims.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.store.Snapshot;
import minshen.words.TimeText;

/** 导出记录: when what was exported, and whether the data have changed since. */
public final class HistoryPane implements ClaimPane {
  private final ClaimContext context;
  private final ClaimExport exporting;
  private final VBox lines = new VBox();
  private final Card card;

  /** The exports of a claim. */
  public HistoryPane(ClaimContext context, ClaimExport exporting) {
    this.context = context;
    this.exporting = exporting;
    lines.getStyleClass().add("history-lines");
    lines.setId("export-history");
    card = new Card(context.say("desktop.history.card"), lines);
    exporting.history().subscribe(() -> show(context.claim().state()));
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    List<Snapshot> history = exporting.history();
    lines.getChildren().setAll(history.stream().map(this::line).toList());
    if (history.isEmpty()) {
      Label none = TextLabels.muted(context.say("desktop.history.none"));
      lines.getChildren().setAll(none);
    }
  }

  private Node line(Snapshot snapshot) {
    Label when = new Label(TimeText.full(snapshot.takenAt()));
    when.setMinWidth(130);
    String names =
        snapshot.documents().stream()
            .map(Snapshot.Document::name)
            .collect(Collectors.joining(", "));
    Label what =
        new Label(
            context.say("desktop.history." + snapshot.exported(), snapshot.documents().size()));
    what.setTooltip(LabelledField.tooltip(names));
    Label version =
        TextLabels.line(
            context.say(
                "desktop.history.version",
                snapshot.pack(),
                snapshot.packVersion(),
                snapshot.packSha256().substring(0, 8)),
            "caption");
    HBox.setHgrow(version, Priority.ALWAYS);
    version.setMaxWidth(Double.MAX_VALUE);
    boolean outdated = exporting.isOutdated(snapshot, context.claim().dossierEditor().assessment());
    Pill state =
        new Pill(
            outdated ? Meaning.OPEN : Meaning.OK,
            context.say(outdated ? "desktop.history.changed" : "desktop.history.same"));
    Hyperlink open = new Hyperlink(context.say("desktop.export.open"));
    Shown.set(open, !snapshot.folder().isEmpty());
    open.setOnAction(_ -> exporting.open(Path.of(snapshot.folder())));
    HBox line = new HBox(when, what, version, state, open);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("history-line");
    return line;
  }
}

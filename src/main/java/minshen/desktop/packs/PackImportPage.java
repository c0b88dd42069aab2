package minshen.desktop.packs;

import atlantafx.base.controls.Spacer;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.library.ValidityPill;
import minshen.policy.diff.TextPiece;
import minshen.words.Words;

/** What a pack would change, and which stored claims it touches, before it is taken. */
final class PackImportPage extends PackPage {
  /** Unchanged words around a change: longer stretches are shortened in the middle. */
  private static final int CONTEXT = 24;

  private static final double[] EFFECT = {46, 27, 27};
  private static final double[] CHANGE = {34, 66};

  private final PackImportSummary news;
  private final LocalDate today;
  private final Words words;

  /**
   * A page.
   *
   * @param take keeps the pack
   * @param leave leaves everything as it is
   */
  PackImportPage(
      PackImportSummary news, LocalDate today, Words words, Runnable take, Runnable leave) {
    super(leave);
    this.news = news;
    this.today = today;
    this.words = words;
    setId("new-pack");
    Button skip = new Button(words.say("desktop.packs.skip"));
    skip.setId("new-pack-skip");
    skip.setOnAction(_ -> leave.run());
    Button accept = new Button(words.say("desktop.packs.take"));
    accept.setId("new-pack-take");
    accept.getStyleClass().add("accent");
    accept.setOnAction(
        _ -> {
          accept.setDisable(true);
          take.run();
          accept.setDisable(false);
        });
    lay(head(), body(), skip, accept);
  }

  private Node head() {
    Label title = TextLabels.wrapped(news.title(), "page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(title, new Spacer(), ValidityPill.of(news.pack(), today, words));
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head =
        new VBox(
            line,
            TextLabels.wrapped(news.pack().title(), "value-text"),
            TextLabels.muted(news.about()));
    head.getStyleClass().add("incoming-head");
    return head;
  }

  private Node body() {
    VBox body = new VBox(TextLabels.wrapped(news.touched(), "card-title"));
    body.getStyleClass().add("pack-news");
    if (!news.effects().isEmpty()) {
      body.getChildren().add(effects());
    }
    body.getChildren().add(TextLabels.wrapped(news.differences(), "card-title"));
    for (PackImportSummary.Section section : news.sections()) {
      body.getChildren().add(TextLabels.caption(section.title()));
      GridPane grid = grid(CHANGE);
      for (int row = 0; row < section.lines().size(); row++) {
        PackImportSummary.Line line = section.lines().get(row);
        grid.add(TextLabels.wrapped(line.name(), "value-text"), 0, row);
        grid.add(flow(line), 1, row);
      }
      body.getChildren().add(grid);
    }
    return body;
  }

  private Node effects() {
    GridPane grid = grid(EFFECT);
    grid.setId("new-pack-effects");
    grid.addRow(
        0,
        TextLabels.caption(words.say("desktop.packs.column.claim")),
        TextLabels.caption(words.say("desktop.packs.column.before")),
        TextLabels.caption(words.say("desktop.packs.column.after")));
    int row = 1;
    for (PackImportSummary.Effect effect : news.effects()) {
      grid.addRow(
          row++,
          TextLabels.wrapped(effect.claim(), "value-text"),
          TextLabels.muted(effect.before()),
          TextLabels.wrapped(effect.after(), "value-text"));
    }
    return grid;
  }

  private static GridPane grid(double[] shares) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("pack-changes");
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private static TextFlow flow(PackImportSummary.Line line) {
    TextFlow flow = new TextFlow();
    boolean whole = line.pieces().size() == 1;
    for (TextPiece piece : line.pieces()) {
      boolean same = piece.kind() == TextPiece.Kind.SAME;
      Text run = new Text(same && !whole ? shortened(piece.text()) : piece.text());
      run.getStyleClass()
          .add(
              switch (piece.kind()) {
                case SAME -> "diff-same";
                case REMOVED -> "diff-removed";
                case ADDED -> "diff-added";
              });
      flow.getChildren().add(run);
    }
    return flow;
  }

  private static String shortened(String same) {
    return same.length() <= 2 * CONTEXT + 1
        ? same
        : same.substring(0, CONTEXT) + "…" + same.substring(same.length() - CONTEXT);
  }
}

package minshen.desktop.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Guide;
import minshen.words.Words;

/** What a reference document lists: the ways to go, and the policies as a table. */
final class GuideTable extends VBox {
  private static final double DATE = 88;
  private static final double ISSUER = 220;
  private static final String UNSAID = "—";

  private final Map<String, Node> rows = new HashMap<>();

  GuideTable(Guide guide, Words words) {
    getStyleClass().add("library-lines");
    setMaxWidth(880);
    VBox ways = new VBox();
    ways.getStyleClass().add("library-lines");
    for (Guide.Pathway pathway : guide.pathways()) {
      VBox way =
          new VBox(
              TextLabels.wrapped(pathway.title(), "clause-heading"),
              TextLabels.wrapped(pathway.text(), "plain"));
      way.getStyleClass().add("library-reading");
      ways.getChildren().add(way);
      rows.put(pathway.id(), way);
    }
    getChildren().add(new Card(words.say("desktop.library.pathways"), ways));
    for (Guide.Origin origin : Guide.Origin.values()) {
      getChildren()
          .add(
              new Card(
                  words.say("desktop.library.guide." + origin.name()),
                  table(guide, origin, words)));
    }
  }

  /** Where a way is told of, or a policy is listed. */
  Optional<Node> row(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  private GridPane table(Guide guide, Guide.Origin origin, Words words) {
    GridPane table = new GridPane();
    table.getStyleClass().add("guide-table");
    ColumnConstraints title = new ColumnConstraints();
    title.setHgrow(Priority.ALWAYS);
    table
        .getColumnConstraints()
        .addAll(
            new ColumnConstraints(DATE, DATE, DATE),
            new ColumnConstraints(ISSUER, ISSUER, ISSUER),
            title);
    table.addRow(
        0,
        TextLabels.caption(words.say("desktop.library.guide.date")),
        TextLabels.caption(words.say("desktop.library.guide.issuer")),
        TextLabels.caption(words.say("desktop.library.guide.title")));
    int row = 1;
    for (Guide.Entry entry : guide.entries()) {
      if (entry.origin() == origin) {
        Label name = TextLabels.wrapped(entry.title().orElse(UNSAID), "plain");
        rows.put(entry.id(), name);
        table.addRow(
            row++,
            TextLabels.wrapped(entry.date().orElse(UNSAID), "plain"),
            TextLabels.wrapped(entry.issuer().or(entry::place).orElse(UNSAID), "plain"),
            name);
      }
    }
    return table;
  }
}

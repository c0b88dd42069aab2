package minshen.desktop.packs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.words.Words;

/** A pack that was not taken: what is wrong with it, a line for each mistake. */
final class RefusedPackPage extends PackPage {
  /**
   * A page.
   *
   * @param file the pack as the user named it
   * @param mistakes where and what, a line each
   * @param leave takes the page away
   */
  RefusedPackPage(String file, List<String> mistakes, Words words, Runnable leave) {
    super(leave);
    setId("refused-pack");
    Label title = TextLabels.wrapped(words.say("desktop.packs.refused", file), "page-title");
    Label what = TextLabels.muted(words.say("desktop.packs.refused-what", mistakes.size()));
    VBox head = new VBox(title, what);
    head.getStyleClass().add("incoming-head");
    VBox lines = new VBox();
    lines.getStyleClass().add("pack-news");
    mistakes.forEach(line -> lines.getChildren().add(mistake(line)));
    Button copy = new Button(words.say("desktop.packs.copy"));
    copy.setOnAction(
        _ ->
            Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, String.join("\n", mistakes))));
    Button close = new Button(words.say("desktop.packs.close"));
    close.setId("refused-pack-close");
    close.setOnAction(_ -> leave.run());
    lay(head, lines, copy, close);
  }

  private static Node mistake(String line) {
    Label label = TextLabels.wrapped(line, "value-text");
    label.getStyleClass().add("pack-mistake");
    return label;
  }
}

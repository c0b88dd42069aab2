package minshen.desktop.library;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.desktop.work.Today;
import minshen.policy.search.Snippet;
import minshen.words.Words;

/** A line of the index: a document with its badge, what is in it, or what was found. */
final class IndexLineCell extends ListCell<IndexLine> {
  private static final int SNIPPET = 48;

  private final Today today;
  private final Words words;

  IndexLineCell(Today today, Words words) {
    this.today = today;
    this.words = words;
    setPrefWidth(0);
    WholeText.told(this);
  }

  @Override
  protected void updateItem(IndexLine line, boolean empty) {
    super.updateItem(line, empty);
    getStyleClass().removeAll("document-cell", "heading-cell", "line-1", "line-2", "line-3");
    setText(null);
    setGraphic(null);
    if (empty || line == null) {
      return;
    }
    if (line.hit().isPresent()) {
      Snippet snippet = line.hit().get().snippet(SNIPPET);
      Label name = TextLabels.line(line.page().name(), "caption");
      VBox box = new VBox(name, Paragraphs.marked(snippet.text(), snippet.highlights()));
      box.getStyleClass().add("found-line");
      setGraphic(box);
      return;
    }
    if (line.page() instanceof LibraryPage.Document(var pack)) {
      getStyleClass().add("document-cell");
      Label title = TextLabels.wrapped(pack.title(), "document-name");
      VBox box = new VBox(title, ValidityPill.of(pack, today.day(), words));
      box.getStyleClass().add("document-line");
      setGraphic(box);
      return;
    }
    if (line.page() instanceof LibraryPage.Provision) {
      getStyleClass().add("heading-cell");
    }
    setText(line.page().name());
    getStyleClass().add("line-" + line.depth());
  }
}

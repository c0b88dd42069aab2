package minshen.desktop.library;

import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.WholeText;
import minshen.policy.ClauseNames;
import minshen.policy.Pack;
import minshen.policy.search.Snippet;
import minshen.words.Words;

/** A line of the index: a document with its badge, what is in it, or what was found. */
final class LineCell extends ListCell<Line> {
  private static final int SNIPPET = 48;

  private final LocalDate today;
  private final Words words;

  LineCell(LocalDate today, Words words) {
    this.today = today;
    this.words = words;
    setPrefWidth(0);
    WholeText.told(this);
  }

  @Override
  protected void updateItem(Line line, boolean empty) {
    super.updateItem(line, empty);
    getStyleClass().removeAll("document-cell", "heading-cell", "line-1", "line-2", "line-3");
    setText(null);
    setGraphic(null);
    if (empty || line == null) {
      return;
    }
    if (line.hit().isPresent()) {
      Snippet snippet = line.hit().get().snippet(SNIPPET);
      Label name = new Label(name(line.page()));
      name.getStyleClass().add("caption");
      VBox box = new VBox(name, Paragraphs.marked(snippet.text(), snippet.highlights()));
      box.getStyleClass().add("found-line");
      setGraphic(box);
      return;
    }
    if (line.page() instanceof Page.Document(var pack)) {
      getStyleClass().add("document-cell");
      Label title = Paragraphs.text(pack.title(), "document-name");
      VBox box = new VBox(title, ValidityPill.of(pack, today, words));
      box.getStyleClass().add("document-line");
      setGraphic(box);
      return;
    }
    if (line.page() instanceof Page.Provision) {
      getStyleClass().add("heading-cell");
    }
    setText(name(line.page()));
    getStyleClass().add("line-" + line.depth());
  }

  private static String name(Page page) {
    return switch (page) {
      case Page.Document(var pack) -> pack.title();
      case Page.Claimable(_, var item) -> item.id() + "  " + item.title();
      case Page.Support(_, var measure) -> measure.number() + measure.title();
      case Page.Listed(_, _, var title) -> title;
      case Page.Provision(Pack pack, var clause) ->
          clause.heading().isBlank()
              ? ClauseNames.of(pack, clause.id())
              : clause.marker() + Paragraphs.heading(clause);
    };
  }
}

package minshen.desktop.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.shell.Place;
import minshen.policy.ClauseNames;
import minshen.policy.Library;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 政策库: the documents and what can be claimed by them; a search looks into every clause. */
public final class LibraryPlace implements Place {
  private static final double INDEX = 320;

  private final Library library;
  private final Words words;
  private final BorderPane pane = new BorderPane();
  private final ListView<Entry> index = new ListView<>();
  private final TextField search = new TextField();
  private Optional<String> sought = Optional.empty();

  /** The place. */
  public LibraryPlace(Library library, Words words) {
    this.library = library;
    this.words = words;
  }

  @Override
  public String title() {
    return "desktop.library";
  }

  @Override
  public Ikon icon() {
    return Feather.BOOK;
  }

  @Override
  public Node build() {
    Label title = new Label(words.say("desktop.library"));
    title.getStyleClass().add("page-title");
    search.setPromptText(words.say("desktop.library.search"));
    search.setAccessibleText(words.say("desktop.library.search"));
    search.setId("library-search");
    index.setId("library-index");
    index.getStyleClass().add("side-list");
    index.setCellFactory(_ -> new EntryCell());
    Label none = new Label(words.say("desktop.claim.no-match"));
    none.getStyleClass().add("muted");
    index.setPlaceholder(none);
    VBox head = new VBox(title, search);
    head.getStyleClass().add("side-head");
    VBox side = new VBox(head, index);
    side.getStyleClass().add("side");
    side.setMinWidth(INDEX);
    side.setPrefWidth(INDEX);
    VBox.setVgrow(index, Priority.ALWAYS);
    pane.setLeft(side);
    search.textProperty().subscribe(this::find);
    index
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              if (entry != null) {
                show(entry);
              }
            });
    index.getSelectionModel().selectFirst();
    showSought();
    return pane;
  }

  /** Shows an item or a clause, now or when the place is built. */
  public void seek(String id) {
    sought = Optional.of(id);
    showSought();
  }

  private void showSought() {
    if (pane.getLeft() == null || sought.isEmpty()) {
      return;
    }
    String id = sought.get();
    sought = Optional.empty();
    search.clear();
    for (Entry entry : index.getItems()) {
      if (entry instanceof Entry.Claimable(_, var item) && item.id().equals(id)) {
        index.getSelectionModel().select(entry);
        index.scrollTo(entry);
        return;
      }
    }
    library
        .packs()
        .forEach(pack -> pack.clause(id).ifPresent(clause -> show(new Entry.Found(pack, clause))));
  }

  private void find(String text) {
    index.getItems().setAll(Entry.index(library, text));
    index.scrollTo(0);
  }

  private void show(Entry entry) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    VBox page =
        switch (entry) {
          case Entry.Document(var pack) -> new DocumentPage(pack, today, words);
          case Entry.Claimable(var pack, var item) -> new ItemPage(pack, item, words);
          case Entry.Found(var pack, var clause) ->
              new ClausePage(pack, clause, search.getText(), words);
        };
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    pane.setCenter(scroll);
  }

  private static final class EntryCell extends ListCell<Entry> {
    EntryCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      getStyleClass().removeAll("document-cell", "found-cell");
      if (empty || entry == null) {
        setText(null);
        return;
      }
      switch (entry) {
        case Entry.Document(var pack) -> {
          setText(pack.title());
          getStyleClass().add("document-cell");
        }
        case Entry.Claimable(_, var item) -> setText(item.id() + "  " + item.title());
        case Entry.Found(var pack, var clause) -> {
          setText(
              ClauseNames.of(pack, clause.id())
                  + "  "
                  + (clause.heading() + clause.text()).replaceAll("\\s+", " "));
          getStyleClass().add("found-cell");
        }
      }
    }
  }
}

package minshen.desktop.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.FilterField;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.Reveal;
import minshen.desktop.controls.SideList;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Place;
import minshen.desktop.work.PolicyTexts;
import minshen.desktop.work.Today;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.search.SearchHit;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 政策库: the documents as books, what is built on their clauses, and a search through all. */
public final class LibraryPlace implements Place {
  private static final double INDEX = 320;
  private static final int MOST_HITS = 200;

  private final ReadOnlyObjectProperty<Library> library;
  private final PolicyTexts texts;
  private final Words words;
  private final Today today;
  private final ReadingTrail<LibraryPage> trail = new ReadingTrail<>();
  private final Map<Pack, DocumentPage> documents = new HashMap<>();
  private final BorderPane pane = new BorderPane();
  private final ScrollPane scroll = new ScrollPane();
  private final ListView<IndexLine> index = new ListView<>();
  private final FilterField search;
  private final LibraryCrumbs crumbs = new LibraryCrumbs(this::go);
  private final Button back;
  private final Button forward;
  private Optional<LibraryPage> shown = Optional.empty();
  private boolean following;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * The place.
   *
   * @param library another one when the notice of a year was typed
   */
  public LibraryPlace(
      ReadOnlyObjectProperty<Library> library, PolicyTexts texts, Today today, Words words) {
    this.library = library;
    this.texts = texts;
    this.today = today;
    this.words = words;
    back =
        new IconButton(
            Feather.ARROW_LEFT,
            words.say("desktop.library.back"),
            () -> trail.back().ifPresent(this::show));
    back.setId("library-back");
    forward =
        new IconButton(
            Feather.ARROW_RIGHT,
            words.say("desktop.library.forward"),
            () -> trail.forward().ifPresent(this::show));
    forward.setId("library-forward");
    this.search =
        new FilterField(
            "library-search", words.say("desktop.library.search"), words.say("desktop.clear"));
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
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    pane.setCenter(new VBox(crumbs, scroll));
    pane.setLeft(side());
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    search.textProperty().subscribe(this::find);
    index.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    texts.whenReady(this::indexed);
    subscription =
        Subscription.combine(
            today.dayProperty().subscribe((_, _) -> turned()),
            library.subscribe((_, _) -> noticed()));
    library.get().packs().stream()
        .findFirst()
        .ifPresent(pack -> go(new LibraryPage.Document(pack)));
    return pane;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  /** Another day has begun: a policy may have come into force, or run out. */
  private void turned() {
    double place = scroll.getVvalue();
    documents.clear();
    index.refresh();
    shown.map(this::built).ifPresent(this::put);
    scroll.setVvalue(place);
  }

  /** The notice of a year was typed: where and until when an item is handed in may be another. */
  private void noticed() {
    if (shown.orElse(null) instanceof LibraryPage.Claimable item) {
      double place = scroll.getVvalue();
      put(built(item));
      scroll.setVvalue(place);
    }
  }

  /** Shows a document, an item, a measure or a clause; the place has been built. */
  public void seek(String id) {
    for (Pack pack : library.get().packs()) {
      if (pack.id().equals(id)) {
        go(new LibraryPage.Document(pack));
      }
      pack.measures().stream()
          .filter(measure -> measure.id().equals(id))
          .findFirst()
          .ifPresent(measure -> go(new LibraryPage.Support(pack, measure)));
      pack.item(id).ifPresent(item -> go(new LibraryPage.Claimable(pack, item)));
      pack.clause(id).ifPresent(clause -> go(new LibraryPage.Provision(pack, clause)));
    }
  }

  private Node side() {
    index.setId("library-index");
    index.setCellFactory(_ -> new IndexLineCell(today, words));
    Label none = TextLabels.line(words.say("desktop.claim.no-match"), "muted");
    index.setPlaceholder(none);
    return new SideList(words.say("desktop.library"), INDEX, search, index, back, forward);
  }

  private void key(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
      event.consume();
      trail.back().ifPresent(this::show);
    } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
      event.consume();
      trail.forward().ifPresent(this::show);
    } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
      event.consume();
      index.requestFocus();
      if (index.getSelectionModel().isEmpty()) {
        index.getSelectionModel().selectFirst();
      }
    }
  }

  private void indexed() {
    if (!search.getText().isBlank()) {
      find(search.getText());
    }
  }

  private void find(String text) {
    following = true;
    if (text.isBlank()) {
      index.getItems().setAll(contents());
      shown.ifPresent(this::mark);
    } else {
      index.getItems().setAll(IndexLine.found(texts.find(text, MOST_HITS)));
      index.scrollTo(0);
    }
    following = false;
  }

  private List<IndexLine> contents() {
    return shown.map(page -> IndexLine.contents(library.get(), page.pack())).orElse(List.of());
  }

  private void chosen(IndexLine line) {
    if (line != null && !following) {
      trail.visit(line.page());
      show(line.page(), line.hit());
    }
  }

  private void go(LibraryPage page) {
    trail.visit(page);
    show(page);
  }

  private void show(LibraryPage page) {
    show(page, Optional.empty());
  }

  private void show(LibraryPage page, Optional<SearchHit> hit) {
    boolean other = shown.map(s -> !s.pack().equals(page.pack())).orElse(true);
    shown = Optional.of(page);
    crumbs.show(page);
    back.setDisable(!trail.canGoBack());
    forward.setDisable(!trail.canGoForward());
    following = true;
    if (search.getText().isBlank()) {
      if (other) {
        index.getItems().setAll(contents());
      }
      mark(page);
    }
    following = false;
    put(built(page));
    switch (page) {
      case LibraryPage.Listed(var pack, var id, _) -> seen(document(pack).listed(id));
      case LibraryPage.Provision(var pack, var clause) -> seen(document(pack).row(clause, hit));
      default -> scroll.setVvalue(0);
    }
  }

  private VBox built(LibraryPage page) {
    return switch (page) {
      case LibraryPage.Document(var pack) -> document(pack);
      case LibraryPage.Claimable(var pack, var item) ->
          new ItemPage(
              pack,
              item,
              library.get().notice(pack, Optional.empty()),
              today.day(),
              this::go,
              words);
      case LibraryPage.Support(var pack, var measure) ->
          new MeasurePage(pack, measure, this::go, words);
      case LibraryPage.Listed(var pack, _, _) -> document(pack);
      case LibraryPage.Provision(var pack, _) -> document(pack);
    };
  }

  private static void seen(Optional<? extends Node> row) {
    row.ifPresent(found -> Platform.runLater(() -> Reveal.focus(found)));
  }

  private DocumentPage document(Pack pack) {
    return documents.computeIfAbsent(pack, p -> new DocumentPage(p, today.day(), this::go, words));
  }

  private void put(VBox page) {
    if (scroll.getContent() instanceof VBox desk && desk.getChildren().contains(page)) {
      return;
    }
    VBox desk = new VBox(page);
    desk.getStyleClass().add("reading-desk");
    scroll.setContent(desk);
  }

  /** Selects the line of a page, if the index has it. */
  private void mark(LibraryPage page) {
    for (IndexLine line : index.getItems()) {
      if (line.page().equals(page)) {
        index.getSelectionModel().select(line);
        index.scrollTo(Math.max(0, index.getItems().indexOf(line) - 6));
        return;
      }
    }
    index.getSelectionModel().clearSelection();
  }
}

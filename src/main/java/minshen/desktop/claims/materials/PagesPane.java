package minshen.desktop.claims.materials;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages of a file in large, one at a time: turned, and taken in or left out. */
final class PagesPane extends VBox {
  private static final double SIDE = 600;

  /** Around a page on a narrow screen. */
  private static final double MARGIN = 32;

  private static final int PIXELS = 1200;

  private final ClaimContext context;
  private final MaterialsViewModel model;
  private final IntConsumer leave;
  private final Label name = new Label();
  private final Label number = TextLabels.line("", "muted");
  private final CheckBox chosen = new CheckBox();
  private final ImageView view = new ImageView();
  private final Label none = TextLabels.line("", "muted");
  private final RedactionsViewModel redactions;
  private final RedactionLayer layer;
  private final RedactionBar redactionBar;
  private final StackPane sheet;
  private final IconButton before;
  private final IconButton after;
  private int place;
  private int page = 1;
  private int pages = 1;
  private Optional<Attachment> file = Optional.empty();

  /**
   * No pages yet.
   *
   * @param leave goes back to where the files are listed, told which of them was shown
   */
  PagesPane(ClaimContext context, MaterialsViewModel model, IntConsumer leave) {
    this.context = context;
    this.model = model;
    this.leave = leave;
    before = icon(Feather.CHEVRON_LEFT, "desktop.preview.before", () -> go(page - 1));
    after = icon(Feather.CHEVRON_RIGHT, "desktop.preview.after", () -> go(page + 1));
    before.setId("page-before");
    after.setId("page-after");
    chosen.setText(context.say("desktop.materials.page-chosen"));
    chosen.setId("page-chosen");
    chosen.setMinWidth(USE_PREF_SIZE);
    chosen.setOnAction(_ -> model.choose(place, page, pages, chosen.isSelected()));
    number.setMinWidth(USE_PREF_SIZE);
    none.setText(context.say("desktop.materials.no-picture"));
    view.setId("page-picture");
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.fitWidthProperty()
        .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() - MARGIN, 1, SIDE)));
    view.fitHeightProperty().bind(view.fitWidthProperty().multiply(1.2));
    redactions = new RedactionsViewModel(model);
    layer = new RedactionLayer(context, redactions);
    redactionBar = new RedactionBar(context, redactions, layer::draw);
    sheet = new StackPane(view, layer);
    StackPane workspace = new StackPane(none, new Group(sheet));
    workspace.getStyleClass().add("page-desk");
    workspace.setMinHeight(SIDE);
    workspace.setMinWidth(0);
    getChildren().addAll(bar(), redactionBar, workspace);
    getStyleClass().add("pages-pane");
    setFocusTraversable(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Where one is, and what can be done with a page: below each other where it is narrow. */
  private FlowPane bar() {
    Hyperlink back =
        new Hyperlink(context.say("desktop.materials.back"), new FontIcon(Feather.ARROW_LEFT));
    back.getStyleClass().add("back");
    back.setId("leave-pages");
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(_ -> leave.accept(place));
    HBox where = new HBox(back, name);
    HBox tools =
        new HBox(
            chosen,
            icon(Feather.ROTATE_CW, "desktop.materials.turn", () -> model.turn(place)),
            before,
            number,
            after);
    FlowPane bar = new FlowPane(where, tools);
    bar.setMinWidth(0);
    for (HBox part : List.of(where, tools)) {
      part.setAlignment(Pos.CENTER_LEFT);
      part.maxWidthProperty().bind(bar.widthProperty());
      part.getStyleClass().add("paper-tools");
    }
    bar.getStyleClass().add("paper-bar");
    return bar;
  }

  void open(int at) {
    place = at;
    file = Optional.of(model.file(at));
    pages = 1;
    if (model.looks().known(file.get()).orElse(null) instanceof AttachmentInspection.Ready ready) {
      pages = ready.pages();
    }
    name.setText(file.get().title().orElseGet(() -> MaterialList.stem(file.get().file())));
    redactions.open(at);
    redactionBar.open();
    go(file.get().redactions().pages().stream().findFirst().orElse(1));
  }

  /** The claim has changed: if the file has gone or moved, there is nothing to show any more. */
  void refresh() {
    if (file.isEmpty() || getScene() == null) {
      return;
    }
    boolean there = place < model.count() && model.file(place).file().equals(file.get().file());
    if (there) {
      showChoice();
      redactionBar.refresh();
    } else {
      leave.accept(place);
    }
  }

  private void go(int wanted) {
    page = Math.clamp(wanted, 1, pages);
    showChoice();
    int asked = page;
    model
        .looks()
        .picture(
            file.orElseThrow(),
            page,
            PIXELS,
            image -> {
              if (asked == page) {
                show(image);
              }
            });
  }

  private void show(Optional<PageImage> shown) {
    view.setImage(shown.map(PageImage::image).orElse(null));
    none.setVisible(shown.isEmpty());
    layer.setVisible(shown.isPresent());
    shown.map(PageImage::area).ifPresent(layer::measureOn);
  }

  private void showChoice() {
    number.setText(context.say("desktop.preview.page", page, pages));
    before.setDisable(page <= 1);
    after.setDisable(page >= pages);
    boolean taken = model.isChosen(place, page);
    chosen.setSelected(taken);
    chosen.setDisable(pages == 1);
    view.setOpacity(taken ? 1 : 0.35);
    sheet.setRotate(model.file(place).rotate());
    layer.show(page);
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      leave.accept(place);
    } else if (code == KeyCode.LEFT || code == KeyCode.PAGE_UP) {
      go(page - 1);
    } else if (code == KeyCode.RIGHT || code == KeyCode.PAGE_DOWN) {
      go(page + 1);
    } else {
      return;
    }
    event.consume();
  }

  private IconButton icon(Feather icon, String key, Runnable action) {
    return new IconButton(icon, context.say(key), action);
  }
}

package minshen.desktop.claims.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import minshen.desktop.claims.materials.PageImage;
import minshen.desktop.claims.materials.Thumbnail;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.signing.SigningViewModel.Choice;
import minshen.desktop.claims.signing.SigningViewModel.ScannedPage;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.form.signing.ScanState;
import minshen.form.signing.SignableForm;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** A page of a form: which page of which scan stands for it, and whether that still holds. */
final class SignedPageRow extends HBox {
  private static final int PIXELS = 1000;
  private static final double LARGE = 460;

  private final ClaimContext context;
  private final SigningViewModel model;
  private final SignableForm form;
  private final int page;

  SignedPageRow(ClaimContext context, SigningViewModel model, SignableForm form, int page) {
    this.context = context;
    this.model = model;
    this.form = form;
    this.page = page;
    getStyleClass().add("file-card");
    Optional<ScannedPage> scan = model.scan(form, page);
    VBox words = new VBox(TextLabels.line(context.say("desktop.signing.page", page)), choice(scan));
    words.setSpacing(4);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    scan.ifPresent(found -> words.getChildren().add(state(found)));
    getChildren().addAll(picture(scan), words);
  }

  private Node picture(Optional<ScannedPage> scan) {
    Thumbnail small = new Thumbnail(context.say("desktop.signing.large", page), this::large);
    small.show(Optional.empty(), Feather.FILE_TEXT);
    small.setDisable(scan.isEmpty());
    scan.ifPresent(
        found -> {
          small.turn(found.signed().scan().rotate());
          picture(found, Thumbnail.PIXELS, image -> small.show(image, Feather.FILE_TEXT));
        });
    return small;
  }

  private void picture(ScannedPage found, int pixels, Consumer<Optional<Image>> told) {
    model
        .looks()
        .picture(
            found.signed().scan(),
            found.page(),
            pixels,
            shown -> told.accept(shown.map(PageImage::image)));
  }

  private void large() {
    model
        .scan(form, page)
        .ifPresent(
            found -> picture(found, PIXELS, image -> image.ifPresent(seen -> large(found, seen))));
  }

  private void large(ScannedPage found, Image seen) {
    ImageView view = new ImageView(seen);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(LARGE);
    view.setFitHeight(LARGE);
    view.setRotate(found.signed().scan().rotate());
    StackPane box = new StackPane(new Group(view));
    box.getStyleClass().add("page-desk");
    PopOver over = new PopOver(box);
    over.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
    over.show(this);
  }

  private Node choice(Optional<ScannedPage> scan) {
    ComboBox<Optional<Choice>> box = new ComboBox<>();
    List<Optional<Choice>> all = new ArrayList<>(List.of(Optional.empty()));
    model.choices(form).forEach(choice -> all.add(Optional.of(choice)));
    box.getItems().setAll(all);
    box.setConverter(new Names());
    box.setValue(
        all.stream().filter(choice -> isSame(choice, scan)).findFirst().orElse(Optional.empty()));
    box.setId("scan-of-page-" + page);
    box.setMinWidth(0);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(context.say("desktop.signing.page", page));
    box.setOnAction(_ -> model.choose(form, page, box.getValue()));
    return box;
  }

  private static boolean isSame(Optional<Choice> choice, Optional<ScannedPage> scan) {
    return choice.isPresent()
        && scan.isPresent()
        && choice.get().page() == scan.get().page()
        && choice.get().scan().file().equals(scan.get().signed().scan().file());
  }

  private Node state(ScannedPage found) {
    FlowPane line = new FlowPane(8, 4);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().add(pill(found.state()));
    if (found.state() != ScanState.CURRENT) {
      Hyperlink keep = new Hyperlink(context.say("desktop.signing.confirm"));
      keep.setId("confirm-page-" + page);
      keep.setOnAction(_ -> model.confirm(form, page));
      line.getChildren().add(keep);
    }
    line.getChildren().add(buttons(found.signed().scan()));
    return line;
  }

  private Pill pill(ScanState state) {
    return switch (state) {
      case CURRENT -> new Pill(Meaning.OK, context.say("desktop.signing.used"));
      case UNPROVEN -> new Pill(Meaning.NOTE, context.say("desktop.signing.unproven"));
      case OUTDATED -> new Pill(Meaning.OPEN, context.say("desktop.signing.not-used"));
    };
  }

  private Node buttons(Attachment scan) {
    IconButton remove =
        new IconButton(Feather.X, context.say("desktop.remove"), () -> model.remove(form, scan));
    remove.setId("remove-scan-" + page);
    HBox buttons =
        new HBox(
            new IconButton(
                Feather.ROTATE_CW,
                context.say("desktop.materials.turn"),
                () -> model.turn(form, scan)),
            remove);
    buttons.setMinWidth(USE_PREF_SIZE);
    return buttons;
  }

  /** What the pages of scans are called. */
  private final class Names extends StringConverter<Optional<Choice>> {
    @Override
    public String toString(Optional<Choice> choice) {
      return choice == null || choice.isEmpty()
          ? context.say("desktop.signing.own-page")
          : context.say(
              "desktop.signing.scan-page",
              MaterialList.stem(choice.get().scan().file()),
              choice.get().page());
    }

    @Override
    public Optional<Choice> fromString(String text) {
      return Optional.empty();
    }
  }
}

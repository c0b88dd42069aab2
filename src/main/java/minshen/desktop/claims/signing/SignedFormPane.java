package minshen.desktop.claims.signing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.materials.AttachmentInspection;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.form.signing.SignableForm;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The signed scans of a form, page by page; scans can be dropped on it. */
final class SignedFormPane extends VBox {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final ClaimContext context;
  private final SigningViewModel model;
  private final Dialogs dialogs;
  private final SignableForm form;

  SignedFormPane(ClaimContext context, SigningViewModel model, Dialogs dialogs, SignableForm form) {
    this.context = context;
    this.model = model;
    this.dialogs = dialogs;
    this.form = form;
    setId("signed-" + form.id());
    getStyleClass().add("signed-form");
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
    show();
    for (Attachment scan : model.scans(form)) {
      if (model.looks().known(scan).isEmpty()) {
        // How many pages it has is told in a moment.
        model.looks().look(scan, this::looked);
      }
    }
  }

  private void looked(AttachmentInspection look) {
    if (!(look instanceof AttachmentInspection.Reading)) {
      show();
    }
  }

  private void show() {
    getChildren().setAll(head());
    if (!model.scans(form).isEmpty()) {
      PageChoice.upTo(form.pages())
          .forEach(page -> getChildren().add(new SignedPageRow(context, model, form, page)));
    }
  }

  private Node head() {
    Label title = TextLabels.wrapped(context.say("desktop.signing.scan-of", form.title()));
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button add = new Button(context.say("desktop.signing.put-back"), new FontIcon(Feather.UPLOAD));
    add.getStyleClass().add("flat");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setId("put-back-" + form.id());
    add.setOnAction(_ -> choose());
    HBox head = new HBox(title, add);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void choose() {
    List<Path> files =
        dialogs.chooseFiles(
            context.say("desktop.signing.put-back-title", form.title()), "", List.of());
    if (!files.isEmpty()) {
      model.putBack(form, files, this::usesFirstPages);
    }
  }

  private boolean usesFirstPages(SigningViewModel.Surplus scan) {
    return dialogs.confirm(
        context.say("desktop.signing.surplus"),
        context.say(
            "desktop.signing.surplus-text",
            scan.file(),
            scan.pages(),
            scan.form(),
            scan.formPages()),
        context.say("desktop.signing.surplus-use", scan.formPages()));
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROPPING, true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      model.putBack(form, files, this::usesFirstPages);
      event.setDropCompleted(true);
      event.consume();
    }
  }
}

package minshen.desktop.controls;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line at a field that says that a text was longer than the field, and gives the whole text
 * back; there is none as long as nothing was cut.
 */
public final class CutLine extends HBox {
  private final TypedText typed;
  private final Label said = new Label();
  private final Hyperlink copy = new Hyperlink();

  private CutLine(TypedText typed) {
    this.typed = typed;
    getStyleClass().add("cut-line");
    setAlignment(Pos.CENTER_LEFT);
    said.setGraphic(new FontIcon(Meaning.OPEN.icon()));
    said.setMinWidth(0);
    copy.setMinWidth(USE_PREF_SIZE);
    copy.getStyleClass().add("cut-copy");
    copy.setOnAction(_ -> copy());
    getChildren().addAll(said, copy);
    typed.cutProperty().subscribe(this::show);
  }

  /** The line of a control that limits what comes in. */
  public static Optional<CutLine> of(TextInputControl control) {
    return TypedText.of(control).map(CutLine::new);
  }

  private void show(Optional<TypedText.Cut> cut) {
    cut.ifPresent(
        c -> {
          said.setText(typed.words().say("desktop.cut.said", typed.longest(), c.lost()));
          said.setTooltip(LabelledField.tooltip(said.getText()));
          copy.setText(typed.words().say("desktop.cut.copy"));
        });
    Shown.set(this, cut.isPresent());
  }

  private void copy() {
    typed
        .cutProperty()
        .get()
        .ifPresent(
            cut -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(cut.whole());
              Clipboard.getSystemClipboard().setContent(content);
              copy.setText(typed.words().say("desktop.cut.copied"));
            });
  }
}

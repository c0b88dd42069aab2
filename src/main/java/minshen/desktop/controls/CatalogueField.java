package minshen.desktop.controls;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import minshen.dossier.DossierField;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field of the catalogue with what the screen says of it: its name, its unit, its hint. */
public final class CatalogueField {
  private CatalogueField() {}

  /** An editor with its label. */
  public static LabelledField of(FieldEditor<?> editor, Words words) {
    return told(
        new LabelledField(words.say(editor.field().screenLabel()), editor.control()),
        editor.field(),
        words);
  }

  /**
   * The same with a button beside the editor.
   *
   * @param open opens what there is to pick from, at the button, narrowed by what is typed
   */
  public static LabelledField picked(
      FieldEditor<?> editor, BiConsumer<Node, String> open, Words words) {
    Button button = new Button();
    button.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(words.say("desktop.choose"));
    button.setOnAction(_ -> open.accept(button, ""));
    button.setTooltip(LabelledField.tooltip(words.say("desktop.choose-by-key")));
    editor
        .control()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.DOWN
                  && editor.control() instanceof TextInputControl text) {
                open.accept(button, text.getText());
                event.consume();
              }
            });
    button.setId("pick-" + editor.field().key());
    HBox.setHgrow(editor.control(), Priority.ALWAYS);
    HBox box = new HBox(editor.control(), button);
    box.getStyleClass().add("picked");
    String label = words.say(editor.field().screenLabel());
    editor.control().setAccessibleText(label);
    return told(
        new LabelledField(label, box).focusing((Control) editor.control()), editor.field(), words);
  }

  private static LabelledField told(LabelledField labelled, DossierField<?> field, Words words) {
    switch (field.unit()) {
      case MONEY -> labelled.unit(words.say("desktop.unit"));
      case PEOPLE -> labelled.unit(words.say("desktop.people"));
      case NONE, YEAR -> {
        // Its figures, if any, stand for themselves.
      }
    }
    field.hint().ifPresent(hint -> labelled.hint(words.say(hint)));
    return labelled;
  }
}

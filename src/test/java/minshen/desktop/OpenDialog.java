package minshen.desktop;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog that stands before a window of the program itself. */
final class OpenDialog {
  private OpenDialog() {}

  /** All that the dialog that comes up says. */
  static String text() throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.on(() -> find().isPresent()));
    return Fx.on(
        () ->
            find().orElseThrow().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
  }

  /** Presses one of its buttons and waits until it is gone. */
  static void press(ButtonBar.ButtonData pressed) throws Exception {
    Fx.run(
        () -> {
          DialogPane pane = find().orElseThrow();
          pane.getButtonTypes().stream()
              .filter(type -> type.getButtonData() == pressed)
              .findFirst()
              .map(pane::lookupButton)
              .ifPresent(button -> ((Button) button).fire());
        });
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.on(() -> find().isEmpty()));
  }

  static Optional<DialogPane> find() {
    return javafx.stage.Window.getWindows().stream()
        .map(window -> window.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .map(DialogPane.class::cast)
        .findFirst();
  }
}

package minshen.desktop.claims.progress;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keeps what is typed from the fields of a claim that is locked, before a field shows it: half a
 * figure that the claim never gets would look as if it had. It can be read and copied.
 */
public final class LockedInput {
  private static final Set<KeyCode> EDITING =
      Set.of(KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ENTER);
  private static final Set<KeyCode> WITH_SHORTCUT = Set.of(KeyCode.V, KeyCode.X);

  private final BooleanSupplier locked;
  private final Runnable refused;

  private LockedInput(BooleanSupplier locked, Runnable refused) {
    this.locked = locked;
    this.refused = refused;
  }

  /**
   * Watches what is typed in a part of the window.
   *
   * @param locked whether it may not be typed now
   * @param refused told that it was not taken
   */
  public static void watch(Node part, BooleanSupplier locked, Runnable refused) {
    LockedInput input = new LockedInput(locked, refused);
    part.addEventFilter(KeyEvent.KEY_TYPED, input::typed);
    part.addEventFilter(KeyEvent.KEY_PRESSED, input::pressed);
    part.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> input.refuse(event, true));
  }

  private void typed(KeyEvent event) {
    boolean character =
        !event.isShortcutDown()
            && !event.isAltDown()
            && event.getCharacter().codePoints().anyMatch(c -> !Character.isISOControl(c));
    refuse(event, character);
  }

  private void pressed(KeyEvent event) {
    refuse(
        event,
        event.isShortcutDown()
            ? WITH_SHORTCUT.contains(event.getCode())
            : EDITING.contains(event.getCode()));
  }

  private void refuse(Event event, boolean edits) {
    if (edits
        && event.getTarget() instanceof TextInputControl control
        && control.isEditable()
        && locked.getAsBoolean()) {
      event.consume();
      refused.run();
    }
  }
}

package minshen.desktop.claims.progress;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.ClaimProgress;
import minshen.dossier.ProgressStage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar of a claim that was handed in: whether it may be changed, and how it may. */
public final class LockBar implements ClaimPane {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final ClaimContext context;
  private final FontIcon icon = new FontIcon(Feather.LOCK);
  private final Label text = TextLabels.wrapped("");
  private final Button mend = new Button();
  private final Button unlock = new Button();
  private final Button lock = new Button();
  private final Button hand = new Button();
  private final HBox box;

  /**
   * The bar.
   *
   * @param begin shows the form of what has happened
   */
  public LockBar(ClaimContext context, ProgressViewModel model, Consumer<Kind> begin) {
    this.context = context;
    button(mend, "lock-mend", "desktop.lock.mend", () -> mend(model, begin));
    button(unlock, "lock-unlock", "desktop.lock.unlock", () -> model.note(Kind.UNLOCKED));
    button(lock, "lock-lock", "desktop.lock.lock", () -> model.note(Kind.LOCKED));
    button(hand, "lock-submit", "desktop.lock.submit", () -> begin.accept(Kind.SUBMITTED));
    text.setId("lock-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    box = new HBox(icon, text, mend, unlock, lock, hand);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("lock-bar");
    box.setId("lock-bar");
  }

  private void button(Button button, String id, String key, Runnable action) {
    button.setText(context.say(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
  }

  /** What is mended has come back before; if that is not noted yet, it is asked for first. */
  private static void mend(ProgressViewModel model, Consumer<Kind> begin) {
    begin.accept(model.progress().stage() == ProgressStage.RETURNED ? Kind.MENDING : Kind.RETURNED);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    ClaimProgress progress = state.claim().progress();
    boolean locked = progress.isLocked();
    ProgressStage stage = progress.stage();
    Shown.set(box, stage != ProgressStage.PREPARING);
    box.pseudoClassStateChanged(REFUSED, false);
    icon.setIconCode(locked ? Feather.LOCK : Feather.UNLOCK);
    boolean mending = progress.isMending();
    String key =
        locked ? "desktop.lock.locked" : mending ? "desktop.lock.mending" : "desktop.lock.open";
    text.setText(context.say(key, context.say("desktop.handling." + stage.name())));
    boolean undecided =
        switch (stage) {
          case SUBMITTED, ACCEPTED, RETURNED, PUBLISHED -> true;
          case PREPARING, APPROVED, PAID, REJECTED -> false;
        };
    Shown.set(mend, locked && undecided);
    Shown.set(unlock, locked);
    Shown.set(lock, !locked);
    Shown.set(hand, mending);
  }

  /** Says that what was just typed or chosen was not taken. */
  public void refuse() {
    box.pseudoClassStateChanged(REFUSED, true);
    ProgressStage stage = context.claim().state().claim().progress().stage();
    text.setText(
        context.say("desktop.lock.refused", context.say("desktop.handling." + stage.name())));
  }
}

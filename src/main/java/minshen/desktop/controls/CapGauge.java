package minshen.desktop.controls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.calc.Amounts;
import minshen.policy.calc.SharedCap;
import minshen.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A shared cap as a gauge: what the ledger has taken of it, what the claims take, and what is left.
 */
public final class CapGauge extends VBox {
  private static final int SHARE_SCALE = 6;

  private final Words words;
  private final Label name = new Label();
  private final Label left = new Label();
  private final Label below = new Label();
  private final Region received = new Region();
  private final Region claimed = new Region();
  private final Track track = new Track();
  private double receivedShare;
  private double claimedShare;

  /** A gauge that shows nothing yet. */
  public CapGauge(Words words) {
    this.words = words;
    getStyleClass().add("cap-gauge");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    left.setMinWidth(USE_PREF_SIZE);
    left.getStyleClass().add("gauge-left");
    below.getStyleClass().add("caption");
    below.setWrapText(true);
    below.setMinHeight(USE_PREF_SIZE);
    received.getStyleClass().add("gauge-received");
    claimed.getStyleClass().add("bar-filled");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox.setHgrow(name, Priority.SOMETIMES);
    HBox head = new HBox(name, gap, left);
    head.setAlignment(Pos.BASELINE_LEFT);
    head.getStyleClass().add("gauge-head");
    getChildren().addAll(head, track, below);
    setFocusTraversable(false);
  }

  /** A gauge of a cap. */
  public CapGauge(Words words, SharedCap cap) {
    this(words);
    show(cap);
  }

  /** Shows a cap. */
  public CapGauge show(SharedCap cap) {
    name.setText(named(cap));
    boolean usedUp = cap.left().signum() == 0;
    left.setText(
        usedUp
            ? words.say("desktop.gauge.used-up")
            : words.say("desktop.gauge.left", Amounts.shown(cap.left())));
    left.setGraphic(usedUp ? new FontIcon(Meaning.OPEN.icon()) : null);
    left.getStyleClass().remove("used-up");
    if (usedUp) {
      left.getStyleClass().add("used-up");
    }
    below.setText(
        words.say(
            "desktop.gauge.parts",
            Amounts.shown(cap.limit()),
            Amounts.shown(cap.received()),
            Amounts.shown(cap.claimed())));
    receivedShare = share(cap.received(), cap.limit());
    claimedShare = share(cap.claimed(), cap.limit());
    track.requestLayout();
    setAccessibleText(name.getText() + " " + left.getText() + " " + below.getText());
    return this;
  }

  /** What the cap limits: its items, over what it is counted, and of which project or year. */
  private String named(SharedCap cap) {
    List<String> parts = new ArrayList<>();
    parts.add(items(cap));
    parts.add(words.say("policy.scope." + cap.cap().scope().name()));
    kinds(cap).ifPresent(parts::add);
    cap.project().ifPresent(parts::add);
    cap.year().map(year -> Integer.toString(year)).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private static String items(SharedCap cap) {
    return cap.items().size() == 1
        ? cap.item().id() + " " + cap.item().title()
        : cap.items().stream().sorted().collect(Collectors.joining(" + "));
  }

  private static Optional<String> kinds(SharedCap cap) {
    return cap.cap().kinds().isEmpty()
        ? Optional.empty()
        : Optional.of(
            cap.cap().kinds().stream()
                .sorted()
                .map(kind -> label(cap.item(), kind))
                .collect(Collectors.joining("、")));
  }

  private static String label(Item item, String kind) {
    return item.productFact("kind").stream()
        .flatMap(fact -> fact.choices().stream())
        .filter(choice -> choice.id().equals(kind))
        .map(Fact.Choice::label)
        .findFirst()
        .or(() -> item.variant(kind).map(Item.Variant::label))
        .orElse(kind);
  }

  private static double share(BigDecimal part, BigDecimal limit) {
    return limit.signum() == 0
        ? 1
        : part.divide(limit, SHARE_SCALE, RoundingMode.HALF_UP).doubleValue();
  }

  private final class Track extends Region {
    Track() {
      getStyleClass().add("bar");
      received.setManaged(false);
      claimed.setManaged(false);
      getChildren().addAll(received, claimed);
    }

    @Override
    protected void layoutChildren() {
      double middle = snapPositionX(Math.clamp(receivedShare, 0, 1) * getWidth());
      double end = snapPositionX(Math.clamp(receivedShare + claimedShare, 0, 1) * getWidth());
      received.resizeRelocate(0, 0, middle, getHeight());
      claimed.resizeRelocate(middle, 0, end - middle, getHeight());
    }
  }
}

package minshen.desktop.controls;

import atlantafx.base.controls.Spacer;
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
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.ScopeWords;
import minshen.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A shared cap as a gauge: what the ledger has taken of it, what other claims take, what this one
 * takes, and what is left.
 */
public final class CapGauge extends VBox {

  private final Words words;
  private final Library library;
  private final String ownKey;
  private final Label name = TextLabels.wrapped("");
  private final Label left = new Label();
  private final Label below = TextLabels.caption("");
  private final Region received = new Region();
  private final Region others = new Region();
  private final Region own = new Region();
  private final Track track = new Track();
  private double receivedTo;
  private double othersTo;
  private double ownTo;

  /** A gauge that shows nothing yet, of how one claim finds a cap. */
  public CapGauge(Library library, Words words) {
    this(library, words, "desktop.gauge.own");
  }

  /** A gauge of how a whole set of claims uses a cap; it shows nothing yet. */
  public static CapGauge ofSet(Library library, Words words) {
    return new CapGauge(library, words, "desktop.gauge.set");
  }

  private CapGauge(Library library, Words words, String ownKey) {
    this.library = library;
    this.words = words;
    this.ownKey = ownKey;
    getStyleClass().add("cap-gauge");
    left.setMinWidth(USE_PREF_SIZE);
    left.getStyleClass().add("gauge-left");
    received.getStyleClass().add("gauge-received");
    others.getStyleClass().add("gauge-others");
    own.getStyleClass().add("bar-filled");
    HBox.setHgrow(name, Priority.SOMETIMES);
    HBox head = new HBox(name, new Spacer(), left);
    head.setAlignment(Pos.BASELINE_LEFT);
    head.getStyleClass().add("gauge-head");
    getChildren().addAll(head, track, below);
    setFocusTraversable(false);
  }

  /** Shows a cap. */
  public CapGauge show(CapUse cap) {
    name.setText(named(cap));
    boolean usedUp = cap.left().isZero();
    left.setText(
        usedUp
            ? words.say("desktop.gauge.used-up")
            : words.say("desktop.gauge.left", cap.left().shown()));
    left.setGraphic(usedUp ? new FontIcon(Meaning.OPEN.icon()) : null);
    left.getStyleClass().remove("used-up");
    if (usedUp) {
      left.getStyleClass().add("used-up");
    }
    below.setText(parts(cap));
    receivedTo = share(cap.byLedger(), cap.limit());
    othersTo = share(cap.byLedger().plus(cap.byEarlier()), cap.limit());
    ownTo = share(cap.byLedger().plus(cap.byEarlier()).plus(cap.byThis()), cap.limit());
    track.requestLayout();
    setAccessibleText(name.getText() + " " + left.getText() + " " + below.getText());
    return this;
  }

  /** What the cap limits: its items, over what it is counted, and of which project or year. */
  private String named(CapUse cap) {
    List<String> parts = new ArrayList<>();
    parts.add(items(cap));
    if (!cap.kinds().isEmpty()) {
      parts.add(kinds(cap));
    }
    parts.add(words.say(ScopeWords.of(cap)));
    cap.project().ifPresent(parts::add);
    cap.year().map(year -> Integer.toString(year)).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private String parts(CapUse cap) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("desktop.gauge.limit", cap.limit().shown()));
    parts.add(words.say("desktop.gauge.received", cap.byLedger().shown()));
    if (cap.byEarlier().isPositive()) {
      parts.add(words.say("desktop.gauge.claimed", cap.byEarlier().shown()));
    }
    if (cap.byThis().isPositive()) {
      parts.add(words.say(ownKey, cap.byThis().shown()));
    }
    return String.join(" · ", parts);
  }

  private String items(CapUse cap) {
    String first = cap.items().stream().sorted().findFirst().orElse("");
    return cap.items().size() == 1
        ? library.item(first).map(item -> item.id() + " " + item.title()).orElse(first)
        : cap.items().stream().sorted().collect(Collectors.joining(" + "));
  }

  private String kinds(CapUse cap) {
    return cap.kinds().stream()
        .sorted()
        .map(kind -> label(cap, kind))
        .collect(Collectors.joining("、"));
  }

  private String label(CapUse cap, String kind) {
    return cap.items().stream()
        .sorted()
        .flatMap(id -> library.item(id).stream())
        .flatMap(item -> label(item, kind).stream())
        .findFirst()
        .orElse(kind);
  }

  private static Optional<String> label(Item item, String kind) {
    return item.productFact(Fact.PRODUCT_KIND).stream()
        .flatMap(fact -> fact.choices().stream())
        .filter(choice -> choice.id().equals(kind))
        .map(Fact.Choice::label)
        .findFirst()
        .or(() -> item.variant(kind).map(Item.Variant::label));
  }

  private static double share(Amount part, Amount limit) {
    return limit.isZero() ? 1 : Math.min(part.shareOf(limit), 1);
  }

  private final class Track extends Region {
    Track() {
      getStyleClass().add("bar");
      for (Region part : List.of(received, others, own)) {
        part.setManaged(false);
        getChildren().add(part);
      }
    }

    @Override
    protected void layoutChildren() {
      place(received, 0, receivedTo);
      place(others, receivedTo, othersTo);
      place(own, othersTo, ownTo);
    }

    private void place(Region part, double from, double to) {
      double start = snapPositionX(from * getWidth());
      part.resizeRelocate(start, 0, snapPositionX(to * getWidth()) - start, getHeight());
    }
  }
}

package minshen.desktop.claims.result;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Bar;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.policy.amount.Amount;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Message;

/**
 * 测算过程, from top to bottom: each step a bar, its words and its clause; what a cap cut is hatched.
 */
public final class TracePane implements ClaimPane {
  private final ClaimContext context;
  private final VBox rows = new VBox();
  private final WaterfallPicture picture;
  private final Card card;
  private List<TraceRow> shown = List.of();

  public TracePane(ClaimContext context) {
    this.context = context;
    rows.getStyleClass().add("trace-rows");
    picture = new WaterfallPicture(context);
    SegmentedChoice<Boolean> view =
        new SegmentedChoice<>(
            List.of(true, false),
            drawn -> context.say(drawn ? "desktop.waterfall.picture" : "desktop.waterfall.rows"),
            this::show);
    view.show(Optional.of(true));
    view.getStyleClass().add("small");
    card = new Card(context.say("desktop.claim.trace-card"), picture, rows).aside(view);
    show(true);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    List<TraceRow> trace = state.outcome().trace();
    if (!trace.equals(shown) || rows.getChildren().isEmpty()) {
      shown = trace;
      picture.show(Waterfall.of(state.outcome()));
      Amount widest =
          trace.stream()
              .map(row -> row.value().orElse(Amount.ZERO).plus(row.cut()))
              .reduce(Amount.of(1), Amount::max);
      TraceWords words = new TraceWords(state.outcome().item());
      rows.getChildren()
          .setAll(trace.stream().map(row -> row(row, words.of(row), widest)).toList());
    }
    Shown.set(card, !trace.isEmpty());
  }

  /** Shows the picture or the rows. */
  private void show(boolean drawn) {
    Shown.set(picture, drawn);
    Shown.set(rows, !drawn);
  }

  private Node row(TraceRow row, Message said, Amount widest) {
    Label text = TextLabels.wrapped(context.say(said));
    HBox.setHgrow(text, Priority.ALWAYS);
    Label value =
        TextLabels.line(
            row.value().map(Amount::aligned).orElse(context.say("policy.step.open")),
            "trace-value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    HBox words = new HBox(text, new Spacer(), value);
    words.getStyleClass().add("trace-words");
    Bar bar = new Bar();
    HBox.setHgrow(bar, Priority.ALWAYS);
    double end = row.value().orElse(Amount.ZERO).shareOf(widest);
    bar.show(0, end, end + row.cut().shareOf(widest));
    // The tags take the same room in every row, so that the bars can be compared.
    HBox tags = new HBox(context.tag(row.clause()));
    tags.getStyleClass().addAll("tags", "trace-tags");
    tags.setAlignment(Pos.CENTER_RIGHT);
    HBox foot = new HBox(bar, tags);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("trace-foot");
    row.reading()
        .ifPresent(
            reading -> {
              Label tag = TextLabels.line(reading, "reading-tag");
              tags.getChildren().add(tag);
            });
    VBox all = new VBox(words, foot);
    all.getStyleClass().add("trace-row");
    return all;
  }
}

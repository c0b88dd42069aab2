package minshen.desktop.claims.result;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.CapGauge;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.policy.Library;
import minshen.policy.calc.CapUse;

/** 共用上限: each cap that the claim shares, with what is used of it and what is left. */
public final class CapsPane implements ClaimPane {
  private final ClaimContext context;
  private final Library library;
  private final VBox gauges = new VBox();
  private final Card card;
  private Optional<List<CapUse>> shown = Optional.empty();

  /** The caps of a claim. */
  public CapsPane(ClaimContext context, Library library) {
    this.context = context;
    this.library = library;
    gauges.getStyleClass().add("cap-gauges");
    card = new Card(context.say("desktop.caps.card"), gauges);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    List<CapUse> caps = state.outcome().caps();
    if (!shown.equals(Optional.of(caps))) {
      shown = Optional.of(caps);
      gauges
          .getChildren()
          .setAll(
              caps.stream()
                  .<Node>map(cap -> new CapGauge(library, context.words()).show(cap))
                  .toList());
      Shown.set(card, !caps.isEmpty());
    }
  }
}

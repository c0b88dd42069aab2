package minshen.desktop.claims.facts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Clause;
import minshen.policy.ClauseNames;
import minshen.policy.Pack;

/** 条款: the clauses that the item stands on, to the letter. */
public final class ClausesPane implements ClaimPane {
  private final Card card;

  /** The clauses of a claim's item. */
  public ClausesPane(ClaimContext context) {
    Pack pack = context.claim().pack();
    VBox clauses = new VBox();
    clauses.getStyleClass().add("clauses");
    for (String id : context.claim().item().clauses()) {
      pack.clause(id).ifPresent(clause -> add(clauses, pack, clause));
    }
    Label source =
        TextLabels.caption(context.say("desktop.claim.edition", pack.title(), pack.edition()));
    card = new Card(context.say("desktop.claim.clauses-card"), source, clauses);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    // The words of the policy do not change with the claim.
  }

  /** A clause with everything below it, in the order of the document. */
  private static void add(VBox clauses, Pack pack, Clause clause) {
    clauses.getChildren().add(box(pack, clause));
    List<Clause> below =
        pack.clauses().stream()
            .filter(c -> c.within().filter(clause.id()::equals).isPresent())
            .toList();
    below.forEach(c -> add(clauses, pack, c));
  }

  private static Node box(Pack pack, Clause clause) {
    VBox box = new VBox(TextLabels.caption(ClauseNames.of(pack, clause.id())));
    box.getStyleClass().add("clause");
    String words = clause.text().strip();
    if (clause.heading().isBlank()) {
      words = clause.marker() + words;
    } else {
      box.getChildren()
          .add(TextLabels.wrapped(clause.marker() + clause.heading(), "clause-heading"));
    }
    if (!words.isEmpty()) {
      box.getChildren().add(TextLabels.wrapped(words, "clause-text"));
    }
    return box;
  }
}

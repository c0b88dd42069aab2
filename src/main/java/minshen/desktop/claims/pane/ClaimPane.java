package minshen.desktop.claims.pane;

import javafx.scene.Node;
import minshen.desktop.claims.model.ClaimState;

/** A part of a claim's page. */
public interface ClaimPane {
  /** What it shows. */
  Node node();

  /** Shows the claim as it stands. What is being typed and means the same stays as typed. */
  void show(ClaimState state);
}

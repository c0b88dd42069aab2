package minshen.desktop.claims;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.BesideOrBelow;
import minshen.desktop.work.Settings;

/**
 * Steps, the step gone to, and the results. Where the window is narrow, as on a small screen at 125
 * or 150 %, the step comes first: the steps lie in a bar above it, and of the results the amount is
 * left, which opens them; whoever wants them always in view keeps them open.
 */
final class ClaimBody extends BorderPane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Whether the results are kept open in a narrow window. */
  private static final String KEPT_OPEN = "claim.results.kept-open";

  /** Less than this, and three columns are two too many, in pixels. */
  private static final double ROOMY = 1100;

  private static final double RESULTS = 424;
  private static final double NARROW_RESULTS = 280;

  /** What a step needs before the results have all the room that they like. */
  private static final double STEP = 560;

  private final Stepper stepper;
  private final ScrollPane results;
  private final ToggleButton opener;
  private final HBox bar;
  private final Settings settings;

  /**
   * The body of a page.
   *
   * @param content the step gone to
   * @param results what the claim comes to, card by card
   * @param opener the amount in one line, which opens the results
   */
  ClaimBody(
      Stepper stepper,
      Node content,
      List<ClaimPane> results,
      ToggleButton opener,
      Settings settings) {
    this.stepper = stepper;
    this.results = column(results);
    this.opener = opener;
    this.settings = settings;
    HBox end = new HBox(opener);
    end.getStyleClass().add("results-opener");
    BesideOrBelow line = new BesideOrBelow(stepper.bar(), end, Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    bar = new HBox(line);
    bar.getStyleClass().add("steps-bar");
    opener.setSelected(settings.text(KEPT_OPEN).map(Boolean::parseBoolean).orElse(false));
    opener.selectedProperty().subscribe((_, open) -> keep(open));
    setCenter(content);
    getStyleClass().add("claim-body");
    widthProperty().subscribe(width -> fit(width.doubleValue()));
  }

  private void keep(boolean open) {
    settings.set(KEPT_OPEN, Boolean.toString(open));
    fit(getWidth());
  }

  private void fit(double width) {
    boolean roomy = width >= ROOMY;
    pseudoClassStateChanged(NARROW, !roomy);
    stepper.lie(!roomy);
    setLeft(roomy ? stepper.node() : null);
    setTop(roomy ? null : bar);
    setRight(roomy || opener.isSelected() ? results : null);
    double wide = Math.clamp(width - STEP, NARROW_RESULTS, RESULTS);
    results.setMinWidth(wide);
    results.setPrefWidth(wide);
  }

  private static ScrollPane column(List<ClaimPane> panes) {
    VBox cards = new VBox();
    panes.forEach(pane -> cards.getChildren().add(pane.node()));
    ScrollPane results = StepContents.scroll(cards);
    results.getStyleClass().add("results");
    return results;
  }
}

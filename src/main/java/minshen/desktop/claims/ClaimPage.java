package minshen.desktop.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Desk;
import minshen.dossier.Platform;
import minshen.policy.Item;
import minshen.words.Words;

/** The page of a claim: at the left what it holds, at the right what comes of it. */
final class ClaimPage extends BorderPane {
  private static final double RESULTS = 480;
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final ClaimViewModel claim;
  private final List<ClaimPane> panes = new ArrayList<>();
  private final Subscription subscription;

  ClaimPage(
      Desk desk, Desk.ClaimKey key, Dialogs dialogs, Words words, Consumer<String> toApplicant) {
    this.claim = new ClaimViewModel(key.binder(), key.id());
    ClaimContext context = new ClaimContext(claim, words);
    ClaimHead head =
        new ClaimHead(
            context,
            () -> desk.openClaimProperty().set(java.util.Optional.empty()),
            () -> remove(desk, dialogs, words),
            new ClaimExport(desk.tasks(), dialogs, words));
    setTop(head.node());
    Item item = claim.item();
    List<ClaimPane> inputs = new ArrayList<>();
    inputs.add(new ProjectPane(context));
    if (!item.facts().isEmpty()) {
      inputs.add(new FactsPane(context));
    }
    if (item.hasProducts()) {
      inputs.add(new ProductsPane(context));
    }
    inputs.add(new ConditionsPane(context));
    if (Platform.askedOf(item)) {
      inputs.add(new PlatformPane(context));
    }
    inputs.add(new MaterialsPane(context, dialogs));
    List<ClaimPane> results =
        List.of(
            new AmountPane(context),
            new TracePane(context),
            new FindingsPane(context, toApplicant),
            new ReadingsPane(context));
    panes.addAll(inputs);
    panes.addAll(results);
    panes.add(head);
    ScrollPane left = column(inputs);
    ScrollPane right = column(results);
    right.setPrefWidth(RESULTS);
    right.setMinWidth(RESULTS);
    right.getStyleClass().add("results");
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox body = new HBox(left, right);
    body.getStyleClass().add("claim-body");
    setCenter(body);
    getStyleClass().add("claim-page");
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    subscription = claim.stateProperty().subscribe(this::show);
  }

  /** Lets go of the claim. */
  void close() {
    subscription.unsubscribe();
    claim.close();
  }

  /**
   * Undo is the claim's, not that of the single field: it also takes back what other fields did.
   */
  private void key(KeyEvent event) {
    if (UNDO.match(event)) {
      claim.undo();
      event.consume();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      claim.redo();
      event.consume();
    }
  }

  private void show(ClaimState state) {
    panes.forEach(pane -> pane.show(state));
  }

  private void remove(Desk desk, Dialogs dialogs, Words words) {
    boolean sure =
        dialogs.confirm(
            words.say("desktop.claim.remove"),
            words.say(
                "desktop.claim.remove-text",
                claim.item().title(),
                claim.state().claim().input().project().orElse(claim.id())),
            words.say("desktop.claim.remove-action"));
    if (sure) {
      desk.openClaimProperty().set(java.util.Optional.empty());
      claim.binder().removeClaim(claim.id());
    }
  }

  private static ScrollPane column(List<ClaimPane> panes) {
    VBox cards = new VBox();
    cards.getStyleClass().add("cards");
    cards.getChildren().addAll(panes.stream().<Node>map(ClaimPane::node).toList());
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    return scroll;
  }
}

package minshen.desktop.claims.materials;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** A file that is drawn to the place of another of its material. */
final class FileDrag {
  private static final DataFormat FILE = new DataFormat("application/x-minshen-file");
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Node card;
  private final Supplier<String> material;
  private final IntSupplier place;
  private final Move move;

  /** Puts the file of one place where that of another is. */
  @FunctionalInterface
  interface Move {
    void move(int from, int to);
  }

  private FileDrag(Node card, Supplier<String> material, IntSupplier place, Move move) {
    this.card = card;
    this.material = material;
    this.place = place;
    this.move = move;
  }

  /**
   * Lets a card be drawn, and others be dropped on it.
   *
   * @param material whose file it is: only files of the same can change places
   * @param place of the file now
   */
  static void on(Node card, Supplier<String> material, IntSupplier place, Move move) {
    FileDrag drag = new FileDrag(card, material, place, move);
    card.setOnDragDetected(drag::begin);
    card.setOnDragOver(drag::over);
    card.setOnDragExited(_ -> card.pseudoClassStateChanged(DROPPING, false));
    card.setOnDragDropped(drag::dropped);
  }

  private void begin(MouseEvent event) {
    Dragboard board = card.startDragAndDrop(TransferMode.MOVE);
    board.setContent(Map.of(FILE, material.get() + " " + place.getAsInt()));
    board.setDragView(card.snapshot(null, null));
    event.consume();
  }

  private void over(DragEvent event) {
    if (from(event).isPresent()) {
      event.acceptTransferModes(TransferMode.MOVE);
      card.pseudoClassStateChanged(DROPPING, event.getGestureSource() != card);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    from(event)
        .ifPresent(
            from -> {
              move.move(from, place.getAsInt());
              event.setDropCompleted(true);
              event.consume();
            });
  }

  /** The place of the file that is drawn, if it is one of the same material. */
  private Optional<Integer> from(DragEvent event) {
    return event.getDragboard().getContent(FILE) instanceof String said
            && said.startsWith(material.get() + " ")
        ? Optional.of(Integer.valueOf(said.substring(said.lastIndexOf(' ') + 1)))
        : Optional.empty();
  }
}

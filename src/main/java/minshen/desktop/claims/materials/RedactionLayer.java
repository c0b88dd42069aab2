package minshen.desktop.claims.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.dossier.Redaction;

/**
 * Lies over a page and holds its boxes; new ones are drawn on it. They stay within the part of the
 * page on which boxes are measured.
 */
final class RedactionLayer extends Pane {
  /** Less is a slip of the hand, in pixels. */
  private static final double LEAST = 4;

  private final ClaimContext context;
  private final RedactionsViewModel model;
  private final Region rubber = new Region();
  private final Pane area =
      new Pane() {
        @Override
        protected void layoutChildren() {
          boxes().forEach(box -> box.place(getWidth(), getHeight()));
        }
      };

  private Rectangle2D measured = new Rectangle2D(0, 0, 1, 1);
  private int page = 1;
  private boolean drawing;
  private Optional<Point2D> from = Optional.empty();
  private Optional<Redaction> toFocus = Optional.empty();

  RedactionLayer(ClaimContext context, RedactionsViewModel model) {
    this.context = context;
    this.model = model;
    setId("redactions");
    getStyleClass().add("redaction-layer");
    rubber.getStyleClass().add("redaction-rubber");
    rubber.setManaged(false);
    rubber.setMouseTransparent(true);
    rubber.setVisible(false);
    area.setManaged(false);
    getChildren().add(area);
    setAccessibleText(context.say("desktop.redact.layer"));
    setPickOnBounds(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    draw(false);
  }

  /** On which part of the page boxes are measured, in shares of its width and height. */
  void measureOn(Rectangle2D part) {
    measured = part;
    requestLayout();
  }

  /** Whether dragging the mouse draws a box. */
  void draw(boolean wanted) {
    drawing = wanted;
    setCursor(wanted ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    setFocusTraversable(wanted);
  }

  /** Shows the boxes of a page. */
  void show(int number) {
    page = number;
    List<Redaction> boxes = model.all().ofPage(page);
    List<Redaction> there = boxes().stream().map(RedactionBox::box).toList();
    if (!boxes.equals(there)) {
      Optional<Redaction> focused =
          boxes().stream().filter(Node::isFocused).map(RedactionBox::box).findFirst();
      List<Node> shown = new ArrayList<>();
      boxes.forEach(box -> shown.add(node(box)));
      shown.add(rubber);
      area.getChildren().setAll(shown);
      toFocus.or(() -> focused).ifPresent(this::focus);
      toFocus = Optional.empty();
    } else if (!area.getChildren().contains(rubber)) {
      area.getChildren().add(rubber);
    }
    area.requestLayout();
  }

  private void focus(Redaction box) {
    boxes().stream().filter(node -> node.box().equals(box)).forEach(Node::requestFocus);
  }

  private List<RedactionBox> boxes() {
    return area.getChildren().stream()
        .filter(RedactionBox.class::isInstance)
        .map(RedactionBox.class::cast)
        .toList();
  }

  private RedactionBox node(Redaction box) {
    return new RedactionBox(
        box,
        context.say("desktop.redact.box", page),
        (old, other) -> {
          toFocus = Optional.of(other);
          model.change(old, other);
        },
        () -> {
          model.remove(box);
          requestFocus();
        });
  }

  @Override
  protected void layoutChildren() {
    area.resizeRelocate(
        measured.getMinX() * getWidth(),
        measured.getMinY() * getHeight(),
        measured.getWidth() * getWidth(),
        measured.getHeight() * getHeight());
  }

  /** In the area; from beside it, the nearest place in it. */
  private Point2D inArea(MouseEvent event) {
    Point2D at = area.parentToLocal(event.getX(), event.getY());
    return new Point2D(
        Math.clamp(at.getX(), 0, area.getWidth()), Math.clamp(at.getY(), 0, area.getHeight()));
  }

  private void press(MouseEvent event) {
    if (drawing && event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      from = Optional.of(inArea(event));
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    from.ifPresent(
        start -> {
          Point2D at = inArea(event);
          rubber.setVisible(true);
          rubber.resizeRelocate(
              Math.min(at.getX(), start.getX()),
              Math.min(at.getY(), start.getY()),
              Math.abs(at.getX() - start.getX()),
              Math.abs(at.getY() - start.getY()));
          event.consume();
        });
  }

  private void release(MouseEvent event) {
    Optional<Point2D> start = from;
    from = Optional.empty();
    rubber.setVisible(false);
    Point2D end = inArea(event);
    if (start.filter(at -> isBox(at, end)).isPresent()) {
      add(
          Redaction.between(
              page,
              start.get().getX() / area.getWidth(),
              start.get().getY() / area.getHeight(),
              end.getX() / area.getWidth(),
              end.getY() / area.getHeight()));
      event.consume();
    }
  }

  /** A line drawn beside the area is none. */
  private static boolean isBox(Point2D start, Point2D end) {
    return start.distance(end) >= LEAST && start.getX() != end.getX() && start.getY() != end.getY();
  }

  /** Without a mouse: a box in the middle, to be moved where it belongs. */
  private void key(KeyEvent event) {
    if (drawing && event.getTarget() == this && event.getCode() == KeyCode.ENTER) {
      add(Redaction.between(page, 0.35, 0.48, 0.65, 0.52));
      event.consume();
    }
  }

  private void add(Redaction box) {
    toFocus = Optional.of(box);
    model.add(box);
  }
}

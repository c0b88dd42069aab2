package minshen.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Which controls were seen at each place, and which of them a key or a button of the mouse really
 * came to. The rows of a list are one control, since there may be any number of them.
 */
final class ReachedControls {
  private static final int SHORT = 8;

  private final Supplier<String> place;
  private final Map<String, Set<String>> seen = new TreeMap<>();
  private final Map<String, Set<String>> reached = new TreeMap<>();
  private final Set<Scene> watched = new HashSet<>();

  ReachedControls(Supplier<String> place) {
    this.place = place;
  }

  /** The controls of a scene that can be used now, which are from now on watched. */
  List<Node> in(Scene scene) {
    if (watched.add(scene)) {
      scene.addEventFilter(InputEvent.ANY, this::came);
    }
    List<Node> found = new ArrayList<>();
    collect(scene.getRoot(), found);
    found.forEach(node -> keys(seen, node).add(key(node)));
    return found;
  }

  /** Whether nothing has come to a control yet. */
  boolean isNew(Node control) {
    return !keys(reached, control).contains(key(control));
  }

  /** A line a place: how many of its controls were reached, and which were not. */
  List<String> lines() {
    return seen.entrySet().stream()
        .map(
            entry -> {
              Set<String> all = entry.getValue();
              Set<String> missed = new HashSet<>(all);
              missed.removeAll(reached.getOrDefault(entry.getKey(), Set.of()));
              return "%s: %d of %d, not %s"
                  .formatted(
                      entry.getKey(),
                      all.size() - missed.size(),
                      all.size(),
                      missed.stream().sorted().toList());
            })
        .toList();
  }

  /** The share of all controls that were reached. */
  double share() {
    return (double) count(reached) / count(seen);
  }

  private long count(Map<String, Set<String>> controls) {
    return controls.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(seen.getOrDefault(entry.getKey(), Set.of())::contains))
        .count();
  }

  private Set<String> keys(Map<String, Set<String>> controls, Node node) {
    boolean around =
        up(node).anyMatch(part -> part instanceof TopBar || part.getStyleClass().contains("rail"));
    return controls.computeIfAbsent(around ? "frame" : place.get(), _ -> new HashSet<>());
  }

  private void came(InputEvent event) {
    boolean pressed =
        event.getEventType() == MouseEvent.MOUSE_PRESSED
            || event.getEventType() == KeyEvent.KEY_PRESSED;
    if (pressed) {
      up(event.getTarget())
          .filter(ReachedControls::isControl)
          .forEach(node -> keys(reached, node).add(key(node)));
    }
  }

  private static Stream<Node> up(EventTarget target) {
    return Stream.iterate(
        target instanceof Node node ? node : null, node -> node != null, Node::getParent);
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (isControl(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> collect(child, found));
    }
  }

  private static boolean isControl(Node node) {
    return node.isFocusTraversable();
  }

  private static String key(Node node) {
    boolean inList = up(node.getParent()).anyMatch(ReachedControls::isRow);
    String name =
        Optional.ofNullable(node.getId())
            .or(() -> inList ? Optional.of("row") : Optional.empty())
            .or(() -> text(node))
            .orElse("");
    return node.getClass().getSimpleName()
        + String.join(".", node.getStyleClass())
        + '#'
        + name.replaceAll("[0-9]+", "0");
  }

  private static boolean isRow(Node node) {
    return node instanceof IndexedCell<?> || node instanceof VirtualFlow<?>;
  }

  private static Optional<String> text(Node node) {
    return Optional.ofNullable(node.getAccessibleText())
        .or(
            () ->
                node instanceof Labeled label
                    ? Optional.ofNullable(label.getText())
                    : Optional.empty())
        .filter(text -> text.length() <= SHORT);
  }
}

package minshen.desktop.claims.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.form.UnprintableCharacterException;
import minshen.form.learn.FormPicture;
import minshen.words.Message;

/**
 * The pages of an office's own form as they will be exported. They are drawn beside the window,
 * anew when nothing was typed for a moment; until then what was typed covers its place.
 */
final class OfficePages implements FormPages {
  private static final Duration PAUSE = Duration.ofMillis(700);

  private final PaperModel model;
  private final Tasks tasks;
  private final Runnable changed;
  private final List<OfficeSheet> sheets = new ArrayList<>();
  private Map<Key, Placed> places = Map.of();
  private Map<String, String> printed = Map.of();
  private Optional<Object> drawnOf = Optional.empty();
  private Optional<Message> problem = Optional.empty();
  private Runnable waiting = () -> {};
  private boolean drawing;

  /** A form as the window shows it, made beside it. */
  private record Drawn(List<Image> pages, List<FormPicture.Spot> spots) {
    static Drawn of(FormPicture picture) {
      return new Drawn(
          picture.pages().stream().<Image>map(page -> SwingFXUtils.toFXImage(page, null)).toList(),
          picture.spots());
    }
  }

  /**
   * The pages.
   *
   * @param changed told when they were drawn, or could not be
   */
  OfficePages(PaperModel model, Tasks tasks, Runnable changed) {
    this.model = model;
    this.tasks = tasks;
    this.changed = changed;
  }

  /** Why they cannot be seen. */
  Optional<Message> problem() {
    return problem;
  }

  /** Whether there is nothing to be seen yet. */
  boolean isAwaited() {
    return sheets.isEmpty() && problem.isEmpty();
  }

  /** Lets the next showing draw again what could not be drawn. */
  void retry() {
    if (problem.isPresent()) {
      drawnOf = Optional.empty();
    }
  }

  @Override
  public void show() {
    if (!model.isThere()) {
      return;
    }
    if (!drawing && !drawnOf.equals(Optional.of(model.standsOn()))) {
      waiting.run();
      if (drawnOf.isEmpty()) {
        draw();
      } else {
        waiting = tasks.later(PAUSE, this::draw);
      }
    }
    Map<String, String> now = model.values();
    sheets.forEach(OfficeSheet::clear);
    places.forEach(
        (key, placed) -> {
          String text = now.getOrDefault(key.field(), "");
          if (!text.equals(printed.getOrDefault(key.field(), ""))) {
            sheets.get(placed.sheet()).cover(placed.place(), text);
          }
        });
  }

  private void draw() {
    if (drawing || !model.isThere() || drawnOf.equals(Optional.of(model.standsOn()))) {
      return;
    }
    drawing = true;
    drawnOf = Optional.of(model.standsOn());
    Map<String, String> values = model.printed();
    Task.Work<Optional<FormPicture>> original = model.original();
    tasks.runAside(
        tasks
            .task(progress -> original.run(progress).map(Drawn::of))
            .onSuccess(
                picture -> {
                  drawn(picture, values);
                  changed.run();
                })
            .onFailure(
                e -> {
                  problem = Optional.of(reason(e));
                  changed.run();
                })
            .onEnd(() -> drawing = false));
  }

  private static Message reason(Exception e) {
    return e instanceof UnprintableCharacterException unprintable
        ? unprintable.problem()
        : FailureReason.of(e);
  }

  private void drawn(Optional<Drawn> picture, Map<String, String> values) {
    if (picture.isEmpty()) {
      problem = Optional.of(model.undrawn());
      return;
    }
    if (!model.isThere()) {
      return;
    }
    problem = Optional.empty();
    printed = values;
    List<Image> pages = picture.get().pages();
    while (sheets.size() < pages.size()) {
      sheets.add(new OfficeSheet());
    }
    while (sheets.size() > pages.size()) {
      sheets.removeLast();
    }
    for (int i = 0; i < pages.size(); i++) {
      sheets.get(i).show(pages.get(i));
    }
    places = places(picture.get().spots());
  }

  /** In the type and with the number of lines that our own layout of the form has. */
  private Map<Key, Placed> places(List<FormPicture.Spot> spots) {
    Map<Key, Placed> ours = LaidPages.places(model.layout());
    Map<Key, Placed> found = new LinkedHashMap<>();
    for (FormPicture.Spot spot : spots) {
      Key key = new Key(spot.address(), 1);
      if (ours.containsKey(key)) {
        FieldSpot.Place laid = ours.get(key).place();
        found.put(
            key,
            new Placed(
                new FieldSpot.Place(
                    spot.box(), laid.style(), laid.lines(), laid.several(), laid.part(), 0),
                spot.page()));
      }
    }
    return found;
  }

  @Override
  public List<OfficeSheet> sheets() {
    return sheets;
  }

  @Override
  public Map<Key, Placed> places() {
    return places;
  }
}

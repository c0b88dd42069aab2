package minshen.desktop.claims.paper;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.shell.FailureReason;
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

  @Override
  public void show() {
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
    Object now = model.standsOn();
    if (drawing || drawnOf.equals(Optional.of(now))) {
      return;
    }
    drawing = true;
    drawnOf = Optional.of(now);
    Map<String, String> values = model.values();
    tasks.runAside(
        tasks
            .task(model.original())
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
        : FailureReason.known(e).orElseThrow(() -> new IllegalStateException(e));
  }

  private void drawn(Optional<FormPicture> picture, Map<String, String> values) {
    if (picture.isEmpty()) {
      problem = Optional.of(Message.of("desktop.paper.office-none"));
      return;
    }
    problem = Optional.empty();
    printed = values;
    List<BufferedImage> pages = picture.get().pages();
    while (sheets.size() < pages.size()) {
      sheets.add(new OfficeSheet());
    }
    while (sheets.size() > pages.size()) {
      sheets.removeLast();
    }
    for (int i = 0; i < pages.size(); i++) {
      sheets.get(i).show(pages.get(i));
    }
    places = places(picture.get());
  }

  /** In the type and with the number of lines that our own layout of the form has. */
  private Map<Key, Placed> places(FormPicture picture) {
    Map<Key, Placed> ours = LaidPages.places(model.layout());
    Map<Key, Placed> found = new LinkedHashMap<>();
    for (FormPicture.Spot spot : picture.spots()) {
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

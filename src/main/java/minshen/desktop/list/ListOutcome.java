package minshen.desktop.list;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Task;
import minshen.desktop.work.CompanyIntake.Preview;
import minshen.exchange.list.ListTarget;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.words.Words;

/** What would come of a list: how many companies, which cells are not understood. */
final class ListOutcome extends VBox {
  /** At first so many lines of one kind are shown: the columns below are to be seen, too. */
  private static final int FEW = 5;

  /** More than these are counted only. */
  private static final int MOST_SHOWN = 500;

  private final Words words;

  ListOutcome(Words words) {
    this.words = words;
    setId("list-outcome");
    getStyleClass().add("list-outcome");
  }

  /**
   * Shows it.
   *
   * @param preview what would come of it; empty while it is read
   * @param reading what reads it
   * @param twice what two columns are taken as
   */
  void show(Optional<Preview> preview, Optional<Task<?>> reading, Optional<ListTarget> twice) {
    getChildren().clear();
    twice.ifPresent(
        target ->
            getChildren()
                .add(
                    new Pill(
                        Meaning.ERROR, words.say("desktop.list.taken-twice", target.label()))));
    reading.filter(_ -> preview.isEmpty()).ifPresent(this::progress);
    preview.ifPresent(this::show);
  }

  private void progress(Task<?> task) {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(task.fractionProperty());
    getChildren().addAll(TextLabels.muted(words.say("desktop.list.reading")), bar);
  }

  private void show(Preview preview) {
    HBox counts = new HBox();
    counts.getStyleClass().add("list-counts");
    count(counts, Meaning.OK, "desktop.list.fresh", preview.fresh());
    count(counts, Meaning.OPEN, "desktop.list.changed", preview.changed());
    count(counts, Meaning.NOTE, "desktop.list.same", preview.same());
    count(counts, Meaning.OPEN, "desktop.list.kept", preview.kept());
    count(counts, Meaning.ERROR, "desktop.list.refused", preview.content().refused());
    getChildren().add(counts);
    if (preview.left() > 0) {
      getChildren().add(TextLabels.muted(words.say("desktop.list.left", preview.left())));
    }
    faults(words.say("desktop.list.faults"), preview.content().faults());
    faults(words.say("desktop.list.remarks"), preview.content().remarks());
    // The columns below say themselves which of them are left aside.
    List<String> asides =
        preview.content().asides().stream().map(AsideColumn::heading).distinct().toList();
    if (!asides.isEmpty()) {
      getChildren()
          .add(TextLabels.muted(words.say("desktop.list.asides", String.join("、", asides))));
    }
  }

  private void count(HBox counts, Meaning meaning, String key, int count) {
    if (count > 0) {
      counts.getChildren().add(new Pill(meaning, words.say(key, count)));
    }
  }

  private void faults(String title, List<CellFault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    getChildren().add(TextLabels.line(title, "section-title"));
    VBox lines = new VBox();
    lines.getStyleClass().add("list-faults");
    lines.getChildren().setAll(lines(faults, FEW));
    getChildren().add(lines);
    if (faults.size() > FEW) {
      Button rest = new Button(words.say("desktop.list.rest", faults.size() - FEW));
      rest.getStyleClass().add("flat");
      rest.setOnAction(
          _ -> {
            getChildren().remove(rest);
            lines.getChildren().setAll(lines(faults, MOST_SHOWN));
            if (faults.size() > MOST_SHOWN) {
              lines
                  .getChildren()
                  .add(
                      TextLabels.caption(
                          words.say("desktop.list.more", faults.size() - MOST_SHOWN)));
            }
          });
      getChildren().add(rest);
    }
  }

  private List<Label> lines(List<CellFault> faults, int most) {
    return faults.stream()
        .limit(most)
        .map(fault -> TextLabels.muted(words.say(fault.line())))
        .toList();
  }
}

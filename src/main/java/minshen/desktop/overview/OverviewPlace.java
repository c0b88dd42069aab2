package minshen.desktop.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.desktop.work.Recent;
import minshen.desktop.work.Ways;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 总览. It is counted anew when it is shown and, while it is shown, when something changes. */
public final class OverviewPlace implements Place {
  private final Desk desk;
  private final Recent recent;
  private final Ways ways;
  private final Dialogs dialogs;
  private final Words words;
  private final Supplier<Node> firstSteps;
  private final StackPane pane = new StackPane();
  private OverviewViewModel model;
  private OverviewPage page;
  private Subscription subscription = Subscription.EMPTY;
  private Subscription assessment = Subscription.EMPTY;

  /**
   * The place.
   *
   * @param firstSteps what is shown as long as there is no company
   */
  public OverviewPlace(
      Desk desk,
      Recent recent,
      Ways ways,
      Dialogs dialogs,
      Words words,
      Supplier<Node> firstSteps) {
    this.desk = desk;
    this.recent = recent;
    this.ways = ways;
    this.dialogs = dialogs;
    this.words = words;
    this.firstSteps = firstSteps;
  }

  @Override
  public String title() {
    return "desktop.overview";
  }

  @Override
  public Ikon icon() {
    return Feather.HOME;
  }

  @Override
  public Node build() {
    model = new OverviewViewModel(desk, words, LocalDate.now(ZoneId.systemDefault()));
    page = new OverviewPage(desk, model, recent, ways, dialogs, words);
    subscription =
        Subscription.combine(
            pane.sceneProperty().subscribe(_ -> show()),
            desk.currentProperty()
                .subscribe(
                    current -> {
                      assessment.unsubscribe();
                      assessment =
                          current
                              .map(Binder::assessmentProperty)
                              .map(property -> property.subscribe((_, _) -> show()))
                              .orElse(Subscription.EMPTY);
                      show();
                    }),
            desk.backups().standingProperty().subscribe((_, _) -> show()),
            desk.claims().subscribe(this::show),
            desk.guideDates().subscribe(this::show));
    return pane;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    assessment.unsubscribe();
  }

  private void show() {
    if (pane.getScene() == null) {
      return;
    }
    if (model.any()) {
      page.show();
      pane.getChildren().setAll(page);
    } else {
      pane.getChildren().setAll(firstSteps.get());
    }
  }
}

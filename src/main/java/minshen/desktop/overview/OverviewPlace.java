package minshen.desktop.overview;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.RecentClaims;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 总览. It is counted anew when it is shown and, while it is shown, when something changes. */
public final class OverviewPlace implements Place {
  private final Workspace workspace;
  private final RecentClaims recent;
  private final Navigator navigator;
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
      Workspace workspace,
      RecentClaims recent,
      Navigator navigator,
      Dialogs dialogs,
      Words words,
      Supplier<Node> firstSteps) {
    this.workspace = workspace;
    this.recent = recent;
    this.navigator = navigator;
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
    model = new OverviewViewModel(workspace, words, workspace.today());
    page = new OverviewPage(workspace, model, recent, navigator, dialogs, words);
    subscription =
        Subscription.combine(
            pane.sceneProperty().subscribe(_ -> show()),
            workspace
                .currentProperty()
                .subscribe(
                    current -> {
                      assessment.unsubscribe();
                      assessment =
                          current
                              .map(DossierEditor::assessmentProperty)
                              .map(property -> property.subscribe((_, _) -> show()))
                              .orElse(Subscription.EMPTY);
                      show();
                    }),
            workspace.today().dayProperty().subscribe((_, _) -> show()),
            workspace.backups().stateProperty().subscribe((_, _) -> show()),
            workspace.claims().subscribe(this::show),
            workspace.guideDates().subscribe(this::show),
            workspace.libraryProperty().subscribe((_, _) -> show()));
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
      if (!pane.getChildren().contains(page)) {
        pane.getChildren().setAll(page);
      }
    } else {
      pane.getChildren().setAll(firstSteps.get());
    }
  }
}

package minshen.desktop.applicants;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.work.Binder;
import minshen.words.Words;

/** A company in the list: its name, and how many claims it has and what its form still lacks. */
final class ApplicantCell extends ListCell<Binder> {
  private final Words words;
  private final Label name = new Label();
  private final Label below = new Label();
  private final VBox box = new VBox(name, below);
  private Subscription subscription = Subscription.EMPTY;

  ApplicantCell(Words words) {
    this.words = words;
    below.getStyleClass().add("caption");
    box.getStyleClass().add("side-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Binder binder, boolean empty) {
    super.updateItem(binder, empty);
    subscription.unsubscribe();
    subscription = Subscription.EMPTY;
    if (empty || binder == null) {
      setGraphic(null);
      return;
    }
    subscription = binder.assessmentProperty().subscribe(_ -> show(binder));
    setGraphic(box);
  }

  private void show(Binder binder) {
    name.setText(binder.name().orElse(words.say("desktop.nameless")));
    long errors = ApplicantViewModel.errors(binder.assessment());
    int claims = binder.dossier().claims().size();
    below.setText(
        errors == 0
            ? words.say("desktop.applicant.claims", claims)
            : words.say("desktop.applicant.claims-open", claims, errors));
  }
}

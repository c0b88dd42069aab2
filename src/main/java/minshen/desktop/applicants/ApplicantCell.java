package minshen.desktop.applicants;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.store.ApplicantSummary;
import minshen.words.Words;

/** A company in the list: its name, and how many claims it has and what its form still lacks. */
final class ApplicantCell extends ListCell<ApplicantSummary> {
  private final Words words;
  private final Label name = WholeText.told(new Label());
  private final Label below = TextLabels.line("", "caption");
  private final VBox box = new VBox(name, below);

  ApplicantCell(Words words) {
    this.words = words;
    box.getStyleClass().add("side-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ApplicantSummary applicant, boolean empty) {
    super.updateItem(applicant, empty);
    if (empty || applicant == null) {
      setGraphic(null);
      return;
    }
    name.setText(applicant.name().orElse(words.say("desktop.nameless")));
    below.setText(
        applicant.errors() == 0
            ? words.say("desktop.applicant.claims", applicant.claims())
            : words.say("desktop.applicant.claims-open", applicant.claims(), applicant.errors()));
    setGraphic(box);
  }
}

package minshen.desktop;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import minshen.desktop.applicants.CompanyChooser;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Shown;
import minshen.desktop.work.Autosave;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top bar: the company worked on, and that everything is saved. */
final class TopBar extends HBox {
  private final Workspace workspace;
  private final Words words;
  private final Button company = new Button();
  private final Label saved = new Label();
  private final Hyperlink retry = new Hyperlink();
  private final Subscription subscription;
  private Subscription name = Subscription.EMPTY;

  /**
   * The bar.
   *
   * @param companies asks which company is worked on
   * @param find opens the finder
   */
  TopBar(Workspace workspace, CompanyChooser companies, Words words, Runnable find) {
    this.workspace = workspace;
    this.words = words;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    company.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    company.setContentDisplay(ContentDisplay.RIGHT);
    company.setMnemonicParsing(false);
    company.getStyleClass().addAll("flat", "company");
    company.setId("company");
    company.setAccessibleHelp(words.say("desktop.company.help"));
    company.setOnAction(_ -> companies.pick(company));
    saved.getStyleClass().add("saved");
    saved.setId("saved");
    retry.setText(words.say("desktop.retry"));
    retry.setOnAction(_ -> workspace.autosave().retry());
    Button finder = new Button(words.say("desktop.finder.open"), new FontIcon(Feather.SEARCH));
    finder.getStyleClass().add("finder-button");
    finder.setId("finder");
    finder.setFocusTraversable(false);
    finder.setOnAction(_ -> find.run());
    getChildren().addAll(company, new Spacer(), finder, saved, retry);
    subscription =
        Subscription.combine(
            workspace.currentProperty().subscribe(current -> show(current)),
            workspace.autosave().stateProperty().subscribe(state -> show(state)),
            workspace
                .autosave()
                .problemProperty()
                .subscribe((_, _) -> show(workspace.autosave().stateProperty().get())));
  }

  /** Lets go of the workspace. */
  void close() {
    subscription.unsubscribe();
    name.unsubscribe();
  }

  private void show(Optional<DossierEditor> current) {
    name.unsubscribe();
    name =
        current
            .map(
                dossierEditor ->
                    dossierEditor
                        .assessmentProperty()
                        .subscribe(_ -> company.setText(of(dossierEditor))))
            .orElse(Subscription.EMPTY);
    if (current.isEmpty()) {
      company.setText(words.say("desktop.company.all"));
    }
  }

  private void show(Autosave.State state) {
    saved.setText(words.say("desktop.save." + state.name()));
    boolean failed = state == Autosave.State.FAILED;
    saved.setGraphic(new FontIcon(failed ? Feather.ALERT_CIRCLE : Feather.CHECK));
    saved.getStyleClass().remove("failed");
    saved.setTooltip(null);
    if (failed) {
      saved.getStyleClass().add("failed");
      workspace
          .autosave()
          .problem()
          .ifPresent(why -> saved.setTooltip(LabelledField.tooltip(words.say(why))));
    }
    Shown.set(retry, failed);
  }

  private String of(DossierEditor dossierEditor) {
    return dossierEditor.name().orElse(words.say("desktop.nameless"));
  }
}

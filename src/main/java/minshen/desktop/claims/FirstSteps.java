package minshen.desktop.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.Workspace;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first start: three ways to begin. */
final class FirstSteps extends VBox {
  FirstSteps(
      Workspace workspace, FileImport fileImport, Words words, Consumer<String> toApplicant) {
    getStyleClass().add("first-steps");
    setAlignment(Pos.CENTER);
    Label title = TextLabels.pageTitle(words.say("desktop.first.title"));
    Label text = TextLabels.muted(words.say("desktop.first.text"));
    Button own = new Button(words.say("desktop.first.own"), new FontIcon(Feather.PLUS));
    own.getStyleClass().add("accent");
    own.setOnAction(_ -> addBlank(workspace, toApplicant));
    own.setId("first-own");
    Button examples =
        new Button(words.say("desktop.first.examples"), new FontIcon(Feather.BOOK_OPEN));
    examples.setOnAction(_ -> fileImport.examples());
    examples.setId("first-examples");
    Button file = new Button(words.say("desktop.import.action"), new FontIcon(Feather.UPLOAD));
    file.setId("first-file");
    file.setOnAction(_ -> fileImport.choose());
    HBox ways = new HBox(own, examples, file);
    ways.setAlignment(Pos.CENTER);
    ways.getStyleClass().add("ways");
    getChildren().addAll(title, text, ways);
  }

  private static void addBlank(Workspace workspace, Consumer<String> toApplicant) {
    workspace.add(
        List.of(Dossier.BLANK),
        added -> {
          workspace.currentProperty().set(Optional.of(added.getFirst()));
          toApplicant.accept(FieldCatalogue.NAME.key());
        });
  }
}

package minshen.desktop.library;

import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.policy.Pack;
import minshen.words.Words;

/** A document: its title, number, issuers and validity, and every clause of it. */
final class DocumentPage extends VBox {
  DocumentPage(Pack pack, LocalDate today, Words words) {
    getStyleClass().add("reading-page");
    HBox state = new HBox(ValidityPill.of(pack, today, words));
    state.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add("tags");
    String period =
        words.say(
            "desktop.library.in-force",
            pack.inForce().from().map(LocalDate::toString).orElse("…"),
            pack.inForce().to().map(LocalDate::toString).orElse("…"));
    state.getChildren().add(Paragraphs.text(period, "caption"));
    getChildren().addAll(Paragraphs.text(pack.title(), "page-title"), state);
    String issued =
        String.join(
            " · ",
            java.util.stream.Stream.concat(
                    pack.number().stream(), List.copyOf(pack.issuers()).stream())
                .toList());
    if (!issued.isEmpty()) {
      getChildren().add(Paragraphs.text(issued, "muted"));
    }
    pack.clauses().forEach(clause -> getChildren().add(Paragraphs.clause(pack, clause, "")));
  }
}

package minshen.desktop.library;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import minshen.policy.ClauseNames;
import minshen.policy.Pack;

/** A clause as a small tag that leads to its place in the document. */
final class ClauseLink extends Button {
  ClauseLink(Pack pack, String clauseId, Consumer<LibraryPage> go) {
    super(ClauseNames.of(pack, clauseId));
    getStyleClass().add("clause-tag");
    setMinWidth(USE_PREF_SIZE);
    pack.clause(clauseId)
        .ifPresentOrElse(
            clause -> {
              setAccessibleHelp(ClauseNames.words(clause));
              setOnAction(_ -> go.accept(new LibraryPage.Provision(pack, clause)));
            },
            () -> setDisable(true));
  }
}

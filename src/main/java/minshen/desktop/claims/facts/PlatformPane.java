package minshen.desktop.claims.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.CatalogueField;
import minshen.desktop.controls.FieldEditor;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.TwoColumns;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldGroup;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;

/** 附件2: what the form of a platform asks for beside the application form. */
public final class PlatformPane implements ClaimPane {
  private final ClaimContext context;
  private final Card card;
  private final List<Line<?>> lines = new ArrayList<>();

  public PlatformPane(ClaimContext context) {
    this.context = context;
    TwoColumns columns = new TwoColumns();
    for (DossierField<?> field : FieldCatalogue.of(FieldGroup.PLATFORM)) {
      LabelledField labelled = line(field).labelled();
      if (field.isWide()) {
        columns.wide(labelled);
      } else {
        columns.add(labelled);
      }
    }
    card = new Card(context.say("desktop.group." + FieldGroup.PLATFORM.name()), columns);
  }

  /** A field with its editor. */
  private record Line<T>(FieldEditor<T> editor, LabelledField labelled) {
    void show(ClaimState state) {
      editor.show(state.claim().get(editor.field()));
    }
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    lines.forEach(line -> line.show(state));
    showProblems(state);
  }

  private <T> Line<T> line(DossierField<T> field) {
    FieldEditor<T> editor =
        new FieldEditor<>(
            field,
            context.words(),
            value -> context.claim().set(field, value),
            () -> showProblems(context.claim().state()));
    LabelledField labelled = context.field(field.key(), CatalogueField.of(editor, context.words()));
    Line<T> line = new Line<>(editor, labelled);
    lines.add(line);
    return line;
  }

  /** What is typed wrongly comes first, then what is found. */
  private void showProblems(ClaimState state) {
    for (Line<?> line : lines) {
      Optional<String> wrong = line.editor().wrong();
      Optional<Finding> found = found(state, line.editor().field().key());
      boolean open =
          wrong.isEmpty() && found.filter(f -> f.severity() == Severity.WARNING).isPresent();
      line.labelled()
          .problem(
              wrong.or(() -> found.map(Finding::text).map(context::say)),
              open ? Meaning.OPEN : Meaning.ERROR);
    }
  }

  private static Optional<Finding> found(ClaimState state, String field) {
    return state.findings().stream()
        .filter(f -> f.field().equals(Optional.of(field)))
        .filter(f -> f.severity() != Severity.NOTE && !f.code().equals("FIELD_MISSING"))
        .findFirst();
  }
}

package minshen.desktop.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Pressable;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;

/**
 * 检查: everything found of the claim and its applicant; pressed, a line leads to where it is mended.
 */
final class FindingsPane implements ClaimPane {
  private final ClaimContext context;
  private final Consumer<String> toApplicant;
  private final VBox lines = new VBox();
  private final Label count = new Label();
  private final Card card;
  private List<Finding> shown = List.of();

  /**
   * @param toApplicant leads to a field of the applicant
   */
  FindingsPane(ClaimContext context, Consumer<String> toApplicant) {
    this.context = context;
    this.toApplicant = toApplicant;
    lines.getStyleClass().add("finding-lines");
    count.getStyleClass().add("caption");
    card = new Card(context.say("desktop.claim.findings-card"), lines).aside(count);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    if (state.findings().equals(shown) && !lines.getChildren().isEmpty()) {
      return;
    }
    shown = state.findings();
    List<Finding> sorted = shown.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    lines.getChildren().setAll(sorted.stream().map(this::line).toList());
    long errors = count(Severity.ERROR);
    long warnings = count(Severity.WARNING);
    count.setText(
        errors + warnings == 0
            ? context.say("desktop.claim.findings-none")
            : context.say("desktop.claim.findings-count", errors, warnings));
    if (sorted.isEmpty()) {
      lines.getChildren().setAll(new Label(context.say("desktop.claim.findings-clean")));
    }
  }

  private long count(Severity severity) {
    return shown.stream().filter(f -> f.severity() == severity).count();
  }

  private Node line(Finding finding) {
    Label text = new Label(context.say(finding.text()));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    List<Node> parts = new ArrayList<>();
    parts.add(Verdicts.pill(finding.severity(), context.words()));
    parts.add(text);
    context.tag(finding.clause()).ifPresent(parts::add);
    Node[] content = parts.toArray(Node[]::new);
    HBox line =
        finding
            .field()
            .filter(field -> field.startsWith("applicant.") || context.has(field))
            .<HBox>map(field -> new Pressable(text.getText(), () -> mend(field), content))
            .orElseGet(() -> new HBox(content));
    line.getStyleClass().add("finding-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private void mend(String field) {
    if (field.startsWith("applicant.")) {
      toApplicant.accept(field);
    } else {
      context.focus(field);
    }
  }
}

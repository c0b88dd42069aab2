package minshen.desktop.claims.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Remaining;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Pressable;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * 检查: everything found of the claim and its applicant, what weighs most first; pressed, a line
 * leads to where it is mended.
 */
public final class FindingsPane implements ClaimPane {
  private final ClaimContext context;
  private final VBox groups = new VBox();
  private final Label count = TextLabels.line("", "caption");
  private final Card card;
  private Optional<List<Finding>> shown = Optional.empty();

  /** The findings of a claim. */
  public FindingsPane(ClaimContext context) {
    this.context = context;
    groups.getStyleClass().add("finding-groups");
    count.setId("findings-left");
    card = new Card(context.say("desktop.claim.findings-card"), groups).aside(count);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    count.setText(Remaining.of(state, context.words()));
    if (shown.filter(state.findings()::equals).isPresent()) {
      return;
    }
    shown = Optional.of(state.findings());
    groups.getChildren().clear();
    for (Severity severity : Severity.values()) {
      List<Finding> found =
          state.findings().stream().filter(f -> f.severity() == severity).toList();
      if (!found.isEmpty()) {
        groups.getChildren().add(group(severity, found));
      }
    }
    if (groups.getChildren().isEmpty()) {
      groups.getChildren().add(new Label(context.say("desktop.claim.findings-clean")));
    }
  }

  private Node group(Severity severity, List<Finding> found) {
    Label size = TextLabels.line(Integer.toString(found.size()), "muted");
    HBox head = new HBox(Verdicts.pill(severity, context.words()), size);
    head.getStyleClass().add("finding-head");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox();
    lines.getStyleClass().add("finding-lines");
    found.forEach(finding -> lines.getChildren().add(line(finding)));
    return new VBox(head, lines);
  }

  private Node line(Finding finding) {
    FontIcon icon = new FontIcon(Verdicts.meaning(finding.severity()).icon());
    icon.getStyleClass().addAll("state-icon", Verdicts.meaning(finding.severity()).style());
    Label text = TextLabels.wrapped(sentence(context.say(finding.text())));
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    List<Node> parts = new ArrayList<>(List.of(icon, text));
    context.tag(finding.clause()).ifPresent(parts::add);
    Optional<String> field = finding.field().filter(context::has);
    field
        .filter(name -> context.isOnPaper(name))
        .filter(name -> !context.stepOf(name).equals(Optional.of(ClaimStep.FORM)))
        .ifPresent(name -> parts.add(onPaper(name)));
    field.ifPresent(name -> parts.add(where(name)));
    Node[] content = parts.toArray(Node[]::new);
    HBox line =
        field
            .<HBox>map(name -> new Pressable(text.getText(), () -> context.focus(name), content))
            .orElseGet(() -> new HBox(content));
    line.getStyleClass().add("finding-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  /** Findings are told in lists of the command line as well; here each is a sentence. */
  private static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** What is told in another step may be mended on the paper as well. */
  private Hyperlink onPaper(String field) {
    Hyperlink link = new Hyperlink(context.say("desktop.paper.on-paper"));
    link.getStyleClass().add("finding-where");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(_ -> context.focusOnPaper(field));
    return link;
  }

  /** Where a press leads. */
  private Label where(String field) {
    Label where =
        new Label(
            context
                .stepOf(field)
                .map(step -> context.say("desktop.step." + step.name()))
                .orElseGet(() -> context.say("desktop.applicants")),
            new FontIcon(Feather.ARROW_RIGHT));
    where.getStyleClass().add("finding-where");
    where.setMinWidth(Region.USE_PREF_SIZE);
    return where;
  }
}

package minshen.desktop.claims.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.ProgressLine;
import minshen.desktop.shell.Task;
import minshen.desktop.work.PacketChoices;
import minshen.desktop.work.Workspace;
import minshen.dossier.Claim;
import minshen.packet.UploadReport;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报包: forms and attachments of this claim, or of all of the company's, as one PDF. */
public final class PacketPane implements ClaimPane {
  private final ClaimContext context;
  private final Workspace workspace;
  private final PacketExport exporting;
  private final ClaimExport history;
  private final Button make;
  private final Button upload;
  private final Label uploaded = Shown.room(TextLabels.wrapped("", "plain"));
  private final ProgressLine progress;
  private final HBox scope = new HBox();
  private final VBox settings = new VBox();
  private final Hyperlink missing = new Hyperlink();
  private final Card card;
  private boolean all;
  private int claims = -1;
  private Optional<PacketChoices> choices = Optional.empty();

  /**
   * The packet of a claim.
   *
   * @param history where what was exported is told
   */
  public PacketPane(
      ClaimContext context, Workspace workspace, PacketExport exporting, ClaimExport history) {
    this.context = context;
    this.workspace = workspace;
    this.exporting = exporting;
    this.history = history;
    make = new Button(context.say("desktop.packet.action"), new FontIcon(Feather.PACKAGE));
    make.setId("make-packet");
    make.setMinWidth(Region.USE_PREF_SIZE);
    make.setOnAction(_ -> make());
    upload = new Button(context.say("desktop.upload.action"), new FontIcon(Feather.UPLOAD));
    upload.setId("make-upload");
    upload.setMinWidth(Region.USE_PREF_SIZE);
    upload.setTooltip(LabelledField.tooltip(context.say("desktop.upload.what")));
    upload.setOnAction(_ -> upload());
    missing.getStyleClass().add("finding-where");
    missing.setOnAction(_ -> context.go(ClaimStep.MATERIALS));
    Label said = TextLabels.muted(context.say("desktop.packet.what"));
    progress = new ProgressLine(context.say("desktop.cancel"));
    FlowPane line = new FlowPane(make, upload, progress, missing);
    line.setRowValignment(VPos.CENTER);
    line.getStyleClass().add("slot-actions");
    card = new Card(context.say("desktop.packet.card"), said, scope, settings, line, uploaded);
    uploaded.setVisible(false);
    uploaded.setId("uploaded");
    exporting.runningProperty().subscribe(this::exporting);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    int year = workspace.year(state.outcome().claim().year());
    PacketChoices now =
        new PacketChoices(
            workspace.settings(),
            year,
            Stream.of(
                context.claim().dossierEditor().assessment().notice(state.claim().id()).call()));
    if (choices.isEmpty() || !choices.get().equals(now)) {
      choices = Optional.of(now);
      settings.getChildren().setAll(new PacketSettingsPane(now, context.words()));
    }
    showScope(state.dossier().claims().size());
    StepState materials = StepState.of(ClaimStep.MATERIALS, state);
    missing.setText(context.say("desktop.packet.missing", materials.count()));
    missing.setVisible(materials.kind() == StepState.Kind.OPEN);
  }

  private void showScope(int count) {
    if (count == claims) {
      return;
    }
    claims = count;
    all = all && count > 1;
    SegmentedChoice<Boolean> choice =
        new SegmentedChoice<>(
            List.of(false, true),
            whole ->
                whole
                    ? context.say("desktop.packet.company", count)
                    : context.say("desktop.packet.claim"),
            whole -> all = whole);
    choice.show(Optional.of(all));
    choice.button(true).setId("whole-company");
    scope.getChildren().setAll(choice);
    Shown.set(scope, count > 1);
  }

  private void make() {
    PacketChoices chosen = choices.orElseThrow();
    exporting.start(wanted(), chosen.packet(), chosen.zip(), history::readHistory);
  }

  private void upload() {
    exporting.startUpload(
        wanted(), choices.orElseThrow().packet(), this::showUploaded, history::readHistory);
  }

  /** What went where stays in view: it is what is done next. */
  private void showUploaded(List<UploadReport> reports) {
    uploaded.setText(
        reports.stream()
            .map(report -> UploadWords.of(report, context.words()))
            .collect(Collectors.joining("\n\n")));
    uploaded.setVisible(true);
  }

  private List<PacketExport.Wanted> wanted() {
    List<String> ids =
        all
            ? context.claim().state().dossier().claims().stream().map(Claim::id).toList()
            : List.of(context.claim().id());
    return List.of(new PacketExport.Wanted(context.claim().dossierEditor().id(), ids));
  }

  private void exporting(Optional<Task<?>> task) {
    // A button that cannot be pressed any more gives the keyboard to whatever comes next, and the
    // page goes there: they stay, and whoever starts looks whether something is running.
    if (task.isEmpty() && progress.holdsKeyboard()) {
      make.requestFocus();
    }
    progress.show(task);
  }
}

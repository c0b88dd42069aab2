package minshen.desktop.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.check.FindingsPane;
import minshen.desktop.claims.export.ClaimExport;
import minshen.desktop.claims.export.ExportPane;
import minshen.desktop.claims.export.HistoryPane;
import minshen.desktop.claims.export.PacketExport;
import minshen.desktop.claims.export.PacketPane;
import minshen.desktop.claims.export.PreviewPane;
import minshen.desktop.claims.facts.ClausesPane;
import minshen.desktop.claims.facts.ConditionsPane;
import minshen.desktop.claims.facts.FactsPane;
import minshen.desktop.claims.facts.PlatformPane;
import minshen.desktop.claims.facts.ProductsPane;
import minshen.desktop.claims.facts.ProjectPane;
import minshen.desktop.claims.materials.MaterialsPane;
import minshen.desktop.claims.materials.MaterialsViewModel;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.paper.PaperPane;
import minshen.desktop.claims.progress.ProgressPane;
import minshen.desktop.claims.signing.SigningPane;
import minshen.desktop.claims.signing.SigningViewModel;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.Workspace;
import minshen.dossier.Platform;
import minshen.policy.Item;

/** What each step of a claim shows; built when it is first gone to. */
final class StepContents {
  private static final double CONDITIONS = 296;

  private final ClaimContext context;
  private final Workspace workspace;
  private final Tasks tasks;
  private final PacketExport packets;
  private final MaterialsViewModel materials;
  private final SigningViewModel signing;
  private final Dialogs dialogs;
  private final ClaimExport export;
  private final ProgressPane progress;
  private final Map<ClaimStep, Content> built = new EnumMap<>(ClaimStep.class);

  StepContents(
      ClaimContext context,
      Workspace workspace,
      MaterialsViewModel materials,
      SigningViewModel signing,
      Dialogs dialogs,
      ClaimExport export,
      ProgressPane progress,
      Navigator navigator) {
    this.workspace = workspace;
    this.tasks = workspace.tasks();
    this.packets = new PacketExport(workspace, dialogs, context.words(), navigator);
    this.materials = materials;
    this.signing = signing;
    this.context = context;
    this.dialogs = dialogs;
    this.export = export;
    this.progress = progress;
  }

  private record Content(Node node, List<ClaimPane> panes) {}

  /** What a step shows of a claim as it stands. */
  Node show(ClaimStep step, ClaimState state) {
    Content content = built.computeIfAbsent(step, this::build);
    content.panes().forEach(pane -> pane.show(state));
    return content.node();
  }

  private Content build(ClaimStep step) {
    return switch (step) {
      case CLAUSES -> clauses();
      case FACTS -> column(facts());
      case MATERIALS -> column(List.of(new MaterialsPane(context, materials, dialogs)));
      case FORM -> paper();
      case CHECK -> column(List.of(new FindingsPane(context)));
      case EXPORT ->
          column(
              List.of(
                  new ExportPane(context, export),
                  new SigningPane(context, signing, dialogs),
                  new PacketPane(context, workspace, packets, export),
                  new HistoryPane(context, export),
                  new PreviewPane(context, export, tasks, dialogs)));
      case PROGRESS -> column(List.of(progress));
    };
  }

  /** The policy's words, and beside them what they ask. */
  private Content clauses() {
    ClausesPane clauses = new ClausesPane(context);
    ConditionsPane conditions = ConditionsPane.narrow(context);
    VBox beside = new VBox(conditions.node());
    beside.setMinWidth(CONDITIONS);
    beside.setPrefWidth(CONDITIONS);
    HBox.setHgrow(clauses.node(), Priority.ALWAYS);
    HBox both = new HBox(clauses.node(), beside);
    both.getStyleClass().add("side-by-side");
    return new Content(scroll(both), List.of(clauses, conditions));
  }

  private Content paper() {
    PaperPane paper = new PaperPane(context, tasks);
    return new Content(paper.node(), List.of(paper));
  }

  private List<ClaimPane> facts() {
    Item item = context.claim().item();
    List<ClaimPane> panes = new ArrayList<>();
    panes.add(new ProjectPane(context));
    if (!item.facts().isEmpty()) {
      panes.add(new FactsPane(context));
    }
    if (item.hasProducts()) {
      panes.add(new ProductsPane(context));
    }
    panes.add(new ConditionsPane(context));
    if (Platform.askedOf(item)) {
      panes.add(new PlatformPane(context));
    }
    return List.copyOf(panes);
  }

  private static Content column(List<ClaimPane> panes) {
    VBox cards = new VBox();
    cards.getChildren().addAll(panes.stream().<Node>map(ClaimPane::node).toList());
    return new Content(scroll(cards), panes);
  }

  /** Cards that scroll if there are more, or wider ones, than the window has room for. */
  static ScrollPane scroll(Region cards) {
    cards.getStyleClass().add("cards");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    return scroll;
  }
}

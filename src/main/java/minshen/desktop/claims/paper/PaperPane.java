package minshen.desktop.claims.paper;

import atlantafx.base.controls.Spacer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.Reveal;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.desktop.shell.Tasks;
import minshen.dossier.FormContent;
import minshen.policy.ApplyWords;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.words.Message;
import org.kordamp.ikonli.feather.Feather;

/** 申请表: the paper forms of a claim on a workspace, to be filled in place. */
public final class PaperPane implements ClaimPane {
  /** Pixels to a point of the paper at 100 %. */
  private static final double FULL = 96.0 / 72;

  private static final double LEAST = 0.6;
  private static final double MOST = 3;
  private static final double STEP = 1.15;

  /** The workspace to be seen around the paper, in pixels. */
  private static final double AROUND = 20;

  private final ClaimContext context;
  private final Tasks tasks;
  private final Map<String, PaperForm> papers = new LinkedHashMap<>();

  /** Offices' own forms as they are exported. */
  private final Map<String, Original> originals = new LinkedHashMap<>();

  private final ScrollPane scroll = new ScrollPane();
  private final StackPane workspace = new StackPane();
  private final Label hint = TextLabels.line("", "caption");
  private final Label percent = TextLabels.line("", "caption");
  private final Scale scale = new Scale(FULL, FULL);
  private final SegmentedChoice<Zoom> zoom;
  private final HBox bar = new HBox();
  private final HBox sizes = new HBox();
  private final SegmentedChoice<Face> faces;
  private Face face = Face.ORIGINAL;
  private final VBox box;
  private Optional<SegmentedChoice<String>> choice = Optional.empty();
  private Optional<String> shown = Optional.empty();
  private Optional<String> asked = Optional.empty();
  private boolean fitting = true;

  /**
   * How an office's own form is filled in: as it is exported, or in our layout, which is at once.
   */
  private enum Face {
    ORIGINAL,
    FILL
  }

  private record Original(OfficePages pages, PaperForm form) {}

  private enum Zoom {
    FIT,
    FULL
  }

  /** The forms of a claim. */
  public PaperPane(ClaimContext context, Tasks tasks) {
    this.context = context;
    this.tasks = tasks;
    zoom =
        new SegmentedChoice<>(
            List.of(Zoom.FIT, Zoom.FULL),
            z -> context.say("desktop.paper.zoom." + z.name()),
            this::zoom);
    zoom.show(Optional.of(Zoom.FIT));
    faces =
        new SegmentedChoice<>(
            List.of(Face.values()),
            f -> context.say("desktop.paper.face." + f.name()),
            this::choose);
    faces.setId("paper-faces");
    faces.show(Optional.of(face));
    percent.setMinWidth(Region.USE_PREF_SIZE);
    workspace.getStyleClass().add("paper-desk");
    workspace.setAlignment(Pos.TOP_CENTER);
    workspace.getChildren().setAll(new ProgressIndicator());
    scroll.setContent(workspace);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().addAll("bare", "paper-scroll");
    scroll.viewportBoundsProperty().subscribe((_, _) -> fit());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    bar.getStyleClass().add("paper-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    box = new VBox(bar, scroll);
    box.getStyleClass().add("paper-pane");
    context.paper(this::focus);
    PaperFormLoader.load(context.claim(), context.words(), tasks, this::loaded);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    paper().ifPresent(PaperForm::show);
    tell();
  }

  /** What somebody chooses to see is not left again for what was asked for before. */
  private void choose(Face chosen) {
    asked = Optional.empty();
    shown.map(originals::get).map(Original::pages).ifPresent(OfficePages::retry);
    turn(chosen);
  }

  private void choose(String formId) {
    asked = Optional.empty();
    open(formId);
  }

  private void turn(Face chosen) {
    face = chosen;
    shown.ifPresent(this::open);
  }

  /** Where an office's own form is being drawn for the first time, or cannot be, it says so. */
  private void lay() {
    Optional<OfficePages> pages = original().map(Original::pages);
    Optional<Message> problem = pages.flatMap(OfficePages::problem);
    PaperForm paper = paper().orElseThrow();
    if (!paper.sheets().isEmpty()) {
      if (!(workspace.getChildren().getFirst() instanceof Group group)
          || !group.getChildren().contains(paper)) {
        workspace.getChildren().setAll(new Group(paper));
      }
      fit();
    } else if (problem.isPresent()) {
      workspace.getChildren().setAll(line(problem.get()));
    } else {
      VBox drawing =
          new VBox(
              new ProgressIndicator(), TextLabels.muted(context.say("desktop.paper.office-drawn")));
      drawing.setId("office-drawn");
      drawing.getStyleClass().add("paper-drawn");
      workspace.getChildren().setAll(drawing);
    }
  }

  private void drawn(String formId) {
    if (shown.equals(Optional.of(formId)) && original().isPresent()) {
      paper().ifPresent(PaperForm::show);
      lay();
      tell();
      asked.ifPresent(this::focus);
    }
  }

  private void tell() {
    boolean offices = shown.map(originals::containsKey).orElse(false);
    Shown.set(faces, offices);
    Optional<Message> problem = original().map(Original::pages).flatMap(OfficePages::problem);
    hint.setText(
        problem
            .map(context::say)
            .orElseGet(
                () ->
                    context.say(
                        !offices
                            ? "desktop.paper.hint"
                            : face == Face.ORIGINAL
                                ? "desktop.paper.office-original"
                                : "desktop.paper.office-hint")));
  }

  /** The office's own form, if that is what is shown. */
  private Optional<Original> original() {
    return shown.map(originals::get).filter(_ -> face == Face.ORIGINAL);
  }

  /** The paper that is shown, once its fonts are there. */
  Optional<PaperForm> paper() {
    return original().map(Original::form).or(() -> shown.map(papers::get));
  }

  private void loaded(PaperFormLoader.Loaded loaded) {
    List<PaperModel> forms = loaded.models();
    forms.forEach(this::add);
    if (!loaded.drawable()) {
      face = Face.FILL;
      faces.show(Optional.of(face));
    }
    if (!forms.isEmpty()) {
      buildBar(List.copyOf(papers.keySet()));
    }
    if (forms.isEmpty()) {
      workspace.getChildren().setAll(elsewhere());
      return;
    }
    open(forms.getFirst().id());
    asked.ifPresent(this::focus);
  }

  private void add(PaperModel model) {
    papers.put(
        model.id(), new PaperForm(model, new LaidPages(model), context.words(), this::follow));
    if (model.isOffices()) {
      OfficePages pages = new OfficePages(model, tasks, () -> drawn(model.id()));
      originals.put(
          model.id(),
          new Original(pages, new PaperForm(model, pages, context.words(), this::follow)));
    }
  }

  /** Where a claim without a form is applied for, if anywhere. */
  private Node elsewhere() {
    Pack pack = context.claim().pack();
    Notice notice = context.claim().dossierEditor().assessment().notice(context.claim().id());
    Optional<Message> online = ApplyWords.online(pack, context.claim().item(), notice);
    if (online.isEmpty()) {
      return new Label(context.say("desktop.no-channel"));
    }
    Card card = new Card(context.say("desktop.online"));
    card.setId("apply-online");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.getChildren().add(line(online.get()));
    ApplyWords.details(pack, notice).forEach(text -> card.getChildren().add(line(text)));
    return card;
  }

  private Label line(Message text) {
    Label line = TextLabels.wrapped(context.say(text));
    return line;
  }

  private void buildBar(List<String> forms) {
    if (forms.size() > 1) {
      Map<String, String> names = new LinkedHashMap<>();
      for (int i = 0; i < forms.size(); i++) {
        names.put(forms.get(i), context.say("desktop.paper.annex", i + 1));
      }
      choice =
          Optional.of(new SegmentedChoice<>(List.copyOf(names.keySet()), names::get, this::choose));
      choice.ifPresent(bar.getChildren()::add);
    }
    WholeText.told(hint);
    hint.setMinWidth(0);
    sizes.getStyleClass().add("paper-tools");
    sizes.setAlignment(Pos.CENTER_LEFT);
    sizes.setMinWidth(Region.USE_PREF_SIZE);
    sizes
        .getChildren()
        .setAll(
            step(Feather.ZOOM_OUT, "desktop.paper.smaller", 1 / STEP),
            percent,
            step(Feather.ZOOM_IN, "desktop.paper.larger", STEP),
            zoom);
    bar.getChildren().addAll(faces, hint, new Spacer(), sizes);
  }

  private Button step(Feather icon, String key, double factor) {
    return new IconButton(
        icon,
        context.say(key),
        () -> {
          fitting = false;
          zoom.show(Optional.empty());
          scaleTo(scale.getX() * factor);
        });
  }

  private void open(String formId) {
    shown = Optional.of(formId);
    choice.ifPresent(c -> c.show(shown));
    PaperForm paper = paper().orElseThrow();
    paper.getTransforms().setAll(scale);
    paper.show();
    lay();
    tell();
  }

  /**
   * Begins to fill in the field that shows a key, on whichever form has it. What is not found on an
   * office's own form is filled in in our layout of it.
   */
  private void focus(String key) {
    asked = Optional.of(key);
    papers.keySet().stream()
        .filter(formId -> papers.get(formId).model().fieldOf(key).isPresent())
        .min(java.util.Comparator.comparing(Predicate.isEqual(shown.orElse(""))::test).reversed())
        .ifPresent(formId -> focus(formId, key));
  }

  private void focus(String formId, String key) {
    if (!shown.equals(Optional.of(formId))) {
      open(formId);
    }
    if (original().filter(original -> original.pages().isAwaited()).isPresent()) {
      return;
    }
    asked = Optional.empty();
    if (original().isPresent() && paper().flatMap(paper -> paper.spotOf(key)).isEmpty()) {
      faces.show(Optional.of(Face.FILL));
      turn(Face.FILL);
    }
    paper()
        .flatMap(paper -> paper.spotOf(key))
        .ifPresent(
            spot -> {
              Reveal.focus(spot);
              spot.edit();
            });
  }

  private void follow(FormContent content) {
    context.go(content == FormContent.Derived.MATERIALS ? ClaimStep.MATERIALS : ClaimStep.CLAUSES);
  }

  private void zoom(Zoom chosen) {
    fitting = chosen == Zoom.FIT;
    if (fitting) {
      fit();
    } else {
      scaleTo(FULL);
    }
  }

  private void fit() {
    double width = scroll.getViewportBounds().getWidth();
    List<? extends FormSheet> sheets =
        paper().<List<? extends FormSheet>>map(PaperForm::sheets).orElse(List.of());
    if (fitting && width > 2 * AROUND && !sheets.isEmpty()) {
      scaleTo((width - 2 * AROUND) / sheets.getFirst().getPrefWidth());
    }
  }

  private void scaleTo(double factor) {
    // The shadow reaches beyond the paper: as long as it fits there is nothing at its sides.
    scroll.setHbarPolicy(
        fitting ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
    double kept = Math.clamp(factor, LEAST, MOST);
    scale.setX(kept);
    scale.setY(kept);
    percent.setText(Math.round(100 * kept / FULL) + " %");
  }
}

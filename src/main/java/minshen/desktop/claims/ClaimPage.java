package minshen.desktop.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.claims.export.CalendarExport;
import minshen.desktop.claims.export.ClaimExport;
import minshen.desktop.claims.materials.AttachmentInspector;
import minshen.desktop.claims.materials.FileIntake;
import minshen.desktop.claims.materials.MaterialsViewModel;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.progress.LockBar;
import minshen.desktop.claims.progress.LockedInput;
import minshen.desktop.claims.progress.ProgressPane;
import minshen.desktop.claims.progress.ProgressViewModel;
import minshen.desktop.claims.result.AmountLine;
import minshen.desktop.claims.result.AmountPane;
import minshen.desktop.claims.result.CapsPane;
import minshen.desktop.claims.result.ReadingsPane;
import minshen.desktop.claims.result.TracePane;
import minshen.desktop.claims.signing.SigningViewModel;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.BinContents;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.Workspace;
import minshen.dossier.ClaimEvent;
import minshen.words.Words;

/** The page of a claim: its head, and below it steps, the one gone to, and the amount. */
final class ClaimPage extends BorderPane {
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7);

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final ClaimViewModel claim;
  private final ClaimContext context;
  private final AttachmentInspector looks;
  private final ClaimHead head;
  private final ProgressPane progress;
  private final LockBar lock;
  private final StepContents contents;
  private final Stepper stepper;
  private final NextStep next;
  private final List<ClaimPane> always;
  private final MaterialsViewModel materials;
  private final StackPane content = new StackPane();
  private final Subscription subscription;
  private ClaimStep step = ClaimStep.FACTS;

  ClaimPage(
      Workspace workspace,
      Workspace.ClaimKey key,
      Dialogs dialogs,
      Words words,
      Consumer<String> toApplicant,
      Navigator navigator) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    claim = new ClaimViewModel(key.dossierEditor(), key.id());
    context = new ClaimContext(claim, words);
    context.ways(this::reach, toApplicant);
    looks = new AttachmentInspector(workspace, key.dossierEditor());
    FileIntake intake =
        new FileIntake(
            key.dossierEditor(),
            workspace,
            why ->
                dialogs.problem(
                    words.say("desktop.materials.not-taken"),
                    why.stream().map(words::say).collect(Collectors.joining("\n"))));
    ClaimExport export = new ClaimExport(workspace, key, dialogs, words);
    ProgressViewModel way = new ProgressViewModel(claim, workspace, export);
    progress = new ProgressPane(context, way, new CalendarExport(workspace, dialogs, words));
    lock = new LockBar(context, way, this::begin);
    materials = new MaterialsViewModel(claim, workspace, looks, intake);
    contents =
        new StepContents(
            context,
            workspace,
            materials,
            new SigningViewModel(claim, workspace, looks, intake),
            dialogs,
            export,
            progress,
            navigator);
    stepper =
        new Stepper(context, this::go, () -> export.asItStands(claim.dossierEditor().assessment()));
    next = new NextStep(context, this::go);
    head = new ClaimHead(context, next, this::leave, this::copy, this::remove);
    List<ClaimPane> results =
        List.of(
            new AmountPane(context),
            new TracePane(context),
            new CapsPane(context, workspace.library()),
            new ReadingsPane(context));
    AmountLine amountLine = new AmountLine(context);
    always = new java.util.ArrayList<>(results);
    always.add(amountLine);
    always.add(stepper);
    always.add(next);
    always.add(head);
    always.add(lock);
    VBox top = new VBox(head.node(), lock.node());
    top.getStyleClass().add("claim-top");
    setTop(top);
    content.getStyleClass().add("claim-content");
    content.setMinWidth(0);
    LockedInput.watch(content, this::keepsInput, lock::refuse);
    setCenter(new ClaimBody(stepper, content, results, amountLine.toggle(), workspace.settings()));
    getStyleClass().add("claim-page");
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    subscription =
        Subscription.combine(
            claim.stateProperty().subscribe(this::show),
            key.dossierEditor().refusalsProperty().subscribe((_, _) -> refuse()));
    export.history().subscribe(() -> stepper.show(claim.state()));
    export.readHistory();
    // Of a claim that was handed in one asks what became of it.
    go(claim.dossierEditor().isLocked(claim.id()) ? ClaimStep.PROGRESS : step);
  }

  /** Lets go of the claim. */
  void close() {
    subscription.unsubscribe();
    materials.close();
    looks.close();
    claim.close();
  }

  /** What has happened to the claim is noted on its way; that it is mended, at once. */
  private void begin(ClaimEvent.Kind kind) {
    if (kind != ClaimEvent.Kind.MENDING) {
      go(ClaimStep.PROGRESS);
    }
    progress.begin(kind);
  }

  /**
   * What was handed in is typed into no more; what is exported and noted of it is no part of it.
   */
  private boolean keepsInput() {
    return step != ClaimStep.EXPORT
        && step != ClaimStep.PROGRESS
        && claim.dossierEditor().isLocked(claim.id());
  }

  /** Shows what stands, in the place of what was not taken. */
  private void refuse() {
    show(claim.state());
    lock.refuse();
  }

  /** Brings the keyboard to where a field is mended. */
  void focus(String field) {
    context.focus(field);
  }

  /** Shows a step of which a control is to be focused: laid out, as only then it can be. */
  private void reach(ClaimStep other) {
    go(other);
    applyCss();
    layout();
  }

  /** Whether the form of the claim is shown. */
  boolean showsForm() {
    return step == ClaimStep.FORM;
  }

  /** Shows a step. */
  void go(ClaimStep other) {
    step = other;
    stepper.mark(step);
    next.mark(step);
    content.getChildren().setAll(contents.show(step, claim.state()));
    content.pseudoClassStateChanged(LOCKED, keepsInput());
  }

  /**
   * Undo is the page's, not that of the single field: it also takes back what other fields did, of
   * the claim and of the applicant.
   */
  private void key(KeyEvent event) {
    boolean undo = UNDO.match(event);
    boolean redo = REDO.match(event) || REDO_TOO.match(event);
    if ((undo || redo)
        && step == ClaimStep.PROGRESS
        && event.getTarget() instanceof TextInputControl) {
      // What is typed of an event is not noted yet: the keys are those of its field.
      return;
    }
    if (undo) {
      claim.undo();
      event.consume();
    } else if (redo) {
      claim.redo();
      event.consume();
    } else if (event.isAltDown() && !event.isShortcutDown() && DIGITS.contains(event.getCode())) {
      go(ClaimStep.ORDER.get(DIGITS.indexOf(event.getCode())));
      event.consume();
    }
  }

  private void show(ClaimState state) {
    looks.lookAtAll(state.claim());
    contents.show(step, state);
    always.forEach(pane -> pane.show(state));
    content.pseudoClassStateChanged(LOCKED, keepsInput());
  }

  private void leave() {
    workspace.openClaimProperty().set(Optional.empty());
  }

  private void copy(boolean withAttachments) {
    String copy = claim.copyToNewYear(withAttachments);
    workspace.open(claim.dossierEditor(), copy);
    dialogs.toast(words.say("desktop.claim.copied"));
  }

  private void remove() {
    boolean sure =
        dialogs.confirm(
            words.say("desktop.claim.remove"),
            words.say(
                "desktop.claim.remove-text",
                claim.item().title(),
                claim.state().claim().input().project().orElse(words.say("desktop.claim.unnamed")),
                BinContents.keptDays()),
            words.say("desktop.claim.remove-action"));
    if (sure) {
      leave();
      claim.dossierEditor().removeClaim(claim.id());
      dialogs.toast(context.say("desktop.claim.in-bin"));
    }
  }
}

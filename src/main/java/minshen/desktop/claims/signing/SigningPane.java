package minshen.desktop.claims.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Reveal;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.ProgressLine;
import minshen.dossier.Signing;
import minshen.form.signing.SignableForm;
import minshen.form.signing.SigningAct;
import minshen.form.signing.SigningDuty;
import minshen.form.signing.SigningFindings;
import minshen.form.signing.SigningRound;
import minshen.words.Message;

/** 签字盖章: who still owes what, ticked off when it is done, and the signed scans put back. */
public final class SigningPane implements ClaimPane {
  private final ClaimContext context;
  private final SigningViewModel model;
  private final Dialogs dialogs;
  private final Pill pill = new Pill(Meaning.NOTE, "");
  private final VBox duties = new VBox();
  private final VBox scans = new VBox();
  private final Card card;
  private Optional<Signing> shown = Optional.empty();

  /** The signing round of a claim. */
  public SigningPane(ClaimContext context, SigningViewModel model, Dialogs dialogs) {
    this.context = context;
    this.model = model;
    this.dialogs = dialogs;
    duties.getStyleClass().add("signing-duties");
    scans.getStyleClass().add("signing-scans");
    ProgressLine busy =
        new ProgressLine(
            context.say("desktop.cancel"), new Label(context.say("desktop.materials.taking")));
    model.intake().runningProperty().subscribe(task -> busy.show(task));
    card =
        new Card(
                context.say("desktop.signing.card"),
                TextLabels.muted(context.say("desktop.signing.what")),
                duties,
                busy,
                scans)
            .aside(pill);
    context.field(SigningFindings.FIELD, () -> Reveal.focus(card));
    model.roundProperty().subscribe(this::show);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    model.refresh();
    if (!shown.equals(Optional.of(model.signing()))) {
      // A scan came or went; what is to be done may be the same as before.
      show(model.roundProperty().get());
    }
  }

  private void show(SigningRound round) {
    shown = Optional.of(model.signing());
    Shown.set(card, !round.forms().isEmpty());
    int owed = round.owed().size();
    pill.show(
        owed == 0 ? Meaning.OK : Meaning.OPEN,
        owed == 0
            ? context.say("desktop.signing.complete")
            : context.say("desktop.signing.owed", owed));
    List<Node> lines = new ArrayList<>();
    model
        .byPerson()
        .forEach(
            (person, all) -> {
              String role = context.say(person.signer().label());
              String said = person.name().map(name -> role + "  " + name).orElse(role);
              lines.add(TextLabels.caption(said));
              all.forEach(duty -> lines.add(line(duty)));
            });
    duties.getChildren().setAll(lines);
    scans
        .getChildren()
        .setAll(round.forms().stream().filter(SigningPane::isSigned).map(this::scans).toList());
  }

  /** A form that only the authority writes on needs no scan. */
  private static boolean isSigned(SignableForm form) {
    return !form.spots().isEmpty();
  }

  private Node scans(SignableForm form) {
    return new SignedFormPane(context, model, dialogs, form);
  }

  private Node line(SigningDuty duty) {
    CheckBox box = new CheckBox(said(duty));
    box.setWrapText(true);
    box.setId("sign-" + duty.paper() + "-" + duty.place());
    box.setSelected(
        duty.state() == SigningDuty.State.DONE || duty.state() == SigningDuty.State.REPLACED);
    box.setDisable(duty.state() == SigningDuty.State.NOT_OURS);
    box.setMinWidth(0);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(_ -> tick(duty, box));
    HBox.setHgrow(box, Priority.ALWAYS);
    Region state = state(duty);
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(box, state);
    if (duty.state() == SigningDuty.State.REPLACED) {
      Button sealed = new Button(context.say("desktop.signing.is-sealed"));
      sealed.setId("sealed-" + duty.paper());
      sealed.setMinWidth(Region.USE_PREF_SIZE);
      sealed.setOnAction(_ -> model.confirmSeal(duty));
      line.getChildren().add(sealed);
    }
    line.getStyleClass().add("signing-line");
    return line;
  }

  private void tick(SigningDuty duty, CheckBox box) {
    if (box.isSelected()) {
      model.tick(
          duty,
          () -> {
            box.setSelected(false);
            dialogs.toast(context.say("desktop.signing.older", context.say(duty.named())));
          });
    } else {
      model.untick(duty);
    }
  }

  private String said(SigningDuty duty) {
    List<Message> acts = duty.acts().stream().map(SigningAct::label).toList();
    return duty.page().isPresent()
        ? context.say(
            "desktop.signing.on-page", duty.title(), duty.page().getAsInt(), duty.words(), acts)
        : context.say("desktop.signing.on-paper", context.say(duty.named()), acts);
  }

  private Region state(SigningDuty duty) {
    return switch (duty.state()) {
      case OPEN -> TextLabels.line("", "muted");
      case DONE -> TextLabels.line(duty.on().orElseThrow().toString(), "muted");
      case OUTDATED -> new Pill(Meaning.OPEN, context.say("desktop.signing.outdated"));
      case REPLACED -> new Pill(Meaning.OPEN, context.say("desktop.signing.replaced"));
      case NOT_OURS -> TextLabels.line(context.say("desktop.signing.not-ours"), "muted");
    };
  }
}

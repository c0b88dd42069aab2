package minshen.desktop.claims.materials;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.BesideOrBelow;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.AttachmentCondition;
import minshen.dossier.Attachment;
import minshen.dossier.Checklist;
import minshen.dossier.MaterialList;
import minshen.dossier.PageChoice;
import minshen.packet.source.Holding;
import minshen.words.Message;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file of a material: its first page, what it is, and what is done with it. */
final class FileCard extends HBox {
  /** How much of a name tells files apart, in pixels. */
  private static final double LEAST_NAME = 160;

  private final ClaimContext context;
  private final MaterialsViewModel model;
  private final Dialogs dialogs;
  private final Runnable seen;
  private final Label name = TextLabels.line("", "file");
  private final Label what = TextLabels.line("", "caption");
  private final Label redacted = TextLabels.line("", "caption");
  private final VBox remarks = new VBox();
  private final VBox outdated = new VBox();
  private final FilePicture picture;
  private final FileDetails details;
  private final IconButton turn;
  private final IconButton up;
  private final IconButton down;
  private Checklist.Line line;
  private int place;
  private Optional<AttachmentInspection> look = Optional.empty();

  FileCard(
      ClaimContext context,
      MaterialsViewModel model,
      Dialogs dialogs,
      IntConsumer toPages,
      Runnable seen) {
    this.seen = seen;
    this.context = context;
    this.model = model;
    this.dialogs = dialogs;
    picture =
        new FilePicture(
            model.looks(), context.say("desktop.materials.look"), () -> toPages.accept(place));
    details = new FileDetails(context, model, () -> place);
    turn = icon(Feather.ROTATE_CW, "desktop.materials.turn", () -> model.turn(place));
    up = icon(Feather.CHEVRON_UP, "desktop.up", () -> model.move(line, place, -1));
    down = icon(Feather.CHEVRON_DOWN, "desktop.down", () -> model.move(line, place, 1));
    name.setMinWidth(0);
    FontIcon covered = new FontIcon(Feather.EYE_OFF);
    covered.getStyleClass().add("state-icon");
    redacted.setGraphic(covered);
    redacted.getStyleClass().add("file-redacted");
    remarks.getStyleClass().add("file-remarks");
    outdated.getStyleClass().add("file-remarks");
    outdated
        .getChildren()
        .addAll(
            remark(Meaning.ERROR, context.say("desktop.redact.outdated-card")),
            redactionWays(toPages));
    VBox words =
        new VBox(
            new BesideOrBelow(name, buttons(), LEAST_NAME),
            what,
            redacted,
            outdated,
            remarks,
            details);
    words.getStyleClass().add("file-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("file-card");
    getChildren().addAll(picture.node(), words);
    FileDrag.on(this, () -> line.id(), () -> place, (from, to) -> model.moveTo(line, from, to));
  }

  void show(Checklist.Line material, int at, boolean first, boolean last) {
    line = material;
    place = at;
    Attachment file = model.file(at);
    name.setText(file.title().orElseGet(() -> MaterialList.stem(file.file())));
    name.setTooltip(LabelledField.tooltip(file.file()));
    picture.node().turn(file.rotate());
    up.setDisable(first);
    down.setDisable(last);
    up.setVisible(!first || !last);
    down.setVisible(!first || !last);
    details.show(file);
    redacted(file.redactions().count());
    Shown.set(outdated, model.isRedactedElsewhere(at));
    if (look.orElse(null) instanceof AttachmentInspection.Ready ready) {
      show(file, ready);
    }
    seen.run();
    if (look.isEmpty()
        || (look.get() instanceof AttachmentInspection.Missing && model.isThere(at))) {
      model.looks().look(file, found -> show(file, found));
    }
  }

  /** Where its file stands among the claim's attachments. */
  int place() {
    return place;
  }

  private void show(Attachment file, AttachmentInspection now) {
    look = Optional.of(now);
    remarks.getChildren().clear();
    boolean ready = now instanceof AttachmentInspection.Ready;
    picture.node().setDisable(!ready);
    turn.setDisable(!ready);
    details.enable(now);
    switch (now) {
      case AttachmentInspection.Reading _ -> {
        what.setText(context.say("desktop.materials.reading"));
        picture.sign(Feather.CLOCK);
      }
      case AttachmentInspection.Missing(boolean isWhereItWas) -> {
        what.setText(context.say("desktop.materials.gone"));
        remarks
            .getChildren()
            .add(remark(Meaning.ERROR, context.say("desktop.materials.gone-mend", file.file())));
        picture.sign(Feather.ALERT_CIRCLE);
        remarks.getChildren().add(ways(file, isWhereItWas));
      }
      case AttachmentInspection.Ready read -> {
        picture.sign(Feather.FILE_TEXT);
        show(file, read);
      }
      case AttachmentInspection.Refused(var problem, var wantsPassword) -> {
        what.setText(context.say("desktop.materials.refused"));
        remarks.getChildren().add(remark(Meaning.ERROR, context.say(problem)));
        picture.sign(wantsPassword ? Feather.LOCK : Feather.ALERT_CIRCLE);
        if (wantsPassword) {
          remarks.getChildren().add(password(file));
        }
      }
    }
    Shown.set(remarks, !remarks.getChildren().isEmpty());
    seen.run();
  }

  /** Of a file whose pages can be handed in, what follows from which of them are. */
  private void show(Attachment file, AttachmentInspection.Ready read) {
    String kind = KindNames.of(read.kind(), context);
    String size = Sizes.shown(read.bytes());
    what.setText(
        file.pages()
            .map(PageChoice::count)
            .filter(chosen -> chosen < read.pages())
            .map(
                chosen ->
                    context.say("desktop.materials.what-chosen", kind, chosen, read.pages(), size))
            .orElseGet(() -> context.say("desktop.materials.what", kind, read.pages(), size)));
    Shown.set(outdated, file.redactions().isOutdated(read.content()));
    boolean within = read.holding().isHandedIn(file.pages());
    remarks.getChildren().clear();
    read.remarks().stream()
        .filter(text -> within || !Holding.tellsOfFiles(text))
        .forEach(text -> remarks.getChildren().add(remark(meaning(text), context.say(text))));
    if (read.remarks().stream().anyMatch(AttachmentCondition::isBrokenSignature)) {
      remarks.getChildren().add(signatureWays());
    }
    if (read.holding().isAny() && within && !model.isTakenOut(read.holding())) {
      remarks.getChildren().add(takeOut(read.holding().files()));
    }
    Shown.set(remarks, !remarks.getChildren().isEmpty());
    picture.show(file, read.pages());
  }

  /** The files in a file can be attachments of their own. */
  private Node takeOut(int files) {
    Hyperlink out = new Hyperlink(context.say("desktop.contents.take-out", files));
    out.getStyleClass().add("take-out");
    out.setGraphic(new FontIcon(Feather.FOLDER));
    out.setOnAction(_ -> model.takeOut(place));
    return out;
  }

  /** A file whose signature is void can be handed in all the same, once somebody says so. */
  private Node signatureWays() {
    Optional<LocalDate> accepted = model.signatureAccepted(place);
    Hyperlink way = new Hyperlink();
    way.getStyleClass().add("signature-way");
    if (accepted.isPresent()) {
      way.setText(context.say("desktop.materials.signature-refuse", accepted.get()));
      way.setOnAction(_ -> model.refuseSignature(place));
    } else {
      way.setText(context.say("desktop.materials.signature-accept"));
      way.setOnAction(_ -> model.acceptSignature(place));
    }
    return way;
  }

  private void redacted(int count) {
    Shown.set(redacted, count > 0);
    redacted.setText(context.say("desktop.redact.on-card", count));
  }

  /** How a file comes into the store of which only the name is there. */
  private Node ways(Attachment file, boolean isWhereItWas) {
    HBox ways = new HBox();
    ways.getStyleClass().add("page-actions");
    if (isWhereItWas) {
      Button take = new Button(context.say("desktop.materials.take-again"));
      take.setMinWidth(Region.USE_PREF_SIZE);
      take.setId("take-again");
      take.setOnAction(_ -> model.complete(place, Path.of(file.file())));
      ways.getChildren().add(take);
    }
    Button choose = new Button(context.say("desktop.materials.choose-again"));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setId("choose-again");
    choose.setOnAction(_ -> chooseAgain());
    ways.getChildren().add(choose);
    return ways;
  }

  private void chooseAgain() {
    dialogs
        .chooseFiles(
            context.say("desktop.materials.choose-again-title", name.getText()), "", List.of())
        .stream()
        .findFirst()
        .ifPresent(chosen -> model.complete(place, chosen));
  }

  private Node password(Attachment file) {
    PasswordField field = new PasswordField();
    field.setPromptText(context.say("desktop.materials.password"));
    field.setAccessibleText(context.say("desktop.materials.password"));
    field.getStyleClass().add("file-password");
    Button open = new Button(context.say("desktop.materials.open"));
    Runnable tried =
        () -> {
          if (!field.getText().isEmpty()) {
            model.looks().open(file, field.getText(), found -> show(file, found));
          }
        };
    open.setOnAction(_ -> tried.run());
    field.setOnAction(_ -> tried.run());
    open.setMinWidth(Region.USE_PREF_SIZE);
    HBox asked = new HBox(field, open);
    asked.getStyleClass().add("page-actions");
    return new VBox(asked, TextLabels.caption(context.say("desktop.materials.password-kept")));
  }

  /** A signature that is void is no matter of taste. */
  private static Meaning meaning(Message remark) {
    return AttachmentCondition.isBrokenSignature(remark) ? Meaning.ERROR : Meaning.OPEN;
  }

  private static Node remark(Meaning meaning, String text) {
    FontIcon icon = new FontIcon(meaning.icon());
    icon.getStyleClass().addAll("state-icon", meaning.style());
    Label label = TextLabels.wrapped(text);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox remark = new HBox(icon, label);
    remark.getStyleClass().addAll("file-remark", meaning.style());
    return remark;
  }

  /** Boxes that were drawn on another content are looked at, or taken off. */
  private Node redactionWays(IntConsumer toPages) {
    Button look = new Button(context.say("desktop.redact.look"));
    look.setMinWidth(Region.USE_PREF_SIZE);
    look.setId("look-at-redactions");
    look.setOnAction(_ -> toPages.accept(place));
    Button remove = new Button(context.say("desktop.redact.remove-all"));
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.setId("remove-redactions");
    remove.setOnAction(_ -> model.removeRedactions(place));
    FlowPane ways = new FlowPane(8, 4, look, remove);
    ways.setMinWidth(0);
    return ways;
  }

  private HBox buttons() {
    HBox buttons =
        new HBox(
            up,
            down,
            turn,
            icon(Feather.EDIT_2, "desktop.materials.edit", details::toggle),
            icon(Feather.REPEAT, "desktop.materials.replace", this::replace),
            icon(Feather.X, "desktop.remove", this::remove));
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    return buttons;
  }

  private void remove() {
    int at = place;
    Attachment removed = model.file(at);
    String title = name.getText();
    model.remove(at);
    dialogs.toast(
        context.say("desktop.materials.removed", title),
        context.say("desktop.undo-action"),
        () -> model.putBack(at, removed));
  }

  private void replace() {
    List<Path> files =
        dialogs.chooseFiles(
            context.say("desktop.materials.replace-title", name.getText()), "", List.of());
    if (files.isEmpty()) {
      return;
    }
    Dialogs.Way redactions = redactionsOfOther();
    if (redactions != Dialogs.Way.NEITHER) {
      model.replace(place, files.getFirst(), redactions == Dialogs.Way.FIRST);
    }
  }

  /** What was covered may be elsewhere in the other file: the boxes stay, or go. */
  private Dialogs.Way redactionsOfOther() {
    int count = model.file(place).redactions().count();
    return count == 0
        ? Dialogs.Way.SECOND
        : dialogs.ask(
            context.say("desktop.materials.replace-title", name.getText()),
            context.say("desktop.redact.replaced", count),
            context.say("desktop.redact.keep"),
            context.say("desktop.redact.drop"));
  }

  private IconButton icon(Feather icon, String key, Runnable action) {
    return new IconButton(icon, context.say(key), action);
  }
}

package minshen.desktop.claims.materials;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.Attachment;
import minshen.dossier.Checklist;
import minshen.dossier.Checklist.Question;
import minshen.dossier.Checklist.State;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Material;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A material of the checklist: its name and shape, how it stands, and its files. */
final class MaterialRow extends VBox {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final ClaimContext context;
  private final MaterialsViewModel model;
  private final Dialogs dialogs;
  private final IntConsumer toPages;
  private final VBox files = new VBox();
  private final Map<String, FileCard> cards = new HashMap<>();
  private final StackPane icon = new StackPane();
  private final Pill pill = new Pill(Meaning.NOTE, "");
  private Optional<Checklist.Line> shown = Optional.empty();

  MaterialRow(
      ClaimContext context, MaterialsViewModel model, Dialogs dialogs, IntConsumer toPages) {
    this.context = context;
    this.model = model;
    this.dialogs = dialogs;
    this.toPages = toPages;
    getStyleClass().add("material-line");
    icon.setAlignment(Pos.TOP_CENTER);
    files.getStyleClass().add("file-cards");
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
  }

  void show(Checklist.Line line) {
    if (!shown.equals(Optional.of(line))) {
      shown = Optional.of(line);
      setId("material-" + line.id());
      getChildren().setAll(head(line), files);
    }
    showFiles(line);
  }

  /** Cards stay the same as long as their files do: what is being typed in one is not lost. */
  private void showFiles(Checklist.Line line) {
    List<Integer> places = model.places(line);
    List<Node> wanted = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Attachment file = model.file(places.get(i));
      String key = file.file() + " " + seen.merge(file.file(), 1, Integer::sum);
      FileCard card =
          cards.computeIfAbsent(
              key, _ -> new FileCard(context, model, dialogs, toPages, this::showState));
      card.show(line, places.get(i), i == 0, i == places.size() - 1);
      wanted.add(card);
    }
    if (!files.getChildren().equals(wanted)) {
      files.getChildren().setAll(wanted);
    }
    Shown.set(files, !wanted.isEmpty());
    showState();
  }

  /** The card of the file at a place, if it is one of the material's. */
  Optional<Node> card(int place) {
    return files.getChildren().stream()
        .filter(card -> ((FileCard) card).place() == place)
        .findFirst();
  }

  private Node head(Checklist.Line line) {
    Label name = TextLabels.wrapped(line.name());
    VBox words = new VBox(name);
    words.getStyleClass().add("material-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.getChildren().add(tags(line));
    if (line.state() == State.PREDICTED) {
      words.getChildren().add(why(line));
    }
    line.material().ifPresent(material -> notes(material, words));
    HBox head = new HBox(icon, words, pill);
    head.getStyleClass().add("material-head");
    if (line.state() != State.FORM) {
      head.getChildren().add(add(line));
    }
    return head;
  }

  private Node tags(Checklist.Line line) {
    HBox tags = new HBox();
    tags.getStyleClass().add("tags");
    tags.setAlignment(Pos.CENTER_LEFT);
    line.material().ifPresent(m -> tags.getChildren().add(context.tag(m.clause())));
    String marks =
        line.material()
            .map(MaterialRow::marks)
            .map(m -> m.map(mark -> context.say("desktop.mark." + mark.name())))
            .map(m -> m.collect(Collectors.joining(" · ")))
            .orElseGet(() -> context.say("desktop.materials.own"));
    if (!marks.isEmpty()) {
      tags.getChildren().add(TextLabels.caption(marks));
    }
    return tags;
  }

  private static java.util.stream.Stream<Material.Mark> marks(Material material) {
    return material.marks().stream().filter(m -> m != Material.Mark.OFFICIAL_FORM).sorted();
  }

  private void notes(Material material, VBox words) {
    if (!material.accepted().isEmpty()) {
      String all = String.join("；", material.accepted());
      words.getChildren().add(TextLabels.caption(context.say("desktop.materials.accepted", all)));
    }
    material.hints().forEach(hint -> words.getChildren().add(TextLabels.caption(hint)));
  }

  /** Why it may be asked for, and the way to the answer that decides. */
  private Node why(Checklist.Line line) {
    Question question = line.open().contains(Question.VARIANT) ? Question.VARIANT : Question.KIND;
    Hyperlink answer = new Hyperlink(context.say("desktop.materials.predicted." + question.name()));
    answer.getStyleClass().add("finding-where");
    answer.setOnAction(
        _ -> context.focus(question == Question.VARIANT ? "variant" : FieldCatalogue.KIND.key()));
    return answer;
  }

  /** A file that cannot be used makes a material as good as missing. */
  private void showState() {
    shown.ifPresent(
        line -> {
          boolean useless =
              model.places(line).stream().anyMatch(place -> model.trouble(place).isPresent());
          Meaning meaning = useless ? Meaning.ERROR : meaning(line.state());
          String word = useless ? "UNUSABLE" : line.state().name();
          pill.show(meaning, context.say("desktop.materials.state." + word));
          pill.setGraphic(null);
          FontIcon sign = new FontIcon(meaning.icon());
          sign.getStyleClass().addAll("state-icon", meaning.style());
          icon.getChildren().setAll(sign);
        });
  }

  private static Meaning meaning(State state) {
    return switch (state) {
      case FORM, PRESENT -> Meaning.OK;
      case MISSING -> Meaning.ERROR;
      case PREDICTED -> Meaning.OPEN;
      case ADVISED -> Meaning.NOTE;
    };
  }

  private Node add(Checklist.Line line) {
    Button add = new Button(context.say("desktop.claim.attach"), new FontIcon(Feather.PAPERCLIP));
    add.getStyleClass().addAll("flat", "attach");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(_ -> choose(line));
    return add;
  }

  private void choose(Checklist.Line line) {
    List<Path> chosen =
        dialogs.chooseFiles(context.say("desktop.claim.attach-title", line.name()), "", List.of());
    if (!chosen.isEmpty()) {
      model.attach(line, chosen);
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()
        && shown.filter(line -> line.state() != State.FORM).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROPPING, true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      List<Path> dropped =
          event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
      shown.ifPresent(line -> model.attach(line, dropped));
      event.setDropCompleted(true);
      event.consume();
    }
  }
}

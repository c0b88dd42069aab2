package minshen.desktop.claims.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import minshen.desktop.controls.Reveal;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.Attachment;
import minshen.policy.ApplicantKind;
import minshen.policy.Material;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报材料: what must be handed in, what it must look like, and the files at hand. */
public final class MaterialsPane implements ClaimPane {
  private final ClaimContext context;
  private final Dialogs dialogs;
  private final VBox lines = new VBox();
  private final Label count = new Label();
  private final Card card;
  private List<Object> shown = List.of();

  public MaterialsPane(ClaimContext context, Dialogs dialogs) {
    this.context = context;
    this.dialogs = dialogs;
    lines.getStyleClass().add("material-lines");
    count.getStyleClass().add("caption");
    card = new Card(context.say("desktop.claim.materials-card"), lines).aside(count);
    context.field("attachments", () -> Reveal.focus(card));
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    Optional<ApplicantKind> kind = state.dossier().applicant().kind();
    List<Material> needed =
        state.outcome().item().materials().stream()
            .filter(m -> m.neededBy(state.claim().input().variant(), kind))
            .toList();
    List<Object> now = List.of(needed, state.claim().attachments());
    if (!now.equals(shown)) {
      shown = now;
      lines.getChildren().setAll(needed.stream().map(m -> line(m, files(m, state))).toList());
    }
    long open = needed.stream().filter(m -> isAsked(m) && files(m, state).isEmpty()).count();
    count.setText(
        open == 0
            ? context.say("desktop.claim.materials-complete")
            : context.say("desktop.claim.materials-open", open));
  }

  /** The official form is filled by this program; nothing is attached for it. */
  private static boolean isAsked(Material material) {
    return material.required() && !material.marks().contains(Material.Mark.OFFICIAL_FORM);
  }

  private static List<Attachment> files(Material material, ClaimState state) {
    return state.claim().attachments().stream()
        .filter(a -> a.material().equals(material.id()))
        .toList();
  }

  private Node line(Material material, List<Attachment> files) {
    Label name = new Label(material.name());
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(name);
    words.getStyleClass().add("material-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox tags = new HBox(context.tag(material.clause()));
    tags.getStyleClass().add("tags");
    tags.setAlignment(Pos.CENTER_LEFT);
    if (!material.marks().isEmpty()) {
      tags.getChildren().add(caption(marks(material)));
    }
    words.getChildren().add(tags);
    material.hints().forEach(hint -> words.getChildren().add(caption(hint)));
    files.forEach(file -> words.getChildren().add(file(file)));
    HBox line = new HBox(state(material, files), words);
    line.getStyleClass().add("material-line");
    if (!material.marks().contains(Material.Mark.OFFICIAL_FORM)) {
      Button add = new Button(context.say("desktop.claim.attach"), new FontIcon(Feather.PAPERCLIP));
      add.getStyleClass().add("flat");
      add.setMinWidth(Region.USE_PREF_SIZE);
      add.setOnAction(_ -> attach(material));
      line.getChildren().add(add);
    }
    return line;
  }

  private static Node state(Material material, List<Attachment> files) {
    boolean filled = !files.isEmpty() || material.marks().contains(Material.Mark.OFFICIAL_FORM);
    Meaning meaning = filled ? Meaning.OK : material.required() ? Meaning.OPEN : Meaning.NOTE;
    FontIcon icon = new FontIcon(meaning.icon());
    icon.getStyleClass().addAll("state-icon", meaning.style());
    return icon;
  }

  private Node file(Attachment file) {
    Label name = new Label(Path.of(file.file()).getFileName().toString());
    name.setGraphic(new FontIcon(Feather.FILE));
    name.getStyleClass().add("file");
    name.setTooltip(minshen.desktop.controls.LabelledField.tooltip(file.file()));
    Button remove = new Button();
    remove.setGraphic(new FontIcon(Feather.X));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(context.say("desktop.remove"));
    remove.setOnAction(_ -> context.claim().detach(file));
    HBox line = new HBox(name, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void attach(Material material) {
    List<Path> files =
        dialogs.chooseFiles(
            context.say("desktop.claim.attach-title", material.name()), "", List.of());
    if (!files.isEmpty()) {
      context.claim().attach(material.id(), files);
    }
  }

  private String marks(Material material) {
    return material.marks().stream()
        .sorted()
        .map(mark -> context.say("desktop.mark." + mark.name()))
        .collect(Collectors.joining(" · "));
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}

package minshen.desktop.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.work.Workspace;
import minshen.files.InputException;
import minshen.words.Message;
import minshen.words.Words;

/** Takes in blank Word forms of offices: shows what was found in one, and keeps it as a form. */
public final class OfficeFormIntake {
  private static final Insets AROUND = new Insets(56, 32, 32, 32);
  private static final List<String> PATTERNS = List.of("*.docx", "*.doc", "*.odt");

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final StackPane root;
  private final Consumer<List<Path>> filled;
  private final StackPane layer = new StackPane();

  /**
   * A way in for forms.
   *
   * @param root what it is laid over
   * @param filled takes a file that is a filled copy of a form of ours
   */
  public OfficeFormIntake(
      Workspace workspace,
      Dialogs dialogs,
      Words words,
      StackPane root,
      Consumer<List<Path>> filled) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.root = root;
    this.filled = filled;
    layer.getStyleClass().add("incoming-layer");
    layer.setPadding(AROUND);
  }

  /** Whether a file may be a form, by its name. */
  public static boolean takes(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return PATTERNS.stream().anyMatch(pattern -> name.endsWith(pattern.substring(1)));
  }

  /** Asks for a form and shows what was found in it. */
  public void choose() {
    dialogs
        .chooseFiles(
            words.say("desktop.office-form.choose"),
            words.say("desktop.office-form.kind"),
            PATTERNS)
        .stream()
        .findFirst()
        .ifPresent(this::look);
  }

  /** Reads a file, and shows what was found in it. */
  public void look(Path file) {
    if (layer.getParent() != null) {
      return;
    }
    String named = String.valueOf(file.getFileName());
    dialogs.working(
        words.say("desktop.office-form.reading"),
        workspace
            .tasks()
            .run(
                workspace
                    .tasks()
                    .task(_ -> OfficeFormViewModel.read(file, named, words))
                    .onSuccess(
                        read ->
                            read.ifPresentOrElse(this::show, () -> filled.accept(List.of(file))))
                    .onFailure(this::refused)));
  }

  private void show(OfficeFormViewModel model) {
    OfficeFormPage page =
        new OfficeFormPage(model, words, (id, title) -> save(model, id, title), this::leave);
    layer.getChildren().setAll(page);
    root.getChildren().add(layer);
    page.requestFocus();
  }

  private void save(OfficeFormViewModel model, String id, String title) {
    if (!OfficeFormViewModel.isId(id)) {
      dialogs.notDone(Message.of("desktop.office-form.wrong-id", id));
      return;
    }
    dialogs
        .chooseFolder(words.say("desktop.office-form.folder"))
        .ifPresent(folder -> save(model, id, title, folder));
  }

  private void save(OfficeFormViewModel model, String id, String title, Path folder) {
    String named = title.isEmpty() ? model.title() : title;
    workspace
        .tasks()
        .run(
            workspace
                .tasks()
                .task(_ -> model.keep(folder, id, named))
                .onSuccess(target -> saved(id, target))
                .onFailure(this::refused));
  }

  private void saved(String id, Path target) {
    leave();
    dialogs.toast(
        words.say("desktop.office-form.saved", id),
        words.say("desktop.office-form.open"),
        () -> dialogs.showFolder(target));
  }

  private void refused(Exception e) {
    String why =
        e instanceof InputException input ? input.say(words) : words.say(FailureReason.of(e));
    dialogs.problem(words.say("desktop.office-form.refused"), why);
  }

  private void leave() {
    layer.getChildren().clear();
    root.getChildren().remove(layer);
  }
}

package minshen.desktop.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private final PackImport packs;
  private final Consumer<List<Path>> filled;
  private final StackPane layer = new StackPane();

  /**
   * A way in for forms.
   *
   * @param root what it is laid over
   * @param packs takes the pack that a form is put into
   * @param filled takes a file that is a filled copy of a form of ours
   */
  public OfficeFormIntake(
      Workspace workspace,
      Dialogs dialogs,
      Words words,
      StackPane root,
      PackImport packs,
      Consumer<List<Path>> filled) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.root = root;
    this.packs = packs;
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

  /** Reads a blank form, and shows what was found in it. */
  public void look(Path file) {
    look(file, _ -> true);
  }

  /** The same, if a file is blank; one that somebody filled in is read as such. */
  public void lookIfBlank(Path file) {
    look(file, model -> !model.mayBeFilled());
  }

  private void look(Path file, Predicate<OfficeFormViewModel> isBlank) {
    String named = String.valueOf(file.getFileName());
    if (layer.getParent() != null) {
      dialogs.notDone(Message.of("desktop.office-form.one-by-one", named));
      return;
    }
    dialogs.working(
        words.say("desktop.office-form.reading"),
        workspace
            .tasks()
            .run(
                workspace
                    .tasks()
                    .task(_ -> OfficeFormViewModel.read(file, named, workspace.library(), words))
                    .onSuccess(
                        read ->
                            read.filter(isBlank)
                                .ifPresentOrElse(
                                    model -> show(model, file), () -> filled.accept(List.of(file))))
                    .onFailure(this::refused)));
  }

  private void show(OfficeFormViewModel model, Path file) {
    OfficeFormPage page = new OfficeFormPage(model, words, new WaysOn(model, file));
    layer.getChildren().setAll(page);
    root.getChildren().add(layer);
    page.requestFocus();
  }

  /** What can be done with a form that is shown. */
  private final class WaysOn implements OfficeFormPage.Ways {
    private final OfficeFormViewModel model;
    private final Path file;

    WaysOn(OfficeFormViewModel model, Path file) {
      this.model = model;
      this.file = file;
    }

    @Override
    public void save(String id, String title) {
      if (isId(id)) {
        dialogs
            .chooseFolder(words.say("desktop.office-form.folder"))
            .ifPresent(folder -> keep(model, id, named(title), folder));
      }
    }

    @Override
    public void replace(OfficeFormViewModel.Target target, String id, String title) {
      if (isId(id)) {
        workspace
            .tasks()
            .run(
                workspace
                    .tasks()
                    .task(_ -> model.overlay(target, id, named(title), workspace.packs()))
                    .onSuccess(
                        made -> {
                          OfficeFormIntake.this.leave();
                          packs.look(file, made);
                        })
                    .onFailure(OfficeFormIntake.this::refused));
      }
    }

    @Override
    public void filled() {
      leave();
      filled.accept(List.of(file));
    }

    @Override
    public void leave() {
      OfficeFormIntake.this.leave();
    }

    private String named(String title) {
      return title.isEmpty() ? model.title() : title;
    }

    private boolean isId(String id) {
      boolean right = OfficeFormViewModel.isId(id);
      if (!right) {
        dialogs.notDone(Message.of("desktop.office-form.wrong-id", id));
      }
      return right;
    }
  }

  private void keep(OfficeFormViewModel model, String id, String named, Path folder) {
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

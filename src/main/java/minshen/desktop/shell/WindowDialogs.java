package minshen.desktop.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import minshen.desktop.controls.TextLabels;
import minshen.words.Message;
import minshen.words.Words;

/** The system's choosers and the workbench's own dialogs and toasts. */
public final class WindowDialogs implements Dialogs {
  private static final double WIDTH = 460;

  private final Window owner;
  private final Supplier<Words> words;
  private final Supplier<Toasts> toasts;
  private final Tasks tasks;
  private final LastFolder lastFolder = new LastFolder();

  /** Dialogs of a window. */
  public WindowDialogs(Window owner, Supplier<Words> words, Supplier<Toasts> toasts, Tasks tasks) {
    this.owner = owner;
    this.words = words;
    this.toasts = toasts;
    this.tasks = tasks;
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    lastFolder.there().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    chosen.ifPresent(lastFolder::used);
    return chosen;
  }

  @Override
  public List<Path> chooseFiles(String title, String kind, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    lastFolder.there().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    if (!patterns.isEmpty()) {
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    }
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    if (chosen == null) {
      return List.of();
    }
    List<Path> files = chosen.stream().map(File::toPath).toList();
    files.stream().findFirst().map(Path::getParent).ifPresent(lastFolder::used);
    return files;
  }

  @Override
  public boolean confirm(String title, String text, String action) {
    ButtonType act = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
    return asked(title, text, "danger", act).filter(act::equals).isPresent();
  }

  @Override
  public Way ask(String title, String text, String first, String second) {
    ButtonType one = new ButtonType(first, ButtonBar.ButtonData.YES);
    ButtonType other = new ButtonType(second, ButtonBar.ButtonData.NO);
    return asked(title, text, "accent", one, other)
        .map(pressed -> pressed == one ? Way.FIRST : pressed == other ? Way.SECOND : Way.NEITHER)
        .orElse(Way.NEITHER);
  }

  /** What was pressed; to close the question presses what does nothing. */
  private Optional<ButtonType> asked(String title, String text, String style, ButtonType... ways) {
    List<ButtonType> buttons = new ArrayList<>(List.of(ways));
    buttons.add(
        new ButtonType(words.get().say("desktop.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
    Alert alert = alert(title, TextLabels.wrapped(text), buttons.toArray(ButtonType[]::new));
    alert.getDialogPane().lookupButton(ways[0]).getStyleClass().add(style);
    for (ButtonType way : ways) {
      // JavaFX takes the Escape key for a "no" as well.
      ((Button) alert.getDialogPane().lookupButton(way)).setCancelButton(false);
    }
    return alert.showAndWait();
  }

  @Override
  public <T> Optional<Set<T>> choose(
      String title,
      String text,
      List<T> options,
      Function<T, String> name,
      Set<T> wanted,
      String action) {
    ButtonType act = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
    ButtonType leave =
        new ButtonType(words.get().say("desktop.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    ChoiceDialogContent<T> choice = new ChoiceDialogContent<>(options, name, wanted);
    VBox content = new VBox(12, TextLabels.wrapped(text), choice.box());
    Alert alert = alert(title, content, act, leave);
    Node button = alert.getDialogPane().lookupButton(act);
    button.getStyleClass().add("accent");
    button.disableProperty().bind(choice.none());
    return alert.showAndWait().filter(pressed -> pressed == act).map(_ -> choice.ticked());
  }

  @Override
  public void problem(String title, String text) {
    alert(title, TextLabels.wrapped(text), close()).showAndWait();
  }

  @Override
  public void report(String title, String text, List<ReportLine> lines) {
    ReportDialog report = new ReportDialog(lines);
    VBox content = new VBox(12, TextLabels.wrapped(text), report.content());
    report.show(alert(title, content, close()));
  }

  @Override
  public void notDone(Message reason) {
    problem(words.get().say("desktop.not-done"), words.get().say(reason));
  }

  @Override
  public void failure(ProgramFailure failure) {
    Words say = words.get();
    ButtonType copy = new ButtonType(say.say("desktop.failure.copy"), ButtonBar.ButtonData.LEFT);
    TextArea details = new TextArea(failure.details());
    details.setEditable(false);
    details.setPrefRowCount(8);
    details.getStyleClass().add("details");
    VBox content =
        new VBox(
            12,
            TextLabels.wrapped(say.say("desktop.failure.text")),
            TextLabels.wrapped(say.say("desktop.failure.code", failure.code())),
            details);
    Alert alert = alert(say.say("desktop.failure.title"), content, copy, close());
    Node button = alert.getDialogPane().lookupButton(copy);
    button.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        event -> {
          ClipboardContent clip = new ClipboardContent();
          clip.putString(failure.code() + System.lineSeparator() + failure.details());
          Clipboard.getSystemClipboard().setContent(clip);
          event.consume();
        });
    alert.showAndWait();
  }

  @Override
  public void print(String title, byte[] pdf, Runnable printed) {
    new DocumentPrinting(this, tasks, words).print(title, pdf, printed);
  }

  @Override
  public void showFolder(Path folder) {
    List<String> command = command(folder);
    tasks.run(
        tasks
            .task(_ -> new ProcessBuilder(command).start())
            .onFailure(
                e -> {
                  if (e instanceof IOException) {
                    toast(words.get().say("desktop.no-file-manager", folder));
                  }
                }));
  }

  @Override
  public void working(String text, Task<?> task) {
    toasts.get().show(text, task);
  }

  @Override
  public void toast(String text) {
    toasts.get().show(text);
  }

  @Override
  public void toast(String text, String action, Runnable next) {
    toasts.get().show(text, action, next);
  }

  private static List<String> command(Path folder) {
    String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
    String program =
        system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
    return List.of(program, folder.toString());
  }

  private Alert alert(String title, Node content, ButtonType... buttons) {
    Alert alert = new Alert(Alert.AlertType.NONE, "", buttons);
    alert.initOwner(owner);
    alert.setTitle(title);
    DialogPane pane = alert.getDialogPane();
    Label head = TextLabels.wrapped(title, "dialog-title");
    VBox box = new VBox(12, head, content);
    box.setPrefWidth(WIDTH);
    box.getStyleClass().add("dialog-box");
    pane.setContent(box);
    pane.setMinHeight(Region.USE_PREF_SIZE);
    if (owner.getScene() != null) {
      pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    }
    return alert;
  }

  private ButtonType close() {
    return new ButtonType(words.get().say("desktop.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
  }
}

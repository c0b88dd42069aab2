package minshen.desktop.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import minshen.desktop.settings.DataHome;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.FailureReason;
import minshen.desktop.shell.Task;
import minshen.desktop.work.Autosave;
import minshen.desktop.work.PackManager;
import minshen.desktop.work.Workspace;
import minshen.files.InputException;
import minshen.packs.NewPack;
import minshen.words.Words;

/**
 * Takes in a pack: looks at it, shows over the window's content what it would change or what is
 * wrong with it, and keeps it if the user says so. Everything is laid out anew then, so that it
 * holds at once.
 */
public final class PackImport {
  private static final Insets AROUND = new Insets(56, 32, 32, 32);

  private final Workspace workspace;
  private final DataHome home;
  private final Dialogs dialogs;
  private final Words words;
  private final StackPane root;
  private final StackPane layer = new StackPane();
  private boolean looking;

  /**
   * A way in for packs.
   *
   * @param home lays everything out anew
   * @param root what it is laid over
   */
  public PackImport(
      Workspace workspace, DataHome home, Dialogs dialogs, Words words, StackPane root) {
    this.workspace = workspace;
    this.home = home;
    this.dialogs = dialogs;
    this.words = words;
    this.root = root;
    layer.getStyleClass().add("incoming-layer");
    layer.setPadding(AROUND);
  }

  /** Whether a file may be a pack, by its name. */
  public static boolean takes(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Looks at a folder or zip, and shows what comes of it. */
  public void look(Path file) {
    look(file, workspace.packs().look(file));
  }

  /**
   * Shows what comes of a pack that is looked at.
   *
   * @param file what it was made of
   */
  void look(Path file, Task<PackManager.Look> task) {
    if (looking || layer.getParent() != null) {
      return;
    }
    looking = true;
    workspace
        .tasks()
        .runAside(
            task.onSuccess(look -> looked(file, look))
                .onFailure(e -> failed(file, e))
                .onEnd(() -> looking = false));
  }

  private void looked(Path file, PackManager.Look look) {
    Optional<NewPack> newPack = look.result().newPack();
    if (newPack.isEmpty()) {
      refused(file, look.result().mistakes());
    } else if (look.isThere()) {
      dialogs.toast(words.say("desktop.packs.there", newPack.get().sealed().pack().edition()));
    } else {
      show(
          new PackImportPage(
              new PackImportSummary(newPack.get(), look, words),
              workspace.today().day(),
              words,
              () -> keep(newPack.get()),
              this::leave));
    }
  }

  private void failed(Path file, Exception e) {
    if (e instanceof InputException mistake) {
      refused(file, List.of(mistake));
    } else {
      throw new IllegalStateException(e);
    }
  }

  private void refused(Path file, List<InputException> mistakes) {
    String folder = String.valueOf(file.toAbsolutePath().getParent());
    List<String> lines =
        mistakes.stream().map(e -> e.say(words).replace(folder + "/", "")).toList();
    show(new RefusedPackPage(String.valueOf(file.getFileName()), lines, words, this::leave));
  }

  /** What is typed must be on the disk: the workspace that knows of it is laid aside. */
  private void keep(NewPack newPack) {
    if (workspace.autosave().stateProperty().get() != Autosave.State.SAVED) {
      dialogs.toast(words.say("desktop.packs.unsaved"));
      return;
    }
    workspace
        .tasks()
        .run(
            workspace
                .packs()
                .keep(newPack)
                .onSuccess(
                    kept -> {
                      leave();
                      String edition = kept.sealed().pack().edition();
                      home.layOut(() -> dialogs.toast(words.say("desktop.packs.kept", edition)));
                    })
                .onFailure(
                    e ->
                        dialogs.problem(
                            words.say("desktop.packs.not-kept"), words.say(FailureReason.of(e)))));
  }

  private void show(Node page) {
    layer.getChildren().setAll(page);
    root.getChildren().add(layer);
    page.requestFocus();
  }

  private void leave() {
    layer.getChildren().clear();
    root.getChildren().remove(layer);
  }
}

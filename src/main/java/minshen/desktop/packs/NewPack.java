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
import minshen.desktop.shell.Reason;
import minshen.desktop.work.Autosave;
import minshen.desktop.work.Desk;
import minshen.desktop.work.PackDesk;
import minshen.files.InputException;
import minshen.store.PackIntake;
import minshen.words.Words;

/**
 * Takes in a pack: looks at it, shows over the window's content what it would change or what is
 * wrong with it, and keeps it if the user says so. Everything is laid out anew then, so that it
 * holds at once.
 */
public final class NewPack {
  private static final Insets AROUND = new Insets(56, 32, 32, 32);

  private final Desk desk;
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
  public NewPack(Desk desk, DataHome home, Dialogs dialogs, Words words, StackPane root) {
    this.desk = desk;
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
    if (looking || layer.getParent() != null) {
      return;
    }
    looking = true;
    desk.tasks()
        .runAside(
            desk.packs()
                .look(file)
                .onSuccess(look -> looked(file, look))
                .onFailure(e -> failed(file, e))
                .onEnd(() -> looking = false));
  }

  private void looked(Path file, PackDesk.Look look) {
    Optional<PackIntake.Arrival> arrival = look.result().arrival();
    if (arrival.isEmpty()) {
      refused(file, look.result().mistakes());
    } else if (look.isThere()) {
      dialogs.toast(words.say("desktop.packs.there", arrival.get().sealed().pack().edition()));
    } else {
      show(
          new NewPackPage(
              new PackNews(arrival.get(), look, words),
              words,
              () -> keep(arrival.get()),
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
    show(new RefusedPack(String.valueOf(file.getFileName()), lines, words, this::leave));
  }

  /** What is typed must be on the disk: the desk that knows of it is laid aside. */
  private void keep(PackIntake.Arrival arrival) {
    if (desk.autosave().stateProperty().get() != Autosave.State.SAVED) {
      dialogs.toast(words.say("desktop.packs.unsaved"));
      return;
    }
    desk.tasks()
        .run(
            desk.packs()
                .keep(arrival)
                .onSuccess(
                    kept -> {
                      leave();
                      String edition = kept.sealed().pack().edition();
                      home.layOut(() -> dialogs.toast(words.say("desktop.packs.kept", edition)));
                    })
                .onFailure(
                    e ->
                        dialogs.problem(
                            words.say("desktop.packs.not-kept"), words.say(Reason.of(e)))));
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

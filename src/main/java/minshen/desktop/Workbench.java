package minshen.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.incoming.IncomingDesk;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Frame;
import minshen.desktop.shell.Place;
import minshen.desktop.shell.Toasts;
import minshen.desktop.work.Arrival;
import minshen.desktop.work.Desk;
import minshen.desktop.work.Inbox;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The whole workbench in one language: the frame, its places, and the ways between them. */
final class Workbench {
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);

  private final Desk desk;
  private final Dialogs dialogs;
  private final Words words;
  private final Inbox inbox;
  private final TopBar top;
  private final Frame frame;
  private final IncomingDesk incoming;
  private final List<Place> places;
  private Place shown;

  /** What the buttons at the foot of the rail do. */
  interface Dress {
    /** Puts on the other theme. */
    void otherTheme();

    /** Speaks the other language. */
    void otherLanguage();
  }

  Workbench(Desk desk, Dialogs dialogs, Words words, Toasts toasts, Dress dress) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.words = words;
    this.inbox = new Inbox(desk, dialogs, words, this::compare);
    ApplicantsPlace applicants = new ApplicantsPlace(desk, dialogs, words);
    ClaimsPlace claims =
        new ClaimsPlace(desk, inbox, dialogs, words, field -> mend(applicants, field));
    LibraryPlace library = new LibraryPlace(desk.library(), desk.tasks(), words);
    PlanPlace plan = new PlanPlace(desk, words, () -> go(claims));
    places = List.of(applicants, claims, plan, library);
    top = new TopBar(desk, words);
    frame = new Frame(places, top, toasts, words);
    frame.below(words.say("desktop.theme"), Feather.MOON, dress::otherTheme);
    frame.below(words.say("desktop.language"), Feather.GLOBE, dress::otherLanguage);
    incoming = new IncomingDesk(desk, dialogs, words, frame);
    frame.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    frame.addEventHandler(DragEvent.DRAG_OVER, Workbench::over);
    frame.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    go(claims);
  }

  /** What the window shows. */
  Parent root() {
    return frame;
  }

  /** Shows a place. */
  void go(Class<? extends Place> place) {
    places.stream().filter(place::isInstance).findFirst().ifPresent(this::go);
  }

  /** The place that is shown. */
  Class<? extends Place> place() {
    return shown.getClass();
  }

  private void go(Place place) {
    shown = place;
    frame.go(place);
  }

  /** Leads from a finding to the applicant's form. */
  private void mend(ApplicantsPlace applicants, String field) {
    desk.openClaimProperty()
        .get()
        .ifPresent(open -> desk.currentProperty().set(Optional.of(open.binder())));
    go(applicants);
    applicants.focus(field);
  }

  private void compare(List<Arrival> arrivals) {
    incoming.receive(arrivals);
  }

  private void key(KeyEvent event) {
    if (SAVE.match(event)) {
      dialogs.toast(words.say("desktop.save." + desk.autosave().stateProperty().get().name()));
      event.consume();
    } else if (event.isShortcutDown() && DIGITS.contains(event.getCode())) {
      places.stream().skip(DIGITS.indexOf(event.getCode())).findFirst().ifPresent(this::go);
      event.consume();
    }
  }

  private static void over(DragEvent event) {
    if (!dossiers(event).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> files = dossiers(event);
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    inbox.read(files);
  }

  private static List<Path> dossiers(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .map(java.io.File::toPath)
        .filter(Inbox::takes)
        .toList();
  }

  /** Lets go of the desk; another workbench takes its place. */
  void close() {
    top.close();
    places.forEach(Place::close);
  }
}

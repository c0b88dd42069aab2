package minshen.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.finder.Everything;
import minshen.desktop.incoming.IncomingDesk;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.packs.NewPack;
import minshen.desktop.plan.PassedOver;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.settings.DataHome;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Dress;
import minshen.desktop.shell.Frame;
import minshen.desktop.shell.Place;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.Toasts;
import minshen.desktop.work.Arrival;
import minshen.desktop.work.Desk;
import minshen.desktop.work.Inbox;
import minshen.desktop.work.PolicyTexts;
import minshen.desktop.work.Recent;
import minshen.desktop.work.Ways;
import minshen.dossier.finding.Standing;
import minshen.words.Words;

/** The whole workbench in one language: the frame, its places, and the ways between them. */
final class Workbench {
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
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
  private final Function<Words, Workbench> inOtherWords;
  private final Inbox inbox;
  private final Ways ways;
  private final ApplicantsPlace applicants;
  private final ClaimsPlace claims;
  private final PlanPlace plan;
  private final LibraryPlace library;
  private final Runnable finder;
  private final TopBar top;
  private final Frame frame;
  private final IncomingDesk incoming;
  private final NewPack newPack;
  private final List<Place> places;
  private final ReadOnlyObjectWrapper<Place> shown = new ReadOnlyObjectWrapper<>();

  /**
   * The workbench.
   *
   * @param recent the claims opened last
   * @param home where the data lies
   * @param dress how it looks
   */
  Workbench(
      Desk desk,
      Recent recent,
      DataHome home,
      Dialogs dialogs,
      Words words,
      Toasts toasts,
      Dress dress) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.words = words;
    this.inOtherWords = other -> new Workbench(desk, recent, home, dialogs, other, toasts, dress);
    PolicyTexts texts = new PolicyTexts(desk.library(), desk.tasks());
    this.inbox = new Inbox(desk, dialogs, words, this::compare);
    applicants = new ApplicantsPlace(desk, dialogs, words);
    PassedOver passedOver = new PassedOver();
    claims = new ClaimsPlace(desk, inbox, passedOver, dialogs, words, this::mend);
    plan = new PlanPlace(desk, passedOver, dialogs, words, () -> go(claims));
    library = new LibraryPlace(desk.library(), texts, words);
    ways = new Paths();
    places =
        List.of(
            new OverviewPlace(desk, recent, ways, dialogs, words, claims::firstSteps),
            applicants,
            claims,
            plan,
            library,
            new LedgerPlace(desk, dialogs, words),
            new SettingsPlace(desk, home, dress, dialogs, words, this::pack));
    top = new TopBar(desk, words, () -> find());
    frame = new Frame(places, top, toasts, words, this::go);
    finder =
        new Everything(desk, recent, ways, texts, words, namedPlaces(), actions(dress))
            .finder(frame);
    incoming = new IncomingDesk(desk, dialogs, words, frame);
    newPack = new NewPack(desk, home, dialogs, words, frame);
    frame.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    frame.addEventHandler(DragEvent.DRAG_OVER, this::over);
    frame.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    go(places.getFirst());
  }

  /** What it shows. */
  Desk desk() {
    return desk;
  }

  /** What the window shows. */
  Parent root() {
    return frame;
  }

  /** Shows a place. */
  void go(Class<? extends Place> place) {
    places.stream().filter(place::isInstance).findFirst().ifPresent(this::go);
  }

  /** Shows the place of a key, if there is one. */
  void go(String key) {
    places.stream().filter(place -> place.title().equals(key)).findFirst().ifPresent(this::go);
  }

  /** The key of the place that is shown. */
  String place() {
    return shown.get().title();
  }

  /** The place that is shown. */
  ReadOnlyObjectProperty<Place> placeProperty() {
    return shown.getReadOnlyProperty();
  }

  private void go(Place place) {
    shown.set(place);
    frame.go(place);
  }

  /** Leads from a finding of the open claim to the applicant's form. */
  private void mend(String field) {
    desk.openClaimProperty()
        .get()
        .ifPresent(open -> desk.currentProperty().set(Optional.of(open.binder())));
    go(applicants);
    applicants.focus(field);
  }

  private void find() {
    finder.run();
  }

  private List<Everything.Named> namedPlaces() {
    return places.stream()
        .map(place -> new Everything.Named(words.say(place.title()), () -> go(place)))
        .toList();
  }

  /** What can be done from anywhere. */
  private List<Everything.Named> actions(Dress dress) {
    Theme.Choice theme =
        dress.theme().theme() == Theme.DARK ? Theme.Choice.LIGHT : Theme.Choice.DARK;
    String language = words == Words.ENGLISH ? "zh" : "en";
    return List.of(
        new Everything.Named(words.say("desktop.import.action"), inbox::choose),
        new Everything.Named(
            words.say("desktop.finder.theme." + theme.name()), () -> dress.theme(theme)),
        new Everything.Named(words.say("desktop.finder.language"), () -> dress.language(language)));
  }

  private void compare(List<Arrival> arrivals) {
    incoming.receive(arrivals);
  }

  private void key(KeyEvent event) {
    if (FIND.match(event)) {
      find();
      event.consume();
    } else if (SAVE.match(event)) {
      dialogs.toast(words.say("desktop.save." + desk.autosave().stateProperty().get().name()));
      event.consume();
    } else if (event.isShortcutDown() && DIGITS.contains(event.getCode())) {
      places.stream().skip(DIGITS.indexOf(event.getCode())).findFirst().ifPresent(this::go);
      event.consume();
    }
  }

  /** Looks at a policy pack, and takes it in if the user says so. */
  void pack(Path file) {
    newPack.look(file);
  }

  private void over(DragEvent event) {
    if (!dossiers(event).isEmpty() || packs(event).findFirst().isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> files = dossiers(event);
    Optional<Path> dropped = packs(event).findFirst();
    event.setDropCompleted(!files.isEmpty() || dropped.isPresent());
    event.consume();
    inbox.read(files);
    dropped.ifPresent(this::pack);
  }

  /** Elsewhere a zip that is dropped may be anything. */
  private Stream<Path> packs(DragEvent event) {
    return shown.get() instanceof SettingsPlace || shown.get() instanceof LibraryPlace
        ? event.getDragboard().getFiles().stream().map(java.io.File::toPath).filter(NewPack::takes)
        : Stream.empty();
  }

  private static List<Path> dossiers(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .map(java.io.File::toPath)
        .filter(Inbox::takes)
        .toList();
  }

  /** The ways that lead through the places. */
  Ways ways() {
    return ways;
  }

  /**
   * The same desk in another language, at the same place and with the same claim open. This
   * workbench is closed.
   */
  Workbench in(Words other) {
    close();
    Workbench next = inOtherWords.apply(other);
    next.go(place());
    return next;
  }

  /** Lets go of the desk; another workbench takes its place. */
  void close() {
    top.close();
    places.forEach(Place::close);
  }

  /** The ways that lead through the places. */
  private final class Paths implements Ways {
    @Override
    public void claims(Standing standing) {
      go(claims);
      claims.list(standing);
    }

    @Override
    public void claim(long applicant, String claim, Optional<String> field) {
      desk.binder(
          applicant,
          binder -> {
            if (binder.dossier().claim(claim).isPresent()) {
              go(claims);
              desk.open(binder, claim);
              field.ifPresent(claims::focus);
            }
          });
    }

    @Override
    public void applicant(long applicant, Optional<String> field) {
      desk.binder(
          applicant,
          binder -> {
            desk.currentProperty().set(Optional.of(binder));
            go(applicants);
            field.ifPresent(applicants::focus);
          });
    }

    @Override
    public void policy(String id) {
      go(library);
      library.seek(id);
    }
  }
}

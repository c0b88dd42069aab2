package minshen.desktop;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import minshen.desktop.applicants.ApplicantsPlace;
import minshen.desktop.applicants.CompanyChooser;
import minshen.desktop.claims.ClaimsPlace;
import minshen.desktop.finder.FinderSources;
import minshen.desktop.incoming.IncomingOverlay;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.library.LibraryPlace;
import minshen.desktop.list.ListOverlay;
import minshen.desktop.list.TemplateFile;
import minshen.desktop.overview.OverviewPlace;
import minshen.desktop.packs.OfficeFormIntake;
import minshen.desktop.packs.PackImport;
import minshen.desktop.plan.PlanPlace;
import minshen.desktop.plan.SkippedQuestions;
import minshen.desktop.settings.DataHome;
import minshen.desktop.settings.SettingsPlace;
import minshen.desktop.shell.AppearanceSettings;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Frame;
import minshen.desktop.shell.Place;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.Toasts;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.IncomingComparison;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.PolicyTexts;
import minshen.desktop.work.RecentClaims;
import minshen.desktop.work.RecentCompanies;
import minshen.desktop.work.Workspace;
import minshen.dossier.finding.ClaimStatus;
import minshen.words.Language;
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

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final Function<Words, Workbench> inOtherWords;
  private final FileImport fileImport;
  private final Navigator navigator;
  private final ApplicantsPlace applicants;
  private final ClaimsPlace claims;
  private final PlanPlace plan;
  private final LibraryPlace library;
  private final Runnable finder;
  private final RecentCompanies companies;
  private final TopBar top;
  private final Frame frame;
  private final IncomingOverlay incoming;
  private final PackImport newPack;
  private final OfficeFormIntake officeForms;
  private final List<Place> places;
  private final ReadOnlyObjectWrapper<Place> shown = new ReadOnlyObjectWrapper<>();

  /**
   * The workbench.
   *
   * @param recent the claims opened last
   * @param home where the data lies
   * @param appearance how it looks
   */
  Workbench(
      Workspace workspace,
      RecentClaims recent,
      DataHome home,
      Dialogs dialogs,
      Words words,
      Toasts toasts,
      AppearanceSettings appearance) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.inOtherWords =
        other -> new Workbench(workspace, recent, home, dialogs, other, toasts, appearance);
    PolicyTexts texts = new PolicyTexts(workspace.library(), workspace.tasks());
    this.fileImport = new FileImport(workspace, dialogs, words, this::compare);
    companies = new RecentCompanies(workspace);
    CompanyChooser chooser = new CompanyChooser(workspace, companies, words);
    applicants = new ApplicantsPlace(workspace, this::begin, dialogs, words);
    SkippedQuestions passedOver = new SkippedQuestions();
    navigator = new Paths();
    claims =
        new ClaimsPlace(
            workspace, fileImport, passedOver, chooser, dialogs, words, this::mend, navigator);
    plan = new PlanPlace(workspace, passedOver, chooser, dialogs, words, () -> go(claims));
    library = new LibraryPlace(workspace.libraryProperty(), texts, workspace.today(), words);
    places =
        List.of(
            new OverviewPlace(workspace, recent, navigator, dialogs, words, claims::firstSteps),
            applicants,
            claims,
            plan,
            library,
            new LedgerPlace(workspace, chooser, dialogs, words),
            new SettingsPlace(workspace, home, appearance, dialogs, words, this::pack));
    top = new TopBar(workspace, chooser, words, () -> find());
    frame = new Frame(places, top, toasts, words, this::go);
    finder =
        new FinderSources(
                workspace, recent, navigator, texts, words, namedPlaces(), actions(appearance))
            .finder(frame);
    incoming = new IncomingOverlay(workspace, dialogs, words, frame);
    fileImport.onLists(
        new ListOverlay(workspace, dialogs, words, frame, fileImport::receive)::receive);
    newPack = new PackImport(workspace, home, dialogs, words, frame);
    officeForms = new OfficeFormIntake(workspace, dialogs, words, frame, newPack, fileImport::read);
    frame.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    frame.addEventHandler(DragEvent.DRAG_OVER, this::over);
    frame.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    go(places.getFirst());
  }

  /** What it shows. */
  Workspace workspace() {
    return workspace;
  }

  /** What the window shows. */
  Region root() {
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

  /** Works on the company that was worked on when the program ended. */
  void resume() {
    companies.resume();
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
    workspace
        .openClaimProperty()
        .get()
        .ifPresent(open -> workspace.currentProperty().set(Optional.of(open.dossierEditor())));
    go(applicants);
    applicants.focus(field);
  }

  /** Leads from a company to a new claim of it. */
  private void begin(DossierEditor company) {
    workspace.currentProperty().set(Optional.of(company));
    go(claims);
    claims.begin(company);
  }

  private void find() {
    finder.run();
  }

  private List<FinderSources.Named> namedPlaces() {
    return places.stream()
        .map(place -> new FinderSources.Named(words.say(place.title()), () -> go(place)))
        .toList();
  }

  /** What can be done from anywhere. */
  private List<FinderSources.Named> actions(AppearanceSettings appearance) {
    Theme.Choice theme =
        appearance.theme().theme() == Theme.DARK ? Theme.Choice.LIGHT : Theme.Choice.DARK;
    Stream<FinderSources.Named> always =
        Stream.of(
            new FinderSources.Named(words.say("desktop.import.action"), fileImport::choose),
            new FinderSources.Named(
                words.say("desktop.template.action"),
                new TemplateFile(workspace, dialogs, words)::save),
            new FinderSources.Named(
                words.say("desktop.office-form.action"), () -> officeForms.choose()),
            new FinderSources.Named(
                words.say("desktop.finder.theme." + theme.name()), () -> appearance.theme(theme)));
    Stream<FinderSources.Named> languages =
        Arrays.stream(Language.values())
            .filter(language -> language != words.language())
            .map(
                language ->
                    new FinderSources.Named(
                        language.ownName(), () -> appearance.language(language)));
    return Stream.concat(always, languages).toList();
  }

  private void compare(List<IncomingComparison> newPacks) {
    incoming.receive(newPacks);
  }

  private void key(KeyEvent event) {
    if (FIND.match(event)) {
      find();
      event.consume();
    } else if (SAVE.match(event)) {
      dialogs.toast(words.say("desktop.save." + workspace.autosave().stateProperty().get().name()));
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

  /** Looks at a blank form of an office, and keeps it as a form if the user says so. */
  void officeForm(Path file) {
    if (shown.get() instanceof LibraryPlace) {
      officeForms.look(file);
    } else {
      officeForms.lookIfBlank(file);
    }
  }

  /** Takes in files that were opened, as if they had been dropped. */
  void takeIn(List<Path> files) {
    fileImport.read(files);
  }

  private void over(DragEvent event) {
    if (takes(files(event))) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> files = files(event);
    event.setDropCompleted(takes(files));
    event.consume();
    drop(files);
  }

  private boolean takes(List<Path> files) {
    return files.stream().anyMatch(FileImport::takes)
        || packs(files).findFirst().isPresent()
        || forms(files).findFirst().isPresent();
  }

  /** Takes files that were dropped. */
  void drop(List<Path> files) {
    Optional<Path> form = forms(files).findFirst();
    fileImport.read(
        files.stream()
            .filter(FileImport::takes)
            .filter(file -> !form.equals(Optional.of(file)))
            .toList());
    packs(files).findFirst().ifPresent(this::pack);
    form.ifPresent(this::officeForm);
  }

  private static List<Path> files(DragEvent event) {
    return event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
  }

  /** Elsewhere a zip that is dropped may be anything. */
  private Stream<Path> packs(List<Path> files) {
    return shown.get() instanceof SettingsPlace || shown.get() instanceof LibraryPlace
        ? files.stream().filter(PackImport::takes)
        : Stream.empty();
  }

  /**
   * A Word file that is dropped on the library is a blank form, and one alone on the form of a
   * claim may be; elsewhere somebody filled it in.
   */
  private Stream<Path> forms(List<Path> files) {
    return shown.get() instanceof LibraryPlace
            || (files.size() == 1 && shown.get() instanceof ClaimsPlace && claims.showsForm())
        ? files.stream().filter(OfficeFormIntake::takes)
        : Stream.empty();
  }

  /** The ways that lead through the places. */
  Navigator navigator() {
    return navigator;
  }

  /**
   * The same workspace in another language, at the same place and with the same claim open. This
   * workbench is closed.
   */
  Workbench in(Words other) {
    close();
    Workbench next = inOtherWords.apply(other);
    next.go(place());
    return next;
  }

  /** Lets go of the workspace; another workbench takes its place. */
  void close() {
    top.close();
    companies.close();
    places.forEach(Place::close);
  }

  /** The ways that lead through the places. */
  private final class Paths implements Navigator {
    @Override
    public void claims(ClaimStatus claimStatus) {
      go(claims);
      claims.list(claimStatus);
    }

    @Override
    public void claim(long applicant, String claim, Optional<String> field) {
      workspace.dossierEditor(
          applicant,
          dossierEditor -> {
            if (dossierEditor.dossier().claim(claim).isPresent()) {
              go(claims);
              workspace.open(dossierEditor, claim);
              field.ifPresent(claims::focus);
            }
          });
    }

    @Override
    public void applicant(long applicant, Optional<String> field) {
      workspace.dossierEditor(
          applicant,
          dossierEditor -> {
            workspace.currentProperty().set(Optional.of(dossierEditor));
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

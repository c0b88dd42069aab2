package minshen.desktop.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Attachment;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.Dossier;
import minshen.dossier.GuideDate;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.ClaimStatus;
import minshen.exchange.incoming.IncomingDossier;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packet.source.SourceCache;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.TypedNotice;
import minshen.policy.calc.Outcome;
import minshen.store.ApplicantSummary;
import minshen.store.Cancelled;
import minshen.store.ClaimSummary;
import minshen.store.GatheredFiles;
import minshen.store.KnownCompanies;
import minshen.store.Snapshot;
import minshen.store.StoreException;
import minshen.store.StoredAward;
import minshen.store.StoredDossier;
import minshen.store.UserStore;
import minshen.store.backup.BackupWriter;
import minshen.words.Message;

/**
 * What lies in the workspace: the packs, a line for every applicant, claim and award, and the
 * editors that are worked on. An editor is opened when it is first asked for.
 */
public final class Workspace {
  private static final int REFRESHED_AT_ONCE = 5;
  private static final int SURVEYED_AT_START = 50;

  private final UserStore store;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Library> library;
  private final Autosave autosave;
  private final Settings settings;
  private final PackManager packs;
  private final DailyBackups backups;
  private final BinContents bin;
  private final Today today;
  private final SessionPasswords passwords = new SessionPasswords();
  private final SourceCache sourceCache = new SourceCache();
  private final SummaryLists lists = new SummaryLists();
  private final OpenDossiers open = new OpenDossiers();
  private final AttachmentSurvey survey = new AttachmentSurvey(this);
  private final ObservableList<GuideDate> guideDates = FXCollections.observableArrayList();
  private final ObservableList<GuideDate> guideDatesShown =
      FXCollections.unmodifiableObservableList(guideDates);
  private final ObjectProperty<Optional<DossierEditor>> current =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<ClaimKey>> openClaim =
      new SimpleObjectProperty<>(Optional.empty());

  private boolean retired;

  private Workspace(UserStore store, Tasks tasks, Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.today = new Today(clock);
    store.in(thisYear());
    this.library = new ReadOnlyObjectWrapper<>(store.library());
    this.autosave = new Autosave(tasks);
    this.packs = new PackManager(store, tasks);
    this.backups = new DailyBackups(store, tasks, clock);
    this.bin = new BinContents(this, store, tasks);
    this.settings = new Settings(store, autosave, store.settings());
    settings.onChange(this::settingChanged);
    today.dayProperty().subscribe((_, _) -> turned());
  }

  /**
   * A claim in the workspace.
   *
   * @param dossierEditor the editor it is in
   * @param id its id there
   */
  public record ClaimKey(DossierEditor dossierEditor, String id) {}

  /** Lays out a store on a workspace; reads the store, so not on the window's thread. */
  public static Workspace of(UserStore store, Tasks tasks, Progress progress, Clock clock) {
    Workspace workspace = new Workspace(store, tasks, clock);
    SummaryLists.Content content = SummaryLists.Content.of(store);
    workspace.lists.show(content);
    workspace.guideDates.setAll(store.guideDates());
    if (content.applicants().isEmpty()) {
      store.figuresRefreshed();
    } else if (!store.figuresAreFresh()) {
      workspace.refresh(content.applicants().stream().map(ApplicantSummary::id).iterator());
    }
    return workspace;
  }

  /** The packs, with the notices of years that the user typed. */
  public Library library() {
    return library.get();
  }

  /** The packs with the typed notices; another library when a notice was typed. */
  public ReadOnlyObjectProperty<Library> libraryProperty() {
    return library.getReadOnlyProperty();
  }

  /** What can be done with the packs; a changed one holds on a workspace that is laid out anew. */
  public PackManager packs() {
    return packs;
  }

  /** The backups of the store. */
  public DailyBackups backups() {
    return backups;
  }

  /** What was deleted and can be brought back. */
  public BinContents bin() {
    return bin;
  }

  /** The day that it is. */
  public Today today() {
    return today;
  }

  /** What goes on by itself as long as the window is open. */
  public void start() {
    today.start(tasks);
    backups.start();
    surveyReady(
        claims().stream()
            .filter(claim -> claim.figures().claimStatus() == ClaimStatus.READY)
            .map(ClaimSummary::applicant)
            .distinct()
            .limit(SURVEYED_AT_START)
            .toList()
            .iterator());
  }

  /**
   * What stood ready when the program ended may not be: passwords are not kept. So those claims are
   * looked at first, a dossier at a time.
   */
  private void surveyReady(Iterator<Long> applicants) {
    if (!tasks.finishing() && applicants.hasNext()) {
      dossierEditor(applicants.next(), _ -> surveyReady(applicants));
    }
  }

  /** Notes what an attached file is. */
  public void looked(
      DossierEditor dossierEditor, Attachment attachment, AttachmentCondition condition) {
    if (!retired && open.get(dossierEditor.id()).equals(Optional.of(dossierEditor))) {
      dossierEditor.looked(attachment, condition);
    }
  }

  /** Ends what goes on by itself. */
  public void stop() {
    today.stop();
    backups.stop();
  }

  /** What saves. */
  public Autosave autosave() {
    return autosave;
  }

  /** What runs beside the window. */
  public Tasks tasks() {
    return tasks;
  }

  /** What the user has set for this store. */
  public Settings settings() {
    return settings;
  }

  /** A line for every applicant, in the order in which they came. */
  public ObservableList<ApplicantSummary> applicants() {
    return lists.applicants();
  }

  /** The number of the applicant that a company is, if it is there. */
  public Optional<Long> applicant(CompanyIdentity company) {
    return new KnownCompanies(applicants()).find(company).same().map(ApplicantSummary::id);
  }

  /** A line for every claim, those of an applicant together, in their order. */
  public ObservableList<ClaimSummary> claims() {
    return lists.claims();
  }

  /** A line for every award in an applicant's ledger. */
  public ObservableList<StoredAward> awards() {
    return lists.awards();
  }

  /** The days of the yearly guides that the user typed. */
  public ObservableList<GuideDate> guideDates() {
    return guideDatesShown;
  }

  /** Keeps other days of the yearly guides. */
  public void setGuideDates(List<GuideDate> dates) {
    List<GuideDate> kept = List.copyOf(dates);
    guideDates.setAll(kept);
    autosave.changed("guide dates", () -> store.setGuideDates(kept));
  }

  /** Keeps other yearly notices, and looks at what is open with them. */
  public void setNotices(List<TypedNotice> changed) {
    List<TypedNotice> kept = List.copyOf(changed);
    assessWith(library().withNotices(kept));
    autosave.changed("notices", () -> store.setNotices(kept));
  }

  /** What the office says of handing in under a pack in a year: what was typed, else the pack. */
  public Notice notice(Pack pack, int year) {
    return library().notice(pack, Optional.of(year));
  }

  /** Another day has begun, perhaps of another year: its notice is that of claims without one. */
  private void turned() {
    if (!library().thisYear().equals(Optional.of(thisYear()))) {
      store.in(thisYear());
      assessWith(library().in(thisYear()));
    }
  }

  private void assessWith(Library other) {
    library.set(other);
    open.all().forEach(dossierEditor -> dossierEditor.assessWith(other));
  }

  /** The year of a claim; this year as long as it does not tell its own. */
  public int year(Optional<Integer> stated) {
    return stated.orElse(thisYear());
  }

  private int thisYear() {
    return today.day().getYear();
  }

  /** What becomes of the numbers of missing materials of a claim. */
  public MissingMaterials numbering(Outcome outcome) {
    int year = year(outcome.claim().year());
    return new PacketChoices(settings, year, Stream.of()).packet().numbering().missing();
  }

  private void settingChanged(String name) {
    if (name.startsWith(PacketChoices.PREFIX)) {
      open.all().forEach(DossierEditor::renumber);
    }
  }

  /** The editor worked on; all of them if empty. */
  public ObjectProperty<Optional<DossierEditor>> currentProperty() {
    return current;
  }

  /** The claim that lies open, if one does. */
  public ObjectProperty<Optional<ClaimKey>> openClaimProperty() {
    return openClaim;
  }

  /** Hands over an applicant's editor, at once if it is open, else as soon as it is. */
  public void dossierEditor(long applicant, Consumer<DossierEditor> then) {
    Optional<DossierEditor> there = open.get(applicant);
    if (there.isPresent()) {
      then.accept(there.get());
      return;
    }
    tasks.run(
        tasks
            .task(
                _ ->
                    new Read(
                        store.read(applicant),
                        store.contents().names(applicant),
                        KnownFile.all(store.contents(), applicant, Map.of())))
            .onSuccess(read -> then.accept(opened(applicant, read))));
  }

  /**
   * Works on an applicant's editor, then does something with it. The claim that lies open stays
   * open only if it is one of this applicant.
   */
  public void choose(long applicant, Consumer<DossierEditor> then) {
    dossierEditor(
        applicant,
        chosen -> {
          openClaim
              .get()
              .filter(open -> open.dossierEditor() != chosen)
              .ifPresent(_ -> openClaim.set(Optional.empty()));
          current.set(Optional.of(chosen));
          then.accept(chosen);
        });
  }

  /** Works on an applicant's editor. */
  public void choose(long applicant) {
    choose(applicant, _ -> {});
  }

  /** Opens a claim. */
  public void open(DossierEditor dossierEditor, String claimId) {
    openClaim.set(Optional.of(new ClaimKey(dossierEditor, claimId)));
  }

  /** Opens a claim of an applicant. */
  public void open(long applicant, String claimId) {
    dossierEditor(
        applicant,
        dossierEditor -> {
          if (dossierEditor.dossier().claim(claimId).isPresent()) {
            open(dossierEditor, claimId);
          }
        });
  }

  /** Takes in dossiers; afterwards tells of their editors, if they are few. */
  public void add(List<Dossier> dossiers, Consumer<List<DossierEditor>> then) {
    add(
        dossiers.stream().map(IncomingDossier::alone).toList(),
        _ -> Optional.empty(),
        taken -> then.accept(taken.opened()));
  }

  /**
   * Takes in those dossiers that are not there yet, with their files, and the files that the others
   * lack; afterwards tells what came of it.
   *
   * @return the task, for how far it is
   */
  public Task<?> take(List<IncomingDossier> dossiers, Consumer<ImportOutcome> then) {
    return add(dossiers, store::find, then);
  }

  /** Takes in the companies of lists. */
  public CompanyIntake companies() {
    return new CompanyIntake(this, store, open);
  }

  /** Large files take long: beside everything else, so that what is typed is saved meanwhile. */
  private Task<?> add(
      List<IncomingDossier> dossiers,
      Function<Dossier, Optional<Long>> same,
      Consumer<ImportOutcome> then) {
    return tasks.runAside(
        tasks
            .task(progress -> new DossierImport(store, library(), same).take(dossiers, progress))
            .onSuccess(came -> then.accept(takenIn(came))));
  }

  /** A dossier as it was read, and the names of its attachments for which there are bytes. */
  private record Read(StoredDossier kept, Set<String> files, Map<String, KnownFile> known) {}

  /**
   * A dossier of an editor's applicant with its attachments under the names that their files have
   * in the store, or will have.
   *
   * @return the task, not yet running: large files are read
   */
  public Task<IncomingDossier> named(long id, IncomingDossier dossier) {
    return tasks.task(
        progress ->
            dossier.renamed(
                store
                    .contents()
                    .namesOf(id, dossier.pathByName(), _ -> progress.checkCancelled())));
  }

  /**
   * Takes the files into the store that an applicant's attachments lack there.
   *
   * @param pathByName where they lie, by the names of the attachments
   * @return the task, not yet running: it may run beside everything else
   */
  public Task<GatheredFiles> complete(DossierEditor dossierEditor, Map<String, String> pathByName) {
    return tasks.task(
        progress -> {
          GatheredFiles files =
              store
                  .contents()
                  .gather(
                      Optional.of(dossierEditor.id()),
                      pathByName,
                      false,
                      FileProgress.of(pathByName.values(), progress));
          store.contents().name(dossierEditor.id(), files);
          return files;
        });
  }

  /** A company is in the store no more: nobody works on it. */
  void gone(long id) {
    openClaim
        .get()
        .filter(key -> key.dossierEditor().id() == id)
        .ifPresent(_ -> openClaim.set(Optional.empty()));
    current.get().filter(editor -> editor.id() == id).ifPresent(_ -> current.set(Optional.empty()));
    open.remove(id);
    lists.remove(id);
  }

  /** Removes an editor with everything in it. */
  public void remove(DossierEditor dossierEditor) {
    gone(dossierEditor.id());
    StoredDossier kept = dossierEditor.kept();
    autosave.changed(
        dossierEditor,
        () -> {
          // What was typed last may still wait for the disk, and is to come back as well.
          store.save(dossierEditor.id(), kept);
          store.remove(dossierEditor.id());
        });
  }

  /**
   * Takes files into the store, for a material of a claim; to be attached by who asks for it.
   *
   * @return the task, not yet running: it may run beside everything else
   */
  public Task<AttachmentImport.Taken> intake(
      DossierEditor dossierEditor, String material, List<Path> files) {
    return tasks.task(
        progress ->
            new AttachmentImport(store, dossierEditor.id()).take(material, files, progress));
  }

  /** The passwords typed for protected files. */
  public SessionPasswords passwords() {
    return passwords;
  }

  /** What the attachments became that were converted since the window was opened. */
  public SourceCache sourceCache() {
    return sourceCache;
  }

  /**
   * What the content of an attachment is known by again. It reads the store, so not on the window's
   * thread.
   *
   * @throws StoreException if the store does not have it
   */
  public String fingerprintOf(DossierEditor dossierEditor, Attachment attachment) {
    return store.contents().fingerprint(dossierEditor.id(), attachment.file());
  }

  /**
   * A file with the content of an attachment. It reads the store, so not on the window's thread.
   *
   * @throws StoreException if the store does not have it, or it is damaged
   */
  public Path contentOf(DossierEditor dossierEditor, Attachment attachment) {
    return store.contents().file(dossierEditor.id(), attachment.file());
  }

  /** The SHA-256 of the files of a pack; reads the store, so not on the window's thread. */
  public Optional<String> packSha256(Pack pack) {
    return store.packSha256(pack);
  }

  /**
   * Writes a copy of the whole store into a file, beside everything else.
   *
   * @return the task, for what comes of it
   */
  public Task<Path> backup(Path file) {
    return tasks.task(
        _ -> {
          BackupWriter.writeWhole(store, file, today.time(), Cancelled.NEVER);
          return file;
        });
  }

  /** Tells what was exported of a claim, the newest first. */
  public void snapshots(ClaimKey claim, Consumer<List<Snapshot>> then) {
    tasks.run(
        tasks.task(_ -> store.snapshots(claim.dossierEditor().id(), claim.id())).onSuccess(then));
  }

  /** Keeps what was exported of a claim. */
  public void keep(ClaimKey claim, Snapshot snapshot, Runnable then) {
    tasks.run(
        tasks
            .task(
                _ -> {
                  store.keep(claim.dossierEditor().id(), claim.id(), snapshot);
                  return snapshot;
                })
            .onSuccess(_ -> then.run()));
  }

  /** The packs have changed: what lists show is computed anew, a few applicants at a time. */
  private void refresh(Iterator<Long> applicants) {
    if (tasks.finishing()) {
      return;
    }
    List<Long> few = new ArrayList<>();
    while (applicants.hasNext() && few.size() < REFRESHED_AT_ONCE) {
      few.add(applicants.next());
    }
    if (!few.isEmpty()) {
      tasks.run(
          tasks
              .task(
                  _ -> {
                    few.forEach(store::refreshFigures);
                    return few;
                  })
              .onSuccess(_ -> refresh(applicants)));
      return;
    }
    tasks.run(
        tasks
            .task(
                _ -> {
                  store.figuresRefreshed();
                  return SummaryLists.Content.of(store);
                })
            .onSuccess(this::refreshed));
  }

  /** The store holds other companies: the lists show them. */
  void refreshed(SummaryLists.Content content) {
    lists.show(content);
    // What was typed in the meantime may not have been written yet when the store was read.
    open.all().forEach(b -> lists.show(b.id(), Optional.of(b.kept()), b.kept(), today.instant()));
  }

  /** Notes that the store has the bytes of an editor's attachments, and looks what they are. */
  public void filesCame(DossierEditor dossierEditor, Collection<String> names) {
    dossierEditor.filesCame(names);
    if (!names.isEmpty()) {
      Map<String, KnownFile> before = dossierEditor.knownFilesProperty().get();
      tasks.runAside(
          tasks
              .task(_ -> KnownFile.all(store.contents(), dossierEditor.id(), before))
              .onSuccess(dossierEditor::known));
      survey.of(dossierEditor);
    }
  }

  private ImportOutcome takenIn(DossierImport.Came came) {
    List<DossierEditor> opened = new ArrayList<>();
    for (DossierImport.Added added : came.added()) {
      Set<String> files = added.files().contents().keySet();
      open.get(added.id()).ifPresent(dossierEditor -> filesCame(dossierEditor, files));
      if (added.kept().isPresent()) {
        StoredDossier kept = added.kept().get();
        if (came.lists().isEmpty()) {
          lists.show(added.id(), Optional.empty(), kept, today.instant());
        }
        DossierEditor dossierEditor = opened(added.id(), new Read(kept, files, Map.of()));
        filesCame(dossierEditor, files);
        opened.add(dossierEditor);
      }
    }
    came.lists().ifPresent(this::refreshed);
    return ImportOutcome.of(came, opened);
  }

  private DossierEditor opened(long id, Read read) {
    return open.get(id)
        .orElseGet(
            () -> {
              DossierEditor dossierEditor =
                  new DossierEditor(
                      id, library(), read.kept(), read.files(), this::numbering, this::changed);
              dossierEditor.known(read.known());
              open.put(dossierEditor);
              survey.of(dossierEditor);
              return dossierEditor;
            });
  }

  /**
   * Saves nothing any more: another workspace lies on the same store, and what is still under way
   * here would take the place of what is typed there. It is told instead.
   */
  public void retire() {
    retired = true;
  }

  private void changed(DossierEditor dossierEditor, StoredDossier before) {
    if (retired) {
      tasks.run(
          tasks.task(
              _ -> {
                throw new InputException(
                    SourceLocation.of(dossierEditor.name().orElse("")),
                    Message.of("desktop.desk-retired"));
              }));
      return;
    }
    if (open.get(dossierEditor.id()).isEmpty()) {
      // It was removed, and a field that still had the keyboard let go of it.
      return;
    }
    StoredDossier kept = dossierEditor.kept();
    lists.show(dossierEditor.id(), Optional.of(before), kept, today.instant());
    autosave.changed(dossierEditor, () -> store.save(dossierEditor.id(), kept));
  }
}

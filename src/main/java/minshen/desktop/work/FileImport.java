package minshen.desktop.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.incoming.FilledForm;
import minshen.exchange.incoming.FormSequence;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.table.TableFile;
import minshen.files.InputException;
import minshen.words.Words;

/**
 * Takes in files: dossiers, workbooks and filled forms, and the examples that come with the
 * program. What is about a company that is already there is handed on to be compared.
 */
public final class FileImport {
  private static final String EXAMPLES = "/minshen/demo/";
  private static final List<String> PATTERNS =
      Stream.concat(
              Stream.of(
                  "*.yaml", "*.yml", "*.json", "*.docx", "*.docm", "*.dotx", "*.dotm", "*.pdf",
                  "*.doc", "*.dot", "*.wps", "*.odt", "*.rtf"),
              TableFile.endings().stream().map(ending -> "*" + ending))
          .toList();

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final Consumer<List<IncomingComparison>> compare;
  private final OutsideQuestion outside;
  private final NoticeImport notices;
  private Consumer<List<IncomingList>> lists = _ -> {};

  /**
   * An import of a workspace.
   *
   * @param compare shows the user what is to be compared
   */
  public FileImport(
      Workspace workspace,
      Dialogs dialogs,
      Words words,
      Consumer<List<IncomingComparison>> compare) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.compare = compare;
    this.outside = new OutsideQuestion(dialogs, words);
    this.notices = new NoticeImport(workspace, dialogs, words);
  }

  /** Who shows the lists of companies that come in. */
  public void onLists(Consumer<List<IncomingList>> show) {
    lists = show;
  }

  /** Whether a file may be taken in, by its name. */
  public static boolean takes(Path file) {
    String name = file.toString().toLowerCase(java.util.Locale.ROOT);
    return PATTERNS.stream().anyMatch(pattern -> name.endsWith(pattern.substring(1)));
  }

  /** Asks for files and takes them in. */
  public void choose() {
    read(
        dialogs.chooseFiles(
            words.say("desktop.import.choose"), words.say("desktop.import.kind"), PATTERNS));
  }

  /** Takes in files: all of them, or none if one cannot be read. */
  public void read(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    workspace
        .tasks()
        .run(
            workspace
                .tasks()
                .task(
                    progress -> {
                      List<IncomingFile> read = new ArrayList<>();
                      for (Path file : files) {
                        progress.report(read.size(), files.size());
                        read.add(read(file, progress::checkCancelled));
                      }
                      return read;
                    })
                .onSuccess(this::sort)
                .onFailure(this::refused));
  }

  /** Takes in the dossiers of a workbook that somebody has looked at. */
  public void receive(IncomingFile.Dossiers dossiers) {
    sort(List.of(dossiers));
  }

  /**
   * Companies that are not there yet come in whole; the rest is compared. Nothing is, once
   * cancelled.
   */
  private void sort(List<IncomingFile> files) {
    List<IncomingDossier> fresh = new ArrayList<>();
    List<Consumer<Consumer<IncomingComparison>>> known = new ArrayList<>();
    List<IncomingFile.OfYear> ofYears = new ArrayList<>();
    List<IncomingFile> ofLists = new ArrayList<>();
    CompanyQuestion companies = new CompanyQuestion(workspace.applicants(), dialogs, words);
    for (IncomingFile file : files) {
      switch (file) {
        case IncomingFile.Dossiers dossiers -> {
          for (IncomingDossier came : dossiers.dossiers()) {
            Optional<IncomingDossier> wanted = outside.asked(file.named(), came);
            if (wanted.isEmpty()) {
              return;
            }
            IncomingDossier dossier = wanted.get();
            CompanyQuestion.Answer owner =
                companies.asked(file.named(), CompanyIdentity.of(dossier.dossier().applicant()));
            if (owner.isLeft()) {
              return;
            }
            owner
                .applicant()
                .ifPresentOrElse(
                    id -> known.add(named(file, id, dossier)), () -> fresh.add(dossier));
          }
        }
        case IncomingFile.OfYear ofYear -> ofYears.add(ofYear);
        case IncomingFile.Listed _, IncomingFile.Filled _ -> ofLists.add(file);
        case IncomingFile.Forms forms -> {
          FormSequence sequence = new FormSequence();
          for (FilledForm form : forms.forms()) {
            CompanyQuestion.Answer owner = companies.asked(file.named(), form.company());
            if (owner.isLeft()) {
              return;
            }
            known.add(
                incomingComparison(
                    file, owner.applicant(), new IncomingComparison.Content.Form(form, sequence)));
          }
        }
      }
    }
    ofYears.forEach(ofYear -> notices.take(ofYear.named(), ofYear.notice()));
    if (!fresh.isEmpty()) {
      take(fresh);
    }
    gather(known, List.of());
    if (!ofLists.isEmpty()) {
      lists.accept(ofLists.stream().map(IncomingList::new).toList());
    }
  }

  /** Opens the editors one after the other, then hands everything on. */
  private void gather(
      List<Consumer<Consumer<IncomingComparison>>> open, List<IncomingComparison> gathered) {
    if (open.isEmpty()) {
      if (!gathered.isEmpty()) {
        compare.accept(gathered);
      }
      return;
    }
    open.getFirst()
        .accept(
            incomingComparison -> {
              List<IncomingComparison> more = new ArrayList<>(gathered);
              more.add(incomingComparison);
              gather(open.subList(1, open.size()), more);
            });
  }

  /** Another dossier of an applicant, its attachments under the names that they have here. */
  private Consumer<Consumer<IncomingComparison>> named(
      IncomingFile file, long owner, IncomingDossier came) {
    return then ->
        dialogs.working(
            words.say("desktop.import.taking"),
            workspace
                .tasks()
                .runAside(
                    workspace
                        .named(owner, came)
                        .onSuccess(
                            dossier ->
                                incomingComparison(
                                        file,
                                        Optional.of(owner),
                                        new IncomingComparison.Content.Other(dossier))
                                    .accept(then))));
  }

  private Consumer<Consumer<IncomingComparison>> incomingComparison(
      IncomingFile file, Optional<Long> owner, IncomingComparison.Content content) {
    return then ->
        owner.ifPresentOrElse(
            id ->
                workspace.dossierEditor(
                    id,
                    dossierEditor ->
                        then.accept(
                            new IncomingComparison(
                                file.named(), Optional.of(dossierEditor), content))),
            () -> then.accept(new IncomingComparison(file.named(), Optional.empty(), content)));
  }

  /** Takes in the examples. */
  public void examples() {
    workspace.tasks().run(workspace.tasks().task(_ -> bundled()).onSuccess(this::take));
  }

  private void take(List<IncomingDossier> dossiers) {
    dialogs.working(words.say("desktop.import.taking"), workspace.take(dossiers, this::taken));
  }

  private void taken(ImportOutcome taken) {
    if (taken.count() > 0) {
      workspace
          .currentProperty()
          .set(taken.opened().stream().findFirst().filter(_ -> taken.count() == 1));
      dialogs.toast(words.say("desktop.import.done", taken.count()));
    } else if (taken.completed() > 0) {
      dialogs.toast(words.say("desktop.import.completed", taken.completed()));
    } else if (taken.problem().isEmpty()) {
      dialogs.toast(words.say("desktop.import.same"));
    }
    taken
        .problem()
        .ifPresent(why -> dialogs.problem(words.say("desktop.import.stopped"), words.say(why)));
    FileReport.tell(taken.files(), dialogs, words);
  }

  private void refused(Exception e) {
    if (e instanceof InputException input) {
      dialogs.problem(words.say("desktop.import.refused"), input.say(words));
    } else {
      throw new IllegalStateException(e);
    }
  }

  private IncomingFile read(Path file, Runnable check) {
    return IncomingFile.read(file, file.getFileName().toString(), workspace.library(), check);
  }

  private List<IncomingDossier> bundled() {
    DossierReader reader = new DossierReader(workspace.library());
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(name -> name.strip() + ".minshen.yaml")
        .map(name -> reader.read(resource(name), name, ClaimsWanted.ANY))
        .map(FileImport::withoutFiles)
        .map(IncomingDossier::alone)
        .toList();
  }

  /** The attached files of an example are not on this computer. */
  private static Dossier withoutFiles(Dossier example) {
    return example.withClaims(
        example.claims().stream().map(claim -> claim.withAttachments(List.of())).toList());
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(FileImport.class.getResourceAsStream(EXAMPLES + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

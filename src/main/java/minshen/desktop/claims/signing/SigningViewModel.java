package minshen.desktop.claims.signing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.claims.materials.AttachmentInspection;
import minshen.desktop.claims.materials.AttachmentInspector;
import minshen.desktop.claims.materials.FileIntake;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.work.KnownFile;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.form.Signer;
import minshen.form.UnprintableCharacterException;
import minshen.form.signing.ScanMatching;
import minshen.form.signing.ScanState;
import minshen.form.signing.SignableForm;
import minshen.form.signing.SigningDuty;
import minshen.form.signing.SigningRound;
import minshen.words.Words;

/** The signing round of a claim: what is owed, what is done, and the scans that were put back. */
public final class SigningViewModel {
  private static final SigningRound NONE = new SigningRound(List.of(), List.of());

  private final ClaimViewModel claim;
  private final Workspace workspace;
  private final AttachmentInspector looks;
  private final FileIntake intake;
  private final ReadOnlyObjectWrapper<SigningRound> round = new ReadOnlyObjectWrapper<>(NONE);
  private Optional<RoundInput> shown = Optional.empty();
  private boolean laying;

  /** The signing round of a claim, with what takes its files in and looks into them. */
  public SigningViewModel(
      ClaimViewModel claim, Workspace workspace, AttachmentInspector looks, FileIntake intake) {
    this.claim = claim;
    this.workspace = workspace;
    this.looks = looks;
    this.intake = intake;
  }

  /** What the round depends on. */
  private record RoundInput(Assessment assessment, Map<String, KnownFile> known) {
    Optional<String> fingerprint(Attachment attachment) {
      return Optional.ofNullable(known.get(attachment.file())).map(KnownFile::fingerprint);
    }
  }

  /** A page of a scan that stands for a page of a form. */
  record ScannedPage(SignedForm signed, int page, ScanState state) {}

  /** A page of a scan that can be chosen. */
  record Choice(Attachment scan, int page) {}

  /**
   * A scan that has more pages than its form.
   *
   * @param file what it is called
   * @param pages how many pages it has
   * @param form what the form is called
   * @param formPages how many pages that has
   */
  record Surplus(String file, int pages, String form, int formPages) {}

  /** Who owes something, and what. */
  record Person(Signer signer, Optional<String> name) {}

  /** The round as it was laid out last; without duties before that. */
  ReadOnlyObjectProperty<SigningRound> roundProperty() {
    return round.getReadOnlyProperty();
  }

  AttachmentInspector looks() {
    return looks;
  }

  FileIntake intake() {
    return intake;
  }

  /** Lays the forms out as they stand now, beside the window. */
  void refresh() {
    RoundInput now =
        new RoundInput(
            claim.dossierEditor().assessment(), claim.dossierEditor().knownFilesProperty().get());
    if (laying || shown.equals(Optional.of(now))) {
      return;
    }
    shown = Optional.of(now);
    laying = true;
    ClaimDocuments documents = claim.dossierEditor().documents(claim.id(), Words.CHINESE);
    workspace
        .tasks()
        .runAside(
            workspace
                .tasks()
                .task(_ -> laidOut(now, documents))
                .onSuccess(round::set)
                .onEnd(
                    () -> {
                      laying = false;
                      refresh();
                    }));
  }

  private SigningRound laidOut(RoundInput now, ClaimDocuments documents) {
    try {
      return SigningRound.of(now.assessment(), claim.id(), documents, now::fingerprint);
    } catch (UnprintableCharacterException e) {
      // The preview says which character it is; there is nothing to sign before it is mended.
      return NONE;
    }
  }

  /** What is to be done, by who does it. */
  Map<Person, List<SigningDuty>> byPerson() {
    Map<Person, List<SigningDuty>> all = new LinkedHashMap<>();
    round.get().duties().stream()
        .sorted(Comparator.comparing(SigningDuty::signer))
        .forEach(
            duty ->
                all.computeIfAbsent(
                        new Person(duty.signer(), duty.person()), _ -> new ArrayList<>())
                    .add(duty));
    return all;
  }

  /**
   * Notes that something was signed today: what was last given out, which may be older than what
   * stands there now.
   *
   * @param older done if it is: it has to be signed again
   */
  void tick(SigningDuty duty, Runnable older) {
    printed(
        duty.paper(),
        given -> {
          Signature signature = round.get().signature(duty, today(), given);
          claim.changeSigning(before -> before.with(signature));
          if (!signature.content().equals(round.get().signature(duty, today()).content())) {
            older.run();
          }
        });
  }

  /** Takes the files that are attached now for sealed ones: the user has looked at them. */
  void confirmSeal(SigningDuty duty) {
    Signature seal = round.get().signature(duty, duty.on().orElseGet(this::today));
    claim.changeSigning(before -> before.with(seal));
  }

  /** Takes back that something was signed. */
  void untick(SigningDuty duty) {
    claim.changeSigning(before -> before.without(duty.paper(), duty.place()));
  }

  /**
   * Tells what stood on the pages of a form, or what was bound, when it was last given out; nothing
   * if it was not.
   */
  private void printed(String paper, Consumer<List<String>> then) {
    workspace.snapshots(
        new Workspace.ClaimKey(claim.dossierEditor(), claim.id()),
        taken ->
            then.accept(
                taken.stream()
                    .flatMap(one -> Optional.ofNullable(one.papers().get(paper)).stream())
                    .findFirst()
                    .orElse(List.of())));
  }

  private LocalDate today() {
    return workspace.today().day();
  }

  /** The scan that stands for a page of a form. */
  Optional<ScannedPage> scan(SignableForm form, int page) {
    return new ScanMatching(form, List.of())
        .at(signing(), page)
        .map(
            found ->
                new ScannedPage(
                    found.getKey(), found.getValue(), ScanState.of(form, found.getKey(), page)));
  }

  /** The files of a form's scans. */
  List<Attachment> scans(SignableForm form) {
    return signing().of(form.id()).stream().map(SignedForm::scan).toList();
  }

  /** Every page that can stand for one of a form. */
  List<Choice> choices(SignableForm form) {
    List<Choice> all = new ArrayList<>();
    for (Attachment scan : scans(form)) {
      PageChoice.upTo(pages(scan)).forEach(page -> all.add(new Choice(scan, page)));
    }
    return all;
  }

  private int pages(Attachment scan) {
    return looks.known(scan).orElse(null) instanceof AttachmentInspection.Ready ready
        ? ready.pages()
        : scan.pages().map(PageChoice::last).orElse(1);
  }

  /**
   * Takes in scans of a signed form, one after the other. Their pages become the pages of the form
   * that have none yet, and what is to be signed on those is noted as done.
   *
   * @param surplus asked of a scan with more pages than the form has, which may be another paper
   */
  void putBack(SignableForm form, List<Path> files, Predicate<Surplus> surplus) {
    printed(
        form.id(),
        given ->
            intake.take(
                SignedForm.MATERIAL,
                files,
                taken -> putBackNext(form.id(), given, taken.all(), surplus)));
  }

  private void putBackNext(
      String formId, List<String> given, List<Attachment> scans, Predicate<Surplus> surplus) {
    if (scans.isEmpty()) {
      return;
    }
    Attachment scan = scans.getFirst();
    looks.look(
        scan,
        look -> {
          switch (look) {
            case AttachmentInspection.Reading _ -> {
              return;
            }
            case AttachmentInspection.Ready ready ->
                round
                    .get()
                    .form(formId)
                    .filter(form -> fits(form, scan, ready.pages(), surplus))
                    .ifPresent(form -> putBack(form, given, scan, ready.pages()));
            case AttachmentInspection.Refused refused -> intake.refuse(refused.problem());
            case AttachmentInspection.Missing _ -> {}
          }
          putBackNext(formId, given, scans.subList(1, scans.size()), surplus);
        });
  }

  private static boolean fits(
      SignableForm form, Attachment scan, int pages, Predicate<Surplus> surplus) {
    return pages <= form.pages()
        || surplus.test(new Surplus(scan.shownFile(), pages, form.title(), form.pages()));
  }

  private void putBack(SignableForm form, List<String> given, Attachment scan, int pages) {
    claim.changeSigning(
        before -> {
          Signing after = new ScanMatching(form, given).putBack(before, scan, pages);
          List<Integer> signed =
              after.of(form.id()).stream()
                  .filter(of -> of.scan().file().equals(scan.file()))
                  .flatMap(of -> of.stated().orElse(List.of()).stream())
                  .toList();
          return after.withAll(ticks(form, given, signed));
        });
  }

  private List<Signature> ticks(SignableForm form, List<String> given, List<Integer> pages) {
    return round.get().owed().stream()
        .filter(duty -> duty.paper().equals(form.id()))
        .filter(duty -> pages.contains(duty.page().orElse(0)))
        .map(duty -> round.get().signature(duty, today(), given))
        .toList();
  }

  /** Has a page of a form printed as a page of a scan, or as the program draws it. */
  void choose(SignableForm form, int page, Optional<Choice> choice) {
    change(
        form,
        matching ->
            before ->
                choice
                    .map(of -> matching.assign(before, page, of.scan().file(), of.page()))
                    .orElseGet(() -> matching.clear(before, page)));
  }

  /** Turns a scan clockwise by a quarter. */
  void turn(SignableForm form, Attachment scan) {
    change(form, matching -> before -> matching.turn(before, scan.file()));
  }

  /** Takes the scan of a page for what stands on the form now: the user has compared them. */
  void confirm(SignableForm form, int page) {
    claim.changeSigning(
        before -> {
          Signing after = new ScanMatching(form, List.of()).confirm(before, page);
          return after.withAll(
              round.get().duties().stream()
                  .filter(duty -> duty.state() == SigningDuty.State.OUTDATED)
                  .filter(duty -> duty.paper().equals(form.id()))
                  .filter(duty -> duty.page().equals(OptionalInt.of(page)))
                  .map(duty -> round.get().signature(duty, duty.on().orElseGet(this::today)))
                  .toList());
        });
  }

  /** Removes a scan. */
  void remove(SignableForm form, Attachment scan) {
    change(form, matching -> before -> matching.remove(before, scan.file()));
  }

  private void change(SignableForm form, Function<ScanMatching, UnaryOperator<Signing>> change) {
    printed(form.id(), given -> claim.changeSigning(change.apply(new ScanMatching(form, given))));
  }

  /** What of the claim is signed, and the scans of it. */
  Signing signing() {
    return claim.state().claim().signing();
  }
}

package minshen.desktop.claims.materials;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.dossier.Checklist;
import minshen.dossier.MaterialList;
import minshen.dossier.PageChoice;
import minshen.dossier.Redactions;
import minshen.dossier.Signature;
import minshen.dossier.finding.AttachmentFindings;
import minshen.dossier.finding.Finding;
import minshen.packet.source.Holding;
import minshen.words.Message;

/**
 * The materials of a claim: how each stands, and everything that can be done with its files. A file
 * is named by its place among the claim's attachments.
 */
public final class MaterialsViewModel {
  private final ClaimViewModel claim;
  private final Workspace workspace;
  private final AttachmentInspector looks;
  private final FileIntake intake;
  private final ContentsIntake contents;

  /**
   * The materials of a claim.
   *
   * @param intake takes files in
   */
  public MaterialsViewModel(
      ClaimViewModel claim, Workspace workspace, AttachmentInspector looks, FileIntake intake) {
    this.claim = claim;
    this.workspace = workspace;
    this.looks = looks;
    this.intake = intake;
    this.contents = new ContentsIntake(claim, workspace, looks, intake);
  }

  /** What looks into the files. */
  public AttachmentInspector looks() {
    return looks;
  }

  /** What takes files in. */
  public FileIntake intake() {
    return intake;
  }

  /** The files in an archive, a mail or a PDF that are being offered, if any are. */
  public ReadOnlyObjectProperty<Optional<ContentsChoice>> choiceProperty() {
    return contents.choiceProperty();
  }

  /** How the materials stand. */
  public Checklist checklist() {
    ClaimState state = claim.state();
    return Checklist.of(state.claim(), state.outcome().item(), state.dossier().applicant().kind());
  }

  /** The places of a material's files among the claim's attachments, in their order. */
  public List<Integer> places(Checklist.Line line) {
    List<Attachment> all = attachments();
    return IntStream.range(0, all.size())
        .filter(i -> line.files().contains(all.get(i)))
        .boxed()
        .toList();
  }

  /** The file at a place. */
  public Attachment file(int place) {
    return attachments().get(place);
  }

  /** Whether the files in a file that are no pages of it are attached already. */
  boolean isTakenOut(Holding holding) {
    return holding.isTakenOut(attachments().stream().map(Attachment::file).toList());
  }

  /** Whether the store has the file at a place. */
  public boolean isThere(int place) {
    return claim.dossierEditor().hasFile(file(place));
  }

  /** Why the file at a place cannot be handed in as it is, if it cannot. */
  public Optional<Finding> trouble(int place) {
    Optional<String> field = Optional.of("attachments[" + place + "]");
    return claim.state().findings().stream()
        .filter(finding -> finding.field().equals(field))
        .filter(AttachmentFindings::isUseless)
        .findFirst();
  }

  /** How far the materials are as a whole. */
  public StepState step() {
    return StepState.of(ClaimStep.MATERIALS, claim.state());
  }

  /** How many files there are. */
  public int count() {
    return attachments().size();
  }

  /** Takes in files for a material of the list; of those that hold others, these are offered. */
  public void attach(Checklist.Line line, List<Path> files) {
    Optional<String> title =
        line.material().isPresent() ? Optional.empty() : Optional.of(line.name());
    take(line.id(), files, title);
  }

  /** Takes in files for a new material of the applicant's own. */
  public void addOwn(String title, List<Path> files) {
    take(Attachment.EXTRA, files, Optional.of(title));
  }

  /** Takes in files at once, each for a new material of the applicant's own, named after it. */
  public void addOwn(List<Path> files) {
    if (refuses()) {
      return;
    }
    contents.take(
        Attachment.EXTRA,
        files,
        fresh ->
            append(
                fresh.attachments().entrySet().stream()
                    .map(came -> came.getValue().withTitle(Optional.of(stem(came.getKey()))))
                    .toList()),
        this::append);
  }

  /** Files for a claim that is locked are not even taken into the store. */
  private boolean refuses() {
    return claim.dossierEditor().refuses(claim.id());
  }

  private void take(String material, List<Path> files, Optional<String> title) {
    if (refuses()) {
      return;
    }
    contents.take(
        material,
        files,
        fresh -> append(titled(fresh.all(), title)),
        fresh -> append(titled(fresh, title)));
  }

  /** Offers the files in an attachment, which then become attachments of their own. */
  public void takeOut(int place) {
    if (refuses()) {
      return;
    }
    contents.takeOut(file(place));
  }

  /** Lets go of what is still being offered. */
  public void close() {
    contents.close();
  }

  private static String stem(Path file) {
    return MaterialList.stem(String.valueOf(file.getFileName()));
  }

  /**
   * Puts another file in the place of one; title and note stay, chosen pages and turn do not.
   *
   * @param redacted whether the boxes stay too: what they covered may be elsewhere now, so that
   *     they are to be confirmed
   */
  public void replace(int place, Path file, boolean redacted) {
    if (refuses()) {
      return;
    }
    Attachment old = file(place);
    intake.take(
        old.material(),
        List.of(file),
        fresh ->
            change(
                all -> {
                  int at = all.indexOf(old);
                  if (at >= 0) {
                    Attachment other = fresh.all().getFirst();
                    Redactions boxes =
                        redacted
                            ? old.redactions().onUnlessKnown(Redactions.UNSEEN)
                            : Redactions.NONE;
                    all.set(
                        at,
                        other.withTitle(old.title()).withNote(old.note()).withRedactions(boxes));
                  }
                }));
  }

  /** Takes in a file that is attached already and that the store does not have. */
  public void complete(int place, Path file) {
    intake.run(
        workspace
            .complete(claim.dossierEditor(), Map.of(file(place).file(), file.toString()))
            .onSuccess(
                files -> {
                  workspace.filesCame(claim.dossierEditor(), files.contents().keySet());
                  files.refused().values().forEach(why -> intake.refuse(Map.of(file, why)));
                }));
  }

  /** Removes a file; it can be taken back. */
  public void remove(int place) {
    change(all -> all.remove(place));
  }

  /** Puts a file back that was removed, unless it is there again. */
  public void putBack(int place, Attachment file) {
    change(
        all -> {
          if (!all.contains(file)) {
            all.add(Math.min(place, all.size()), file);
          }
        });
  }

  /** Turns the pages of a file clockwise by a quarter. */
  public void turn(int place) {
    set(place, Attachment::turned);
  }

  /** Sets whether a file came when the packet was numbered already. */
  public void late(int place, boolean late) {
    set(place, a -> a.withLate(late));
  }

  /** Sets how the lists name a file; blank for the name of the file. An own material keeps one. */
  public void title(int place, Optional<String> title) {
    if (title.isPresent() || !file(place).isExtra()) {
      type(place, "title", a -> a.withTitle(title));
    }
  }

  /** Sets the note on a file. */
  public void note(int place, Optional<String> note) {
    type(place, "note", a -> a.withNote(note));
  }

  /**
   * Chooses the pages of a file.
   *
   * @param text such as {@code 1-3,5}; blank for all of them
   * @return what is wrong with it; then nothing is changed
   */
  public Optional<Message> pages(int place, String text) {
    if (text.isBlank()) {
      set(place, a -> a.withPages(Optional.empty()));
      return Optional.empty();
    }
    Optional<PageChoice> choice = PageChoice.parse(text.strip());
    if (choice.isEmpty()) {
      return Optional.of(Message.of("desktop.materials.pages-wrong"));
    }
    Optional<Message> beyond = pagesBeyond(file(place).withPages(choice));
    if (beyond.isEmpty()) {
      set(place, a -> a.withPages(choice));
    }
    return beyond;
  }

  /** What is wrong with the pages that are chosen of a file, once it was looked into. */
  Optional<Message> pagesBeyond(int place) {
    return pagesBeyond(file(place));
  }

  private Optional<Message> pagesBeyond(Attachment file) {
    return looks
        .known(file)
        .filter(AttachmentInspection.Ready.class::isInstance)
        .map(look -> ((AttachmentInspection.Ready) look).pages())
        .filter(pages -> file.pages().filter(choice -> choice.last() > pages).isPresent())
        .map(pages -> Message.of("desktop.materials.pages-beyond", pages));
  }

  /** Whether a page of a file is handed in. */
  public boolean isChosen(int place, int page) {
    return file(place).pages().map(c -> c.pages().anyMatch(p -> p == page)).orElse(true);
  }

  /**
   * Hands a page in, or leaves it out; the last page cannot be left out.
   *
   * @param pages how many the file has
   */
  public void choose(int place, int page, int pages, boolean wanted) {
    List<Integer> chosen =
        IntStream.rangeClosed(1, pages)
            .filter(p -> p == page ? wanted : isChosen(place, p))
            .boxed()
            .toList();
    if (!chosen.isEmpty()) {
      set(
          place,
          a ->
              a.withPages(
                  chosen.size() == pages ? Optional.empty() : Optional.of(PageChoice.of(chosen))));
    }
  }

  /**
   * Changes what of a file is not handed in. The first boxes belong to what the file is now; later
   * ones do not speak for those that were there before.
   */
  void redact(int place, UnaryOperator<Redactions> change) {
    set(
        place,
        a -> {
          Redactions boxes = change.apply(a.redactions());
          return a.withRedactions(
              boxes.isEmpty()
                  ? Redactions.NONE
                  : content(a).map(boxes::onUnlessKnown).orElse(boxes));
        });
  }

  /** Whether the boxes on a file were drawn on another content than it has. */
  public boolean isRedactedElsewhere(int place) {
    Attachment file = file(place);
    return content(file).filter(file.redactions()::isOutdated).isPresent();
  }

  /** Takes the boxes on a file for right where they are: somebody has looked at its pages. */
  public void confirmRedactions(int place) {
    content(file(place))
        .ifPresent(now -> set(place, a -> a.withRedactions(a.redactions().on(now))));
  }

  /** Takes all boxes off a file. */
  public void removeRedactions(int place) {
    set(place, a -> a.withRedactions(Redactions.NONE));
  }

  /** The day on which somebody accepted a file though its signature is void, if anybody did. */
  Optional<LocalDate> signatureAccepted(int place) {
    return content(file(place)).flatMap(claim.state().claim().signing()::accepted);
  }

  /** Uses a file whose signature is void all the same: somebody has looked at it today. */
  public void acceptSignature(int place) {
    if (refuses()) {
      return;
    }
    content(file(place))
        .map(content -> Signature.accepted(content, workspace.today().day()))
        .ifPresent(accepted -> claim.changeSigning(signing -> signing.with(accepted)));
  }

  /** Takes that back. */
  public void refuseSignature(int place) {
    if (refuses()) {
      return;
    }
    content(file(place))
        .ifPresent(
            content -> claim.changeSigning(signing -> signing.without(Signature.FILE, content)));
  }

  /** What a file is known by again, once it was looked into. */
  private Optional<String> content(Attachment file) {
    return looks
        .known(file)
        .filter(AttachmentInspection.Ready.class::isInstance)
        .map(look -> ((AttachmentInspection.Ready) look).content());
  }

  /** Moves a file up (−1) or down (1) within its material. */
  public void move(Checklist.Line line, int place, int by) {
    List<Integer> places = places(line);
    int other = places.indexOf(place) + by;
    if (other >= 0 && other < places.size()) {
      change(all -> Collections.swap(all, place, places.get(other)));
    }
  }

  /**
   * Moves a file to where another of its material is; those between move up or down.
   *
   * @param place of the file that is moved
   * @param to where it is to be
   */
  public void moveTo(Checklist.Line line, int place, int to) {
    List<Integer> places = places(line);
    int from = places.indexOf(place);
    int at = places.indexOf(to);
    if (from < 0 || at < 0 || from == at) {
      return;
    }
    change(
        all -> {
          List<Attachment> files = new ArrayList<>(places.stream().map(all::get).toList());
          files.add(at, files.remove(from));
          for (int i = 0; i < files.size(); i++) {
            all.set(places.get(i), files.get(i));
          }
        });
  }

  private void append(List<Attachment> fresh) {
    change(all -> all.addAll(fresh));
  }

  private static List<Attachment> titled(List<Attachment> fresh, Optional<String> title) {
    return title.isEmpty() ? fresh : fresh.stream().map(a -> a.withTitle(title)).toList();
  }

  private void set(int place, UnaryOperator<Attachment> change) {
    change(all -> all.set(place, change.apply(all.get(place))));
  }

  private void type(int place, String field, UnaryOperator<Attachment> change) {
    claim.typeInAttachments(
        field + place,
        before -> {
          List<Attachment> after = new ArrayList<>(before);
          after.set(place, change.apply(before.get(place)));
          return after;
        });
  }

  private void change(Consumer<List<Attachment>> change) {
    claim.changeAttachments(
        before -> {
          List<Attachment> after = new ArrayList<>(before);
          change.accept(after);
          return after;
        });
  }

  private List<Attachment> attachments() {
    return claim.state().claim().attachments();
  }
}

package minshen.desktop.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.Task;
import minshen.desktop.work.PackManager;
import minshen.dossier.FormContent;
import minshen.files.AtomicFiles;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.OfficialForm;
import minshen.form.learn.BlankFile;
import minshen.form.learn.Certainty;
import minshen.form.learn.ContentLabels;
import minshen.form.learn.FormPicture;
import minshen.form.learn.FoundField;
import minshen.form.learn.OfficeForm;
import minshen.form.learn.SheetBlock;
import minshen.packs.FormOverlay;
import minshen.packs.PackFiles;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.words.Message;
import minshen.words.Words;

/** A blank form of an office while somebody says what its places are for. */
final class OfficeFormViewModel {
  /** What packs call forms. */
  private static final String ID = "[A-Za-z][A-Za-z0-9-]*";

  private static final int FEW = 3;

  private final ReadOnlyObjectWrapper<OfficeForm> form = new ReadOnlyObjectWrapper<>();
  private final List<SheetBlock> sheet;
  private final String title;
  private final Optional<FormPicture> picture;
  private final Library library;
  private final Words words;

  /** Something that a place can be for. */
  record Choice(String content, String name) {}

  /** A form of a pack in whose place an office's can be. */
  record Target(Pack pack, String form, String name) {}

  OfficeFormViewModel(
      OfficeForm read, Optional<FormPicture> picture, Library library, Words words) {
    this.form.set(read);
    this.sheet = read.sheet();
    this.title = read.title();
    this.picture = picture;
    this.library = library;
    this.words = words;
  }

  /**
   * Reads a blank form.
   *
   * @param named how messages name it
   * @return nothing for a copy of a form of ours
   * @throws InputException if it is no Word file, or needs a program that is not installed
   */
  static Optional<OfficeFormViewModel> read(Path file, String named, Library library, Words words)
      throws IOException {
    byte[] content = Documents.bytes(file, named);
    if (BlankFile.isOther(named)) {
      content = BlankFile.docx(content, named);
    } else if (OfficialForm.copies(content, named, List.of()).stream()
        .anyMatch(copy -> !copy.fieldIds().isEmpty())) {
      return Optional.empty();
    }
    OfficeForm read = OfficeForm.read(content, named);
    return Optional.of(new OfficeFormViewModel(read, pictureOf(read), library, words));
  }

  /** The picture is for looks; its places can be named without it. */
  private static Optional<FormPicture> pictureOf(OfficeForm form) {
    try {
      return form.picture();
    } catch (IOException | InputException e) {
      return Optional.empty();
    }
  }

  private static InputException refused(String named, String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }

  /** An id that no other file's form has. */
  String suggestedId() {
    return form.get().suggestedId();
  }

  ReadOnlyObjectProperty<OfficeForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /** How the form looks; empty where nothing draws it. */
  Optional<FormPicture> picture() {
    return picture;
  }

  /** Whether so few places are open and known that somebody may have filled it in. */
  boolean mayBeFilled() {
    return count(Certainty.SURE) < FEW;
  }

  /** The forms of all packs, in whose place this one can be. */
  List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (Pack pack : library.packs()) {
      pack.items().stream()
          .flatMap(item -> item.forms().stream())
          .distinct()
          .map(
              id ->
                  new Target(
                      pack,
                      id,
                      words.say(
                          "desktop.office-form.target",
                          pack.edition(),
                          OfficialForm.title(id, pack))))
          .forEach(targets::add);
    }
    return targets;
  }

  /** The look at the pack with this form in the place of another, as an overlay of it. */
  Task<PackManager.Look> overlay(Target target, String id, String named, PackManager packs) {
    return packs.look(
        PackFiles.of(
            named, FormOverlay.of(target.pack(), target.form(), id, form.get().files(id, named))));
  }

  /** What is seen of the form. */
  List<SheetBlock> sheet() {
    return sheet;
  }

  String title() {
    return title;
  }

  /** The places by their addresses, as they are known now. */
  Map<String, FoundField> places() {
    return form.get().fields().stream()
        .collect(Collectors.toMap(FoundField::address, Function.identity()));
  }

  long count(Certainty certainty) {
    return form.get().fields().stream().filter(f -> f.certainty() == certainty).count();
  }

  /** What a place is taken for. */
  String name(FoundField field) {
    return field.content().map(this::name).orElseGet(() -> words.say(field.certainty().label()));
  }

  private String name(String content) {
    return words.say(ContentLabels.of(content));
  }

  /** Everything that a place can be for, the guess first, then to leave it blank. */
  List<Choice> choices(FoundField field) {
    List<Choice> choices = new ArrayList<>();
    field.content().ifPresent(guess -> choices.add(new Choice(guess, name(guess))));
    choices.add(new Choice(OfficeForm.BLANK, words.say("desktop.office-form.blank")));
    FormContent.names().stream()
        // A field has one name for forms and one for dossiers.
        .filter(content -> choices.stream().noneMatch(c -> c.name().equals(name(content))))
        .forEach(content -> choices.add(new Choice(content, name(content))));
    return choices.stream().distinct().toList();
  }

  void assign(String address, String content) {
    form.set(form.get().assign(address, content));
  }

  static boolean isId(String id) {
    return id.matches(ID);
  }

  /**
   * Keeps the form below a folder: among the forms of a pack, if the folder is one.
   *
   * @return where it is
   * @throws InputException if a form of that id is there
   */
  Path keep(Path folder, String id, String named) throws IOException {
    Path forms = Files.exists(folder.resolve("pack.yaml")) ? folder.resolve("forms") : folder;
    Path target = forms.resolve(id);
    if (isUsed(target)) {
      throw refused(id, "desktop.office-form.there");
    }
    Files.createDirectories(target);
    try (AtomicFiles files = new AtomicFiles()) {
      for (Map.Entry<String, byte[]> file : form.get().files(id, named).entrySet()) {
        files.add(target.resolve(file.getKey()), file.getValue());
      }
      files.commit();
    }
    return target;
  }

  private static boolean isUsed(Path target) {
    return Stream.of("form.yaml", "template.docx")
        .anyMatch(name -> Files.exists(target.resolve(name)));
  }
}

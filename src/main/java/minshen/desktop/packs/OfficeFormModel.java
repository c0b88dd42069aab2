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
import minshen.dossier.FormContent;
import minshen.files.AtomicFiles;
import minshen.form.learn.Certainty;
import minshen.form.learn.ContentLabels;
import minshen.form.learn.FoundField;
import minshen.form.learn.OfficeForm;
import minshen.form.learn.SheetBlock;
import minshen.words.Words;

/** A blank form of an office while somebody says what its places are for. */
final class OfficeFormModel {
  /** What packs call forms. */
  private static final String ID = "[A-Za-z][A-Za-z0-9-]*";

  private final ReadOnlyObjectWrapper<OfficeForm> form = new ReadOnlyObjectWrapper<>();
  private final List<SheetBlock> sheet;
  private final String title;
  private final Words words;

  /** Something that a place can be for. */
  record Choice(String content, String name) {}

  OfficeFormModel(OfficeForm read, Words words) {
    this.form.set(read);
    this.sheet = read.sheet();
    this.title = read.title();
    this.words = words;
  }

  ReadOnlyObjectProperty<OfficeForm> formProperty() {
    return form.getReadOnlyProperty();
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
   * Where a form of an id would lie below a folder: in that pack, if the folder is one.
   *
   * @return empty if something is there
   */
  static Optional<Path> place(Path folder, String id) {
    Path forms = Files.exists(folder.resolve("pack.yaml")) ? folder.resolve("forms") : folder;
    return Optional.of(forms.resolve(id)).filter(target -> !isUsed(target));
  }

  private static boolean isUsed(Path target) {
    return Stream.of("form.yaml", "template.docx")
        .anyMatch(name -> Files.exists(target.resolve(name)));
  }

  /** Writes the form: both files, or none. */
  void write(Path target, String id, String named) throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      for (Map.Entry<String, byte[]> file : form.get().files(id, named).entrySet()) {
        files.add(target.resolve(file.getKey()), file.getValue());
      }
      files.commit();
    }
  }
}

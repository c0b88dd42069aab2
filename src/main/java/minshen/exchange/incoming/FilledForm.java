package minshen.exchange.incoming;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.FormContent;
import minshen.dossier.FormContents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.DocxForm;
import minshen.form.FormField;
import minshen.form.OfficialForm;
import minshen.form.Typeface;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.PackForm;
import minshen.words.Message;

/**
 * A filled official form that came back as a Word file.
 *
 * @param named the file as messages name it
 * @param form the form it is a copy of
 * @param values the texts of its fields by field id; a blank field is absent
 */
public record FilledForm(String named, OfficialForm form, Map<String, String> values) {
  public FilledForm {
    values = Map.copyOf(values);
  }

  /**
   * Reads a Word file.
   *
   * @throws InputException if it is no Word file, or none of a form that this program fills
   */
  public static FilledForm read(byte[] docx, String named, Library library) {
    Set<String> ids = DocxForm.fieldIds(docx, named);
    Optional<String> said = DocxForm.formId(docx, named);
    OfficialForm form =
        said.isEmpty() && ids.isEmpty()
            ? likest(docx, named, library)
            : said(said.orElseGet(() -> guessed(ids, library)), ids, named, library);
    return new FilledForm(named, form, form.read(docx, named));
  }

  private static OfficialForm said(String formId, Set<String> ids, String named, Library library) {
    return brought(library)
        .filter(one -> one.id().equals(formId))
        .map(OfficialForm::of)
        .min(Comparator.comparing(one -> ids(one.fields()), nearest(ids)))
        .or(() -> own(formId))
        .orElseThrow(
            () ->
                new InputException(
                    SourceLocation.of(named), Message.of("exchange.unknown-form", formId)));
  }

  /** The form whose printed words stand beside most of what is filled in. */
  private static OfficialForm likest(byte[] docx, String named, Library library) {
    Map<OfficialForm, Integer> found = new LinkedHashMap<>();
    Stream.concat(
            FormContents.PROGRAM.stream().flatMap(id -> own(id).stream()),
            brought(library).map(OfficialForm::of))
        .forEach(form -> found.put(form, form.read(docx, named).size()));
    return found.entrySet().stream()
        .filter(form -> form.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow(
            () -> new InputException(SourceLocation.of(named), Message.of("form.not-a-form")));
  }

  private static Stream<PackForm> brought(Library library) {
    return Stream.concat(library.packs().stream(), library.ofYears().stream())
        .flatMap(pack -> pack.forms().stream());
  }

  private static Optional<OfficialForm> own(String formId) {
    return FormContents.PROGRAM.contains(formId)
        ? Optional.of(OfficialForm.load(formId, Typeface.alone()))
        : Optional.empty();
  }

  /** The id of the form. */
  public String formId() {
    return form.id();
  }

  /** The item that the form names in 政策条款, if it is one that can be told. */
  public Optional<Item> item(Library library) {
    Optional<String> written =
        value(content -> content == FormContent.Derived.POLICY_ITEM).map(FilledForm::bare);
    return written.flatMap(
        text ->
            library.packs().stream()
                .flatMap(pack -> pack.items().stream())
                .filter(item -> item.forms().contains(formId()))
                .filter(item -> names(text, item))
                .findFirst());
  }

  /** The text of a field by its id. */
  public Optional<String> value(String fieldId) {
    return Optional.ofNullable(values.get(fieldId)).map(String::strip);
  }

  /** What stands for a field of the dossier, where it is filled in or else where it is copied. */
  public Optional<String> value(DossierField<?> field) {
    return value(content -> content.changes(field.key()))
        .or(() -> value(content -> content.equals(new FormContent.Copy(field))));
  }

  private Optional<String> value(Predicate<FormContent> wanted) {
    return form.fields().stream()
        .filter(field -> wanted.test(field.shows()))
        .flatMap(field -> value(field.id()).stream())
        .findFirst();
  }

  private static boolean names(String written, Item item) {
    return written.equals(bare(item.formTitle()))
        || written.contains(bare(item.title()))
        || written.contains(bare(item.id()));
  }

  /**
   * Some programs drop the part that says which form it is; the fields tell as well: it is the form
   * that has most of them, and of several the one that has the fewest beside.
   */
  private static String guessed(Set<String> ids, Library library) {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    FormContents.PROGRAM.forEach(id -> known.put(id, ids(OfficialForm.fields(id))));
    brought(library).forEach(form -> known.put(form.id(), ids(OfficialForm.fields(form))));
    return known.entrySet().stream()
        .filter(form -> common(ids, form.getValue()) > 0)
        .min(Map.Entry.comparingByValue(nearest(ids)))
        .map(Map.Entry::getKey)
        .orElse(FormContents.PROGRAM.getFirst());
  }

  /**
   * Those come first that have most of some fields, and of several those with the fewest beside.
   */
  private static Comparator<Set<String>> nearest(Set<String> ids) {
    return Comparator.comparingLong((Set<String> others) -> -common(ids, others))
        .thenComparingInt(Set::size);
  }

  private static long common(Set<String> ids, Set<String> others) {
    return ids.stream().filter(others::contains).count();
  }

  private static Set<String> ids(List<FormField> fields) {
    return fields.stream().map(FormField::id).collect(Collectors.toSet());
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}

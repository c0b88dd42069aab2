package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.CompanyIdentity;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContent;
import minshen.dossier.FormContents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.TypedCharacters;
import minshen.form.Cell;
import minshen.form.FilledCopy;
import minshen.form.FormField;
import minshen.form.OfficialForm;
import minshen.form.PlaceDoubt;
import minshen.form.Typeface;
import minshen.form.learn.FieldFinder;
import minshen.form.learn.FoundField;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.PackForm;
import minshen.words.Message;

/**
 * A filled official form that came back in a file.
 *
 * @param named the file as messages name it
 * @param form the form it is a copy of
 * @param values the texts of its fields by field id; a place that is there and blank has the empty
 *     text, and one that was not found is absent
 * @param printed whether it was read from a page, so that breaks and blanks in a value may be
 *     either
 * @param unread what stands in it and is not read
 */
public record FilledForm(
    String named,
    OfficialForm form,
    Map<String, String> values,
    boolean printed,
    List<Message> unread) {
  public FilledForm {
    values = Map.copyOf(values);
    unread = List.copyOf(unread);
  }

  /**
   * Reads the forms of a file, in its order.
   *
   * @return at least one
   * @throws InputException if it is no Word file, or has no form that this program fills
   */
  public static List<FilledForm> read(byte[] file, String named, Library library) {
    List<FilledCopy> copies = OfficialForm.copies(file, named, known(library));
    // Of several forms in a layout of their own, nobody knows which place is whose.
    List<FoundField> found =
        copies.size() > 1 || copies.getFirst().isPrinted()
            ? List.of()
            : FieldFinder.filled(file, named);
    List<FilledForm> forms = new ArrayList<>();
    // What of the whole file was not looked at is said once.
    List<Message> unread = copies.getFirst().unread();
    for (FilledCopy copy : copies) {
      List<Message> ofFile = forms.isEmpty() ? unread : List.of();
      form(copy, found, named, library)
          .ifPresent(form -> forms.add(read(copy, found, form, named).alsoUnread(ofFile)));
    }
    if (forms.isEmpty()) {
      throw new InputException(
          SourceLocation.of(named),
          unread.stream().findFirst().orElse(Message.of("form.not-a-form")));
    }
    return forms;
  }

  private FilledForm alsoUnread(List<Message> more) {
    return new FilledForm(
        named, form, values, printed, Stream.concat(unread.stream(), more.stream()).toList());
  }

  private static FilledForm read(
      FilledCopy copy, List<FoundField> found, OfficialForm form, String named) {
    Map<String, String> values = new LinkedHashMap<>(form.read(copy));
    FoundPlaces places = FoundPlaces.of(found, form, values.keySet());
    values.putAll(places.texts());
    List<Message> unread = new ArrayList<>(places.unread());
    missing(form, values.keySet(), places.unclear()).ifPresent(unread::add);
    Map<String, PlaceDoubt> doubts = form.doubts(copy);
    form.fields().stream()
        .filter(field -> doubts.containsKey(field.id()))
        .map(field -> Message.of(doubts.get(field.id()).key(), field.label()))
        .forEach(unread::add);
    Set<String> read =
        values.values().stream().map(UnderstoodText::bare).collect(Collectors.toSet());
    List<String> strange =
        form.strange(copy).stream()
            .filter(place -> !read.contains(UnderstoodText.bare(place.text())))
            .map(place -> place.label() + " " + place.text())
            .toList();
    if (!strange.isEmpty() && places.unread().isEmpty()) {
      unread.add(Message.of("exchange.strange-places", strange));
    }
    values.keySet().removeAll(doubts.keySet());
    return new FilledForm(named, form, values, copy.isPrinted(), unread);
  }

  /**
   * The fields of a form that are nowhere in a copy: somebody worded the labels beside them anew,
   * or took them out. Nothing can be said about what they should hold.
   */
  private static Optional<Message> missing(
      OfficialForm form, Set<String> found, Set<String> unclear) {
    List<String> labels =
        form.grid()
            .cells()
            .filter(Cell::takesValue)
            .flatMap(cell -> cell.field().stream())
            .filter(field -> isTyped(field.shows()))
            .filter(field -> !found.contains(field.id()) && !unclear.contains(field.id()))
            .map(FormField::label)
            .toList();
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("exchange.missing-places", labels));
  }

  private static boolean isTyped(FormContent shown) {
    return switch (shown) {
      case FormContent.Typed _, FormContent.Months _, FormContent.OfFact _ -> true;
      case FormContent.Copy _, FormContent.Derived _ -> false;
    };
  }

  private static Optional<OfficialForm> form(
      FilledCopy copy, List<FoundField> found, String named, Library library) {
    Set<String> ids = copy.fieldIds();
    return copy.formId().isEmpty() && ids.isEmpty()
        ? likest(copy, found, library)
        : Optional.of(
            said(copy.formId().orElseGet(() -> guessed(ids, library)), ids, named, library));
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
  private static Optional<OfficialForm> likest(
      FilledCopy copy, List<FoundField> found, Library library) {
    Map<OfficialForm, Long> filled = new LinkedHashMap<>();
    known(library).forEach(form -> filled.put(form, filled(read(copy, found, form, "").values())));
    return filled.entrySet().stream()
        .filter(form -> form.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static long filled(Map<String, String> values) {
    return values.values().stream().filter(value -> !value.isEmpty()).count();
  }

  private static List<OfficialForm> known(Library library) {
    return Stream.concat(
            FormContents.PROGRAM.stream().flatMap(id -> own(id).stream()),
            brought(library).map(OfficialForm::of))
        .toList();
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

  /** The company that it is about. */
  public CompanyIdentity company() {
    return new CompanyIdentity(value(FieldCatalogue.CREDIT_CODE), value(FieldCatalogue.NAME));
  }

  /** The item that the form names in 政策条款, if it is one that can be told. */
  public Optional<Item> item(Library library) {
    Optional<String> written =
        value(content -> content == FormContent.Derived.POLICY_ITEM).map(UnderstoodText::bare);
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
    return Optional.ofNullable(values.get(fieldId))
        .map(TypedCharacters::of)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Whether the place of a field is there, and blank. */
  boolean isBlank(String fieldId) {
    return values.containsKey(fieldId) && value(fieldId).isEmpty();
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

  /** Whether a text without blanks names an item. */
  static boolean names(String written, Item item) {
    return written.equals(UnderstoodText.bare(item.formTitle()))
        || written.contains(UnderstoodText.bare(item.title()))
        || written.contains(UnderstoodText.bare(item.id()));
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
}

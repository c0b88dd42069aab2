package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
import minshen.form.StrangePlace;
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
 * @param beside the fields that it has beside those of the form: an office's own form may ask for
 *     anything that a dossier has
 * @param values the texts of its fields by field id; a place that is there and blank has the empty
 *     text, and one that was not found is absent
 * @param printed whether it was read from a page, so that breaks and blanks in a value may be
 *     either
 * @param unread what stands in it and is not read
 */
public record FilledForm(
    String named,
    OfficialForm form,
    List<FormField> beside,
    Map<String, String> values,
    boolean printed,
    List<Message> unread) {
  /** A part of a value that is so long is no part of another by chance. */
  private static final int TELLING = 3;

  /** A text that is no longer may stand in two places by chance. */
  private static final int MOST_BY_CHANCE = 7;

  /** What people write into a place for which they have nothing. */
  private static final Pattern NONE = Pattern.compile("[/\\\\—–-]+|无|暂无|没有|不适用|[nN]/?[aA]");

  /** A form that has its own fields alone. */
  public FilledForm(
      String named,
      OfficialForm form,
      Map<String, String> values,
      boolean printed,
      List<Message> unread) {
    this(named, form, List.of(), values, printed, unread);
  }

  public FilledForm {
    beside = List.copyOf(beside);
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
    return read(file, named, library, () -> {});
  }

  /**
   * The same, as long as it is wanted.
   *
   * @param check throws if nobody wants it any more
   */
  public static List<FilledForm> read(byte[] file, String named, Library library, Runnable check) {
    List<FilledCopy> copies = OfficialForm.copies(file, named, known(library));
    check.run();
    List<Source> sources = sources(copies, file, named, library, check);
    List<FilledForm> forms = new ArrayList<>();
    // What of the whole file was not looked at is said once.
    List<Message> unread = copies.getFirst().unread();
    for (Source source : sources) {
      List<Message> ofFile = forms.isEmpty() ? unread : List.of();
      Set<String> others = texts(sources, source);
      form(source, named, library)
          .ifPresent(form -> forms.add(read(source, others, form, named).alsoUnread(ofFile)));
    }
    if (forms.isEmpty()) {
      throw new InputException(
          SourceLocation.of(named),
          unread.stream().findFirst().orElse(Message.of("form.not-a-form")));
    }
    return forms;
  }

  /**
   * What a form is read from.
   *
   * @param copy the file, or a part of it
   * @param found the places that its labels tell
   * @param official whether it is laid out as the official form, so that its rows tell, too
   */
  private record Source(FilledCopy copy, List<FoundField> found, boolean official) {
    Map<String, String> values(OfficialForm form) {
      return official ? form.read(copy) : Map.of();
    }

    Map<String, PlaceDoubt> doubts(OfficialForm form) {
      return official ? form.doubts(copy) : Map.of();
    }
  }

  /** Forms in layouts of their own stand in one copy, several in one file where labels tell so. */
  private static List<Source> sources(
      List<FilledCopy> copies, byte[] file, String named, Library library, Runnable check) {
    boolean official = copies.stream().anyMatch(copy -> isOfficial(copy, library));
    FilledCopy first = copies.getFirst();
    if (official && (copies.size() > 1 || first.isPrinted())) {
      // Of several forms, nobody knows which place is whose.
      return copies.stream().map(copy -> new Source(copy, List.of(), true)).toList();
    }
    List<List<FoundField>> parts =
        first.isPrinted()
            ? FieldFinder.printed(first.pages(), named, check)
            : FieldFinder.filled(file, named, check);
    return official
        ? List.of(new Source(first, parts.stream().flatMap(List::stream).toList(), true))
        : parts.stream().map(part -> new Source(first, part, false)).toList();
  }

  /** Whether a copy says so itself, or has most of the rows of a form; some, any form has. */
  private static boolean isOfficial(FilledCopy copy, Library library) {
    return copy.formId().isPresent()
        || !copy.fieldIds().isEmpty()
        || known(library).stream()
            .anyMatch(
                form ->
                    2L * form.read(copy).size()
                        > form.grid().cells().filter(Cell::takesValue).count());
  }

  /** What stands in the places of other forms of the same file, which say it themselves. */
  private static Set<String> texts(List<Source> sources, Source own) {
    return sources.stream()
        .filter(source -> !source.equals(own))
        .flatMap(source -> source.found().stream())
        .map(field -> UnderstoodText.bare(field.text()))
        .collect(Collectors.toSet());
  }

  private FilledForm alsoUnread(List<Message> more) {
    return new FilledForm(
        named,
        form,
        beside,
        values,
        printed,
        Stream.concat(unread.stream(), more.stream()).toList());
  }

  private static FilledForm read(
      Source source, Set<String> others, OfficialForm form, String named) {
    Map<String, String> values = new LinkedHashMap<>(source.values(form));
    FoundPlaces places = FoundPlaces.of(source.found(), form, Map.copyOf(values));
    values.putAll(places.texts());
    List<Message> unread = new ArrayList<>(places.unread());
    missing(form, values.keySet(), places.unclear()).ifPresent(unread::add);
    Map<String, PlaceDoubt> doubts = new LinkedHashMap<>(source.doubts(form));
    places.texts().forEach((id, text) -> turned(text).ifPresent(doubt -> doubts.put(id, doubt)));
    Stream.concat(form.fields().stream(), places.beside().stream())
        .filter(field -> doubts.containsKey(field.id()))
        .map(field -> Message.of(doubts.get(field.id()).key(), field.label()))
        .forEach(unread::add);
    Set<String> read =
        Stream.concat(values.values().stream(), places.told().stream())
            .map(UnderstoodText::bare)
            .collect(Collectors.toSet());
    Set<String> seen =
        Stream.concat(
                read.stream(),
                places.strange().stream()
                    .filter(place -> !place.label().isEmpty())
                    .map(place -> UnderstoodText.bare(place.text())))
            .collect(Collectors.toSet());
    List<String> strange =
        Stream.concat(
                places.strange().stream().filter(place -> !isSaid(read, place)),
                form.strange(source.copy()).stream()
                    .filter(place -> !others.contains(UnderstoodText.bare(place.text())))
                    .filter(place -> !isIn(seen, UnderstoodText.bare(place.text()))))
            .map(place -> (place.label() + " " + place.text()).strip())
            .distinct()
            .toList();
    if (!strange.isEmpty()) {
      unread.add(Message.of("exchange.strange-places", strange));
    }
    values.keySet().removeAll(doubts.keySet());
    return new FilledForm(named, form, places.beside(), values, source.copy().isPrinted(), unread);
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

  /** Whether a text was read, or is a part of a longer one that was. */
  private static boolean isIn(Set<String> read, String text) {
    return read.contains(text)
        || (text.length() >= TELLING && read.stream().anyMatch(value -> value.contains(text)));
  }

  /** Whether a text that stands in a place by itself was read elsewhere, and is none by chance. */
  private static boolean isSaid(Set<String> read, StrangePlace place) {
    String text = UnderstoodText.bare(place.text());
    return text.length() > MOST_BY_CHANCE && read.contains(text);
  }

  private static Optional<PlaceDoubt> turned(String text) {
    return TypedCharacters.turns(text) ? Optional.of(PlaceDoubt.TURNED) : Optional.empty();
  }

  private static Optional<OfficialForm> form(Source source, String named, Library library) {
    FilledCopy copy = source.copy();
    Set<String> ids = copy.fieldIds();
    return copy.formId().isEmpty() && ids.isEmpty()
        ? likest(source, library)
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
  private static Optional<OfficialForm> likest(Source source, Library library) {
    Map<OfficialForm, Long> filled = new LinkedHashMap<>();
    known(library)
        .forEach(form -> filled.put(form, read(source, Set.of(), form, "").filledOfForm()));
    return filled.entrySet().stream()
        .filter(form -> form.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private long filledOfForm() {
    return form.fields().stream()
        .filter(field -> !values.getOrDefault(field.id(), "").isEmpty())
        .count();
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

  /** Its fields: those of the form, and those that it has beside them. */
  List<FormField> fields() {
    return Stream.concat(form.fields().stream(), beside.stream()).toList();
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
        .filter(value -> !value.isEmpty() && !NONE.matcher(value).matches());
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
    return fields().stream()
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

package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import minshen.dossier.FormContent;
import minshen.form.FormField;
import minshen.form.OfficialForm;
import minshen.form.StrangePlace;
import minshen.form.learn.Certainty;
import minshen.form.learn.FillHint;
import minshen.form.learn.FoundField;
import minshen.words.Message;

/**
 * What stands in the places of a form whose layout is not the official one: typed by hand, or by
 * another program. A place is only taken for a field if its label says so plainly; else it is told.
 *
 * @param texts the texts by field id; a blank place has the empty text
 * @param beside the places of {@code texts} that the form does not have, and that show what a
 *     dossier has all the same
 * @param unread what stands in a place of which nobody knows for sure which field it is
 * @param told the texts that {@code unread} tells of
 * @param unclear the ids of the fields that such a place may be
 * @param strange what stands in places that the form does not have
 */
record FoundPlaces(
    Map<String, String> texts,
    List<FormField> beside,
    List<Message> unread,
    List<String> told,
    Set<String> unclear,
    List<StrangePlace> strange) {
  /** 260（万元）: a unit that is printed in the place. */
  private static final Pattern UNIT = Pattern.compile("[(（](万元|元|人)[)）]$");

  /** What is longer is no part of another text by chance. */
  private static final int PART = 7;

  /**
   * The same from three characters on at once, or from twelve on with little else; who describes a
   * company names it more than once.
   */
  private static final Pattern MULTIPLIED =
      Pattern.compile(
          "(?=.*\\p{IsHan})(?:(.{3,})\\1+0?\\1*|(.{12,}).{0,20}\\2.{0,20})", Pattern.DOTALL);

  /** What is printed in a place to be filled in. */
  private static final Pattern ROOM = Pattern.compile("[\\s\\p{Z}_年月日至—–~～/-]*(?:万元|元|人|名|%)?");

  /**
   * The places of a form's fields.
   *
   * @param found the places of the file
   * @param known the texts that are read already, by field id
   */
  static FoundPlaces of(List<FoundField> found, OfficialForm form, Map<String, String> known) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Message> unread = new ArrayList<>();
    Set<String> unclear = new HashSet<>();
    List<StrangePlace> strange = new ArrayList<>();
    List<String> told = new ArrayList<>();
    Map<String, FormField> beside = new LinkedHashMap<>();
    for (FoundField place : found) {
      Optional<FormField> other =
          fieldOf(form, place).isEmpty() && !isWithin(known, place)
              ? beside(place)
              : Optional.empty();
      Optional<String> fieldId = fieldOf(form, place).or(() -> other).map(FormField::id);
      boolean isRead = fieldId.filter(known::containsKey).isPresent();
      // A cover may be left blank that repeats what the tables ask for.
      boolean isOpen = fieldId.filter(id -> texts.getOrDefault(id, "").isBlank()).isPresent();
      if (isOpen && !isRead && isSure(place)) {
        if (FillHint.isLeft(place.text()) || isMultiplied(place.text())) {
          unclear.add(fieldId.get());
          unread.add(Message.of("exchange.unclear-place", place.label(), place.text()));
          told.add(place.text());
        } else {
          texts.put(
              fieldId.get(),
              UNIT.matcher(FillHint.without(place.text().strip())).replaceFirst("$1"));
          other.ifPresent(field -> beside.putIfAbsent(field.id(), field));
        }
      } else if (fieldId.isPresent() && !isRead) {
        unclear.add(fieldId.get());
        if (says(place, texts.get(fieldId.get()))) {
          unread.add(Message.of("exchange.unclear-place", place.label(), place.text()));
          told.add(place.text());
        }
      } else if (fieldId.isEmpty() && isTyped(place) && !isWithin(known, place)) {
        strange.add(new StrangePlace(place.label(), place.text().strip()));
      }
    }
    return new FoundPlaces(texts, List.copyOf(beside.values()), unread, told, unclear, strange);
  }

  /** A place of a field that the form does not have; its id is what it shows. */
  private static Optional<FormField> beside(FoundField place) {
    return place
        .content()
        .flatMap(
            name ->
                FormContent.of(name)
                    .map(
                        shown ->
                            new FormField(name, place.label(), false, shown, Optional.empty())));
  }

  /** 经营范围：… or 员工人数：… within 企业基本情况 is no place of its own. */
  private static boolean isWithin(Map<String, String> known, FoundField place) {
    String text = UnderstoodText.bare(place.text());
    String label = UnderstoodText.bare(place.label());
    return known.values().stream()
        .map(UnderstoodText::bare)
        .anyMatch(
            one ->
                (text.length() > PART && one.contains(text))
                    || (!label.isEmpty() && one.contains(label)));
  }

  /** Whether a text begins anew within itself, as where a program wrote a value several times. */
  private static boolean isMultiplied(String text) {
    return MULTIPLIED.matcher(text.strip()).matches();
  }

  private static boolean isSure(FoundField place) {
    return place.certainty() == Certainty.SURE;
  }

  private static boolean says(FoundField place, String other) {
    return !place.text().isBlank() && !place.text().equals(other);
  }

  /** Whether somebody wrote something there that is not left to a pen or to an official. */
  private static boolean isTyped(FoundField place) {
    return !place.text().isBlank()
        && place.certainty() != Certainty.SIGNED
        && !ROOM.matcher(place.text().strip()).matches();
  }

  private static Optional<FormField> fieldOf(OfficialForm form, FoundField place) {
    return place.content().flatMap(FormContent::of).flatMap(shown -> fieldOf(form, shown));
  }

  private static Optional<FormField> fieldOf(OfficialForm form, FormContent shown) {
    return form.fields().stream()
        .filter(field -> field.shows().equals(shown))
        .findFirst()
        .or(() -> first(form, field -> isTypedAs(field.shows(), shown)))
        // Of what a form shows as a copy alone, that is where it says it.
        .or(() -> first(form, field -> isCopyOf(field.shows(), shown)));
  }

  private static Optional<FormField> first(OfficialForm form, Predicate<FormField> wanted) {
    return form.fields().stream().filter(wanted).findFirst();
  }

  private static boolean isTypedAs(FormContent one, FormContent other) {
    return one instanceof FormContent.Typed typed
        && other instanceof FormContent.Typed also
        && typed.field().equals(also.field());
  }

  private static boolean isCopyOf(FormContent one, FormContent other) {
    return one instanceof FormContent.Copy copy
        && other instanceof FormContent.Typed typed
        && copy.field().equals(typed.field());
  }
}

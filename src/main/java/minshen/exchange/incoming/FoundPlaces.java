package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.FormContent;
import minshen.form.FormField;
import minshen.form.OfficialForm;
import minshen.form.learn.Certainty;
import minshen.form.learn.FoundField;
import minshen.words.Message;

/**
 * What stands in the places of a form whose layout is not the official one: typed by hand, or by
 * another program. A place is only taken for a field if its label says so plainly; else it is told.
 *
 * @param texts the texts by field id; a blank place has the empty text
 * @param unread what stands in a place of which nobody knows for sure which field it is
 * @param unclear the ids of the fields that such a place may be
 */
record FoundPlaces(Map<String, String> texts, List<Message> unread, Set<String> unclear) {
  /**
   * The places of a form's fields.
   *
   * @param found the places of the file
   * @param known the fields that are read already
   */
  static FoundPlaces of(List<FoundField> found, OfficialForm form, Set<String> known) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Message> unread = new ArrayList<>();
    Set<String> unclear = new HashSet<>();
    for (FoundField place : found) {
      Optional<String> fieldId =
          place
              .content()
              .flatMap(FormContent::of)
              .flatMap(shown -> fieldOf(form, shown))
              .map(FormField::id);
      boolean isRead = fieldId.filter(known::contains).isPresent();
      if (fieldId.isPresent() && !isRead && !texts.containsKey(fieldId.get()) && isSure(place)) {
        texts.put(fieldId.get(), place.text());
      } else if (fieldId.isPresent() && !isRead) {
        unclear.add(fieldId.get());
        if (says(place, texts.get(fieldId.get()))) {
          unread.add(Message.of("exchange.unclear-place", place.label(), place.text()));
        }
      }
    }
    return new FoundPlaces(texts, unread, unclear);
  }

  private static boolean isSure(FoundField place) {
    return place.certainty() == Certainty.SURE;
  }

  private static boolean says(FoundField place, String other) {
    return !place.text().isBlank() && !place.text().equals(other);
  }

  private static Optional<FormField> fieldOf(OfficialForm form, FormContent shown) {
    return form.fields().stream().filter(field -> field.shows().equals(shown)).findFirst();
  }
}

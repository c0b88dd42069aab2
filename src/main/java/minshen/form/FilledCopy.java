package minshen.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.form.ruled.RuledPage;
import minshen.words.Message;

/** A filled form in a file, before anybody knows which form it is. */
public interface FilledCopy {
  /** The fields that it names by itself, by their ids; none if it names none. */
  Set<String> fieldIds();

  /** The id of the form that it says it is a copy of. */
  Optional<String> formId();

  /** Whether its lines are those of a page, so that blanks and breaks in a value may be either. */
  boolean isPrinted();

  /** The pages that it was read from; none of a file of Word. */
  List<RuledPage> pages();

  /** What of its file was not looked at. */
  List<Message> unread();

  /** What stands in rows that a form does not have. */
  List<StrangePlace> strange(FormGrid grid);

  /** The places of a form of which nobody can tell what stands in them, by field id. */
  Map<String, PlaceDoubt> doubts(FormGrid grid);

  /**
   * What stands in the places of a form, by field id, with its line breaks; a place that is blank
   * has the empty text or what is printed in it, and one that was not found is absent.
   */
  Map<String, String> texts(FormGrid grid);
}

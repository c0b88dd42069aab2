package minshen.desktop.claims.paper;

import java.util.List;
import java.util.Map;

/** The pages of a form as they stand, and where its fields are on them. */
interface FormPages {
  /**
   * A part of a field's value.
   *
   * @param part from 1; those after the first stand on continuation pages
   */
  record Key(String field, int part) {}

  /**
   * Where such a part stands.
   *
   * @param sheet the number of its page, from 0
   */
  record Placed(FieldSpot.Place place, int sheet) {}

  /** Brings them up to date, or begins to. */
  void show();

  /** The sheets, the first one first. */
  List<? extends FormSheet> sheets();

  /** What can be filled in, in the order in which it is printed. */
  Map<Key, Placed> places();
}

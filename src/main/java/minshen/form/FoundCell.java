package minshen.form;

import java.util.Optional;

/** A cell of a table in a file that somebody filled in, whatever kind of file it is. */
interface FoundCell {
  /** What stands in it, with its line breaks. */
  String text();

  /** The same cell without what its last line says, which is a note of the form. */
  FoundCell withoutNote(String note);

  /** Why what stands in it cannot be told, if it cannot. */
  Optional<PlaceDoubt> doubt();

  /**
   * Whether the line that this cell ends with ends before its edge, so that what goes on in another
   * cell begins a line of its own.
   *
   * @param rest where it goes on
   */
  boolean endsLineBefore(FoundCell rest);
}

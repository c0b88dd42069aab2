package minshen.desktop.claims.paper;

import java.util.Optional;

/**
 * A field of the paper form as it stands.
 *
 * @param id the field's id in the form
 * @param label what people call it
 * @param kind how its value comes about
 * @param text what stands there to be edited, as it was typed
 * @param mark what is the matter with it
 * @param said what is to be said of it, in the user's language
 */
public record PaperField(
    String id, String label, Kind kind, String text, Mark mark, Optional<String> said) {

  /** How a value comes about. */
  public enum Kind {
    /** It is typed. */
    TYPED,
    /** It is computed, and may be replaced by what is typed. */
    COMPUTED,
    /** It was computed and is replaced; the computed one can be restored. */
    REPLACED,
    /** It follows from other fields and cannot be changed here. */
    FOLLOWS,
    /** It is left to a pen, a seal or an official. */
    BLANK
  }

  /** What is the matter with a field. */
  public enum Mark {
    /** Nothing. */
    NONE,
    /** It is wanted and empty. */
    MISSING,
    /** What stands there should be looked at. */
    DOUBTFUL,
    /** What stands there cannot stay. */
    WRONG
  }

  /** Whether it is filled in on the paper. */
  public boolean isEditable() {
    return kind == Kind.TYPED || kind == Kind.COMPUTED || kind == Kind.REPLACED;
  }
}

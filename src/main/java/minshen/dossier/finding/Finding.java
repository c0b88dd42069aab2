package minshen.dossier.finding;

import java.util.Optional;
import minshen.words.Message;

/**
 * Something found in a dossier.
 *
 * @param severity how much it weighs
 * @param code what kind of finding it is, stable for scripts, such as {@code FIELD_MISSING}
 * @param text what is found and how to mend it
 * @param clause the clause it stands on
 * @param claimId the claim it is about; absent if it is about the applicant or the dossier
 * @param field the key it is about, from the dossier ({@code applicant.creditCode}) or, with a
 *     claim, from the claim ({@code products[0].name})
 * @param lack what is not there, if it says only that something is not
 */
public record Finding(
    Severity severity,
    String code,
    Message text,
    Optional<String> clause,
    Optional<String> claimId,
    Optional<String> field,
    Optional<Lack> lack) {
  /** A finding that says more than that something is not there. */
  Finding(
      Severity severity,
      String code,
      Message text,
      Optional<String> clause,
      Optional<String> claimId,
      Optional<String> field) {
    this(severity, code, text, clause, claimId, field, Optional.empty());
  }

  /**
   * What is not there yet.
   *
   * @param kind what kind of thing it is
   * @param name what people call it
   */
  public record Lack(Kind kind, Message name) {
    /** What can be lacking. */
    public enum Kind {
      /** A field that a form wants filled in. */
      FIELD,
      /** A material that is to be handed in. */
      MATERIAL
    }
  }

  /** The same, which says only that this is not there. */
  Finding lacking(Lack.Kind kind, Message name) {
    return new Finding(
        severity, code, text, clause, claimId, field, Optional.of(new Lack(kind, name)));
  }

  /** An error about nothing in particular yet. */
  public static Finding error(String code, Message text) {
    return of(Severity.ERROR, code, text);
  }

  /** A warning about nothing in particular yet. */
  public static Finding warning(String code, Message text) {
    return of(Severity.WARNING, code, text);
  }

  /** A note about nothing in particular yet. */
  public static Finding note(String code, Message text) {
    return of(Severity.NOTE, code, text);
  }

  /** The same, standing on a clause. */
  public Finding on(Optional<String> otherClause) {
    return new Finding(severity, code, text, otherClause, claimId, field, lack);
  }

  /** The same, standing on a clause. */
  public Finding on(String otherClause) {
    return on(Optional.of(otherClause));
  }

  /** The same, about a claim. */
  public Finding about(String claim) {
    return new Finding(severity, code, text, clause, Optional.of(claim), field, lack);
  }

  /** The same, at a field. */
  public Finding at(String otherField) {
    return new Finding(severity, code, text, clause, claimId, Optional.of(otherField), lack);
  }

  private static Finding of(Severity severity, String code, Message text) {
    return new Finding(severity, code, text, Optional.empty(), Optional.empty(), Optional.empty());
  }
}

package minshen.form.signing;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import minshen.form.Cell;
import minshen.form.Signer;

/**
 * A place of a form for a pen or a seal.
 *
 * @param id the id of its field; of one without a field, a number in reading order
 * @param words what the form says there, such as 单位法人代表承诺签字
 * @param signer who signs or seals
 * @param acts what is done, in its order
 * @param cell the cell of the form's table; none if it stands in a paragraph
 */
public record SigningPlace(
    String id, String words, Signer signer, SortedSet<SigningAct> acts, Optional<Cell> cell) {
  public SigningPlace {
    acts = Collections.unmodifiableSortedSet(new TreeSet<>(acts));
  }

  /** The same where one more thing is done. */
  SigningPlace with(SigningAct act) {
    SortedSet<SigningAct> more = new TreeSet<>(acts);
    more.add(act);
    return new SigningPlace(id, words, signer, more, cell);
  }
}

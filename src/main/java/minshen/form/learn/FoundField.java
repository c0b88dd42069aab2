package minshen.form.learn;

import java.util.Optional;
import minshen.words.Message;

/**
 * A place of an office's file, as people are told of it.
 *
 * @param address where it is: {@code T1R3C2} for the second column of the third row of the first
 *     table, {@code P4} for the fourth paragraph outside of tables, with {@code -2} behind for the
 *     second place in the same cell or paragraph
 * @param label the words that stand for it, as they are printed; empty if there are none
 * @param content what it shows, as {@code shows} of a form.yaml calls it; empty if nobody knows, or
 *     if it is left to a pen
 * @param certainty how far that is known
 * @param why what speaks for it, or against
 * @param text what stands in it
 */
public record FoundField(
    String address,
    String label,
    Optional<String> content,
    Certainty certainty,
    Message why,
    String text) {
  /** The boxes that are ticked there, each with its words; empty of any other place. */
  public Optional<String> boxes() {
    return Optional.of(text)
        .filter(written -> content.isEmpty() && TickBoxes.are(written))
        .map(written -> written.replaceAll("[\\s\\p{Z}]+", " ").replaceFirst("^[:：]", "").strip());
  }
}

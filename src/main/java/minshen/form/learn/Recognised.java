package minshen.form.learn;

import java.util.Optional;
import minshen.words.Message;

/**
 * A place of an office's file and what is known of it.
 *
 * @param at the words that stand for it, and the row they are in
 * @param place where it is
 * @param content what it shows, as {@code shows} of a form.yaml calls it; empty if unknown, or if
 *     it is left to a pen
 * @param certainty how far that is known
 * @param why what speaks for it, or against
 */
record Recognised(
    LabelledPlace at, FillPlace place, Optional<String> content, Certainty certainty, Message why) {

  /** The words that stand for it, as they are printed; empty if there are none. */
  String label() {
    return at.label();
  }

  /** The same, less surely. */
  Recognised unsure(Message because) {
    return new Recognised(at, place, content, Certainty.UNSURE, because);
  }

  /** The same, surely. */
  Recognised sure(Message because) {
    return new Recognised(at, place, content, Certainty.SURE, because);
  }

  /** The same place with what it surely shows. */
  Recognised showing(String other, Message because) {
    return new Recognised(at, place, Optional.of(other), Certainty.SURE, because);
  }

  boolean isSure(String other) {
    return certainty == Certainty.SURE && content.filter(other::equals).isPresent();
  }
}

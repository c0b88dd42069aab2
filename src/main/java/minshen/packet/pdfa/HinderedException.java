package minshen.packet.pdfa;

import java.io.Serial;
import minshen.words.Message;

/** Says that something on a page must not be in a PDF/A-2b. */
final class HinderedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Message why;

  /** Why, by the end of its key. */
  HinderedException(String kind, Object... arguments) {
    super(kind, null, false, false);
    this.why = Message.of("packet.pdfa." + kind, arguments);
  }

  Message why() {
    return why;
  }
}

package minshen.store;

import minshen.words.Message;
import minshen.words.Words;

/**
 * The database failed: the disk is full, the store is held by somebody else, damaged or of a newer
 * version. Not the user's input. What was in the store is as it was.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message problem;

  /** A failure with what the database said. */
  public StoreException(Throwable cause) {
    this(Message.of("store.data-failed", reason(cause)), cause);
  }

  StoreException(Message problem) {
    this.problem = problem;
  }

  StoreException(Message problem, Throwable cause) {
    super(cause);
    this.problem = problem;
  }

  /** What happened, what is safe and what to do. */
  public Message problem() {
    return problem;
  }

  /** Whether the file is damaged: only a backup helps. */
  public boolean isDamage() {
    return problem.key().equals("store.data-damaged");
  }

  @Override
  public String getMessage() {
    return Words.CHINESE.say(problem);
  }

  /** What the innermost cause says, in one line. */
  static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("?");
  }
}

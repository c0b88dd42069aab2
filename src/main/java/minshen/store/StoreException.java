package minshen.store;

import java.nio.file.Path;
import java.util.Optional;
import minshen.files.Causes;
import minshen.files.DiskTrouble;
import minshen.words.Message;
import minshen.words.Words;

/**
 * The database failed: the disk is full, the store is held by somebody else, damaged or of a newer
 * version. Not the user's input. What was in the store is as it was.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message problem;
  private final transient Optional<DiskTrouble> trouble;

  /** A failure with what the database said. */
  public StoreException(Throwable cause) {
    this(failed(cause), DiskTrouble.in(cause), cause);
  }

  private static Message failed(Throwable cause) {
    return DiskTrouble.in(cause)
        .map(trouble -> Message.of("store.data-failed-disk", trouble.what(), trouble.mend()))
        .orElseGet(() -> Message.of("store.data-failed", Causes.innermost(cause)));
  }

  StoreException(Message problem) {
    this(problem, Optional.empty(), null);
  }

  StoreException(Message problem, Throwable cause) {
    this(problem, Optional.empty(), cause);
  }

  private StoreException(Message problem, Optional<DiskTrouble> trouble, Throwable cause) {
    super(cause);
    this.problem = problem;
    this.trouble = trouble;
  }

  /** A failure of the disk on which a file is. */
  static StoreException of(DiskTrouble trouble, Path file, Throwable cause) {
    Message problem = Message.of("store.data-disk", trouble.what(), file, trouble.mend());
    return new StoreException(problem, Optional.of(trouble), cause);
  }

  /** A failure of the disk of which more can be said. */
  static StoreException of(DiskTrouble trouble, Message problem) {
    return new StoreException(problem, Optional.of(trouble), null);
  }

  /** What happened, what is safe and what to do. */
  public Message problem() {
    return problem;
  }

  /** The trouble with the disk, if that is it; when it is over, the same works again. */
  public Optional<DiskTrouble> trouble() {
    return trouble;
  }

  /** Whether the file is damaged: only a backup helps. */
  public boolean isDamage() {
    return problem.key().equals("store.data-damaged");
  }

  /** Whether somebody else holds the store. */
  public boolean isHeld() {
    return problem.key().startsWith("store.data-held");
  }

  @Override
  public String getMessage() {
    return Words.CHINESE.say(problem);
  }
}

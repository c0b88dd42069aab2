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
  private final Kind kind;

  /** What is the matter with the store, where something follows from it. */
  private enum Kind {
    FAILED,
    DAMAGED,
    HELD,
    NEWER
  }

  /** A failure with what the database said. */
  public StoreException(Throwable cause) {
    this(Kind.FAILED, failed(cause), DiskTrouble.in(cause), cause);
  }

  private static Message failed(Throwable cause) {
    return DiskTrouble.in(cause)
        .map(trouble -> Message.of("store.data-failed-disk", trouble.what(), trouble.mend()))
        .orElseGet(() -> Message.of("store.data-failed", Causes.innermost(cause)));
  }

  StoreException(Message problem) {
    this(Kind.FAILED, problem, Optional.empty(), null);
  }

  StoreException(Message problem, Throwable cause) {
    this(Kind.FAILED, problem, Optional.empty(), cause);
  }

  private StoreException(
      Kind kind, Message problem, Optional<DiskTrouble> trouble, Throwable cause) {
    super(cause);
    this.kind = kind;
    this.problem = problem;
    this.trouble = trouble;
  }

  /** A failure of the disk on which a file is. */
  static StoreException of(DiskTrouble trouble, Path file, Throwable cause) {
    Message problem = Message.of("store.data-disk", trouble.what(), file, trouble.mend());
    return new StoreException(Kind.FAILED, problem, Optional.of(trouble), cause);
  }

  /** A file that is damaged: only a backup helps. */
  static StoreException damaged(Path file, Throwable cause) {
    return new StoreException(
        Kind.DAMAGED, Message.of("store.data-damaged", file), Optional.empty(), cause);
  }

  static StoreException damaged(Path file) {
    return damaged(file, null);
  }

  /** A store that somebody else holds. */
  static StoreException held(Message by, Throwable cause) {
    return new StoreException(Kind.HELD, by, Optional.empty(), cause);
  }

  /** A store of a newer release. */
  static StoreException newer(Path file, Throwable cause) {
    return new StoreException(
        Kind.NEWER, Message.of("store.data-newer", file), Optional.empty(), cause);
  }

  /** A failure of the disk of which more can be said. */
  static StoreException of(DiskTrouble trouble, Message problem) {
    return new StoreException(Kind.FAILED, problem, Optional.of(trouble), null);
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
    return kind == Kind.DAMAGED;
  }

  /** Whether somebody else holds the store. */
  public boolean isHeld() {
    return kind == Kind.HELD;
  }

  /** Whether it is of a newer release. */
  public boolean isNewer() {
    return kind == Kind.NEWER;
  }

  @Override
  public String getMessage() {
    return Words.CHINESE.say(problem);
  }
}

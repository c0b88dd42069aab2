package minshen.batch;

import minshen.files.DiskTrouble;

/** The disk takes nothing any more, whichever company is at work. */
final class BatchStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DiskTrouble trouble;

  BatchStoppedException(DiskTrouble trouble, Throwable cause) {
    super(cause);
    this.trouble = trouble;
  }

  /** What keeps it from taking more. */
  DiskTrouble trouble() {
    return trouble;
  }
}

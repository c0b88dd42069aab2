package minshen.store;

/** The database failed: the disk is full, the store is locked or damaged. Not the user's input. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with what the database said. */
  public StoreException(Throwable cause) {
    super(cause);
  }
}

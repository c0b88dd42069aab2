package minshen.packs;

import java.sql.SQLException;
import minshen.files.Causes;
import minshen.files.DiskTrouble;
import minshen.words.Message;
import minshen.words.Words;

/**
 * The tables in memory, through which packs come to the model, failed: too few files may be open,
 * memory is short. Not the user's input.
 */
public final class PackTablesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message problem;

  PackTablesException(SQLException cause) {
    super(cause);
    problem =
        DiskTrouble.in(cause)
            .map(trouble -> Message.of("packs.tables-failed-disk", trouble.what(), trouble.mend()))
            .orElseGet(() -> Message.of("packs.tables-failed", Causes.innermost(cause)));
  }

  /** What happened and what to do. */
  public Message problem() {
    return problem;
  }

  @Override
  public String getMessage() {
    return Words.CHINESE.say(problem);
  }
}

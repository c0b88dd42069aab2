package minshen.files;

import java.util.Comparator;
import minshen.words.Message;
import minshen.words.Words;

/**
 * Input that cannot be read: what is wrong, where it stands and how to mend it, in one line. The
 * command line ends with exit code 2 on it.
 */
public final class InputException extends RuntimeException {
  /** Files and lines in their order. */
  public static final Comparator<InputException> BY_PLACE =
      Comparator.comparing(InputException::place);

  private final transient SourceLocation place;
  private final transient Message problem;

  /** A problem at a place. */
  public InputException(SourceLocation place, Message problem) {
    this.place = place;
    this.problem = problem;
  }

  /** Where it stands. */
  public SourceLocation place() {
    return place;
  }

  /** What is wrong and how to mend it. */
  public Message problem() {
    return problem;
  }

  /** The whole line, in a language. */
  public String say(Words words) {
    return (place + ": " + words.say(problem)).replaceAll("\\R", " ");
  }

  @Override
  public String getMessage() {
    return say(Words.CHINESE);
  }
}

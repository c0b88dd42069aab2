package minshen.packet.source;

import java.nio.file.Path;
import minshen.words.Message;
import minshen.words.Words;

/** A file that cannot become pages. */
public final class SourceException extends Exception {
  private final transient Message problem;
  private final boolean passwordHelps;

  /** A problem with a file. */
  public SourceException(Message problem) {
    this(problem, false);
  }

  private SourceException(Message problem, boolean passwordHelps) {
    this.problem = problem;
    this.passwordHelps = passwordHelps;
  }

  /** A file that wants a password, or another one. */
  static SourceException wantsPassword(Message problem) {
    return new SourceException(problem, true);
  }

  /** A problem with a file, and what a library said of it. */
  public SourceException(Message problem, Throwable cause) {
    super(cause);
    this.problem = problem;
    this.passwordHelps = false;
  }

  /** Whether it can be read by whoever gives its password. */
  public boolean passwordHelps() {
    return passwordHelps;
  }

  /** One sentence: which file, what is wrong with it, and what to do. */
  public Message problem() {
    return problem;
  }

  /** The same sentence with the file's name alone, for whom its folder means nothing. */
  public Message problemByName() {
    return byName(problem);
  }

  /** A sentence with the files in it by their names alone. */
  public static Message byName(Message problem) {
    return new Message(
        problem.key(), problem.arguments().stream().map(SourceException::named).toList());
  }

  private static Object named(Object argument) {
    return switch (argument) {
      case Path file -> String.valueOf(file.getFileName());
      case MemberFile member -> member.byName();
      case Message inner -> byName(inner);
      default -> argument;
    };
  }

  @Override
  public String getMessage() {
    return Words.CHINESE.say(problem);
  }
}

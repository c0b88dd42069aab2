package minshen.desktop.shell;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Where in the program something went wrong: the kinds of what was thrown and the places it came
 * through, without the messages, which may quote what people typed.
 */
final class FailureTrace {
  private FailureTrace() {}

  /** The trace of a failure and of what caused it, a line for each place. */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = thrown; cause != null && told.add(cause); cause = cause.getCause()) {
      text.append(told.size() > 1 ? "caused by " : "").append(cause.getClass().getName());
      text.append('\n');
      for (StackTraceElement frame : cause.getStackTrace()) {
        text.append("\tat ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}

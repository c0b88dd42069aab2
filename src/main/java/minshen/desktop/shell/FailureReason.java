package minshen.desktop.shell;

import java.io.IOException;
import java.util.Optional;
import minshen.files.Causes;
import minshen.files.DiskTrouble;
import minshen.files.InputException;
import minshen.packs.PackTablesException;
import minshen.store.StoreException;
import minshen.words.Message;

/** Why something could not be done, in one line: what is wrong, and how to mend it. */
public final class FailureReason {
  private FailureReason() {}

  /** Why something failed; of the program's own faults, what they say of themselves. */
  public static Message of(Throwable failure) {
    return known(failure).orElseGet(() -> Message.verbatim(Causes.innermost(failure)));
  }

  /** Why something failed; empty if it is a fault of the program itself. */
  public static Optional<Message> known(Throwable failure) {
    return Causes.of(failure)
        .flatMap(cause -> said(cause).stream())
        .findFirst()
        .or(() -> disk(failure));
  }

  private static Optional<Message> said(Throwable cause) {
    return switch (cause) {
      case InputException input ->
          Optional.of(Message.of("desktop.reason.input", input.place(), input.problem()));
      case PackTablesException packs -> Optional.of(packs.problem());
      case StoreException store -> Optional.of(store.problem());
      case OutOfMemoryError _ -> Optional.of(Message.of("desktop.reason.memory"));
      case LinkageError _ -> Optional.of(Message.of("desktop.reason.program"));
      default -> Optional.empty();
    };
  }

  private static Optional<Message> disk(Throwable failure) {
    return DiskTrouble.in(failure)
        .map(
            trouble ->
                file(failure)
                    .map(
                        file ->
                            Message.of("desktop.reason.file", trouble.what(), file, trouble.mend()))
                    .orElse(Message.of("desktop.reason.disk", trouble.what(), trouble.mend())));
  }

  private static Optional<String> file(Throwable failure) {
    return Causes.of(failure)
        .filter(IOException.class::isInstance)
        .flatMap(cause -> DiskTrouble.file((IOException) cause).stream())
        .findFirst();
  }
}

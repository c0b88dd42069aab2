package minshen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import minshen.files.Causes;
import minshen.files.DiskTrouble;
import minshen.files.InputException;
import minshen.packs.PackTablesException;
import minshen.store.StoreException;
import minshen.words.Message;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * How a failed command ends: one line that says what, where and how to mend it, and the exit code.
 *
 * @param line the line
 * @param code the exit code
 */
record CommandFailure(Message line, int code) {
  private static final Message CANCELLED = Message.of("cli.cancelled");

  /** What became of a command. */
  static CommandFailure of(Throwable e) {
    return Causes.of(e)
        .filter(LinkageError.class::isInstance)
        .findFirst()
        .map(cause -> new CommandFailure(programFile(cause), ExitCode.MACHINE))
        .orElseGet(() -> known(e));
  }

  /** A part of the program could not be read, such as where no more files can be opened. */
  private static Message programFile(Throwable e) {
    return Message.of("cli.program-file", String.valueOf(e.getMessage()));
  }

  private static CommandFailure known(Throwable e) {
    return switch (e) {
      case CommandLine.ParameterException use when use.getCause() instanceof InputException cause ->
          of(cause);
      case CommandLine.ParameterException use -> new CommandFailure(wrongUse(use), ExitCode.INPUT);
      case InputException input ->
          new CommandFailure(
              Message.of("cli.input", input.place(), input.problem()), ExitCode.INPUT);
      case UncheckedIOException unchecked -> known(unchecked.getCause());
      case CompletionException wrapped when wrapped.getCause() != null -> known(wrapped.getCause());
      case IOException io -> new CommandFailure(disk(io), ExitCode.MACHINE);
      case PackTablesException packs -> new CommandFailure(packs.problem(), ExitCode.MACHINE);
      case StoreException store -> new CommandFailure(store.problem(), ExitCode.MACHINE);
      case CancellationException _ -> new CommandFailure(CANCELLED, ExitCode.MACHINE);
      case OutOfMemoryError _ -> new CommandFailure(Message.of("cli.no-memory"), ExitCode.MACHINE);
      default -> {
        LoggerFactory.getLogger(CommandFailure.class).debug("unexpected", e);
        yield new CommandFailure(Message.of("cli.unexpected", String.valueOf(e)), ExitCode.MACHINE);
      }
    };
  }

  private static Message disk(IOException e) {
    Message why = DiskTrouble.why(e);
    Message mend = DiskTrouble.mend(e);
    return DiskTrouble.file(e)
        .map(file -> Message.of("cli.cannot-write-file", file, why, mend))
        .orElse(Message.of("cli.cannot-write", why, mend));
  }

  /** Says the line, and gives the exit code. */
  int tell(Terminal terminal) {
    if (line.equals(CANCELLED)) {
      terminal.cancelled();
    } else {
      terminal.fail(line);
    }
    return code;
  }

  private static Message wrongUse(CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return Message.of("cli.wrong-use", problem(e), command);
  }

  private static Message problem(CommandLine.ParameterException e) {
    return switch (e) {
      case CommandLine.UnmatchedArgumentException unmatched ->
          Message.of("cli.unknown-argument", unmatched.getUnmatched().getFirst());
      case CommandLine.MissingParameterException missing ->
          Message.of(
              "cli.missing-argument",
              missing.getMissing().stream()
                  .map(
                      spec ->
                          spec instanceof CommandLine.Model.OptionSpec option
                              ? option.longestName()
                              : spec.paramLabel())
                  .toList());
      default ->
          e.getValue() == null
              ? Message.of("cli.bad-argument", argument(e))
              : Message.of("cli.bad-value", argument(e), e.getValue());
    };
  }

  private static String argument(CommandLine.ParameterException e) {
    return Optional.ofNullable(e.getArgSpec())
        .map(
            spec ->
                spec instanceof CommandLine.Model.OptionSpec option
                    ? option.longestName()
                    : spec.paramLabel())
        .or(() -> Optional.ofNullable(e.getValue()))
        .orElse(String.valueOf(e.getMessage()));
  }
}

package minshen.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.store.StoreException;
import minshen.words.Message;
import minshen.words.Words;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as a command: global options, and the commands below it. */
@Command(
    name = "minshen",
    subcommands = {
      ComputeCommand.class,
      CheckCommand.class,
      FillCommand.class,
      PolicyCommand.class,
      DemoCommand.class
    })
public final class Minshen implements Runnable {
  private final Terminal terminal;

  private Minshen(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The language was taken from the arguments before they were parsed; here it is only checked. */
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "cli.option.lang",
      scope = ScopeType.INHERIT)
  void language(String chosen) {
    if (!List.of("zh", "en").contains(chosen)) {
      throw new InputException(Place.of("--lang"), Message.of("cli.wants-language", chosen));
    }
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.option.help",
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(names = "--version", versionHelp = true, descriptionKey = "cli.option.version")
  boolean version;

  /**
   * Runs a command.
   *
   * @param arguments the arguments
   * @param out where results go
   * @param err where progress and the one line about a failure go
   * @return the exit code
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Words words = Words.in(languageOf(arguments));
    Minshen root = new Minshen(new Terminal(words, out, err));
    CommandLine line = new CommandLine(root);
    line.setResourceBundle(words.bundleOf("cli"));
    for (CommandLine sub : line.getSubcommands().values()) {
      sub.setResourceBundle(words.bundleOf("cli"));
      sub.getSubcommands().values().forEach(s -> s.setResourceBundle(words.bundleOf("cli")));
    }
    line.getCommandSpec().versionProvider(() -> new String[] {"minshen " + Version.number()});
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out, true, out.charset()));
    line.setErr(new PrintWriter(err, true, err.charset()));
    line.setParameterExceptionHandler((e, _) -> wrongUse(e, root.terminal));
    line.setExecutionExceptionHandler((e, _, _) -> failed(e, root.terminal));
    return line.execute(arguments);
  }

  /** Where the commands say things. */
  Terminal terminal() {
    return terminal;
  }

  @Override
  public void run() {
    throw new InputException(Place.of("minshen"), Message.of("cli.wants-command", commands()));
  }

  private static Message commands() {
    return Message.verbatim("compute, check, fill, policy, demo, --help");
  }

  private static String languageOf(String[] arguments) {
    List<String> all = Arrays.asList(arguments);
    int at = all.indexOf("--lang");
    return at >= 0 && at + 1 < all.size()
        ? all.get(at + 1)
        : all.stream()
            .filter(a -> a.startsWith("--lang="))
            .map(a -> a.substring("--lang=".length()))
            .findFirst()
            .orElse("zh");
  }

  private static int wrongUse(CommandLine.ParameterException e, Terminal terminal) {
    if (e.getCause() instanceof InputException input) {
      return failed(input, terminal);
    }
    Message message =
        switch (e) {
          case CommandLine.UnmatchedArgumentException u ->
              Message.of("cli.unknown-argument", u.getUnmatched().getFirst());
          case CommandLine.MissingParameterException m ->
              Message.of(
                  "cli.missing-argument",
                  m.getMissing().stream()
                      .map(
                          spec ->
                              spec.isOption()
                                  ? ((CommandLine.Model.OptionSpec) spec).longestName()
                                  : spec.paramLabel())
                      .toList());
          default -> Message.verbatim(String.valueOf(e.getMessage()));
        };
    terminal.fail(
        Message.of("cli.wrong-use", message, e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.INPUT;
  }

  private static int failed(Exception e, Terminal terminal) {
    return switch (e) {
      case InputException input -> {
        terminal.fail(Message.verbatim(input.say(terminal.words())));
        yield ExitCode.INPUT;
      }
      case StoreException store -> {
        terminal.fail(Message.of("cli.store-failed", String.valueOf(store.getMessage())));
        yield ExitCode.MACHINE;
      }
      case UncheckedIOException unchecked -> failed(unchecked.getCause(), terminal);
      case IOException io -> {
        terminal.fail(machine(io));
        yield ExitCode.MACHINE;
      }
      default -> {
        LoggerFactory.getLogger(Minshen.class).debug("unexpected", e);
        terminal.fail(Message.of("cli.unexpected", String.valueOf(e)));
        yield ExitCode.MACHINE;
      }
    };
  }

  private static Message machine(IOException e) {
    if (e instanceof FileSystemException file) {
      return Message.of(
          "cli.cannot-write-file",
          Optional.ofNullable(file.getFile()).orElse("?"),
          Optional.ofNullable(file.getReason()).orElse(file.getClass().getSimpleName()));
    }
    return Message.of("cli.cannot-write", String.valueOf(e.getMessage()));
  }
}

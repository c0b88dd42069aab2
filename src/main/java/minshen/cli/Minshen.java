package minshen.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import minshen.files.DataFolder;
import minshen.files.InputException;
import minshen.files.ProgramVersion;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.files.SystemClock;
import minshen.form.OfficeTemporaryFiles;
import minshen.words.Language;
import minshen.words.Message;
import minshen.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as a command: global options, and the commands below it. */
@Command(name = "minshen")
public final class Minshen implements Callable<Integer> {
  private static final String DEMO = "mvn -q compile exec:exec -Dargs=\"demo --out target/demo\"";

  /** In the order in which the help lists them. */
  private static final List<Class<?>> ALL =
      List.of(
          ComputeCommand.class,
          CheckCommand.class,
          FillCommand.class,
          PacketCommand.class,
          MatchCommand.class,
          OptimiseCommand.class,
          PolicyCommand.class,
          FormCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          TemplateCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          BatchCommand.class,
          ReportCommand.class,
          DemoCommand.class);

  private static final Set<String> HELP = Set.of("-h", "--help");

  private final Terminal terminal;

  private Minshen(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The language was taken from the arguments before they were parsed; here it is only checked. */
  @Option(
      names = "--lang",
      paramLabel = "${minshen.languages}",
      descriptionKey = "cli.option.lang",
      scope = ScopeType.INHERIT)
  void language(String chosen) {
    if (Language.of(chosen).isEmpty()) {
      throw new InputException(
          SourceLocation.of("--lang"), Message.of("cli.wants-language", chosen, Language.codes()));
    }
  }

  /** The store's folder: taken by the commands that touch the store, and by the workbench. */
  @Option(
      names = "--data",
      paramLabel = "DIR",
      descriptionKey = "cli.option.data",
      scope = ScopeType.INHERIT)
  void data(String named) {
    data = DataFolder.named(named);
    dataNamed = true;
  }

  private Path data = DataFolder.standard();

  private boolean dataNamed;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.option.help",
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = "--version",
      versionHelp = true,
      descriptionKey = "cli.option.version",
      scope = ScopeType.INHERIT)
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
    return run(arguments, out, err, SystemClock.get());
  }

  /** The same by another clock. */
  static int run(String[] arguments, PrintStream out, PrintStream err, Clock clock) {
    Terminal terminal = new Terminal(wordsFor(arguments), out, err, clock);
    OfficeTemporaryFiles.keepPrivate();
    int code;
    // What has cleaned up may be gone before it has said so.
    try (ShutdownTasks.Entry _ = ShutdownTasks.at(ShutdownTasks.Step.CLOSE, terminal::cancelled)) {
      code = commandLine(new Minshen(terminal), arguments, out, err).execute(arguments);
    } catch (Throwable e) {
      // Out of memory, a stack that is too deep: never the JVM's own exit code 1.
      code = CommandFailure.of(e).tell(terminal);
    }
    out.flush();
    if (out.checkError()) {
      terminal.fail(Message.of("cli.cannot-print"));
      return ExitCode.MACHINE;
    }
    return code;
  }

  /**
   * Says in one line why the workbench does not open.
   *
   * @return the exit code
   */
  public static int sayItDoesNotOpen(
      String[] arguments, PrintStream out, PrintStream err, Throwable why) {
    return CommandFailure.of(why)
        .tell(new Terminal(wordsFor(arguments), out, err, SystemClock.get()));
  }

  /** Says in one line that the workbench has no screen, and which command needs none. */
  public static void sayThereIsNoScreen(String[] arguments, PrintStream out) {
    out.println(wordsFor(arguments).say("cli.no-screen", DEMO));
  }

  private static CommandLine commandLine(
      Minshen root, String[] arguments, PrintStream out, PrintStream err) {
    CommandLine line = new CommandLine(root);
    wanted(arguments).forEach(line::addSubcommand);
    useWords(line, root.terminal.words().bundleOf("cli"));
    line.getCommandSpec()
        .versionProvider(() -> new String[] {"minshen " + ProgramVersion.number()});
    line.getSubcommands()
        .values()
        .forEach(s -> s.getCommandSpec().versionProvider(line.getCommandSpec().versionProvider()));
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    line.setOut(new PrintWriter(out, true, out.charset()));
    line.setErr(new PrintWriter(err, true, err.charset()));
    line.setParameterExceptionHandler((e, _) -> CommandFailure.of(e).tell(root.terminal));
    line.setExecutionExceptionHandler((e, _, _) -> CommandFailure.of(e).tell(root.terminal));
    return line;
  }

  /**
   * The commands that may be meant. To look at the options of all of them takes a tenth of a short
   * command's time; only help and what is no command ask for all.
   */
  private static List<Class<?>> wanted(String[] arguments) {
    List<String> given = Arrays.asList(arguments);
    List<Class<?>> named = ALL.stream().filter(command -> given.contains(name(command))).toList();
    boolean first = named.stream().anyMatch(command -> name(command).equals(arguments[0]));
    return first && HELP.stream().noneMatch(given::contains) ? named : ALL;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static void useWords(CommandLine line, ResourceBundle words) {
    line.setResourceBundle(words);
    line.getSubcommands().values().forEach(sub -> useWords(sub, words));
  }

  /** The store's folder: what {@code --data} says, else the user's data directory. */
  Path data() {
    return data;
  }

  /** Whether {@code --data} named it. */
  boolean isDataNamed() {
    return dataNamed;
  }

  /** Where the commands say things. */
  Terminal terminal() {
    return terminal;
  }

  @Override
  public Integer call() {
    String commands =
        ALL.stream().map(command -> name(command) + ", ").collect(Collectors.joining());
    terminal.fail(Message.of("cli.wants-command", Message.verbatim(commands + "--help")));
    return ExitCode.INPUT;
  }

  private static Words wordsFor(String[] arguments) {
    return Words.in(Language.askedFor(Arrays.asList(arguments)).orElse(Language.STANDARD));
  }
}

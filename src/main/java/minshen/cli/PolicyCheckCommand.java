package minshen.cli;

import java.util.concurrent.Callable;
import minshen.exchange.cases.PackCheck;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packs.PackFiles;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code policy check}: everything there is to say of a pack that somebody writes. A pack that
 * cannot be used is unreadable input, as it is for {@code policy import}; one that can, but does
 * not meet its own cases, has error findings; advice is none.
 */
@Command(name = "check")
final class PolicyCheckCommand implements Callable<Integer> {
  @ParentCommand private PolicyCommand policy;

  @Mixin private PackOption option;

  @Parameters(paramLabel = "FILE|DIR", descriptionKey = "cli.parameter.pack-files")
  private String file;

  @Override
  public Integer call() {
    PackFiles files = PackFiles.of(DossierFiles.path(file));
    Terminal terminal = policy.root().terminal();
    try (PolicyPacks packs = PolicyPacks.open(policy.root(), option)) {
      PackCheck.Result result = packs.check().look(files);
      result.mistakes().forEach(e -> terminal.say("cli.input", e.place(), e.problem()));
      if (!result.mistakes().isEmpty()) {
        throw new InputException(
            SourceLocation.of(file), Message.of("cli.pack-mistakes", result.mistakes().size()));
      }
      result.failures().forEach(e -> terminal.say("cli.input", e.place(), e.problem()));
      result.advice().forEach(a -> terminal.say("cli.pack-advice", a.at(), a.text()));
      int failed = result.failures().size();
      terminal.say(
          failed > 0 ? "cli.pack-cases-fail" : "cli.pack-clean",
          result.cases(),
          failed,
          result.advice().size(),
          file);
      return failed > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }
}

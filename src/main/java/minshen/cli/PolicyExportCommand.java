package minshen.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import minshen.packs.PackFiles;
import minshen.packs.PackShelf;
import minshen.packs.PresentFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code policy export}: a pack of the program, or one that was imported, as files to start from.
 */
@Command(name = "export")
final class PolicyExportCommand implements Callable<Integer> {
  @ParentCommand private PolicyCommand policy;

  @Mixin private PackOption option;

  @Parameters(paramLabel = "PACK", descriptionKey = "cli.parameter.pack")
  private String pack;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      descriptionKey = "cli.option.new-folder")
  private String out;

  @Override
  public Integer call() throws IOException {
    NewFolder folder = new NewFolder(out);
    Terminal terminal = policy.root().terminal();
    try (PolicyPacks packs = PolicyPacks.open(policy.root(), option)) {
      PackFiles files = packs.filesOf(pack);
      folder.write(PresentFormat.of(files), terminal);
      terminal.say(
          files.isPresentFormat() ? "cli.pack-exported" : "cli.pack-exported-anew",
          PackShelf.edition(files),
          out);
    }
    return ExitCode.DONE;
  }
}

package minshen.cli;

import java.util.ArrayList;
import java.util.List;
import minshen.policy.Library;
import minshen.store.PolicyStore;
import minshen.store.pack.PackFiles;
import picocli.CommandLine.Option;

/** {@code --pack}: packs that count for this run, beside those of the program. */
final class PackOption {
  @Option(
      names = "--pack",
      paramLabel = "FILE|DIR",
      arity = "1",
      descriptionKey = "cli.option.pack")
  private List<String> packs = new ArrayList<>();

  Library library() {
    return PolicyStore.with(packs.stream().map(DossierFiles::path).map(PackFiles::of).toList());
  }
}

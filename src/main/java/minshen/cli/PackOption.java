package minshen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.store.StoreException;
import minshen.store.UserStore;
import picocli.CommandLine.Option;

/**
 * Which packs count for a run: those of the program, those that the user imported, and those named
 * by {@code --pack}; with the notices of years that the user typed.
 */
final class PackOption {
  @Option(
      names = "--pack",
      paramLabel = "FILE|DIR",
      arity = "1",
      descriptionKey = "cli.option.pack")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--no-imported", descriptionKey = "cli.option.no-imported")
  private boolean noImported;

  /** The packs that are named, in the order in which they are. */
  List<PackFiles> named() {
    return packs.stream().map(DossierFiles::path).map(PackFiles::of).toList();
  }

  /** Whether those that the user imported count too. */
  boolean takesImported() {
    return !noImported;
  }

  /** The packs, as the claims of this run find them. */
  Library library(Minshen root) {
    return library(root, Optional.empty());
  }

  /** The same for dossiers of a source, which may have the store open. */
  Library library(Minshen root, DossierSource source) {
    return library(root, source.brought());
  }

  private Library library(Minshen root, Optional<UserStore.Brought> open) {
    UserStore.Brought brought = open.filter(_ -> takesImported()).orElseGet(() -> brought(root));
    PackLoader.Loaded loaded = PackLoader.load(brought.packs(), named());
    loaded
        .refused()
        .forEach(refused -> root.terminal().note("cli.pack-left-out", refused.why().getMessage()));
    return loaded.withChosen().withNotices(brought.notices()).in(root.terminal().today().getYear());
  }

  /**
   * What the user imported and typed; while somebody else holds the store, it is left out and that
   * is told.
   */
  private UserStore.Brought brought(Minshen root) {
    if (noImported) {
      return UserStore.Brought.NOTHING;
    }
    try {
      return UserStore.broughtIn(StoreOption.folder(root));
    } catch (StoreException e) {
      root.terminal().note("cli.store-left-out", e.getMessage());
      return UserStore.Brought.NOTHING;
    }
  }
}

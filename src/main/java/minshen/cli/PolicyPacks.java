package minshen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Dossier;
import minshen.exchange.cases.PackCheck;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.SourceLocation;
import minshen.packs.BundledPacks;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.packs.PackReader;
import minshen.packs.PackShelf;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.store.StoreException;
import minshen.store.UserStore;

/** The packs that the policy commands see: the program's, and those the user imported. */
final class PolicyPacks implements AutoCloseable {
  private final Optional<UserStore> store;
  private final List<PackFiles> kept;
  private final List<PackFiles> named;
  private final PackLoader.Loaded loaded;
  private final Library library;

  private PolicyPacks(Optional<UserStore> store, PackOption option, int year) {
    this.store = store;
    this.kept = option.takesImported() ? imported(store) : List.of();
    this.named = option.named();
    this.loaded = PackLoader.load(kept, named);
    this.library =
        loaded
            .library()
            .withNotices(
                store.filter(_ -> option.takesImported()).map(UserStore::notices).orElse(List.of()))
            .in(year);
  }

  private static List<PackFiles> imported(Optional<UserStore> store) {
    return store.map(UserStore::importedPacks).orElse(List.of());
  }

  /** The user's store, if there is one and nobody else holds it, and the packs that are named. */
  static PolicyPacks open(Minshen root, PackOption option) {
    return new PolicyPacks(store(root), option, root.terminal().today().getYear());
  }

  private static Optional<UserStore> store(Minshen root) {
    Path folder = StoreOption.folder(root);
    if (!UserStore.isIn(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(StoreOption.open(root));
    } catch (StoreException e) {
      root.terminal().note("cli.store-left-out", e.getMessage());
      return Optional.empty();
    }
  }

  /** The packs, with the notices of years that the user typed. */
  Library library() {
    return library;
  }

  /** The files of a pack, its base under it. */
  PackFiles files(Pack pack) {
    return new PackShelf(atHand()).resolved(own(pack));
  }

  /** The files of a pack: one of the program, one that was imported, or one that was named. */
  private PackFiles own(Pack pack) {
    return Stream.of(named.stream(), kept.stream(), bundled())
        .flatMap(files -> files)
        .filter(files -> PackShelf.edition(files).equals(pack.edition()))
        .findFirst()
        .orElseThrow();
  }

  /** The files of the pack that an argument names, as {@link #named} takes it. */
  PackFiles filesOf(String argument) {
    Path path = DossierFiles.path(argument);
    if (!Files.exists(path)) {
      return own(named(argument));
    }
    PackFiles files = PackFiles.of(path);
    PackReader.read(new PackShelf(atHand()).resolved(files));
    return files;
  }

  /** The packs that were imported and those that are named. */
  private List<PackFiles> atHand() {
    return Stream.concat(kept.stream(), named.stream()).toList();
  }

  private static Stream<PackFiles> bundled() {
    return BundledPacks.names().stream().map(PackFiles::bundled);
  }

  /** Every version of every pack. */
  List<Pack> versions() {
    return loaded.versions();
  }

  /** Why packs that were imported are not among them. */
  List<InputException> refused() {
    return loaded.refused().stream().map(PackLoader.Refused::why).toList();
  }

  /** Looks at packs among those at hand. */
  PackCheck check() {
    return new PackCheck(atHand(), loaded);
  }

  /** The dossiers of the store. */
  List<Dossier> dossiers() {
    return store.stream()
        .flatMap(s -> s.applicants().stream().map(applicant -> s.read(applicant.id()).dossier()))
        .toList();
  }

  /** The pack that an argument names: a file or folder, {@code ID@VERSION}, or an id. */
  Pack named(String argument) {
    Path path = DossierFiles.path(argument);
    if (Files.exists(path)) {
      return PackLoader.load(kept, List.of(PackFiles.of(path))).chosen().getFirst();
    }
    return loaded.versions().stream()
        .filter(pack -> pack.edition().equals(argument))
        .findFirst()
        .or(() -> library().pack(argument))
        .orElseThrow(
            () ->
                MappingReader.unknown(
                    SourceLocation.of("policy"),
                    "cli.unknown-pack",
                    argument,
                    Stream.concat(
                            versions().stream().map(Pack::id),
                            versions().stream().map(Pack::edition))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  @Override
  public void close() {
    store.ifPresent(UserStore::close);
  }
}

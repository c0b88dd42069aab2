package minshen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Dossier;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.store.PolicyStore;
import minshen.store.StoreException;
import minshen.store.UserStore;
import minshen.store.pack.PackFiles;

/** The packs that the policy commands see: the program's, and those the user imported. */
final class PolicyPacks implements AutoCloseable {
  private final Optional<UserStore> store;
  private final List<PackFiles> kept;
  private final PolicyStore.Loaded loaded;

  private PolicyPacks(Optional<UserStore> store) {
    this.store = store;
    this.kept = store.map(UserStore::importedPacks).orElse(List.of());
    this.loaded = PolicyStore.load(kept, List.of());
  }

  /** The user's store, if there is one and nobody else holds it. */
  static PolicyPacks open(Minshen root) {
    Path folder = UserData.folder(root);
    if (!UserStore.isIn(folder)) {
      return new PolicyPacks(Optional.empty());
    }
    try {
      return new PolicyPacks(Optional.of(UserStore.open(folder)));
    } catch (StoreException e) {
      root.terminal().note("cli.store-left-out", e.getMessage());
      return new PolicyPacks(Optional.empty());
    }
  }

  Library library() {
    return loaded.library();
  }

  /** Every version of every pack. */
  List<Pack> versions() {
    return loaded.versions();
  }

  /** Why packs that were imported are not among them. */
  List<InputException> refused() {
    return loaded.refused().stream().map(PolicyStore.Refused::why).toList();
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
      return PolicyStore.load(kept, List.of(PackFiles.of(path))).chosen().getFirst();
    }
    return loaded.versions().stream()
        .filter(pack -> pack.edition().equals(argument))
        .findFirst()
        .or(() -> library().pack(argument))
        .orElseThrow(
            () ->
                Fields.unknown(
                    Place.of("policy"),
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

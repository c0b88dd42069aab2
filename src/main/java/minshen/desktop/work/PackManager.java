package minshen.desktop.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.exchange.cases.PackIntake;
import minshen.packs.NewPack;
import minshen.packs.PackEdition;
import minshen.packs.PackFiles;
import minshen.policy.diff.PackDiff;
import minshen.store.PackUse;
import minshen.store.TouchedClaims;
import minshen.store.UserStore;

/** What can be done with the packs of the store. Each is a task, not yet running. */
public final class PackManager {
  private final UserStore store;
  private final Tasks tasks;

  PackManager(UserStore store, Tasks tasks) {
    this.store = store;
    this.tasks = tasks;
  }

  /**
   * A pack that was looked at.
   *
   * @param result what came of it
   * @param isThere whether the very same version is there already
   * @param diff how it differs from the version whose place it takes, if there is one
   * @param touched the stored claims that will come out otherwise
   */
  public record Look(
      PackIntake.Result result,
      boolean isThere,
      Optional<PackDiff> diff,
      List<TouchedClaims> touched) {
    public Look {
      touched = List.copyOf(touched);
    }
  }

  /** Tells every version at hand. */
  public Task<List<PackEdition>> editions() {
    return tasks.task(_ -> store.packEditions());
  }

  /** Looks at a folder or zip; nothing is kept by that. */
  public Task<Look> look(Path file) {
    return tasks.task(_ -> looked(PackFiles.of(file)));
  }

  /** Looks at a pack that was just made. */
  public Task<Look> look(PackFiles made) {
    return tasks.task(_ -> looked(made));
  }

  /** Keeps a pack that was looked at. */
  public Task<NewPack> keep(NewPack newPack) {
    return tasks.task(
        _ -> {
          store.keepPack(newPack.files(), newPack.sealed());
          return newPack;
        });
  }

  /** Removes a version, unless somebody needs it; tells who does. */
  public Task<PackUse> remove(PackEdition edition) {
    return tasks.task(
        _ -> {
          PackUse use = PackUse.of(store, edition);
          if (!use.any()) {
            store.removePack(edition);
          }
          return use;
        });
  }

  private Look looked(PackFiles files) {
    PackIntake.Result result = new PackIntake(store.importedPacks(), store.library()).look(files);
    if (result.newPack().isEmpty()) {
      return new Look(result, false, Optional.empty(), List.of());
    }
    NewPack newPack = result.newPack().get();
    boolean there =
        store.packEditions().stream()
            .anyMatch(
                edition -> edition.isSameAs(newPack.sealed().pack(), newPack.sealed().sha256()));
    return new Look(
        result,
        there,
        newPack.before().map(before -> PackDiff.between(before, newPack.sealed().pack())),
        there ? List.of() : TouchedClaims.by(newPack, store));
  }
}

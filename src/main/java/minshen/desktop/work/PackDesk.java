package minshen.desktop.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.exchange.CaseClaims;
import minshen.exchange.LedgerReader;
import minshen.form.OfficialForm;
import minshen.policy.diff.PackDiff;
import minshen.store.PackEdition;
import minshen.store.PackIntake;
import minshen.store.PackReaders;
import minshen.store.PackUse;
import minshen.store.UserStore;
import minshen.store.pack.PackFiles;

/** What can be done with the packs of the store. Each is a task, not yet running. */
public final class PackDesk {
  private final UserStore store;
  private final Tasks tasks;
  private final PackIntake intake;

  PackDesk(UserStore store, Tasks tasks) {
    this.store = store;
    this.tasks = tasks;
    this.intake =
        new PackIntake(
            store,
            new PackReaders(
                library -> new CaseClaims(library)::read,
                library -> new LedgerReader(library)::read,
                OfficialForm::of,
                OfficialForm::isThere));
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
      List<PackIntake.Touched> touched) {
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
    return tasks.task(_ -> looked(file));
  }

  /** Keeps a pack that was looked at. */
  public Task<PackIntake.Arrival> keep(PackIntake.Arrival arrival) {
    return tasks.task(
        _ -> {
          intake.keep(arrival);
          return arrival;
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

  private Look looked(Path file) {
    PackIntake.Result result = intake.look(PackFiles.of(file));
    if (result.arrival().isEmpty()) {
      return new Look(result, false, Optional.empty(), List.of());
    }
    PackIntake.Arrival arrival = result.arrival().get();
    boolean there =
        store.packEditions().stream()
            .anyMatch(
                edition -> edition.isSameAs(arrival.sealed().pack(), arrival.sealed().sha256()));
    return new Look(
        result,
        there,
        arrival.before().map(before -> PackDiff.between(before, arrival.sealed().pack())),
        there ? List.of() : intake.touched(arrival));
  }
}

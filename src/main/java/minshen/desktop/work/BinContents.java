package minshen.desktop.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.policy.calc.Award;
import minshen.store.Bin;
import minshen.store.BinPlace;
import minshen.store.BinnedThing;
import minshen.store.UserStore;

/** What lies in the bin of the store behind a workspace, and the way back out of it. */
public final class BinContents {
  private final Workspace workspace;
  private final UserStore store;
  private final Tasks tasks;

  BinContents(Workspace workspace, UserStore store, Tasks tasks) {
    this.workspace = workspace;
    this.store = store;
    this.tasks = tasks;
  }

  /**
   * What is to come back, the lists with its company, which may have come back with it, and its
   * files.
   */
  private record Out(
      BinnedThing thing,
      Optional<SummaryLists.Content> lists,
      Optional<Bin.BinnedClaim> claim,
      Set<String> files,
      Optional<Award> award) {}

  /** For how many days things are kept in it. */
  public static long keptDays() {
    return Bin.KEPT.toDays();
  }

  /** Tells what lies in it, what was deleted last first. */
  public Task<List<BinnedThing>> all() {
    return tasks.task(
        _ -> {
          workspace.autosave().finish();
          return store.bin().all();
        });
  }

  /**
   * Brings something back where it was; a claim or an award brings back its company, if that was
   * deleted as well. A pack counts on a workspace that is laid out anew.
   *
   * @param then what to do when it is back
   * @param failed what to do when it cannot be brought back, beside telling the user
   */
  public void restore(BinnedThing thing, Runnable then, Runnable failed) {
    tasks.run(
        tasks
            .task(_ -> out(thing))
            .onSuccess(out -> brought(out, then))
            .onFailure(
                e -> {
                  failed.run();
                  tasks.run(
                      tasks.task(
                          _ -> {
                            throw e;
                          }));
                }));
  }

  private Out out(BinnedThing thing) {
    workspace.autosave().finish();
    Bin bin = store.bin();
    if (thing.kind() == BinnedThing.Kind.PACK) {
      bin.restorePack(thing.item().orElseThrow(), thing.detail().orElseThrow());
      return new Out(thing, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }
    bin.restoreCompany(thing.company());
    Optional<Bin.BinnedClaim> claim =
        thing.kind() == BinnedThing.Kind.CLAIM ? Optional.of(bin.claim(thing)) : Optional.empty();
    return new Out(
        thing,
        Optional.of(SummaryLists.Content.of(store)),
        claim,
        claim.isPresent() ? store.contents().names(thing.company()) : Set.of(),
        thing.kind() == BinnedThing.Kind.AWARD ? Optional.of(bin.award(thing)) : Optional.empty());
  }

  private void brought(Out out, Runnable then) {
    out.lists().ifPresent(workspace::refreshed);
    if (out.claim().isEmpty() && out.award().isEmpty()) {
      then.run();
      return;
    }
    workspace.dossierEditor(
        out.thing().company(),
        editor -> {
          workspace.filesCame(editor, out.files());
          out.claim().ifPresent(claim -> editor.bringClaim(Integer.MAX_VALUE, claim));
          out.award()
              .ifPresent(
                  award ->
                      editor.bringAward(
                          BinPlace.of(out.thing()),
                          ledger -> Stream.concat(ledger.stream(), Stream.of(award)).toList()));
          then.run();
        });
  }

  /** Removes things for good. */
  public Task<List<BinnedThing>> remove(List<BinnedThing> things) {
    return tasks.task(
        _ -> {
          workspace.autosave().finish();
          things.forEach(store.bin()::remove);
          return store.bin().all();
        });
  }
}

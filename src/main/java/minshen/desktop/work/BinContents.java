package minshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.policy.calc.Award;
import minshen.store.Bin;
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

  /** What is to come back, and the lists with its company, which may have come back with it. */
  private record Out(
      BinnedThing thing,
      Optional<SummaryLists.Content> lists,
      Optional<Bin.BinnedClaim> claim,
      Optional<Award> award) {}

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
   */
  public void restore(BinnedThing thing, Runnable then) {
    tasks.run(tasks.task(_ -> out(thing)).onSuccess(out -> brought(out, then)));
  }

  private Out out(BinnedThing thing) {
    workspace.autosave().finish();
    Bin bin = store.bin();
    if (thing.kind() == BinnedThing.Kind.PACK) {
      bin.restorePack(thing.item().orElseThrow(), thing.detail().orElseThrow());
      return new Out(thing, Optional.empty(), Optional.empty(), Optional.empty());
    }
    bin.restoreCompany(thing.company());
    return new Out(
        thing,
        Optional.of(SummaryLists.Content.of(store)),
        thing.kind() == BinnedThing.Kind.CLAIM ? Optional.of(bin.claim(thing)) : Optional.empty(),
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
          out.claim().ifPresent(claim -> editor.bringClaim(Integer.MAX_VALUE, claim));
          out.award()
              .ifPresent(
                  award ->
                      editor.change(
                          dossier -> {
                            List<Award> ledger = new ArrayList<>(dossier.ledger());
                            ledger.add(award);
                            return dossier.withLedger(ledger);
                          }));
          then.run();
        });
  }

  /** Removes things for good. */
  public Task<List<BinnedThing>> remove(List<BinnedThing> things) {
    return tasks.task(
        _ -> {
          things.forEach(store.bin()::remove);
          return store.bin().all();
        });
  }
}

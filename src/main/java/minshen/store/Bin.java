package minshen.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Claim;
import minshen.files.FileNaming;
import minshen.policy.calc.Award;

/**
 * What was deleted and can be brought back: companies, claims, rows of ledgers and imported packs.
 * After {@link #KEPT} it is removed for good.
 */
public final class Bin {
  /** How long it can be brought back. */
  public static final Duration KEPT = Duration.ofDays(90);

  private final Database database;
  private final UserStore store;

  Bin(Database database, UserStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * A claim as it was deleted.
   *
   * @param claim the claim; files of it may be named otherwise, if others have their names now
   * @param undo its steps
   * @param place where it lies in the bin
   */
  public record BinnedClaim(Claim claim, UndoStates undo, BinPlace place) {}

  /** Everything in it, what was deleted last first. */
  public List<BinnedThing> all() {
    return database.read(handle -> new BinRows(handle).all());
  }

  /** The claims in it, those of its companies as well. */
  List<ClaimSummary> claims() {
    return database.read(handle -> new ClaimSummaryRows(handle).binned());
  }

  /** The rows of ledgers in it, those of its companies as well. */
  List<StoredAward> awards() {
    return database.read(handle -> new SummaryRows(handle).binnedAwards());
  }

  /** Brings a company back; nothing happens to one that is not in the bin. */
  public void restoreCompany(long company) {
    if (database.writing(handle -> new BinRows(handle).restoreCompany(company))) {
      // Lists would show what was computed before it was deleted, perhaps with other packs.
      store.refreshFigures(company);
    }
  }

  /**
   * A claim of the bin for its company, which has its files again. It leaves the bin when the
   * company is saved with it.
   *
   * @param thing the claim in the bin
   */
  public BinnedClaim claim(BinnedThing thing) {
    Map<String, String> names = bringFiles(thing);
    StoredDossier kept = store.read(thing.id());
    Claim claim = kept.dossier().claims().getFirst();
    return new BinnedClaim(
        claim.withPapers(paper -> paper.withFile(names.getOrDefault(paper.file(), paper.file()))),
        // Its steps name the files as they were.
        names.isEmpty() ? kept.undos().getOrDefault(claim.id(), UndoStates.NONE) : UndoStates.NONE,
        BinPlace.of(thing));
  }

  /** The row of a ledger in the bin. It leaves the bin when its company is saved with it. */
  public Award award(BinnedThing thing) {
    return store.read(thing.id()).dossier().ledger().getFirst();
  }

  /** Until the claim is saved nothing of it may be taken for unused. */
  private Map<String, String> bringFiles(BinnedThing thing) {
    synchronized (store) {
      return database.writing(
          handle -> {
            ContentRows rows = new ContentRows(handle);
            Map<String, String> names = bringFiles(rows, thing);
            store
                .contents()
                .attaching(
                    thing.company(),
                    rows.documents(thing.id()).keySet().stream()
                        .map(file -> names.getOrDefault(file, file))
                        .toList());
            return names;
          });
    }
  }

  /** Names the files for the company again; where the name is another file's, by another name. */
  private static Map<String, String> bringFiles(ContentRows rows, BinnedThing thing) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> there = new HashMap<>(rows.documents(thing.company()));
    Set<String> wanted = rows.attached(thing.id());
    rows.documents(thing.id())
        .forEach(
            (file, sha256) -> {
              String name = file;
              for (int i = 2; wanted.contains(file) && isOther(there, name, sha256); i++) {
                name = FileNaming.numbered(file, i);
              }
              if (!there.containsKey(name)) {
                rows.name(thing.company(), name, sha256);
                there.put(name, sha256);
              }
              if (!name.equals(file)) {
                names.put(file, name);
              }
            });
    return names;
  }

  private static boolean isOther(Map<String, String> there, String name, String sha256) {
    return !Optional.ofNullable(there.get(name)).orElse(sha256).equals(sha256);
  }

  /** Brings a version of a pack back. */
  public void restorePack(String packId, String version) {
    database.write(handle -> new BinRows(handle).restorePack(packId, version));
    store.readImportedPacks();
  }

  /** Removes one thing for good. */
  public void remove(BinnedThing thing) {
    database.write(
        handle -> {
          if (thing.kind() == BinnedThing.Kind.PACK) {
            new ImportedPacks(handle)
                .remove(thing.item().orElseThrow(), thing.detail().orElseThrow());
          } else {
            new BinRows(handle).remove(thing.id());
          }
        });
  }

  /** Removes everything for good that was deleted before a time. */
  public void sweep(Instant before) {
    database.write(handle -> new BinRows(handle).sweep(before));
  }
}

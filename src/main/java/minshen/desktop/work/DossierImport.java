package minshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import minshen.desktop.shell.Progress;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.IncomingDossier;
import minshen.policy.Library;
import minshen.store.GatheredFiles;
import minshen.store.StoreException;
import minshen.store.StoredDossier;
import minshen.store.UserStore;
import minshen.words.Message;

/** Takes dossiers with their files into the store; not on the window's thread. */
final class DossierImport {
  /** So many may be opened at once; if more come, the lists are read anew. */
  private static final int FEW = 16;

  private final UserStore store;
  private final Library library;
  private final Function<Dossier, Optional<Long>> same;

  /**
   * An intake.
   *
   * @param same the number of a dossier that is there already
   */
  DossierImport(UserStore store, Library library, Function<Dossier, Optional<Long>> same) {
    this.store = store;
    this.library = library;
    this.same = same;
  }

  /**
   * A dossier that came in.
   *
   * @param isNew whether it was not there before
   * @param kept what is kept of it, if it is one of the first few that are new
   * @param files what came of its files
   */
  record Added(long id, boolean isNew, Optional<StoredDossier> kept, GatheredFiles files) {}

  /**
   * What came in.
   *
   * @param added the dossiers
   * @param lists what lists show now, if many came
   * @param problem why the rest did not
   */
  record Came(List<Added> added, Optional<SummaryLists.Content> lists, Optional<Message> problem) {}

  /** Takes them in, one after the other; when the disk is full, say, those before have come. */
  Came take(List<IncomingDossier> dossiers, Progress progress) {
    FileProgress copied =
        FileProgress.of(
            dossiers.stream().flatMap(d -> d.pathByName().values().stream()).toList(), progress);
    List<Added> added = new ArrayList<>();
    Optional<Message> problem = Optional.empty();
    int fresh = 0;
    for (IncomingDossier dossier : dossiers) {
      try {
        Added one = take(dossier, copied, fresh < FEW);
        added.add(one);
        fresh += one.isNew() ? 1 : 0;
      } catch (StoreException e) {
        problem = Optional.of(e.problem());
        break;
      }
    }
    Optional<SummaryLists.Content> lists =
        fresh > FEW ? Optional.of(SummaryLists.Content.of(store)) : Optional.empty();
    return new Came(added, lists, problem);
  }

  private Added take(IncomingDossier dossier, FileProgress copied, boolean open) {
    Dossier came = dossier.asItComes();
    Optional<Long> there = same.apply(came);
    GatheredFiles files = store.contents().gather(there, dossier.pathByName(), false, copied);
    if (there.isPresent()) {
      store.contents().name(there.get(), files);
      return new Added(there.get(), false, Optional.empty(), files);
    }
    StoredDossier kept = StoredDossier.of(library, came);
    long id = store.add(kept, files);
    return new Added(id, true, Optional.of(kept).filter(_ -> open), files);
  }
}

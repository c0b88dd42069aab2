package minshen.desktop.work;

import java.util.List;
import java.util.Optional;
import minshen.store.GatheredFiles;
import minshen.words.Message;

/**
 * What came of dossiers that were taken in.
 *
 * @param added the binders of those that were not there yet
 * @param files what came of the files of each of them, those that were there included
 * @param completed how many files were added to dossiers that were there
 * @param problem why the rest of them was not taken in; those before it were
 */
public record TakenIn(
    List<Binder> added, List<GatheredFiles> files, int completed, Optional<Message> problem) {
  public TakenIn {
    added = List.copyOf(added);
    files = List.copyOf(files);
  }
}

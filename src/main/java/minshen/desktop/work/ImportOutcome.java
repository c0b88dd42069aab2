package minshen.desktop.work;

import java.util.List;
import java.util.Optional;
import minshen.store.GatheredFiles;
import minshen.words.Message;

/**
 * What came of dossiers that were taken in.
 *
 * @param count how many were not there yet
 * @param opened the editors of the first few of them
 * @param files what came of the files of each dossier, those that were there included
 * @param completed how many files were added to dossiers that were there
 * @param problem why the rest of them was not taken in; those before it were
 */
public record ImportOutcome(
    int count,
    List<DossierEditor> opened,
    List<GatheredFiles> files,
    int completed,
    Optional<Message> problem) {
  public ImportOutcome {
    opened = List.copyOf(opened);
    files = List.copyOf(files);
  }

  static ImportOutcome of(DossierImport.Came came, List<DossierEditor> opened) {
    return new ImportOutcome(
        (int) came.added().stream().filter(DossierImport.Added::isNew).count(),
        opened,
        came.added().stream().map(DossierImport.Added::files).toList(),
        came.added().stream()
            .filter(added -> !added.isNew())
            .mapToInt(added -> added.files().contents().size())
            .sum(),
        came.problem());
  }
}

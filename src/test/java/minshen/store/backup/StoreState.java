package minshen.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import minshen.dossier.Dossier;
import minshen.store.ApplicantSummary;
import minshen.store.Sha256;
import minshen.store.UserStore;

/**
 * What a store holds.
 *
 * @param dossiers by company
 * @param numbers the numbers of claims, by company and id
 * @param files the SHA-256 of files, by company and name
 */
record StoreState(
    Map<Long, Dossier> dossiers, Map<String, Long> numbers, Map<Long, Map<String, String>> files) {
  static StoreState of(Path data) throws IOException {
    Map<Long, Dossier> dossiers = new TreeMap<>();
    Map<String, Long> numbers = new HashMap<>();
    Map<Long, Map<String, String>> files = new TreeMap<>();
    try (UserStore store = UserStore.open(data)) {
      for (ApplicantSummary applicant : store.applicants()) {
        long id = applicant.id();
        dossiers.put(id, store.read(id).dossier());
        Map<String, String> sums = new TreeMap<>();
        for (String name : store.contents().names(id)) {
          Sha256 sha = new Sha256();
          byte[] file = Files.readAllBytes(store.contents().file(id, name));
          sha.update(file, file.length);
          sums.put(name, sha.hex());
        }
        files.put(id, sums);
      }
      store.atOneMoment(
          handle ->
              handle
                  .createQuery("select applicant, name, id from claim")
                  .map(
                      (row, _) ->
                          numbers.put(row.getLong(1) + "/" + row.getString(2), row.getLong(3)))
                  .list());
    }
    return new StoreState(dossiers, numbers, files);
  }
}

package minshen.batch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import minshen.dossier.Applicant;
import minshen.files.PortableNames;

/**
 * Which company has which folder: one called after it, and, of two that are called alike, the later
 * one with its credit code behind it. A company keeps the folder of an earlier run.
 */
final class BatchFolders {
  private final Map<String, String> nameByKey = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final PortableNames names = new PortableNames();
  private final Path out;
  private final BatchRecords records;

  BatchFolders(Path out, BatchRecords records) {
    this.out = out;
    this.records = records;
    records.folders().forEach((key, name) -> nameByKey.put(key, names.free(name, "")));
  }

  /**
   * What a company of this run is known by in a later one: where it comes from and who it is; of
   * several that are alike in both, which of them. A file that was moved is known again.
   */
  String key(BatchInput input, Applicant applicant) {
    String who = " " + applicant.creditCode().or(applicant::name).orElseGet(input::named);
    int number = used.merge(input.key() + who, 1, Integer::sum);
    String rest = number == 1 ? who : who + " #" + number;
    String key = input.key() + rest;
    input
        .file()
        .filter(_ -> !nameByKey.containsKey(key))
        .flatMap(file -> records.moved(file, rest))
        .ifPresent(
            before -> {
              records.rename(before, key);
              nameByKey.put(key, nameByKey.remove(before));
            });
    return key;
  }

  /** The folder of a company. */
  Path of(String key, Applicant applicant) {
    return out.resolve(nameByKey.computeIfAbsent(key, _ -> fresh(applicant)));
  }

  private String fresh(Applicant applicant) {
    String name = applicant.name().or(applicant::creditCode).orElse("_");
    if (!names.has(name) || applicant.creditCode().isEmpty()) {
      return names.free(name, "");
    }
    return names.free(name + " " + applicant.creditCode().get(), "");
  }
}

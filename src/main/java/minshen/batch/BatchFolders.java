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

  BatchFolders(Path out, BatchRecords records) {
    this.out = out;
    records.folders().forEach((key, name) -> nameByKey.put(key, names.free(name, "")));
  }

  /**
   * What a company of this run is known by in a later one: where it comes from and who it is; of
   * several that are alike in both, which of them.
   */
  String key(String from, Applicant applicant) {
    String key = from + " " + applicant.creditCode().or(applicant::name).orElse("");
    int number = used.merge(key, 1, Integer::sum);
    return number == 1 ? key : key + " #" + number;
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

package minshen.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of the kills, a line for each kind. */
final class KillTable {
  private final Map<String, int[]> rows = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  /**
   * Adds what came of one kill.
   *
   * @param kind what was being done, and how it ended
   * @param kept how often something was said to be kept since the kill before
   * @param found what was not as it had been said; none if all is well
   */
  void add(String kind, int kept, List<String> found) {
    int[] row = rows.computeIfAbsent(kind, _ -> new int[3]);
    row[0]++;
    row[1] += kept;
    if (!found.isEmpty()) {
      row[2]++;
      found.forEach(each -> broken.add(kind + ": " + each));
    }
  }

  /** Notes something that is wrong beside any kill. */
  void wrong(String what) {
    broken.add(what);
  }

  /** What was not as it had been said. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  int kills() {
    return rows.values().stream().mapToInt(row -> row[0]).sum();
  }

  /** The table as text. */
  String text(String engine) {
    StringBuilder text = new StringBuilder("H2 " + engine + "\n");
    String line = "%-46s %6s %8s %6s%n";
    text.append(String.format(Locale.ROOT, line, "killed while", "kills", "kept", "bad"));
    rows.forEach(
        (kind, row) -> text.append(String.format(Locale.ROOT, line, kind, row[0], row[1], row[2])));
    int kept = rows.values().stream().mapToInt(row -> row[1]).sum();
    int bad = rows.values().stream().mapToInt(row -> row[2]).sum();
    text.append(String.format(Locale.ROOT, line, "all", kills(), kept, bad));
    return text.toString();
  }
}

package minshen.policy;

import java.util.List;

/** The names of 街镇, in full and as people shorten them. */
public final class TownNames {
  private static final List<String> ENDINGS = List.of("街道", "镇", "工业区", "路街道");

  private TownNames() {}

  /**
   * Those that a name may stand for: itself if it is known, else those that it shortens. 莘庄 may be
   * 莘庄镇 or 莘庄工业区: nobody but the applicant can tell.
   */
  public static List<String> meant(String typed, List<String> known) {
    String town = typed.strip();
    return known.contains(town)
        ? List.of(town)
        : known.stream().filter(name -> isShortFor(town, name)).toList();
  }

  private static boolean isShortFor(String town, String name) {
    return name.startsWith(town) && ENDINGS.contains(name.substring(town.length()));
  }
}

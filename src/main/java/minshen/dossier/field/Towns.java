package minshen.dossier.field;

import java.util.List;

/**
 * 街镇 and 工业区 of 闵行区. Any other text is taken, since the form asks for 园区 too; a name that lacks its
 * 镇 or 街道 is completed.
 */
public final class Towns implements FieldCheck {
  private static final List<String> KNOWN = Resource.lines("towns.txt");

  @Override
  public Verdict check(String typed) {
    String town = typed.strip();
    List<String> meant =
        KNOWN.contains(town)
            ? List.of()
            : KNOWN.stream().filter(known -> isShortFor(town, known)).toList();
    // 莘庄 may be 莘庄镇 or 莘庄工业区: nobody but the applicant can tell.
    return meant.size() == 1 ? new Verdict.Untidy(meant.getFirst()) : Verdict.written(typed, town);
  }

  /** The names, 街道 first. */
  public static List<String> known() {
    return KNOWN;
  }

  private static boolean isShortFor(String town, String known) {
    return known.startsWith(town)
        && List.of("街道", "镇", "工业区", "路街道").contains(known.substring(town.length()));
  }
}

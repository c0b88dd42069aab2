package minshen.dossier.field;

import java.util.List;
import minshen.policy.TownNames;

/**
 * 街镇 and 工业区. Any other text is taken, since forms ask for 园区 too; a name that lacks its 镇 or 街道 is
 * completed.
 */
public final class Towns implements FieldCheck {
  private final List<String> known;

  /**
   * A check.
   *
   * @param known the names that the packs list
   */
  public Towns(List<String> known) {
    this.known = List.copyOf(known);
  }

  @Override
  public Verdict check(String typed) {
    String town = typed.strip();
    List<String> meant = TownNames.meant(town, known);
    return meant.size() == 1 && !meant.getFirst().equals(town)
        ? new Verdict.Untidy(meant.getFirst())
        : Verdict.written(typed, town);
  }
}

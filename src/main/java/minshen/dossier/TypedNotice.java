package minshen.dossier;

import java.util.Collection;
import minshen.policy.Notice;
import minshen.policy.Pack;

/**
 * The notice of a year as the clerk typed it from what the office published, for the versions of a
 * pack: what it does not say is as the pack says.
 *
 * @param packId the pack
 * @param year the application year
 * @param notice what was typed; its slots, years and way to apply are not looked at
 */
public record TypedNotice(String packId, int year, Notice notice) {
  /** What holds for a year: what was typed for it, over what the pack says. */
  public static Notice holding(Collection<TypedNotice> typed, Pack pack, int year) {
    Notice said = Notice.of(pack);
    return typed.stream()
        .filter(t -> t.packId().equals(pack.id()) && t.year() == year)
        .findFirst()
        .map(t -> t.notice().over(said))
        .orElse(said);
  }
}

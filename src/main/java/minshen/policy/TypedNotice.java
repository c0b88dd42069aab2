package minshen.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * The notice of a year as the clerk typed it from what the office published, for the versions of a
 * pack: what it does not say is as the pack says.
 *
 * @param packId the pack
 * @param year the application year
 * @param notice what was typed; its years and way to apply are not looked at
 */
public record TypedNotice(String packId, int year, Notice notice) {
  /** Whether it is the one of a pack and a year. */
  public boolean isOf(String pack, int applicationYear) {
    return packId.equals(pack) && year == applicationYear;
  }

  /** This one with what another of its pack and year says where it says nothing. */
  public TypedNotice over(Notice typed) {
    return new TypedNotice(packId, year, notice.over(typed));
  }

  /** What another of its pack and year says, with this one where that says nothing. */
  public TypedNotice under(Notice typed) {
    return new TypedNotice(packId, year, typed.over(notice));
  }

  /** Others with this one in the place of that of its pack and year; one that says nothing goes. */
  public List<TypedNotice> among(List<TypedNotice> others) {
    List<TypedNotice> all = new ArrayList<>(others);
    all.removeIf(other -> other.isOf(packId, year));
    if (!notice.equals(Notice.UNSAID)) {
      all.add(this);
    }
    return List.copyOf(all);
  }
}

package minshen.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import minshen.desktop.work.Workspace;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.TypedNotice;

/** The yearly notice of a policy as the clerk types it. */
final class NoticeViewModel {
  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 3;

  private final Workspace workspace;

  NoticeViewModel(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The policies that can be applied for. */
  List<Pack> packs() {
    return workspace.library().packs().stream()
        .filter(pack -> pack.role() == Pack.Role.POLICY)
        .filter(pack -> pack.source() == Pack.Source.DOCUMENT)
        .filter(pack -> !pack.items().isEmpty())
        .toList();
  }

  /** The years that a notice may be for, this year among them. */
  List<Integer> years() {
    int now = thisYear();
    return IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD).boxed().toList();
  }

  int thisYear() {
    return workspace.today().day().getYear();
  }

  /** What was typed for a year. */
  NoticeTexts typed(Pack pack, int year) {
    return NoticeTexts.of(workspace.library().typed(pack.id(), year).orElse(Notice.UNSAID));
  }

  /** What the policy itself says, which holds where nothing is typed. */
  NoticeTexts said(Pack pack, int year) {
    return NoticeTexts.of(
        Notice.of(
            workspace.library().ofYears().stream()
                .filter(p -> p.id().equals(pack.id()) && p.call().years().contains(year))
                .findFirst()
                .orElse(pack)));
  }

  /**
   * Keeps what was typed for a year.
   *
   * @return the first field that is wrong; then nothing is kept
   */
  Optional<NoticeTexts.Wrong> keep(Pack pack, int year, NoticeTexts texts) {
    Optional<NoticeTexts.Wrong> wrong = texts.wrong();
    if (wrong.isEmpty()) {
      Notice notice = texts.notice();
      List<TypedNotice> others = new ArrayList<>(workspace.library().notices());
      others.removeIf(other -> other.isOf(pack.id(), year));
      if (!notice.equals(Notice.UNSAID)) {
        others.add(new TypedNotice(pack.id(), year, notice));
      }
      workspace.setNotices(others);
    }
    return wrong;
  }
}

package minshen.desktop.overview;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minshen.desktop.work.Workspace;
import minshen.packs.NoticeFile;
import minshen.policy.Item;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.TypedNotice;
import minshen.policy.UploadSlot;
import minshen.store.ClaimSummary;

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
    return NoticeTexts.of(Notice.of(version(pack, year)));
  }

  /** The version of a pack that counts in a year. */
  private Pack version(Pack pack, int year) {
    return workspace.library().ofYears().stream()
        .filter(p -> p.id().equals(pack.id()) && p.call().years().contains(year))
        .findFirst()
        .orElse(pack);
  }

  /** The items of a pack whose claims are handed in with papers, those that are claimed first. */
  List<Item> items(Pack pack) {
    Set<String> claimed =
        workspace.claims().stream().map(ClaimSummary::item).collect(Collectors.toSet());
    return pack.items().stream()
        .filter(item -> !item.materials().isEmpty())
        .sorted(Comparator.comparing(item -> !claimed.contains(item.id())))
        .toList();
  }

  /** The slots that hold for an item, to be typed. */
  SlotsDraft slots(Pack pack, int year, Item item) {
    return SlotsDraft.of(item, holding(pack, year));
  }

  private List<UploadSlot> holding(Pack pack, int year) {
    return slots(workspace.library().notice(version(pack, year), Optional.of(year)));
  }

  private static List<UploadSlot> slots(Notice notice) {
    return notice.submission().portal().slots();
  }

  /**
   * What cannot be kept as it is: a field, or a slot of an item.
   *
   * @param item the item of the slot
   */
  record Wrong(
      Optional<NoticeTexts.Wrong> field, Optional<Item> item, Optional<SlotsDraft.Wrong> slot) {}

  /**
   * Keeps what was typed for a year.
   *
   * @param drafts the slots that were looked at, by item
   * @return the first thing that is wrong; then nothing is kept
   */
  Optional<Wrong> keep(Pack pack, int year, NoticeTexts texts, Map<Item, SlotsDraft> drafts) {
    Optional<Wrong> wrong =
        texts
            .wrong()
            .map(field -> new Wrong(Optional.of(field), Optional.empty(), Optional.empty()))
            .or(() -> wrong(drafts));
    if (wrong.isEmpty()) {
      List<UploadSlot> slots = holding(pack, year);
      for (SlotsDraft draft : drafts.values()) {
        slots = draft.over(slots, pack.items());
      }
      boolean asSaid = slots.equals(slots(Notice.of(version(pack, year))));
      take(new TypedNotice(pack.id(), year, texts.notice(asSaid ? List.of() : slots)));
    }
    return wrong;
  }

  private static Optional<Wrong> wrong(Map<Item, SlotsDraft> drafts) {
    return drafts.entrySet().stream()
        .flatMap(
            draft ->
                draft
                    .getValue()
                    .wrong()
                    .map(
                        w ->
                            new Wrong(
                                Optional.empty(), Optional.of(draft.getKey()), Optional.of(w)))
                    .stream())
        .findFirst();
  }

  /** Takes a notice in the place of what was typed for its year; one that says nothing goes. */
  void take(TypedNotice typed) {
    workspace.setNotices(typed.among(workspace.library().notices()));
  }

  /** What was typed for a year as a file. */
  Optional<byte[]> file(Pack pack, int year) {
    return kept(pack, year).map(NoticeFile::yaml);
  }

  /** What was typed for a year as an overlay of the pack: its files by their names. */
  Optional<Map<String, byte[]>> overlay(Pack pack, int year) {
    return kept(pack, year).map(typed -> NoticeFile.overlay(typed, version(pack, year)));
  }

  private Optional<TypedNotice> kept(Pack pack, int year) {
    return workspace
        .library()
        .typed(pack.id(), year)
        .map(notice -> new TypedNotice(pack.id(), year, notice));
  }

  /**
   * Reads a notice; reads a file, so not on the window's thread.
   *
   * @throws minshen.files.InputException if it holds none
   */
  TypedNotice read(Path file) {
    return NoticeFile.read(file, String.valueOf(file.getFileName()), workspace.library());
  }
}

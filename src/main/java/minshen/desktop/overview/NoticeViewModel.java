package minshen.desktop.overview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** What was typed for a year, with what of it does not count yet. */
  NoticeTexts typed(Pack pack, int year) {
    return NoticeTexts.of(counting(pack, year)).with(unfinished(pack, year).texts());
  }

  private Notice counting(Pack pack, int year) {
    return workspace.library().typed(pack.id(), year).orElse(Notice.UNSAID);
  }

  private UnfinishedNotice unfinished(Pack pack, int year) {
    return workspace
        .settings()
        .text(setting(pack.id(), year))
        .map(UnfinishedNotice::of)
        .orElse(UnfinishedNotice.NOTHING);
  }

  private static String setting(String packId, int year) {
    return "notice." + packId.toLowerCase(Locale.ROOT) + "." + year;
  }

  /** What the policy itself says, which holds where nothing is typed. */
  NoticeTexts said(Pack pack, int year) {
    return NoticeTexts.of(Notice.of(version(pack, year)));
  }

  /** The version of a pack that counts in a year. */
  private Pack version(Pack pack, int year) {
    return workspace.library().version(pack.id(), year).orElse(pack);
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

  /** The slots of an item as they were typed, or as they hold for it. */
  SlotsDraft slots(Pack pack, int year, Item item) {
    return Optional.ofNullable(unfinished(pack, year).slots().get(item.id()))
        .map(lines -> SlotsDraft.ofLines(item, lines))
        .orElseGet(() -> SlotsDraft.of(item, holding(pack, year)));
  }

  private List<UploadSlot> holding(Pack pack, int year) {
    return slots(workspace.library().notice(version(pack, year), Optional.of(year)));
  }

  private static List<UploadSlot> slots(Notice notice) {
    return notice.submission().portal().slots();
  }

  /**
   * Keeps what stands in the fields for a year: what can be meant counts at once, the rest is kept
   * as it stands.
   *
   * @param drafts the slots that were looked at, by item
   */
  void keep(Pack pack, int year, NoticeTexts texts, Map<Item, SlotsDraft> drafts) {
    Map<NoticeField, String> wrong = new EnumMap<>(NoticeField.class);
    texts.wrong().keySet().forEach(field -> wrong.put(field, texts.text(field)));
    Map<String, List<String>> open = new TreeMap<>(unfinished(pack, year).slots());
    List<UploadSlot> slots = holding(pack, year);
    for (Map.Entry<Item, SlotsDraft> draft : drafts.entrySet()) {
      if (draft.getValue().wrong().isEmpty()) {
        open.remove(draft.getKey().id());
        slots = draft.getValue().over(slots, pack.items());
      } else {
        open.put(draft.getKey().id(), draft.getValue().lines());
      }
    }
    boolean asSaid = slots.equals(slots(Notice.of(version(pack, year))));
    Notice notice = texts.without(wrong.keySet()).notice(asSaid ? List.of() : slots);
    set(new State(new TypedNotice(pack.id(), year, notice), new UnfinishedNotice(wrong, open)));
  }

  /** All that was typed for a pack and a year. */
  record State(TypedNotice counting, UnfinishedNotice unfinished) {}

  /** All that is typed for a year now. */
  State state(Pack pack, int year) {
    return new State(
        new TypedNotice(pack.id(), year, counting(pack, year)), unfinished(pack, year));
  }

  /**
   * Puts what was typed in the place of what is typed for its year; if that says nothing it goes.
   */
  void set(State state) {
    TypedNotice typed = state.counting();
    // First, so that a death in between loses nothing.
    String setting = setting(typed.packId(), typed.year());
    String text = state.unfinished().text();
    if (!text.equals(workspace.settings().text(setting).orElse(""))) {
      workspace.settings().set(setting, text);
    }
    Optional<Notice> before = workspace.library().typed(typed.packId(), typed.year());
    if (!typed.notice().equals(before.orElse(Notice.UNSAID))) {
      workspace.setNotices(typed.among(workspace.library().notices()));
    }
  }

  /** The years for which something was typed, pack by pack. */
  List<NoticeSummary> summaries() {
    List<NoticeSummary> all = new ArrayList<>();
    for (Pack pack : packs()) {
      Stream.concat(
              years().stream(),
              workspace.library().notices().stream()
                  .filter(typed -> typed.packId().equals(pack.id()))
                  .map(TypedNotice::year))
          .distinct()
          .sorted()
          .map(year -> new NoticeSummary(pack, state(pack, year), said(pack, year)))
          .filter(summary -> !summary.isEmpty())
          .forEach(all::add);
    }
    return all;
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

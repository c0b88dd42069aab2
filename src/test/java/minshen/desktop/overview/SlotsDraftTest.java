package minshen.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.FullPack;
import minshen.packs.NoticeFile;
import minshen.packs.PackLoader;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.TypedNotice;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;
import org.junit.jupiter.api.Test;

/** The slots of a portal as a clerk types them, on the materials of the real policy. */
class SlotsDraftTest {
  private static final Pack PACK = PackLoader.bundled().pack("MH2025").orElseThrow();
  private static final Item ITEM = PACK.item("MH-03").orElseThrow();
  private static final Item OTHER = PACK.item("MH-11").orElseThrow();

  @Test
  void theProposalHasASlotForEachMaterialUnderAShortNameAndOneForTheRest() {
    SlotsDraft draft = SlotsDraft.of(ITEM, List.of());
    draft.propose("申请表", "其他材料");

    List<UploadSlot> slots = draft.over(List.of(), PACK.items());

    assertThat(draft.wrong()).isEmpty();
    assertThat(slots).extracting(UploadSlot::items).containsOnly(Set.of("MH-03"));
    assertThat(slots).extracting(UploadSlot::name).contains("闵行区生物医药产业政策申请表", "市级立项材料", "其他材料");
    assertThat(slots.stream().flatMap(slot -> slot.materials().stream()))
        .containsExactlyElementsOf(ITEM.materials().stream().map(m -> m.id()).toList());
    assertThat(slots.getLast().rest()).isTrue();
    assertThat(slots.getLast().required()).isFalse();
  }

  @Test
  void whatIsNotTouchedStaysAsThePackHasIt() {
    List<UploadSlot> holding = List.of(shared());
    assertThat(SlotsDraft.of(ITEM, holding).over(holding, PACK.items())).isEqualTo(holding);
  }

  @Test
  void whatIsTypedForOneItemLeavesTheSlotsOfTheOthers() {
    List<UploadSlot> holding = List.of(shared());
    SlotsDraft draft = SlotsDraft.of(ITEM, holding);
    draft.slots().getFirst().setLimit("2.5");

    List<UploadSlot> slots = draft.over(holding, PACK.items());

    UploadSlot mine = slots.stream().filter(s -> s.isOf("MH-03")).findFirst().orElseThrow();
    UploadSlot theirs = slots.stream().filter(s -> s.isOf("MH-11")).findFirst().orElseThrow();
    assertThat(mine.maxUpload()).contains(new BigDecimal("2.5"));
    assertThat(mine.materials()).containsExactly("m4", "m2");
    assertThat(theirs.maxUpload()).isEmpty();
    assertThat(theirs.items()).doesNotContain("MH-03").contains("MH-11");
    assertThat(SlotsDraft.of(OTHER, slots).over(slots, PACK.items())).isEqualTo(slots);
  }

  @Test
  void theIdsOfSlotsAreShortHoweverLongThatOfTheItemIs() {
    Pack pack = FullPack.of("A", "1", "A-" + "1".repeat(38));
    SlotsDraft draft = SlotsDraft.of(pack.items().getFirst(), List.of());
    draft.propose("申请表", "其他材料");

    List<UploadSlot> slots = draft.over(List.of(), pack.items());

    TypedNotice typed =
        new TypedNotice(
            "A",
            2026,
            new Notice(
                YearlyCall.ANY,
                new Submission(
                    Submission.How.FORM,
                    new Portal(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        slots),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    assertThat(slots)
        .extracting(UploadSlot::id)
        .startsWith("slot-1", "slot-2")
        .doesNotHaveDuplicates();
    assertThat(NoticeFile.parse(NoticeFile.yaml(typed), "n.yaml", new Library(List.of(pack))))
        .isEqualTo(typed);
  }

  @Test
  void eachPaperGoesIntoOneSlotAndEachSlotTakesSomething() {
    SlotsDraft draft = SlotsDraft.of(ITEM, List.of(shared()));
    SlotsDraft.Paper grant =
        draft.papers().stream().filter(p -> p.id().equals("m2")).findFirst().orElseThrow();
    draft.add();
    SlotsDraft.Slot added = draft.slots().getLast();
    List<String> told = new ArrayList<>();
    draft.wrong().ifPresent(wrong -> told.add(wrong.why()));
    added.setName("立项");
    draft.wrong().ifPresent(wrong -> told.add(wrong.why()));
    draft.put(grant, Optional.of(added));
    added.setLimit("很大");
    draft.wrong().ifPresent(wrong -> told.add(wrong.why()));
    added.setLimit("");
    assertThat(told)
        .containsExactly(
            "desktop.notice.slot-nameless",
            "desktop.notice.slot-empty",
            "desktop.notice.wrong-megabytes");
    assertThat(draft.wrong()).isEmpty();
    assertThat(draft.over(List.of(shared()), PACK.items()).stream().filter(s -> s.isOf("MH-03")))
        .extracting(UploadSlot::materials)
        .containsExactly(List.of("m4"), List.of("m2"));
    draft.remove(added);
    assertThat(draft.slotOf(grant)).isEmpty();
  }

  private static UploadSlot shared() {
    return new UploadSlot(
        "proof", "证明", Set.of(), List.of("m4", "m2"), false, true, true, Optional.empty());
  }
}

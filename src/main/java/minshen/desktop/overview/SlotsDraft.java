package minshen.desktop.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.UploadSlot;

/** 上传栏 of the claims of an item as they are typed: the slots, and which paper goes into which. */
final class SlotsDraft {
  /** The official forms, where the item has no material that stands for them. */
  static final String FORM = "form:";

  /** Whatever no other slot takes. */
  static final String REST = "rest:";

  private static final int LONGEST = 20;

  /** No field takes one. */
  private static final String BETWEEN = "\t";

  /** Of a line: the name, the limit, whether it is required, and what is in it. */
  private static final int PARTS = 4;

  private final Item item;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, Slot> slotByPaper = new LinkedHashMap<>();

  private SlotsDraft(Item item) {
    this.item = item;
  }

  /** A slot as it is typed. */
  static final class Slot {
    private final List<String> order;
    private String name;
    private String limit;
    private boolean required;

    private Slot(String name, String limit, boolean required, List<String> order) {
      this.name = name;
      this.limit = limit;
      this.required = required;
      this.order = order;
    }

    String name() {
      return name;
    }

    void setName(String typed) {
      name = typed.strip();
    }

    String limit() {
      return limit;
    }

    void setLimit(String typed) {
      limit = typed.strip();
    }

    boolean isRequired() {
      return required;
    }

    void setRequired(boolean wanted) {
      required = wanted;
    }
  }

  /**
   * Something that is uploaded.
   *
   * @param id the id of a material, {@link #FORM} or {@link #REST}
   * @param name what a material is called; empty for the others
   */
  record Paper(String id, Optional<String> name) {}

  /**
   * A slot that cannot be kept as it is.
   *
   * @param slot which one, from 0
   * @param inLimit whether it is its limit that is wrong, not its name
   * @param why the key of what is said of it
   */
  record Wrong(int slot, boolean inLimit, String why) {}

  /** The slots that hold for an item. */
  static SlotsDraft of(Item item, List<UploadSlot> holding) {
    List<UploadSlot> own = holding.stream().filter(slot -> slot.isOf(item.id())).toList();
    SlotsDraft draft = new SlotsDraft(item);
    for (UploadSlot slot : own) {
      Slot typed =
          new Slot(
              slot.name(),
              slot.maxUpload().map(BigDecimal::toPlainString).orElse(""),
              slot.required(),
              slot.materials());
      draft.slots.add(typed);
      slot.materials().forEach(material -> draft.slotByPaper.put(material, typed));
      if (slot.form()) {
        draft.slotByPaper.put(FORM, typed);
      }
      if (slot.rest()) {
        draft.slotByPaper.put(REST, typed);
      }
    }
    return draft;
  }

  /** The slots of an item as they were typed, from the {@link #lines} of them. */
  static SlotsDraft ofLines(Item item, List<String> lines) {
    SlotsDraft draft = new SlotsDraft(item);
    for (String line : lines) {
      String[] parts = line.split(BETWEEN, -1);
      if (parts.length == PARTS) {
        List<String> papers = List.of(parts[3].split(","));
        Slot typed = new Slot(parts[0], parts[1], Boolean.parseBoolean(parts[2]), papers);
        draft.slots.add(typed);
        draft.papers().stream()
            .filter(paper -> papers.contains(paper.id()))
            .forEach(paper -> draft.slotByPaper.put(paper.id(), typed));
      }
    }
    return draft;
  }

  /** The slots as they stand, whole or not, a line for each. */
  List<String> lines() {
    return slots.stream()
        .map(
            slot ->
                String.join(
                    BETWEEN,
                    slot.name,
                    slot.limit,
                    Boolean.toString(slot.required),
                    String.join(",", in(slot))))
        .toList();
  }

  private List<String> in(Slot slot) {
    return Stream.concat(
            materials(slot).stream(),
            Stream.of(FORM, REST).filter(paper -> slotByPaper.get(paper) == slot))
        .toList();
  }

  /** Puts a first proposal in their place: a slot for each material, and one for the rest. */
  void propose(String formName, String restName) {
    slots.clear();
    slotByPaper.clear();
    for (Paper paper : papers()) {
      String name =
          switch (paper.id()) {
            case FORM -> formName;
            case REST -> restName;
            default -> shortName(paper.name().orElseThrow());
          };
      boolean required = item.material(paper.id()).map(Material::required).orElse(true);
      Slot slot = new Slot(name, "", required && !paper.id().equals(REST), List.of());
      slots.add(slot);
      slotByPaper.put(paper.id(), slot);
    }
  }

  /** 市级立项材料（彩色扫描件并加盖公章） as a portal would call it: 市级立项材料. */
  private static String shortName(String name) {
    String plain = name.replaceAll("[（(][^）)]*[）)]", "").replaceAll("[《》“”]", "").strip();
    String part = plain.split("[，。；：,;]", 2)[0].strip();
    String all = part.isEmpty() ? name : part;
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
  }

  /** What is uploaded of a claim: the forms, each material, and the rest. */
  List<Paper> papers() {
    boolean inMaterial =
        item.materials().stream().anyMatch(m -> m.marks().contains(Material.Mark.OFFICIAL_FORM));
    Stream<Paper> form =
        inMaterial || item.forms().isEmpty()
            ? Stream.of()
            : Stream.of(new Paper(FORM, Optional.empty()));
    Stream<Paper> materials =
        item.materials().stream().map(m -> new Paper(m.id(), Optional.of(m.name())));
    return Stream.of(form, materials, Stream.of(new Paper(REST, Optional.empty())))
        .flatMap(papers -> papers)
        .toList();
  }

  List<Slot> slots() {
    return List.copyOf(slots);
  }

  void add() {
    slots.add(new Slot("", "", true, List.of()));
  }

  /** Removes a slot; what was in it is in none. */
  void remove(Slot slot) {
    slots.remove(slot);
    slotByPaper.values().removeIf(other -> other == slot);
  }

  /** The slot that a paper goes into, if it goes into any. */
  Optional<Slot> slotOf(Paper paper) {
    return Optional.ofNullable(slotByPaper.get(paper.id()));
  }

  void put(Paper paper, Optional<Slot> slot) {
    slot.ifPresentOrElse(
        into -> slotByPaper.put(paper.id(), into), () -> slotByPaper.remove(paper.id()));
  }

  /** The first slot that cannot be kept as it is. */
  Optional<Wrong> wrong() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.name.isEmpty()) {
        return Optional.of(new Wrong(i, false, "desktop.notice.slot-nameless"));
      }
      if (!names.add(slot.name)) {
        return Optional.of(new Wrong(i, false, "desktop.notice.slot-twice"));
      }
      if (!slotByPaper.containsValue(slot)) {
        return Optional.of(new Wrong(i, false, "desktop.notice.slot-empty"));
      }
      if (!slot.limit.isEmpty() && !NoticeField.isMegabytes(slot.limit)) {
        return Optional.of(new Wrong(i, true, "desktop.notice.wrong-megabytes"));
      }
    }
    return Optional.empty();
  }

  /** Whether something is otherwise than it holds. */
  private boolean isChanged(List<UploadSlot> holding) {
    List<UploadSlot> own = holding.stream().filter(slot -> slot.isOf(item.id())).toList();
    return !typed(own.stream().map(UploadSlot::id).toList())
        .equals(own.stream().map(slot -> only(slot, Set.of(item.id()), this::has)).toList());
  }

  /** All slots of a pack with those of the item as they were typed. */
  List<UploadSlot> over(List<UploadSlot> holding, List<Item> items) {
    if (!isChanged(holding)) {
      return holding;
    }
    List<UploadSlot> all = new ArrayList<>();
    for (UploadSlot slot : holding) {
      Set<String> others = new HashSet<>(slot.items());
      if (others.isEmpty()) {
        items.forEach(other -> others.add(other.id()));
      }
      boolean shared = others.remove(item.id());
      if (!shared) {
        all.add(slot);
      } else if (!others.isEmpty()) {
        all.add(only(slot, others, _ -> true));
      }
    }
    Set<String> taken = new HashSet<>();
    all.forEach(slot -> taken.add(slot.id()));
    List<String> ids =
        Stream.iterate(1, n -> n + 1)
            .map(n -> "slot-" + n)
            .filter(id -> !taken.contains(id))
            .limit(slots.size())
            .toList();
    all.addAll(typed(ids));
    return List.copyOf(all);
  }

  private boolean has(String material) {
    return item.material(material).isPresent();
  }

  private static UploadSlot only(UploadSlot slot, Set<String> items, Predicate<String> materials) {
    return new UploadSlot(
        slot.id(),
        slot.name(),
        items,
        slot.materials().stream().filter(materials).toList(),
        slot.form(),
        slot.rest(),
        slot.required(),
        slot.maxUpload());
  }

  private List<UploadSlot> typed(List<String> ids) {
    List<UploadSlot> typed = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      typed.add(
          new UploadSlot(
              i < ids.size() ? ids.get(i) : "",
              slot.name,
              Set.of(item.id()),
              materials(slot),
              slotByPaper.get(FORM) == slot,
              slotByPaper.get(REST) == slot,
              slot.required,
              Optional.of(slot.limit).filter(limit -> !limit.isEmpty()).map(BigDecimal::new)));
    }
    return typed;
  }

  /** In the order that they had; what came into the slot stands behind, as the item lists it. */
  private List<String> materials(Slot slot) {
    return item.materials().stream()
        .map(Material::id)
        .filter(id -> slotByPaper.get(id) == slot)
        .sorted(
            Comparator.comparingInt(
                id -> slot.order.contains(id) ? slot.order.indexOf(id) : Integer.MAX_VALUE))
        .toList();
  }
}

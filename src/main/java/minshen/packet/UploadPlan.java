package minshen.packet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.dossier.finding.Assessment;
import minshen.files.SafeName;
import minshen.form.OfficialForm;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Document;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.UploadSlot;
import minshen.policy.calc.Outcome;

/**
 * What of a claim goes into which slot of the portal. Where the year's notice names no slots, each
 * material of the claim's list is one. Pure: no file is looked at.
 */
public final class UploadPlan {
  private final Assessment assessment;
  private final String claimId;
  private final Notice notice;
  private final PacketSettings settings;
  private final Outcome outcome;
  private final MaterialList materials;
  private final List<MaterialList.Entry> entries;
  private final List<String> forms;
  private final List<Place> places = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  /**
   * A slot with what goes into it.
   *
   * @param number its number among the slots of the claim as it is written, from 0 or 1; empty if
   *     what is missing takes no number
   * @param name what it is called
   * @param stem what its files are called, without their ending
   * @param required whether something must be in it
   * @param most the largest file that it takes, in MB
   * @param named whether the portal names it, so that what is in it has numbers of its own
   * @param forms the ids of the official forms in it
   * @param entries the materials in it, those too of which nothing is there
   */
  record Place(
      String number,
      String name,
      String stem,
      boolean required,
      Optional<BigDecimal> most,
      boolean named,
      List<String> forms,
      List<MaterialList.Entry> entries) {
    /** How many chapters it has in the packet. */
    int chapters() {
      return forms.size() + entries.stream().mapToInt(e -> e.attachments().size()).sum();
    }

    /** The materials that are asked for and not there. */
    List<MaterialList.Entry> missing() {
      return entries.stream()
          .filter(MaterialList.Entry::isMissing)
          .filter(e -> e.material().map(m -> m.required()).orElse(true))
          .toList();
    }
  }

  private UploadPlan(
      Assessment assessment, String claimId, Notice notice, PacketSettings settings) {
    this.assessment = assessment;
    this.claimId = claimId;
    this.notice = notice;
    this.settings = settings;
    this.outcome = assessment.outcome(claimId);
    this.materials = PacketPlan.materials(assessment, claimId, settings);
    this.entries = materials.entries();
    this.forms = outcome.notEligible() ? List.of() : outcome.item().forms();
  }

  /**
   * The plan of a claim.
   *
   * @param notice what the office says of the portal in the year of the claim
   * @param settings how materials are numbered, and how images and colours are kept
   * @throws IllegalArgumentException if there is no such claim
   */
  public static UploadPlan of(
      Assessment assessment, String claimId, Notice notice, PacketSettings settings) {
    UploadPlan plan = new UploadPlan(assessment, claimId, notice, settings);
    List<UploadSlot> slots =
        plan.portal().slots().stream().filter(s -> s.isOf(plan.outcome.item().id())).toList();
    if (slots.isEmpty()) {
      plan.eachMaterial();
    } else {
      plan.asNamed(slots);
    }
    return plan;
  }

  /** The packet that has everything in the order of the slots; its pages are cut into them. */
  PacketPlan packet() {
    List<Chapter> chapters = new ArrayList<>();
    for (Place place : places) {
      for (String form : place.forms()) {
        chapters.add(chapter(OfficialForm.title(form, outcome.pack()), new Document(form)));
      }
      for (MaterialList.Entry entry : place.entries()) {
        for (Attachment file : entry.attachments()) {
          chapters.add(chapter(DividerPage.title(file), new Attached(label(entry), entry, file)));
        }
      }
    }
    return PacketPlan.loose(assessment, claimId, settings, chapters);
  }

  private Chapter chapter(String title, Chapter.Content content) {
    return new Chapter(Optional.of(claimId), title, 1, false, content);
  }

  /** 附件 and number of a material, as the packet and the forms number it. */
  String label(MaterialList.Entry entry) {
    return settings.numbering().label(entry);
  }

  Assessment assessment() {
    return assessment;
  }

  String claimId() {
    return claimId;
  }

  Outcome outcome() {
    return outcome;
  }

  Notice notice() {
    return notice;
  }

  Portal portal() {
    return notice.submission().portal();
  }

  /** The slots of the claim, in the portal's order. */
  List<Place> places() {
    return List.copyOf(places);
  }

  /** What no slot takes, by its name. */
  List<String> left() {
    return List.copyOf(left);
  }

  private void eachMaterial() {
    List<MaterialList.Entry> official =
        entries.stream().filter(MaterialList.Entry::isOfficialForm).toList();
    if (official.isEmpty() && !forms.isEmpty()) {
      places.add(material("0", "00", titles(forms), true, forms, List.of()));
    }
    for (MaterialList.Entry entry : entries) {
      List<String> own =
          entry.isOfficialForm() ? formsOf(official.indexOf(entry), official) : List.of();
      boolean required = entry.material().map(m -> m.required()).orElse(false);
      places.add(
          material(
              entry.ordinal(),
              materials.inNames(entry),
              entry.name(),
              required,
              own,
              List.of(entry)));
    }
  }

  private Place material(
      String number,
      String numberInNames,
      String name,
      boolean required,
      List<String> own,
      List<MaterialList.Entry> inIt) {
    return new Place(
        number,
        name,
        SafeName.of(numberInNames + "-" + name),
        required,
        portal().maxUpload(),
        false,
        own,
        inIt);
  }

  private String titles(List<String> ids) {
    return String.join(
        "、", ids.stream().map(id -> OfficialForm.title(id, outcome.pack())).toList());
  }

  /** The first form is the first such material, and so on; what is left goes with the last. */
  private List<String> formsOf(int index, List<MaterialList.Entry> official) {
    int from = Math.min(index, forms.size());
    boolean last = index == official.size() - 1;
    return forms.subList(from, last ? forms.size() : Math.min(from + 1, forms.size()));
  }

  private void asNamed(List<UploadSlot> slots) {
    Set<MaterialList.Entry> taken = new HashSet<>();
    slots.forEach(slot -> named(slot).forEach(taken::add));
    List<MaterialList.Entry> official =
        slots.stream().noneMatch(UploadSlot::form)
            ? List.of()
            : entries.stream()
                .filter(entry -> entry.isOfficialForm() && !taken.contains(entry))
                .toList();
    taken.addAll(official);
    boolean formsTaken = false;
    for (int i = 0; i < slots.size(); i++) {
      UploadSlot slot = slots.get(i);
      List<MaterialList.Entry> own = new ArrayList<>(named(slot));
      if (slot.form()) {
        own.addAll(0, official);
      }
      if (slot.rest()) {
        entries.stream().filter(entry -> !taken.contains(entry)).forEach(own::add);
        taken.addAll(own);
      }
      boolean withForm =
          !formsTaken && (slot.form() || own.stream().anyMatch(MaterialList.Entry::isOfficialForm));
      formsTaken |= withForm;
      if (slot.form() || slot.rest() || !own.isEmpty()) {
        places.add(place(slot, i + 1, withForm ? forms : List.of(), own));
      }
    }
    if (!formsTaken && !forms.isEmpty()) {
      left.add(titles(forms));
    }
    entries.stream()
        .filter(entry -> !taken.contains(entry) && !entry.attachments().isEmpty())
        .forEach(entry -> left.add(entry.name()));
  }

  private Place place(
      UploadSlot slot, int number, List<String> inForms, List<MaterialList.Entry> own) {
    String name = slot.named(number);
    return new Place(
        "" + number,
        name,
        slot.isNumbered()
            ? SafeName.of(name)
            : SafeName.of(String.format(Locale.ROOT, "%02d-%s", number, name)),
        slot.required(),
        slot.maxUpload().or(() -> portal().maxUpload()),
        true,
        inForms,
        own);
  }

  /** The materials of the claim that a slot names, in the slot's order. */
  private List<MaterialList.Entry> named(UploadSlot slot) {
    return slot.materials().stream().flatMap(this::ofId).toList();
  }

  private Stream<MaterialList.Entry> ofId(String id) {
    return entries.stream().filter(e -> e.material().filter(m -> m.id().equals(id)).isPresent());
  }
}

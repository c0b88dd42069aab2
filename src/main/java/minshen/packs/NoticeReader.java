package minshen.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.ApplicationYear;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;
import minshen.words.Message;

/**
 * Reads what the yearly notice says of handing in: the keys call and channel of a pack's head, and
 * what is uploaded in which slot of the portal.
 */
final class NoticeReader {
  private NoticeReader() {}

  static YearlyCall call(MappingReader fields) {
    YearlyCall call =
        new YearlyCall(
            new TreeSet<>(fields.list("years", NoticeReader::year)),
            fields.date("opens"),
            fields.date("closes"),
            fields.date("onlineBy"),
            fields.date("paperBy"),
            fields.whole("copies"),
            fields.yesNo("seam"),
            fields.texts("order"));
    for (String end : List.of("closes", "onlineBy", "paperBy")) {
      Optional<LocalDate> last = fields.date(end);
      if (call.opens().isPresent() && last.isPresent() && last.get().isBefore(call.opens().get())) {
        throw new InputException(fields.at(end), Message.of("packs.closes-before-opens", end));
      }
    }
    fields.end();
    return call;
  }

  static int year(Node node) {
    BigDecimal number = MappingReader.decimal(MappingReader.scalar(node, "years"), "years");
    return ApplicationYear.of(number)
        .orElseThrow(
            () ->
                new InputException(
                    node.at(), Message.of("packs.wants-year", number.toPlainString())));
  }

  static Submission submission(MappingReader fields, PackNames names) {
    Submission.How how =
        fields.choice("how", YamlWords.of(Submission.How.class)).orElse(Submission.How.FORM);
    for (String key :
        List.of("portalName", "portal", "maxUpload", "maxTotal", "formats", "slots")) {
      if (how == Submission.How.NONE && fields.node(key).isPresent()) {
        names.complain(fields.at(key), "packs.nowhere-online", key);
      }
    }
    Submission submission =
        new Submission(
            how,
            portal(fields, names),
            fields.text("window"),
            fields.text("hours"),
            fields.text("phone"));
    fields.end();
    return submission;
  }

  private static Portal portal(MappingReader fields, PackNames names) {
    PackNames.ids(fields.node("slots"), "id", names);
    Portal portal =
        new Portal(
            fields.text("portalName"),
            fields.text("portal"),
            fields.decimal("maxUpload"),
            fields.decimal("maxTotal"),
            fields.texts("formats"),
            names.list(fields, "slots", node -> slot(node, names)));
    portal
        .formats()
        .forEach(
            format ->
                names.require(
                    fields.at("formats"), "packs.unknown-format", format, Portal.FORMATS));
    if (portal.maxUpload().isPresent()
        && portal.maxTotal().isPresent()
        && portal.maxTotal().get().compareTo(portal.maxUpload().get()) < 0) {
      names.complain(fields.at("maxTotal"), "packs.total-below-file");
    }
    return portal;
  }

  private static UploadSlot slot(Node node, PackNames names) {
    MappingReader fields = MappingReader.of(node, "slots");
    UploadSlot slot =
        new UploadSlot(
            fields.id("id"),
            fields.requiredText("name"),
            new HashSet<>(names.items(fields, "items")),
            fields.texts("materials"),
            fields.yesNo("form").orElse(false),
            fields.yesNo("rest").orElse(false),
            fields.yesNo("required").orElse(true),
            fields.decimal("maxUpload"));
    fields.end();
    return names.placed(slot, fields.at());
  }

  /** Complains of slots that take nothing, or something that none of their items asks for. */
  static void checkSlots(List<UploadSlot> slots, List<Item> items, PackNames names) {
    for (UploadSlot slot : slots) {
      SourceLocation at = names.place(slot).orElseThrow();
      if (slot.materials().isEmpty() && !slot.form() && !slot.rest()) {
        names.complain(at, "packs.slot-of-nothing", slot.id());
      }
      Set<String> known =
          items.stream()
              .filter(item -> slot.isOf(item.id()))
              .flatMap(item -> item.materials().stream())
              .map(Material::id)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      slot.materials().forEach(id -> names.require(at, "packs.unknown-material", id, known));
    }
    items.forEach(item -> checkOnce(slots, item, names));
  }

  /** Each paper of a claim goes into one slot. */
  private static void checkOnce(List<UploadSlot> slots, Item item, PackNames names) {
    Set<String> taken = new HashSet<>();
    for (UploadSlot slot : slots) {
      if (slot.isOf(item.id())) {
        SourceLocation at = names.place(slot).orElseThrow();
        slot.materials().stream()
            .filter(material -> !taken.add(material))
            .forEach(id -> names.complain(at, "packs.slot-twice", id, item.id()));
        if ((slot.rest() && !taken.add("rest:")) || (slot.form() && !taken.add("form:"))) {
          names.complain(at, "packs.slot-same", slot.rest() ? "rest" : "form", item.id());
        }
      }
    }
  }
}

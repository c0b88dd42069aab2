package minshen.packs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;

/** A mapping that is written, key by key; what is not known has no key. */
final class NoticeNodes {
  private static final SourceLocation NOWHERE = SourceLocation.of("");

  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();

  Node.Mapping mapping() {
    return new Node.Mapping(entries, NOWHERE);
  }

  private void put(String key, Node value) {
    entries.put(key, new Node.Entry(NOWHERE, value));
  }

  private void scalar(String key, String text, Node.Kind kind) {
    put(key, new Node.Scalar(text, kind, NOWHERE));
  }

  void text(String key, String text) {
    scalar(key, text, Node.Kind.TEXT);
  }

  void number(String key, int number) {
    scalar(key, Integer.toString(number), Node.Kind.NUMBER);
  }

  private void text(String key, Optional<?> value) {
    value.ifPresent(known -> text(key, known.toString()));
  }

  private void number(String key, Optional<BigDecimal> value) {
    value.ifPresent(known -> scalar(key, known.toPlainString(), Node.Kind.NUMBER));
  }

  private void yesNo(String key, boolean yes) {
    scalar(key, Boolean.toString(yes), Node.Kind.BOOLEAN);
  }

  private void texts(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      List<Node> nodes =
          texts.stream()
              .map(text -> (Node) new Node.Scalar(text, Node.Kind.TEXT, NOWHERE))
              .toList();
      put(key, new Node.Sequence(nodes, NOWHERE));
    }
  }

  private void inner(String key, NoticeNodes inner) {
    if (!inner.entries.isEmpty()) {
      put(key, inner.mapping());
    }
  }

  /** The key {@code call}, if it says anything. */
  void call(YearlyCall call, Optional<Integer> year) {
    NoticeNodes of = new NoticeNodes();
    year.ifPresent(
        y ->
            of.put(
                "years",
                new Node.Sequence(
                    List.of(new Node.Scalar(y.toString(), Node.Kind.NUMBER, NOWHERE)), NOWHERE)));
    of.text("opens", call.opens());
    of.text("closes", call.closes());
    of.text("onlineBy", call.onlineBy());
    of.text("paperBy", call.paperBy());
    call.copies().ifPresent(copies -> of.number("copies", copies));
    call.seam().ifPresent(wanted -> of.yesNo("seam", wanted));
    of.texts("order", call.order());
    inner("call", of);
  }

  /** The key {@code channel}, if it says anything beside how claims are handed in. */
  void channel(Submission submission) {
    Portal portal = submission.portal();
    NoticeNodes of = new NoticeNodes();
    of.text("portalName", portal.name());
    of.text("portal", portal.address());
    of.number("maxUpload", portal.maxUpload());
    of.number("maxTotal", portal.maxTotal());
    of.texts("formats", portal.formats());
    if (!portal.slots().isEmpty()) {
      List<Node> slots = portal.slots().stream().map(NoticeNodes::slot).toList();
      of.put("slots", new Node.Sequence(slots, NOWHERE));
    }
    of.text("window", submission.window());
    of.text("hours", submission.hours());
    of.text("phone", submission.phone());
    inner("channel", of);
  }

  private static Node slot(UploadSlot slot) {
    NoticeNodes of = new NoticeNodes();
    of.text("id", slot.id());
    of.text("name", slot.name());
    of.texts("items", slot.items().stream().sorted().toList());
    of.texts("materials", slot.materials());
    if (slot.form()) {
      of.yesNo("form", true);
    }
    if (slot.rest()) {
      of.yesNo("rest", true);
    }
    if (!slot.required()) {
      of.yesNo("required", false);
    }
    of.number("maxUpload", slot.maxUpload());
    return of.mapping();
  }
}

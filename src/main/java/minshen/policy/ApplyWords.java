package minshen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.words.Message;

/** Where a claim is handed in, for people. */
public final class ApplyWords {
  private ApplyWords() {}

  /** 网上申报 and the portal as the pack says it, if an item is applied for online. */
  public static Optional<Message> online(Pack pack, Item item) {
    return online(pack, item, Notice.of(pack));
  }

  /**
   * 网上申报 and the portal, if a claim of an item is applied for online.
   *
   * @param notice what the office says of handing in the claim
   */
  public static Optional<Message> online(Pack pack, Item item, Notice notice) {
    return Channel.of(pack, item) == Channel.ONLINE
        ? Optional.of(
            portal(notice)
                .map(portal -> Message.of("policy.apply.online-at", portal))
                .orElse(Message.of("policy.apply.online")))
        : Optional.empty();
  }

  /** The portal by its name and address, as far as they are known. */
  public static Optional<String> portal(Notice notice) {
    Portal portal = notice.submission().portal();
    return Optional.of(
            Stream.of(portal.name(), portal.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")))
        .filter(label -> !label.isEmpty());
  }

  /**
   * What else there is to know: days, limits of the portal, phone, window, departments.
   *
   * @param notice what the office says of handing in
   */
  public static List<Message> details(Pack pack, Notice notice) {
    YearlyCall call = notice.call();
    List<Message> details = new ArrayList<>();
    call.opens().ifPresent(day -> details.add(Message.of("policy.apply.opens", "" + day)));
    call.closes().ifPresent(day -> details.add(Message.of("policy.apply.closes", "" + day)));
    call.onlineBy().ifPresent(day -> details.add(Message.of("policy.apply.online-by", "" + day)));
    call.paperBy().ifPresent(day -> details.add(Message.of("policy.apply.paper-by", "" + day)));
    details.addAll(paper(call));
    details.addAll(places(pack, notice));
    return details;
  }

  /** How the papers are handed in: copies, the seal over their edges, and their order. */
  public static List<Message> paper(YearlyCall call) {
    List<Message> paper = new ArrayList<>();
    call.copies().ifPresent(copies -> paper.add(Message.of("policy.apply.copies", copies)));
    call.seam()
        .ifPresent(
            wanted -> paper.add(Message.of(wanted ? "policy.apply.seam" : "policy.apply.no-seam")));
    if (!call.order().isEmpty()) {
      paper.add(Message.of("policy.apply.order", String.join("、", call.order())));
    }
    return paper;
  }

  /** The portal where a form is filled too, its limits, phone, window and departments. */
  public static List<Message> places(Pack pack, Notice notice) {
    Authority authority = pack.authority();
    Submission submission = notice.submission();
    List<Message> details = new ArrayList<>();
    if (submission.how() == Submission.How.FORM) {
      portal(notice).ifPresent(portal -> details.add(Message.of("policy.apply.portal", portal)));
    }
    details.addAll(uploads(submission.portal()));
    submission.phone().ifPresent(phone -> details.add(Message.of("policy.apply.phone", phone)));
    submission.window().ifPresent(at -> details.add(Message.of("policy.apply.window", at)));
    submission.hours().ifPresent(at -> details.add(Message.of("policy.apply.hours", at)));
    authority
        .departments()
        .forEach(
            department ->
                details.add(
                    Message.of(
                        "policy.apply.department",
                        department.label(),
                        department.phone().map(phone -> " " + phone).orElse(""),
                        department.window().map(at -> " " + at).orElse(""))));
    return details;
  }

  /** What a portal takes, and in which slots. */
  private static List<Message> uploads(Portal portal) {
    List<Message> uploads = new ArrayList<>(limits(portal));
    if (!portal.slots().isEmpty()) {
      uploads.add(
          Message.of(
              "policy.apply.slots",
              portal.slots().stream().map(UploadSlot::name).collect(Collectors.joining("、"))));
    }
    return uploads;
  }

  /** How large files may be for a portal, and of which kinds. */
  public static List<Message> limits(Portal portal) {
    List<Message> limits = new ArrayList<>();
    portal
        .maxUpload()
        .ifPresent(most -> limits.add(Message.of("policy.apply.max", most.toPlainString())));
    portal
        .maxTotal()
        .ifPresent(most -> limits.add(Message.of("policy.apply.total", most.toPlainString())));
    if (!portal.formats().isEmpty()) {
      limits.add(Message.of("policy.apply.formats", String.join("、", portal.formats())));
    }
    return limits;
  }

  /** Who is to be asked: the first department by its name, else 受理部门. */
  public static Message office(Pack pack) {
    return pack.authority().departments().stream()
        .findFirst()
        .map(department -> Message.verbatim(department.label()))
        .orElse(Message.of("policy.apply.office"));
  }
}

package minshen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/** Where a claim is handed in, for people. */
public final class ApplyWords {
  private ApplyWords() {}

  /** 网上申报 and the portal, if a claim of an item is applied for online. */
  public static Optional<Message> online(Pack pack, Item item) {
    return Channel.of(pack, item) == Channel.ONLINE
        ? Optional.of(
            pack.authority()
                .submission()
                .portal()
                .map(portal -> Message.of("policy.apply.online-at", portal))
                .orElse(Message.of("policy.apply.online")))
        : Optional.empty();
  }

  /** What else there is to know: days, limits of the portal, phone, window, departments. */
  public static List<Message> details(Pack pack) {
    List<Message> details = new ArrayList<>();
    pack.call().opens().ifPresent(day -> details.add(Message.of("policy.apply.opens", "" + day)));
    pack.call().closes().ifPresent(day -> details.add(Message.of("policy.apply.closes", "" + day)));
    details.addAll(places(pack));
    return details;
  }

  /** The limits of the portal, phone, window and departments. */
  public static List<Message> places(Pack pack) {
    Authority authority = pack.authority();
    Submission submission = authority.submission();
    List<Message> details = new ArrayList<>();
    submission
        .maxUpload()
        .ifPresent(most -> details.add(Message.of("policy.apply.max", most.toPlainString())));
    if (!submission.formats().isEmpty()) {
      details.add(Message.of("policy.apply.formats", String.join("、", submission.formats())));
    }
    submission.phone().ifPresent(phone -> details.add(Message.of("policy.apply.phone", phone)));
    submission.window().ifPresent(at -> details.add(Message.of("policy.apply.window", at)));
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

  /** Who is to be asked: the first department by its name, else 受理部门. */
  public static Message office(Pack pack) {
    return pack.authority().departments().stream()
        .findFirst()
        .map(department -> Message.verbatim(department.label()))
        .orElse(Message.of("policy.apply.office"));
  }
}

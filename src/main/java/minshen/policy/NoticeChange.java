package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import minshen.words.Message;

/**
 * One thing that a notice says otherwise than what was typed of it, or beside it.
 *
 * @param before what was typed; empty if nothing was
 * @param after what the other notice says
 */
public record NoticeChange(Optional<Message> before, Message after) {
  private static final List<Function<Notice, Optional<Said>>> KEYS =
      List.of(
          key(n -> n.call().opens(), day -> Message.of("policy.apply.opens", "" + day)),
          key(n -> n.call().closes(), day -> Message.of("policy.apply.closes", "" + day)),
          key(n -> n.call().onlineBy(), day -> Message.of("policy.apply.online-by", "" + day)),
          key(n -> n.call().paperBy(), day -> Message.of("policy.apply.paper-by", "" + day)),
          key(n -> n.call().copies(), copies -> Message.of("policy.apply.copies", copies)),
          key(
              n -> n.call().seam(),
              wanted -> Message.of(wanted ? "policy.apply.seam" : "policy.apply.no-seam")),
          key(
              n -> some(n.call().order()),
              order -> Message.of("policy.apply.order", String.join("、", order))),
          key(n -> portal(n).name(), name -> Message.of("policy.apply.portal", name)),
          key(n -> portal(n).address(), address -> Message.of("policy.apply.portal", address)),
          key(
              n -> portal(n).maxUpload().map(BigDecimal::stripTrailingZeros),
              most -> Message.of("policy.apply.max", most.toPlainString())),
          key(
              n -> portal(n).maxTotal().map(BigDecimal::stripTrailingZeros),
              most -> Message.of("policy.apply.total", most.toPlainString())),
          key(
              n -> some(portal(n).formats()),
              formats -> Message.of("policy.apply.formats", String.join("、", formats))),
          key(
              n -> some(portal(n).slots()),
              slots ->
                  Message.of(
                      "policy.apply.slots",
                      String.join("、", slots.stream().map(UploadSlot::name).toList()))),
          key(n -> n.submission().window(), at -> Message.of("policy.apply.window", at)),
          key(n -> n.submission().hours(), at -> Message.of("policy.apply.hours", at)),
          key(n -> n.submission().phone(), phone -> Message.of("policy.apply.phone", phone)));

  /** What a notice says of one thing. */
  private record Said(Object value, Message words) {}

  /**
   * What laying a notice over a typed one changes, in the order of a notice's keys.
   *
   * @param typed what was typed
   * @param came what is laid over it; what it does not say changes nothing
   */
  public static List<NoticeChange> between(Notice typed, Notice came) {
    return KEYS.stream()
        .flatMap(key -> change(key.apply(typed), key.apply(came)).stream())
        .toList();
  }

  /** Whether something that was typed would be another. */
  public boolean isReplacement() {
    return before.isPresent();
  }

  private static Optional<NoticeChange> change(Optional<Said> typed, Optional<Said> came) {
    return came.filter(said -> typed.stream().noneMatch(t -> t.value().equals(said.value())))
        .map(
            said -> {
              Optional<Message> before = typed.map(Said::words);
              // Slots of the same names may hold other materials.
              boolean alike = before.equals(Optional.of(said.words()));
              return new NoticeChange(
                  before,
                  alike ? Message.of("policy.notice.otherwise", said.words()) : said.words());
            });
  }

  private static <T> Function<Notice, Optional<Said>> key(
      Function<Notice, Optional<T>> value, Function<T, Message> words) {
    return notice -> value.apply(notice).map(said -> new Said(said, words.apply(said)));
  }

  private static Portal portal(Notice notice) {
    return notice.submission().portal();
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return Optional.of(list).filter(l -> !l.isEmpty());
  }
}

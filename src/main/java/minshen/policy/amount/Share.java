package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/** 按比例: a share of something. The rate may be a formula too, such as a table of grades. */
final class Share extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "share",
          Share::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.of("rate", Slot.Type.FORMULA));

  Share(Given given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    Formula of = given().formula("of");
    Formula share = given().formula("rate");
    Interval base = of.value(setting.within());
    Interval rate = share.value(setting.within());
    Interval value = base.times(rate);
    setting.tell(
        "share",
        Message.of(
            "policy.step.share-of",
            of.named(setting),
            Told.because(Told.percent(rate), share, setting),
            Told.shown(value)),
        value,
        BigDecimal.ZERO);
    return value;
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.formula.share",
        given().formula("of").said(labels),
        given().formula("rate").saidAsRate(labels));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return given().formula("rate") instanceof Fixed rate
            && rate.number().compareTo(BigDecimal.ONE) > 0
        ? Stream.of(
            Message.of(
                "policy.formula.rate-above-one",
                Amounts.traced(rate.number()),
                Amounts.percent(rate.number())))
        : Stream.empty();
  }
}

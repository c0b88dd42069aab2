package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/** 按比例: a share of something. The rate may be a formula too, such as a table of grades. */
final class Share extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "share",
          Share::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.of("rate", Slot.Type.FORMULA));

  Share(SlotValues given) {
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
        new FormulaEvent.ShareTaken(
            of.named(setting), AmountTrace.because(new Term.Rate(rate), share, setting), value),
        value,
        Amount.ZERO);
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
    return rates(given().formula("rate")).filter(Share::isAboveAll).map(Share::aboveAll);
  }

  /** The numbers that its rate can be: of what is chosen among, each. */
  private static Stream<BigDecimal> rates(Formula rate) {
    boolean chooses = List.of("table", "cases", "fromDay", "reading").contains(rate.kind().word());
    return rate instanceof Fixed fixed
        ? Stream.of(fixed.number())
        : chooses ? rate.formulas().flatMap(Share::rates) : Stream.empty();
  }

  /** A share is at most all of it; several times of something is a product. */
  static boolean isAboveAll(BigDecimal rate) {
    return rate.compareTo(BigDecimal.ONE) > 0;
  }

  static Message aboveAll(BigDecimal rate) {
    return Message.of(
        "policy.formula.rate-above-one", Decimals.grouped(rate), Decimals.percent(rate));
  }
}

package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * 分档: bands of an amount, each with a rate or an amount of its own. {@code whole}: the band in
 * which the amount lies decides for all of it. {@code parts}: each band takes what lies in it
 * (超额累进). A band ends with its {@code upTo} included, and the next begins above it.
 */
final class Brackets extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "brackets",
          Brackets::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.word("by", "whole", "parts"),
          Slot.groups(
              "bands",
              Slot.of("upTo", Slot.Type.NUMBER).optional(),
              Slot.of("rate", Slot.Type.NUMBER).optional(),
              Slot.of("amount", Slot.Type.NUMBER).optional()));

  Brackets(Given given) {
    super(KIND, given);
  }

  private List<Given> bands() {
    return given().groups("bands");
  }

  @Override
  Interval compute(Setting setting) {
    Interval base = given().formula("of").value(setting.within());
    return given().optionalText("by").orElse("whole").equals("parts")
        ? inParts(base, setting)
        : asWhole(base, setting);
  }

  private Interval inParts(Interval base, Setting setting) {
    Interval sum = Interval.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    for (Given band : bands()) {
      Optional<BigDecimal> upTo = band.optionalNumber("upTo");
      Interval within = base.between(from, upTo);
      BigDecimal rate = band.optionalNumber("rate").orElse(BigDecimal.ZERO);
      Interval value = within.times(rate);
      sum = sum.plus(value);
      if (!base.isExact() || within.low().signum() > 0) {
        setting.tell("tier", text(setting, from, upTo, within, rate, value), sum, BigDecimal.ZERO);
      }
      from = upTo.orElse(from);
    }
    return sum;
  }

  private Message text(
      Setting setting,
      BigDecimal from,
      Optional<BigDecimal> upTo,
      Interval within,
      BigDecimal rate,
      Interval value) {
    Object name = given().formula("of") instanceof Figure of ? of.label(setting) : "";
    String percent = Amounts.percent(rate);
    return upTo.map(
            to ->
                Message.of(
                    "policy.step.tier",
                    name,
                    Amounts.traced(from),
                    Amounts.traced(to),
                    Told.shown(within),
                    percent,
                    Told.shown(value)))
        .orElseGet(
            () ->
                Message.of(
                    "policy.step.last-tier",
                    name,
                    Amounts.traced(from),
                    Told.shown(within),
                    percent,
                    Told.shown(value)));
  }

  private Interval asWhole(Interval base, Setting setting) {
    Optional<Interval> value = Optional.empty();
    BigDecimal from = BigDecimal.ZERO;
    boolean first = true;
    for (Given band : bands()) {
      Optional<BigDecimal> upTo = band.optionalNumber("upTo");
      Optional<Interval> within = base.within(from, first, upTo);
      if (within.isPresent()) {
        Interval here =
            band.optionalNumber("rate")
                .map(rate -> within.get().times(rate))
                .or(() -> band.optionalNumber("amount").map(Interval::exactly))
                .orElse(Interval.ZERO);
        value = Optional.of(value.map(here::hull).orElse(here));
        if (base.isExact()) {
          setting.tell("bracket", text(setting, band, here), here, BigDecimal.ZERO);
        }
      }
      from = upTo.orElse(from);
      first = false;
    }
    return value.orElse(Interval.ZERO);
  }

  private Message text(Setting setting, Given band, Interval value) {
    Object of = given().formula("of").named(setting);
    Object which =
        band.optionalNumber("upTo")
            .<Object>map(to -> Message.of("policy.step.band", Amounts.traced(to)))
            .orElse(Message.of("policy.step.last-band"));
    return band.optionalNumber("rate")
        .map(
            rate ->
                Message.of(
                    "policy.step.bracket-rate",
                    of,
                    which,
                    Amounts.percent(rate),
                    Told.shown(value)))
        .orElse(Message.of("policy.step.bracket", of, which, Told.shown(value)));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    List<Message> faults = new ArrayList<>();
    boolean parts = given().optionalText("by").orElse("whole").equals("parts");
    BigDecimal from = BigDecimal.ZERO;
    for (int i = 0; i < bands().size(); i++) {
      Given band = bands().get(i);
      boolean last = i == bands().size() - 1;
      if (band.has("rate") == band.has("amount")) {
        faults.add(Message.of("policy.formula.band-one", i + 1));
      } else if (parts && band.has("amount")) {
        faults.add(Message.of("policy.formula.band-rate", i + 1));
      }
      Optional<BigDecimal> upTo = band.optionalNumber("upTo");
      if (upTo.isEmpty() != last) {
        faults.add(
            Message.of(last ? "policy.formula.band-last" : "policy.formula.band-end", i + 1));
      }
      BigDecimal begin = from;
      if (upTo.filter(to -> to.compareTo(begin) <= 0).isPresent()) {
        faults.add(Message.of("policy.formula.band-order", i + 1));
      }
      from = upTo.orElse(from);
    }
    return faults.stream();
  }

  @Override
  public Message said(Labels labels) {
    List<Object> bands = new ArrayList<>();
    for (Given band : bands()) {
      Object what =
          band.optionalNumber("rate")
              .<Object>map(Amounts::percent)
              .or(
                  () ->
                      band.optionalNumber("amount")
                          .map(a -> Message.of("policy.step.wan", Amounts.traced(a))))
              .orElse("");
      bands.add(
          band.optionalNumber("upTo")
              .<Object>map(to -> Message.of("policy.formula.band", Amounts.traced(to), what))
              .orElseGet(() -> Message.of("policy.formula.last-band", what)));
    }
    boolean parts = given().optionalText("by").orElse("whole").equals("parts");
    return Message.of(
        parts ? "policy.formula.brackets-parts" : "policy.formula.brackets",
        given().formula("of").said(labels),
        bands);
  }
}

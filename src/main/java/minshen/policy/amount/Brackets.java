package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import minshen.words.Decimals;
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

  Brackets(SlotValues given) {
    super(KIND, given);
  }

  private List<SlotValues> bands() {
    return given().groups("bands");
  }

  @Override
  Interval compute(Setting setting) {
    Interval base = given().formula("of").value(setting.within());
    return inParts() ? inParts(base, setting) : asWhole(base, setting);
  }

  private Interval inParts(Interval base, Setting setting) {
    Interval sum = Interval.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    for (SlotValues band : bands()) {
      Optional<BigDecimal> upTo = band.optionalNumber("upTo");
      Interval within = base.between(from, upTo);
      BigDecimal rate = band.optionalNumber("rate").orElse(BigDecimal.ZERO);
      Interval value = within.times(rate);
      sum = sum.plus(value);
      if (!base.isExact() || within.low().signum() > 0) {
        setting.tell(
            new FormulaEvent.TierTaken(name(), from, upTo, within, rate, value), sum, Amount.ZERO);
      }
      from = upTo.orElse(from);
    }
    return sum;
  }

  private Optional<String> name() {
    return given().formula("of") instanceof Figure of ? Optional.of(of.name()) : Optional.empty();
  }

  private Interval asWhole(Interval base, Setting setting) {
    Optional<Interval> value = Optional.empty();
    BigDecimal from = BigDecimal.ZERO;
    boolean first = true;
    for (SlotValues band : bands()) {
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
          setting.tell(
              new FormulaEvent.BandTaken(
                  given().formula("of").named(setting), upTo, band.optionalNumber("rate"), here),
              here,
              Amount.ZERO);
        }
      }
      from = upTo.orElse(from);
      first = false;
    }
    return value.orElse(Interval.ZERO);
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    List<Message> faults = new ArrayList<>();
    boolean parts = inParts();
    BigDecimal from = BigDecimal.ZERO;
    for (int i = 0; i < bands().size(); i++) {
      SlotValues band = bands().get(i);
      boolean last = i == bands().size() - 1;
      if (band.has("rate") == band.has("amount")) {
        faults.add(Message.of("policy.formula.band-one", i + 1));
      } else if (band.optionalNumber("rate").filter(Share::isAboveAll).isPresent()) {
        faults.add(Share.aboveAll(band.number("rate")));
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

  private static Message said(SlotValues band) {
    Object what =
        band.optionalNumber("rate")
            .<Object>map(Decimals::percent)
            .or(
                () ->
                    band.optionalNumber("amount")
                        .map(a -> Message.of("policy.step.wan", Decimals.grouped(a))))
            .orElse("");
    return band.optionalNumber("upTo")
        .map(to -> Message.of("policy.formula.band", Decimals.grouped(to), what))
        .orElseGet(() -> Message.of("policy.formula.last-band", what));
  }

  @Override
  public List<Way> ways(Labels labels) {
    return bands().stream().map(band -> new Way(said(band), band)).toList();
  }

  /** Of bands that each take their part, all up to the one in which the amount ends are gone. */
  @Override
  Set<Integer> gone(Setting setting) {
    Interval base = given().formula("of").value(setting.silent());
    Set<Integer> gone = new TreeSet<>();
    BigDecimal from = BigDecimal.ZERO;
    for (int i = 0; base.isExact() && i < bands().size(); i++) {
      Optional<BigDecimal> upTo = bands().get(i).optionalNumber("upTo");
      boolean within =
          inParts()
              ? base.between(from, upTo).low().signum() > 0
              : base.within(from, i == 0, upTo).isPresent();
      if (within) {
        gone.add(i);
      }
      from = upTo.orElse(from);
    }
    return gone;
  }

  private boolean inParts() {
    return given().optionalText("by").orElse("whole").equals("parts");
  }

  @Override
  public Message said(Labels labels) {
    List<Message> bands = bands().stream().map(Brackets::said).toList();
    return Message.of(
        inParts() ? "policy.formula.brackets-parts" : "policy.formula.brackets",
        given().formula("of").said(labels),
        bands);
  }
}

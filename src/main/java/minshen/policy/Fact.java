package minshen.policy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * A figure or word that the rules take from the applicant, such as 研发投入.
 *
 * @param name the key in dossiers, such as {@code rdCost}
 * @param label its name for people
 * @param unit its unit, such as 万元; empty if it has none
 * @param question the question that asks for it
 * @param kind what its value is
 * @param choices the words it may take, if it is a choice; of a yes or no, what these are called
 * @param need what depends on it
 * @param variants the variants that ask for it; empty if all do
 * @param bound the figure it must reach or not exceed for the claim to be eligible
 * @param otherwise how it is asked under another reading
 * @param currency the currency of an amount that is not in 元
 * @param of whose fact it is
 */
public record Fact(
    String name,
    String label,
    String unit,
    String question,
    Kind kind,
    List<Choice> choices,
    Need need,
    Set<String> variants,
    Optional<Bound> bound,
    Optional<Otherwise> otherwise,
    Optional<Currency> currency,
    Of of) {
  /** The fact of a product by which steps tell kinds of product apart. */
  public static final String PRODUCT_KIND = "kind";

  public Fact {
    choices = List.copyOf(choices);
    variants = Set.copyOf(variants);
  }

  /** A fact that every reading asks alike. */
  public Fact(
      String name,
      String label,
      String unit,
      String question,
      Kind kind,
      List<Choice> choices,
      Need need,
      Set<String> variants,
      Optional<Bound> bound) {
    this(name, label, unit, question, kind, choices, need, variants, bound, Optional.empty());
  }

  /** A fact of each claim by itself, in 元 if it is an amount. */
  public Fact(
      String name,
      String label,
      String unit,
      String question,
      Kind kind,
      List<Choice> choices,
      Need need,
      Set<String> variants,
      Optional<Bound> bound,
      Optional<Otherwise> otherwise) {
    this(
        name,
        label,
        unit,
        question,
        kind,
        choices,
        need,
        variants,
        bound,
        otherwise,
        Optional.empty(),
        Of.CLAIM);
  }

  /**
   * How a fact is asked under a reading.
   *
   * @param under the reading
   * @param question the question then
   */
  public record Otherwise(ReadingCondition under, String question) {}

  /** The question in the words of these readings. */
  public String question(Readings readings) {
    return otherwise
        .filter(other -> readings.hold(other.under()))
        .map(Otherwise::question)
        .orElse(question);
  }

  /** What a value is. */
  public enum Kind {
    /** An amount in 万元, or in 10,000 units of a foreign currency. */
    AMOUNT,
    /** A whole number. */
    COUNT,
    /** A number without a unit, such as a rate of exchange. */
    NUMBER,
    /** A share of one, written and shown as a percentage. */
    PERCENT,
    /** A day. */
    DATE,
    /** Yes or no. */
    YES_NO,
    /** One of the choices. */
    CHOICE,
    /** Several of the choices. */
    CHOICES,
    /** Words. */
    TEXT;

    /** Whether what two rows of one product say comes to their sum; shares and rates do not. */
    public boolean addsUp() {
      return this == AMOUNT || this == COUNT;
    }

    /** Whether it is one word of a few, so that a case can hang on it. */
    public boolean isOneWord() {
      return this == CHOICE || this == YES_NO;
    }
  }

  /** Whose fact it is. */
  public enum Of {
    /** Of each claim by itself. */
    CLAIM,
    /** Of the project: what one of its claims says holds for those that do not. */
    PROJECT,
    /** Of the applicant: it is asked once for all claims of the pack. */
    APPLICANT
  }

  /** What depends on a fact. */
  public enum Need {
    /** The amount cannot be computed without it. */
    AMOUNT,
    /** Eligibility cannot be decided without it; the amount can be computed. */
    ELIGIBILITY,
    /** Nothing: it informs. */
    OPTIONAL
  }

  /**
   * A word that a choice may take.
   *
   * @param id the word in dossiers
   * @param label its name for people
   */
  public record Choice(String id, String label) {}

  /**
   * What a figure must reach or not exceed; both ends are included.
   *
   * @param least the least it may be
   * @param most the most it may be
   * @param clause the clause that says so
   */
  public record Bound(Optional<BigDecimal> least, Optional<BigDecimal> most, String clause) {
    /** Whether a figure lies within. */
    public boolean holds(BigDecimal figure) {
      return least.map(l -> figure.compareTo(l) >= 0).orElse(true)
          && most.map(m -> figure.compareTo(m) <= 0).orElse(true);
    }
  }

  /** Whether a claim of this variant is asked for the fact. */
  public boolean askedOf(Optional<String> variant) {
    return variants.isEmpty() || variant.map(variants::contains).orElse(false);
  }

  /** Whether it is asked once for all claims of the applicant. */
  public boolean ofApplicant() {
    return of == Of.APPLICANT;
  }

  /** Whether a value is of its kind. */
  public boolean takes(Value value) {
    return switch (kind) {
      case AMOUNT ->
          currency.isPresent() ? value instanceof Value.Foreign : value instanceof Value.Figure;
      case COUNT, NUMBER, PERCENT -> value instanceof Value.Figure;
      case DATE -> value instanceof Value.Day;
      case YES_NO -> value instanceof Value.Truth;
      case CHOICE, TEXT -> value instanceof Value.Word;
      case CHOICES -> value instanceof Value.Words;
    };
  }

  /** One of its choices as a value. */
  public Value value(Choice choice) {
    return kind == Kind.YES_NO
        ? new Value.Truth(choice.id().equals(Value.YES))
        : new Value.Word(choice.id());
  }

  /** What a word of its choices is called. */
  public String label(String word) {
    return choices.stream()
        .filter(choice -> choice.id().equals(word))
        .findFirst()
        .map(Choice::label)
        .orElse(word);
  }

  /** A figure of it with its unit, as a formula sees it: a foreign amount in 万元. */
  public Object shown(BigDecimal figure) {
    String number = Decimals.grouped(figure);
    if (kind == Kind.PERCENT) {
      return Decimals.percent(figure);
    }
    if (currency.isPresent() || unit.equals("万元")) {
      return Message.of("policy.step.wan", number);
    }
    return unit.isEmpty() ? number : Message.of("policy.step.unit", number, unit);
  }

  /** A foreign amount, how it was exchanged and what it is in 万元; none while a part lacks. */
  public Optional<Message> exchanged(Value value) {
    return value instanceof Value.Foreign(var amount, var rate, var day) && value.isWhole()
        ? Optional.of(
            Message.of(
                "policy.fact.exchanged",
                Decimals.grouped(amount.orElseThrow()),
                inChinese(),
                code(),
                Decimals.grouped(rate.orElseThrow()),
                day.orElseThrow(),
                Decimals.grouped(value.figure().orElseThrow())))
        : Optional.empty();
  }

  /** What lacks of a foreign amount that was begun; nothing of any other value. */
  public List<Message> lacking(Value value) {
    return value instanceof Value.Foreign(var amount, var rate, var day)
        ? List.of(
                amount.map(_ -> "").orElse("policy.fact.lacks.amount"),
                rate.map(_ -> "").orElse("policy.fact.lacks.rate"),
                day.map(_ -> "").orElse("policy.fact.lacks.day"))
            .stream()
            .filter(key -> !key.isEmpty())
            .map(Message::of)
            .toList()
        : List.of();
  }

  /** The currency by its Chinese name, such as 美元; empty if the fact is in 元. */
  public String inChinese() {
    return currency.map(c -> c.getDisplayName(Locale.SIMPLIFIED_CHINESE)).orElse("");
  }

  /** The code of its currency, such as USD; empty if the fact is in 元. */
  public String code() {
    return currency.map(Currency::getCurrencyCode).orElse("");
  }
}

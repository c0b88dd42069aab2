package minshen.exchange.incoming;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Editor;
import minshen.dossier.FieldType;
import minshen.exchange.TypedFigures;
import minshen.exchange.TypedValues;
import minshen.policy.Fact;

/** What stands in a place of a form, as a dossier writes it. */
final class UnderstoodText {
  /** No phone and no account: those begin with a zero, or are too long for a figure. */
  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,11})(\\.\\d+)?");

  private UnderstoodText() {}

  /**
   * A text without what nobody sees: characters of no width, blanks of other kinds, blanks at the
   * ends of lines.
   */
  static String plain(String text) {
    return text.replaceAll("\\p{Cf}+", "")
        .replaceAll("[\\p{Z}\\t]+", " ")
        .replaceAll(" ?\\R ?", "\n")
        .strip();
  }

  /** A text with neither blanks nor breaks, nor differences of width. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }

  /** Whether two values as a dossier writes them are the same; 300 is 300.00. */
  static boolean isSame(String one, String other) {
    return one.equals(other)
        || (DECIMAL.matcher(one).matches()
            && DECIMAL.matcher(other).matches()
            && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
  }

  /** The value of a field, if what stands there is understood. */
  static Optional<String> of(DossierField<?> field, List<String> towns, String text) {
    return switch (field.type()) {
      case FieldType.Text _ -> {
        String plain = field.editor() == Editor.LINES ? plain(text) : inOneLine(plain(text));
        yield Optional.of(field.check(towns).check(plain).best(plain));
      }
      case FieldType.Money _ -> TypedValues.amount(text);
      case FieldType.Count _ -> number(text, "\\d{1,9}");
      case FieldType.Day _ -> TypedValues.day(text);
      case FieldType.Month _ ->
          Optional.of(TypedValues.months(text))
              .filter(months -> months.size() == 1)
              .map(List::getFirst);
      case FieldType.YesNo yesNo -> yesNo.understood(bare(text)).map(yesNo::write);
      case FieldType.Choice<?> choice -> choice.understood(bare(text)).map(FieldType.Choice::word);
    };
  }

  /** A text of one line, wherever it was broken; a break between words stands for a blank. */
  private static String inOneLine(String text) {
    return text.replaceAll("(?<=[\\x21-\\x7e])\n(?=[\\x21-\\x7e])", " ").replace("\n", "");
  }

  /** The value of a fact, if what stands there is understood. */
  static Optional<String> of(Fact fact, String text) {
    return switch (fact.kind()) {
      case AMOUNT -> fact.currency().isPresent() ? Optional.empty() : TypedValues.amount(text);
      case COUNT -> number(text, "\\d+");
      case NUMBER -> number(text, "\\d+(\\.\\d+)?");
      case PERCENT -> TypedValues.percent(text);
      case DATE -> TypedValues.day(text);
      case TEXT -> Optional.of(plain(text));
      case CHOICE, YES_NO -> choice(fact, plain(text));
      case CHOICES -> several(fact, plain(text));
    };
  }

  /** A number, with what it counts or without. */
  private static Optional<String> number(String text, String pattern) {
    return Optional.of(TypedFigures.of(text).replaceAll("[个人名位家台套项次件]$", ""))
        .filter(number -> number.matches(pattern));
  }

  private static Optional<String> choice(Fact fact, String text) {
    return fact.choices().stream()
        .filter(c -> text.equals(c.label()) || text.equals(c.id()))
        .map(Fact.Choice::id)
        .findFirst();
  }

  private static Optional<String> several(Fact fact, String text) {
    List<Optional<String>> words =
        Stream.of(text.split("[、，,；;\\s]+", -1)).map(word -> choice(fact, word)).toList();
    return words.stream().allMatch(Optional::isPresent)
        ? Optional.of(words.stream().flatMap(Optional::stream).collect(Collectors.joining("、")))
        : Optional.empty();
  }

  /** The key of a sentence that says how such a value is written. */
  static String howToWrite(FieldType<?> type) {
    return switch (type) {
      case FieldType.Money _ -> "exchange.not-understood.amount";
      case FieldType.Day _ -> "exchange.not-understood.day";
      case FieldType.Count _ -> "exchange.not-understood.count";
      case FieldType.Month _ -> "exchange.not-understood.month";
      case FieldType.Text _, FieldType.YesNo _, FieldType.Choice<?> _ -> "exchange.not-understood";
    };
  }

  /** The same for a fact. */
  static String howToWrite(Fact fact) {
    return switch (fact.kind()) {
      case AMOUNT -> "exchange.not-understood.amount";
      case DATE -> "exchange.not-understood.day";
      case COUNT, NUMBER -> "exchange.not-understood.count";
      case PERCENT, TEXT, YES_NO, CHOICE, CHOICES -> "exchange.not-understood";
    };
  }
}

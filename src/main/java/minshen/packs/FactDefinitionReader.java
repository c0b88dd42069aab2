package minshen.packs;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.files.MappingReader;
import minshen.files.NearestWord;
import minshen.files.Node;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.words.Words;

/** Reads a fact of a claim or of a product. */
final class FactDefinitionReader {
  /** The currencies that are meant most often. */
  private static final List<String> USUAL =
      List.of("USD", "EUR", "JPY", "GBP", "HKD", "CHF", "SGD", "KRW", "AUD", "CAD");

  private static final List<Fact.Choice> YES_NO =
      List.of(
          new Fact.Choice(Value.YES, Words.CHINESE.say("packs.yes")),
          new Fact.Choice(Value.NO, Words.CHINESE.say("packs.no")));

  private final PackNames names;
  private final Set<String> variants;
  private final SharedFacts shared;

  FactDefinitionReader(PackNames names, Set<String> variants, SharedFacts shared) {
    this.names = names;
    this.variants = variants;
    this.shared = shared;
  }

  /** A fact of claims, or one that is asked once of the applicant. */
  Fact ofClaims(Node node) {
    Fact fact = read(node);
    shared.add(fact, node.at());
    return fact;
  }

  /** A fact of products: it stands in one cell of a table. */
  Fact ofProducts(Node node) {
    Fact fact = read(node);
    if (fact.of() != Fact.Of.CLAIM) {
      names.complain(node.at(), "packs.product-fact-of", fact.name());
    }
    if (fact.currency().isPresent()) {
      names.complain(node.at(), "packs.product-fact-currency", fact.name());
    }
    return fact;
  }

  private Fact read(Node node) {
    MappingReader fields = MappingReader.of(node, "facts");
    PackNames.ids(fields.node("choices"), "id", names);
    List<Fact.Choice> choices = fields.list("choices", FactDefinitionReader::choice);
    Fact.Kind kind =
        fields
            .choice("kind", YamlWords.of(Fact.Kind.class))
            .orElseThrow(() -> fields.missing("kind"));
    boolean chosen = kind == Fact.Kind.CHOICE || kind == Fact.Kind.CHOICES;
    if (choices.isEmpty() == chosen) {
      names.complain(fields.at("kind"), "packs.choices", fields.requiredText("name"));
    }
    Optional<Currency> currency = currency(fields, kind);
    Fact fact =
        new Fact(
            fields.id("name"),
            fields.requiredText("label"),
            fields.text("unit").orElseGet(() -> unit(kind, currency)),
            fields.requiredText("question"),
            kind,
            kind == Fact.Kind.YES_NO ? YES_NO : choices,
            fields.choice("need", YamlWords.of(Fact.Need.class)).orElse(Fact.Need.AMOUNT),
            names.variants(fields, variants),
            fields.fields("bound").map(bound -> bound(bound, kind)),
            fields.fields("otherwise").map(this::otherwise),
            currency,
            fields.choice("of", YamlWords.of(Fact.Of.class)).orElse(Fact.Of.CLAIM));
    fields.end();
    return names.placed(fact, node.at());
  }

  /** The unit of what has one by itself. */
  private static String unit(Fact.Kind kind, Optional<Currency> currency) {
    return switch (kind) {
      case PERCENT -> "%";
      case AMOUNT ->
          currency.map(c -> "万" + c.getDisplayName(Locale.SIMPLIFIED_CHINESE)).orElse("万元");
      default -> "";
    };
  }

  private Optional<Currency> currency(MappingReader fields, Fact.Kind kind) {
    Optional<String> code = fields.text("currency");
    Optional<Currency> currency =
        Currency.availableCurrencies()
            .filter(c -> code.equals(Optional.of(c.getCurrencyCode())))
            .findFirst();
    if (code.isPresent() && kind != Fact.Kind.AMOUNT) {
      names.complain(fields.at("currency"), "packs.currency-kind", fields.requiredText("name"));
    } else if (code.isPresent() && currency.isEmpty()) {
      names.complain(fields.at("currency"), "packs.unknown-currency", code.get(), near(code.get()));
    } else if (code.equals(Optional.of("CNY"))) {
      names.complain(fields.at("currency"), "packs.currency-yuan", fields.requiredText("name"));
    }
    return currency;
  }

  /** The currency that was meant, such as USD for usd, or one to go by. */
  private static String near(String code) {
    Set<String> known =
        Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toSet());
    String capital = code.strip().toUpperCase(Locale.ROOT);
    return known.contains(capital)
        ? capital
        : NearestWord.to(capital, USUAL).orElse(USUAL.getFirst());
  }

  private static Fact.Choice choice(Node node) {
    MappingReader fields = MappingReader.of(node, "choices");
    Fact.Choice choice = new Fact.Choice(fields.id("id"), fields.requiredText("label"));
    fields.end();
    return choice;
  }

  private Fact.Otherwise otherwise(MappingReader fields) {
    Fact.Otherwise otherwise =
        new Fact.Otherwise(
            names.under(fields).orElseThrow(() -> fields.missing("under")),
            fields.requiredText("question"));
    fields.end();
    return otherwise;
  }

  private Fact.Bound bound(MappingReader fields, Fact.Kind kind) {
    if (kind == Fact.Kind.DATE || kind == Fact.Kind.YES_NO || kind == Fact.Kind.CHOICES) {
      names.complain(fields.at(), "packs.bound-kind");
    }
    Fact.Bound bound =
        new Fact.Bound(end(fields, "least"), end(fields, "most"), names.clause(fields, "clause"));
    fields.end();
    return bound;
  }

  private static Optional<BigDecimal> end(MappingReader fields, String key) {
    return fields.node(key).map(node -> MappingReader.share(MappingReader.scalar(node, key), key));
  }
}

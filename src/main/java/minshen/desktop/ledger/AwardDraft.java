package minshen.desktop.ledger;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.controls.FigureText;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.words.Message;

/**
 * A row of the ledger as it is typed, and what is wrong with it. The checks are those of the
 * dossier file: a mistyped kind would be left out of a cap.
 *
 * @param item the id of the item
 * @param year the application year
 * @param amount the amount in 万元
 * @param project the project
 * @param kind the kind of product, or the variant, by id or by name
 * @param product the product
 * @param cityGrant the grant of the city that was matched
 * @param citySupport what the city gave, in 万元
 */
record AwardDraft(
    String item,
    String year,
    String amount,
    String project,
    String kind,
    String product,
    String cityGrant,
    String citySupport) {
  static final AwardDraft BLANK = new AwardDraft("", "", "", "", "", "", "", "");

  /** A part of the row. */
  enum Field {
    ITEM,
    YEAR,
    AMOUNT,
    KIND,
    CITY_SUPPORT
  }

  /** A row as it would be typed. */
  static AwardDraft of(Award award) {
    return new AwardDraft(
        award.item(),
        Integer.toString(award.year()),
        award.amount().digits(),
        award.project().orElse(""),
        award.limitedAs().orElse(""),
        award.product().orElse(""),
        award.cityGrant().orElse(""),
        award.citySupport().map(Amount::digits).orElse(""));
  }

  /** What is wrong; nothing if the row can be kept. */
  Map<Field, Message> problems(Library library) {
    Map<Field, Message> problems = new EnumMap<>(Field.class);
    Optional<Item> known = library.item(item.strip());
    if (known.isEmpty()) {
      problems.put(Field.ITEM, Message.of("desktop.ledger.no-item"));
    }
    if (yearTyped().isEmpty()) {
      problems.put(Field.YEAR, Message.of("desktop.figure.year"));
    }
    switch (FigureText.of(amount)) {
      case FigureText.Nothing _ ->
          problems.put(Field.AMOUNT, Message.of("desktop.ledger.no-amount"));
      case FigureText.Wrong(var why) -> problems.put(Field.AMOUNT, why);
      case FigureText.Figure _ -> {
        // As it should be.
      }
    }
    if (FigureText.of(citySupport) instanceof FigureText.Wrong(var why)) {
      problems.put(Field.CITY_SUPPORT, why);
    }
    if (known.isPresent() && !kind.isBlank() && kindOf(known.get()).isEmpty()) {
      problems.put(
          Field.KIND,
          Message.of(
              "desktop.ledger.no-kind", String.join("、", known.get().awardKinds().values())));
    }
    return problems;
  }

  /** The row, if nothing is wrong with it. */
  Optional<Award> award(Library library) {
    if (!problems(library).isEmpty()) {
      return Optional.empty();
    }
    Item known = library.item(item.strip()).orElseThrow();
    Optional<String> named = filled(kind).flatMap(_ -> kindOf(known));
    // A variant counts as the stage of a project, too; a kind of product does not.
    Optional<String> variant = named.filter(id -> known.variant(id).isPresent());
    return Optional.of(
        new Award(
            known.id(),
            yearTyped().orElseThrow(),
            figure(amount).map(Amount::new).orElseThrow(),
            filled(project),
            variant.isPresent() ? Optional.empty() : named,
            filled(product),
            variant,
            filled(cityGrant),
            figure(citySupport).map(Amount::new)));
  }

  /** Of an item that tells no kinds apart, whatever was noted is kept. */
  private Optional<String> kindOf(Item known) {
    String typed = kind.strip();
    Map<String, String> kinds = known.awardKinds();
    if (kinds.isEmpty()) {
      return Optional.of(typed);
    }
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(typed) || entry.getValue().equals(typed))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<Integer> yearTyped() {
    return FigureText.year(year) instanceof FigureText.Figure(var number)
        ? Optional.of(number.intValueExact())
        : Optional.empty();
  }

  private static Optional<BigDecimal> figure(String text) {
    return FigureText.of(text) instanceof FigureText.Figure(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }
}

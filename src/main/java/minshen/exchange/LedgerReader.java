package minshen.exchange;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.words.Message;

/** Reads rows of the ledger. */
public final class LedgerReader {
  private final Items items;

  /** A reader of support received for items of these packs. */
  public LedgerReader(Library library) {
    this(new Items(library));
  }

  LedgerReader(Items items) {
    this.items = items;
  }

  /**
   * Reads one row: {@code item}, {@code year} and {@code amount} must be there. {@code kind} must
   * be one the item knows: a mistyped one would be left out of a cap.
   *
   * @throws InputException if it is no such row
   */
  public Award read(Node node) {
    MappingReader fields = MappingReader.of(node, "ledger");
    int year =
        fields
            .node("year")
            .map(typed -> Years.read(typed, "year"))
            .orElseThrow(() -> fields.missing("year"));
    Item item = items.read(fields, Optional.of(year)).item();
    Award award =
        new Award(
            item.id(),
            year,
            fields.decimal("amount").map(Amount::new).orElseThrow(() -> fields.missing("amount")),
            fields.text("project").map(String::strip),
            kind(fields, item),
            fields.text("product"),
            variant(fields, item),
            fields.text("cityGrant").map(String::strip),
            fields.decimal("citySupport").map(Amount::new));
    fields.end();
    return award;
  }

  private static Optional<String> variant(MappingReader fields, Item item) {
    Optional<String> variant = fields.text("variant");
    Set<String> known =
        item.variants().stream()
            .map(Item.Variant::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (variant.isPresent() && !known.contains(variant.get())) {
      if (known.isEmpty()) {
        throw new InputException(
            fields.at("variant"), Message.of("exchange.not-of-item", item.id(), "variant"));
      }
      throw MappingReader.unknown(
          fields.at("variant"), "exchange.unknown-variant", variant.get(), known);
    }
    return variant;
  }

  private static Optional<String> kind(MappingReader fields, Item item) {
    Optional<String> kind = fields.text("kind");
    Set<String> known = item.awardKinds().keySet();
    // Of an item that tells no kinds apart, whatever was noted is kept.
    if (kind.isPresent() && !known.isEmpty() && !known.contains(kind.get())) {
      throw MappingReader.unknown(fields.at("kind"), "exchange.unknown-kind", kind.get(), known);
    }
    return kind;
  }
}

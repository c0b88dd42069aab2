package minshen.exchange;

import java.util.Optional;
import java.util.Set;
import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.calc.Award;

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
    Fields fields = Fields.of(node, "ledger");
    Item item = items.read(fields).item();
    Award award =
        new Award(
            item.id(),
            fields
                .node("year")
                .map(year -> Years.read(year, "year"))
                .orElseThrow(() -> fields.missing("year")),
            fields.decimal("amount").orElseThrow(() -> fields.missing("amount")),
            fields.text("project").map(String::strip),
            kind(fields, item),
            fields.text("product"));
    fields.end();
    return award;
  }

  private static Optional<String> kind(Fields fields, Item item) {
    Optional<String> kind = fields.text("kind");
    Set<String> known = item.awardKinds().keySet();
    // Of an item that tells no kinds apart, whatever was noted is kept.
    if (kind.isPresent() && !known.isEmpty() && !known.contains(kind.get())) {
      throw Fields.unknown(fields.at("kind"), "exchange.unknown-kind", kind.get(), known);
    }
    return kind;
  }
}

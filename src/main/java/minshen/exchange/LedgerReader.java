package minshen.exchange;

import minshen.files.Fields;
import minshen.files.InputException;
import minshen.files.Node;
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
   * Reads one row: {@code item}, {@code year} and {@code amount} must be there.
   *
   * @throws InputException if it is no such row
   */
  public Award read(Node node) {
    Fields fields = Fields.of(node, "ledger");
    Award award =
        new Award(
            items.read(fields).item().id(),
            fields
                .node("year")
                .map(year -> Years.read(year, "year"))
                .orElseThrow(() -> fields.missing("year")),
            fields.decimal("amount").orElseThrow(() -> fields.missing("amount")),
            fields.text("project").map(String::strip),
            fields.text("kind"),
            fields.text("product"));
    fields.end();
    return award;
  }
}

package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Step;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.amount.FormulaWords;
import minshen.policy.amount.Interval;
import minshen.words.Decimals;
import minshen.words.Message;

/** The rows of a trace in words. */
public final class TraceWords {
  private final Item item;
  private final FormulaWords ofClaim;
  private final FormulaWords ofProduct;

  /** The words for the rows of claims of an item. */
  public TraceWords(Item item) {
    this.item = item;
    this.ofClaim = new FormulaWords(new ItemFactLabels(item, false));
    this.ofProduct = new FormulaWords(new ItemFactLabels(item, true));
  }

  /** What a row tells. */
  public Message of(TraceRow row) {
    return of(row.event());
  }

  /** What happened. */
  public Message of(TraceEvent event) {
    return switch (event) {
      case TraceEvent.Worked(var done) -> ofClaim.of(done);
      case TraceEvent.WorkedForProduct(ProductName name, var done, _) ->
          Message.of("policy.step.of-product", name.said(), ofProduct.of(done));
      case TraceEvent.ProductAmount product -> product(product);
      case TraceEvent.NoProducts() -> Message.of("policy.step.no-products");
      case TraceEvent.ProductMerged(ProductName name, int rows) ->
          Message.of("policy.step.merged", name.said(), rows);
      case TraceEvent.ProductAlready(ProductName name, boolean received) ->
          Message.of(
              received ? "policy.step.product-received" : "policy.step.product-claimed",
              name.said());
      case TraceEvent.Exchanged(String fact, Value value) -> exchanged(fact, value);
      case TraceEvent.CapTaken cap -> cap(cap);
      case TraceEvent.PartCapped(_, Optional<ProductName> product, var limit, Interval before) ->
          product
              .map(
                  name ->
                      Message.of(
                          "policy.step.product-cap",
                          name.said(),
                          money(limit),
                          FormulaWords.money(before),
                          money(limit)))
              .orElseGet(
                  () ->
                      Message.of(
                          "policy.step.most",
                          money(limit),
                          FormulaWords.money(before),
                          money(limit)));
      case TraceEvent.ProductsCounted counted -> counted(counted);
      case TraceEvent.ClaimsCounted(Step.Cap cap, Interval most, BigDecimal used, boolean over) ->
          Message.of(
              over ? "policy.step.most-claims-cuts" : "policy.step.most-claims",
              ScopeWords.of(cap),
              number(most),
              Decimals.grouped(used));
      case TraceEvent.Refused(Eligibility.Reason reason) -> reason.text();
      case TraceEvent.Rounded(Amount exact, Amount dropped) ->
          Message.of("policy.step.round", exact.traced(), dropped.traced());
    };
  }

  private Message product(TraceEvent.ProductAmount product) {
    Message name = product.name().said();
    Message value = FormulaWords.money(product.value());
    return product.worked()
        ? Message.of("policy.step.of-product", name, value)
        : Message.of(
            "policy.step.per-product",
            name,
            product.reason().map(ofProduct::of).orElse(Message.of("policy.step.open")),
            value);
  }

  private Message exchanged(String name, Value value) {
    Fact fact = item.fact(name).orElseThrow();
    return Message.of("policy.step.figure", fact.label(), fact.exchanged(value).orElseThrow());
  }

  private static Message cap(TraceEvent.CapTaken cap) {
    return Message.of(
        !cap.before().isExact()
            ? "policy.step.cap-open"
            : cap.cut().isPositive() ? "policy.step.cap-cuts" : "policy.step.cap",
        ScopeWords.of(cap.cap()),
        number(cap.limit()),
        cap.used().traced(),
        number(cap.left()),
        FormulaWords.money(cap.before()),
        FormulaWords.money(cap.after()));
  }

  private static Message counted(TraceEvent.ProductsCounted counted) {
    Message scope = ScopeWords.of(counted.cap());
    Object most = number(counted.most());
    String used = Decimals.grouped(counted.used());
    List<Message> dropped = counted.dropped().stream().map(ProductName::said).toList();
    return dropped.isEmpty()
        ? Message.of("policy.step.most-products", scope, most, used)
        : Message.of(
            "policy.step.most-products-cuts",
            scope,
            most,
            used,
            dropped,
            FormulaWords.money(counted.left()));
  }

  /** A figure without its unit, or that it is still open. */
  static Object number(Interval value) {
    return value.isExact() ? Decimals.grouped(value.low()) : Message.of("policy.step.open");
  }

  private static Message money(Amount amount) {
    return FormulaWords.money(Interval.exactly(amount));
  }
}

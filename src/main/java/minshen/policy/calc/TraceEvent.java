package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minshen.policy.Step;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.amount.FormulaEvent;
import minshen.policy.amount.Interval;
import minshen.policy.amount.Term;

/**
 * What a row of the trace tells of: a part of a formula, a limit or what befell the claim, each
 * with its figures. {@link TraceWords} says it. Amounts are in 万元.
 */
public sealed interface TraceEvent {
  /** What kind of step it is. */
  TraceKind kind();

  /** The product that alone it is about, if it is about one. */
  default Optional<ProductName> product() {
    return Optional.empty();
  }

  /** A part of the formula of the claim as a whole. */
  record Worked(FormulaEvent of) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.of(of);
    }
  }

  /** Which part a row of one product plays. */
  enum Role {
    /** It is what the product brings. */
    AMOUNT,
    /** It limits what the product brings. */
    LIMIT,
    /** It is only worked out on the way. */
    WITHIN
  }

  /** A part of the formula of one product. */
  record WorkedForProduct(ProductName name, FormulaEvent of, Role role) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return switch (role) {
        case AMOUNT -> TraceKind.PRODUCT_SHARE;
        case LIMIT -> TraceKind.PRODUCT_LIMIT;
        case WITHIN -> TraceKind.of(of);
      };
    }

    @Override
    public Optional<ProductName> product() {
      return Optional.of(name);
    }
  }

  /**
   * What one product brings.
   *
   * @param reason what made it so much, where that is one word of a table
   * @param worked whether rows before it tell how it came about
   */
  record ProductAmount(
      ProductName name, Optional<Term.Reason> reason, Interval value, boolean worked)
      implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.PRODUCT;
    }

    @Override
    public Optional<ProductName> product() {
      return Optional.of(name);
    }
  }

  /** There are no products yet. */
  record NoProducts() implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.PRODUCT;
    }
  }

  /** So many rows of one product were taken together. */
  record ProductMerged(ProductName name, int rows) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.MERGED;
    }

    @Override
    public Optional<ProductName> product() {
      return Optional.of(name);
    }
  }

  /**
   * A product that was supported before brings nothing.
   *
   * @param received whether the ledger says so; else an earlier claim does
   */
  record ProductAlready(ProductName name, boolean received) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.PRODUCT_ALREADY;
    }

    @Override
    public Optional<ProductName> product() {
      return Optional.of(name);
    }
  }

  /** How a foreign amount became one in 万元. */
  record Exchanged(String fact, Value value) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.EXCHANGE;
    }
  }

  /**
   * A limit of amounts that claims and the ledger share.
   *
   * @param cap the step that sets it
   * @param limit what it is for this claim
   * @param used what the ledger and other claims have used of it
   * @param left what was left
   * @param before what it limits, without it
   * @param after what it leaves of that
   * @param cut what it took away; zero while that is open
   */
  record CapTaken(
      Step.Cap cap,
      Interval limit,
      Amount used,
      Interval left,
      Interval before,
      Interval after,
      Amount cut)
      implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.CAP;
    }
  }

  /**
   * A limit of each product that cut one, or of the claim where it has none.
   *
   * @param cap the step that sets it
   */
  record PartCapped(Step.Cap cap, Optional<ProductName> product, Amount limit, Interval before)
      implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.CAP;
    }
  }

  /**
   * A limit on the number of products.
   *
   * @param cap the step that sets it
   * @param most how many there may be
   * @param used how many there were before
   * @param dropped those that count no longer
   * @param left what the others bring
   */
  record ProductsCounted(
      Step.Cap cap, Interval most, BigDecimal used, List<ProductName> dropped, Interval left)
      implements TraceEvent {
    public ProductsCounted {
      dropped = List.copyOf(dropped);
    }

    @Override
    public TraceKind kind() {
      return TraceKind.MOST_PRODUCTS;
    }
  }

  /**
   * A limit on the number of claims.
   *
   * @param cap the step that sets it
   * @param most how many there may be
   * @param used how many there were before
   * @param over whether this one is beyond it
   */
  record ClaimsCounted(Step.Cap cap, Interval most, BigDecimal used, boolean over)
      implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.MOST_CLAIMS;
    }
  }

  /** Something rules the claim out. */
  record Refused(Eligibility.Reason reason) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.NOT_ELIGIBLE;
    }
  }

  /** The amount was rounded down. */
  record Rounded(Amount exact, Amount dropped) implements TraceEvent {
    @Override
    public TraceKind kind() {
      return TraceKind.ROUND;
    }
  }
}

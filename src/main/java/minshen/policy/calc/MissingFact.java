package minshen.policy.calc;

/** What a claim may still have to be asked. */
public sealed interface MissingFact extends ClaimPoint {
  /** A fact of the claim, by its name. */
  record OfClaim(String fact) implements MissingFact {
    @Override
    public String key() {
      return fact;
    }
  }

  /** A fact of a product, by its name; products are counted from 0. */
  record OfProduct(int index, String fact) implements MissingFact {
    @Override
    public String key() {
      return Entry.PRODUCTS.key() + "[" + index + "]." + fact;
    }
  }

  /** What is asked of a claim beside its facts. */
  enum Entry implements MissingFact {
    /** The day of the event. */
    EVENT_DATE("eventDate"),
    /** The day of application, where something hangs on it. */
    APPLY_DATE("applyDate"),
    /** The list of products, of which there is none yet. */
    PRODUCTS("products");

    private final String key;

    Entry(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }
}

package minshen.policy.calc;

/** What of a claim it is that is missing, open, against it or worth a remark. */
public sealed interface ClaimPoint
    permits MissingFact,
        ClaimPoint.OfCondition,
        ClaimPoint.GivenAnswer,
        ClaimPoint.GivenFact,
        ClaimPoint.NameOfProduct,
        ClaimPoint.Head {
  /** Its key in results and in the fields of findings, such as {@code products[0].rdCost}. */
  String key();

  /** A condition, by its id. */
  record OfCondition(String id) implements ClaimPoint {
    @Override
    public String key() {
      return id;
    }
  }

  /** What was answered to a condition, as it stands among the answers. */
  record GivenAnswer(String condition) implements ClaimPoint {
    @Override
    public String key() {
      return "answers." + condition;
    }
  }

  /** What was given for a fact of the claim, as it stands among its facts. */
  record GivenFact(String fact) implements ClaimPoint {
    @Override
    public String key() {
      return "facts." + fact;
    }
  }

  /** The name of a product; products are counted from 0. */
  record NameOfProduct(int index) implements ClaimPoint {
    @Override
    public String key() {
      return new MissingFact.OfProduct(index, "name").key();
    }
  }

  /** What every claim has or stands beside, and what is never asked for as a fact is. */
  enum Head implements ClaimPoint {
    /** 年度. */
    YEAR("year"),
    /** The grant of the city. */
    CITY_GRANT("cityGrant"),
    /** What the applicant was granted before. */
    LEDGER("ledger");

    private final String key;

    Head(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }
}

package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import minshen.policy.Exclusion;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.NameKey;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Rules;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * How a claim stands beside the support already received, and beside the claims before it: what
 * rules it out, and what is to be told.
 *
 * @param against what rules it out
 * @param remarks what is to be told
 */
record PriorSupport(List<Eligibility.Reason> against, List<Remark> remarks) {
  /** How many rows of the ledger are named for one reason: it is meant to be read. */
  private static final int MOST_ROWS = 20;

  /** How a claim of an item stands beside what has been used. */
  static PriorSupport of(
      Pack pack, Item item, ClaimInput claim, Readings readings, LimitUsage usage) {
    Looking looking = new Looking(pack, item, claim, usage);
    looking.once(readings);
    for (Exclusion.Over over : Exclusion.Over.values()) {
      looking.exclusions(over);
    }
    looking.years();
    looking.kinds();
    return new PriorSupport(List.copyOf(looking.against), List.copyOf(looking.remarks));
  }

  private static final class Looking {
    private final Pack pack;
    private final Item item;
    private final ClaimInput claim;
    private final LimitUsage usage;
    private final Optional<String> project;
    private final Optional<String> grant;
    private final List<Eligibility.Reason> against = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Looking(Pack pack, Item item, ClaimInput claim, LimitUsage usage) {
      this.pack = pack;
      this.item = item;
      this.claim = claim;
      this.usage = usage;
      this.project = NameKey.of(claim.project());
      this.grant = NameKey.of(claim.cityGrant());
    }

    /** 一次性: any row of the item ends it, also one of amount 0. */
    void once(Readings readings) {
      Optional<Rules.Once> once = item.rules().once(readings);
      if (once.isEmpty()) {
        return;
      }
      usage.ledger().of(item.id()).stream()
          .filter(
              row ->
                  once.get().over() == Rules.Over.APPLICANT
                      || (project.isPresent() && row.project().equals(project)))
          .limit(MOST_ROWS)
          .forEach(
              row ->
                  against.add(
                      reason(
                          "ALREADY_RECEIVED",
                          once.get().over() == Rules.Over.APPLICANT
                              ? "policy.already-received"
                              : "policy.already-received-project",
                          row,
                          once.get().clause())));
    }

    void exclusions(Exclusion.Over over) {
      pack.exclusions().stream()
          .filter(exclusion -> exclusion.over() == over && exclusion.items().contains(item.id()))
          .forEach(this::exclusion);
    }

    private void exclusion(Exclusion exclusion) {
      for (String other : exclusion.items()) {
        if (!other.equals(item.id())) {
          usage.ledger().of(other).stream().limit(MOST_ROWS).forEach(row -> beside(row, exclusion));
        }
      }
    }

    private void beside(Ledger.Row row, Exclusion exclusion) {
      boolean sameProject = project.isPresent() && project.equals(row.project());
      boolean sameGrant = grant.isPresent() && grant.equals(row.grant());
      switch (exclusion.over()) {
        case PROJECT -> {
          if (sameProject) {
            against.add(
                reason("LEDGER_EXCLUDES", "policy.ledger-excludes", row, exclusion.clause()));
          }
        }
        case APPLICANT ->
            against.add(
                reason("LEDGER_EXCLUDES", "policy.ledger-applicant", row, exclusion.clause()));
        case APPLICANT_YEAR -> {
          if (claim.year().filter(year -> year == row.award().year()).isPresent()) {
            against.add(
                reason("LEDGER_EXCLUDES", "policy.ledger-applicant-year", row, exclusion.clause()));
          }
        }
        case GRANT -> {
          if (sameGrant) {
            against.add(
                reason("LEDGER_EXCLUDES", "policy.ledger-same-grant", row, exclusion.clause()));
          } else if (sameProject && (grant.isEmpty() || row.grant().isEmpty())) {
            remarks.add(
                new Remark(
                    "LEDGER_CITY",
                    told("policy.remark.ledger-city", row),
                    Optional.of(exclusion.clause()),
                    Optional.of(ClaimPoint.Head.CITY_GRANT)));
          }
        }
      }
    }

    /** 最多支持三年: the years of a project, and which of them the applicant says this is. */
    void years() {
      Optional<Rules.Years> rule = item.rules().years();
      if (rule.isEmpty() || project.isEmpty() || claim.year().isEmpty()) {
        return;
      }
      int year = claim.year().get();
      NavigableSet<Integer> known = usage.years(item.id(), project.get());
      if (!known.contains(year) && known.size() >= rule.get().most()) {
        against.add(
            new Eligibility.Reason(
                ClaimPoint.Head.YEAR,
                Message.of("policy.years-used", rule.get().most(), words(known)),
                Optional.of(rule.get().clause()),
                "YEARS_USED"));
      }
      NavigableSet<Integer> before = known.headSet(year, false);
      rule.get()
          .stated()
          .ifPresent(
              fact ->
                  claim
                      .figure(fact)
                      .filter(
                          stated -> stated.compareTo(BigDecimal.valueOf(1L + before.size())) != 0)
                      .ifPresent(
                          stated ->
                              remarks.add(
                                  new Remark(
                                      "SUPPORT_YEAR",
                                      before.isEmpty()
                                          ? Message.of(
                                              "policy.remark.support-year-first",
                                              Decimals.grouped(stated))
                                          : Message.of(
                                              "policy.remark.support-year",
                                              Decimals.grouped(stated),
                                              words(before),
                                              1 + before.size()),
                                      Optional.of(rule.get().clause()),
                                      Optional.of(new ClaimPoint.GivenFact(fact))))));
    }

    private static List<String> words(NavigableSet<Integer> years) {
      return years.stream().map(String::valueOf).toList();
    }

    /** One name under two kinds: nobody knows which it is, so nothing is merged. */
    void kinds() {
      if (!item.onceEach()) {
        return;
      }
      ClaimProducts.kinds(claim)
          .forEach(
              (key, kinds) -> {
                int row = firstRow(key);
                remarks.add(
                    new Remark(
                        "PRODUCT_KINDS",
                        Message.of(
                            "policy.remark.product-kinds",
                            claim.products().get(row).name().orElse(key)),
                        item.clauses().stream().findFirst(),
                        Optional.of(new MissingFact.OfProduct(row, Fact.PRODUCT_KIND))));
              });
    }

    private int firstRow(String key) {
      int row = 0;
      while (!NameKey.of(claim.products().get(row).name()).equals(Optional.of(key))) {
        row++;
      }
      return row;
    }

    private Eligibility.Reason reason(String code, String key, Ledger.Row row, String clause) {
      return new Eligibility.Reason(
          ClaimPoint.Head.LEDGER, told(key, row), Optional.of(clause), code);
    }

    private static Message told(String key, Ledger.Row row) {
      Award award = row.award();
      return Message.of(
          key,
          award.project().orElse(""),
          Integer.toString(award.year()),
          award.item(),
          award.amount().traced(),
          award.cityGrant().orElse(""));
    }
  }
}

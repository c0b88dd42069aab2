package minshen.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Exclusion;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;
import minshen.policy.Step;

/** What of a pack's clauses and readings the rest of it stands on. */
final class PackUses {
  private PackUses() {}

  /** The readings on which something hangs. */
  static Set<String> readings(Pack pack) {
    Set<String> used = new HashSet<>();
    pack.conditions().forEach(condition -> add(used, condition));
    for (Item item : pack.items()) {
      item.conditions().forEach(condition -> add(used, condition));
      item.allFacts()
          .flatMap(fact -> fact.otherwise().stream())
          .forEach(other -> add(used, Optional.of(other.under())));
      item.rules().once().forEach(once -> add(used, once.under()));
      item.rules().refusals().forEach(refusal -> add(used, refusal.under()));
      for (Step step : item.steps()) {
        used.addAll(step.readings());
      }
    }
    return used;
  }

  private static void add(Set<String> used, Condition condition) {
    add(used, condition.under());
    condition.also().forEach(also -> add(used, also.under()));
  }

  private static void add(Set<String> used, Optional<ReadingCondition> under) {
    under.map(ReadingCondition::reading).ifPresent(used::add);
  }

  /** The clauses with a text of which nothing makes use, itself, through a part or a whole. */
  static List<Clause> unusedClauses(Pack pack) {
    Set<String> cited = cited(pack);
    return pack.clauses().stream()
        .filter(clause -> !clause.text().isEmpty())
        .filter(
            clause ->
                cited.stream()
                    .noneMatch(id -> isIn(pack, clause.id(), id) || isIn(pack, id, clause.id())))
        .toList();
  }

  /** Whether a clause is another one, or a part of it. */
  static boolean isIn(Pack pack, String clause, String whole) {
    Optional<String> at = Optional.of(clause);
    // A circle of clauses, each within the other, ends as well.
    for (int i = 0; i < 20 && at.isPresent(); i++) {
      if (at.get().equals(whole) || at.get().startsWith(whole + "/")) {
        return true;
      }
      at = at.flatMap(pack::clause).flatMap(Clause::within);
    }
    return false;
  }

  private static Set<String> cited(Pack pack) {
    Set<String> cited = new HashSet<>();
    pack.conditions().stream().map(Condition::clause).forEach(cited::add);
    pack.events().clause().ifPresent(cited::add);
    pack.special().map(Pack.Special::clause).ifPresent(cited::add);
    pack.exclusions().stream().map(Exclusion::clause).forEach(cited::add);
    pack.measures().stream().map(Measure::clauses).forEach(cited::addAll);
    pack.readings().stream()
        .flatMap(reading -> reading.quotations().stream())
        .map(Reading.Quotation::clause)
        .forEach(cited::add);
    pack.items().forEach(item -> add(cited, item));
    return cited;
  }

  private static void add(Set<String> cited, Item item) {
    cited.addAll(item.clauses());
    item.variants().stream().map(Item.Variant::clause).forEach(cited::add);
    item.conditions().stream().map(Condition::clause).forEach(cited::add);
    item.materials().stream().map(Material::clause).forEach(cited::add);
    item.allFacts()
        .flatMap(fact -> fact.bound().stream())
        .map(Fact.Bound::clause)
        .forEach(cited::add);
    item.rules().once().stream().map(Rules.Once::clause).forEach(cited::add);
    item.rules().years().map(Rules.Years::clause).ifPresent(cited::add);
    item.rules().refusals().stream().map(Rules.Refusal::clause).forEach(cited::add);
    for (Step step : item.steps()) {
      cited.add(step.basis().clause());
      if (step instanceof Step.Amount amount) {
        cited.addAll(amount.formula().clauses());
      }
    }
  }
}

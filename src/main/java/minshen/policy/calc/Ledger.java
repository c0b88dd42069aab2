package minshen.policy.calc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.NameKey;

/** 台账: support already received, by item, with the keys of its names. */
final class Ledger {
  private final Map<String, List<Row>> byItem = new HashMap<>();

  /**
   * A row with its keys.
   *
   * @param award the row
   * @param project the key of its project
   * @param product the key of its product
   * @param grant the key of the city's grant
   */
  record Row(
      Award award, Optional<String> project, Optional<String> product, Optional<String> grant) {
    private static Row of(Award award) {
      return new Row(
          award,
          NameKey.of(award.project()),
          NameKey.of(award.product()),
          NameKey.of(award.cityGrant()));
    }
  }

  Ledger(List<Award> awards) {
    for (Award award : awards) {
      byItem.computeIfAbsent(award.item(), _ -> new ArrayList<>()).add(Row.of(award));
    }
  }

  /** The rows of an item, in order. */
  List<Row> of(String item) {
    return byItem.getOrDefault(item, List.of());
  }
}

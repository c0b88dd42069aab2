package minshen.policy.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import minshen.packs.PackLoader;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;

/** Claims of 2026 with every condition met. */
final class Claims {
  static final Library LIBRARY = PackLoader.bundled();

  private Claims() {}

  /** A claim of figures, named in pairs of fact and figure. */
  static ClaimInput of(String id, String item, String project, Object... facts) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      values.put((String) facts[i], figure(facts[i + 1]));
    }
    return claim(id, item, project, values, List.of());
  }

  /** A claim of devices with their 研发投入. */
  static ClaimInput devices(String id, String item, String project, Object... costs) {
    List<Product> products = new ArrayList<>();
    for (Object cost : costs) {
      Map<String, Value> facts = new LinkedHashMap<>();
      facts.put("rdCost", figure(cost));
      if (item.equals("MH-06")) {
        facts.put(Fact.PRODUCT_KIND, new Value.Word("nonIvd"));
      }
      products.add(new Product(Optional.of(id + "产品" + products.size()), facts));
    }
    return claim(id, item, project, Map.of(), products);
  }

  private static Value figure(Object number) {
    return new Value.Figure(new BigDecimal(number.toString()));
  }

  private static ClaimInput claim(
      String id, String item, String project, Map<String, Value> facts, List<Product> products) {
    Item known = LIBRARY.item(item).orElseThrow();
    Map<String, Answer> answers = new LinkedHashMap<>();
    LIBRARY.packOf(item).orElseThrow().conditions().forEach(c -> answers.put(c.id(), Answer.YES));
    known.conditions().stream().map(Condition::id).forEach(c -> answers.put(c, Answer.YES));
    return new ClaimInput(
        id,
        item,
        known.variants().stream().map(Item.Variant::id).findFirst(),
        Optional.of(project).filter(p -> !p.isEmpty()),
        Optional.of(LocalDate.of(2025, 9, 30)),
        Optional.of(LocalDate.of(2026, 3, 15)),
        Optional.empty(),
        facts,
        products,
        answers);
  }

  /** Claims on a few projects which exclude each other and share caps. */
  static List<ClaimInput> random(Random random, int count, int projects) {
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String project = "P" + random.nextInt(projects);
      claims.add(random(random, "c" + i, project));
    }
    return claims;
  }

  private static ClaimInput random(Random random, String id, String project) {
    BigDecimal figure = BigDecimal.valueOf(10 + random.nextInt(60_000), 2);
    return switch (random.nextInt(8)) {
      case 0 -> of(id, "MH-02", project, "projectInvestment", figure, "supportYear", 1);
      case 1 -> of(id, "MH-05", project, "citySupport", figure, "rdCost", random.nextInt(3000));
      case 2 -> of(id, "MH-08", project, "citySupport", figure.movePointRight(1));
      case 3 -> of(id, "MH-10", project, "constructionCost", figure.movePointRight(1));
      case 4 -> devices(id, "MH-07", project, figure, 100);
      case 5 -> of(id, "MH-11", project);
      default -> devices(id, "MH-06", project, figure);
    };
  }
}

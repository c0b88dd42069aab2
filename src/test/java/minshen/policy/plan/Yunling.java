package minshen.policy.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;

/** Claims in a district whose cap of 260 万元 is counted over every two years in a row. */
public final class Yunling {
  /** The pack that holds the items. */
  public static final Path PACK = Path.of("src/test/resources/minshen/packs/YL2026");

  /** The program's packs and that one. */
  public static final Library LIBRARY = PackLoader.with(List.of(PackFiles.of(PACK)));

  /** What both items together may bring in two years, in 万元. */
  public static final BigDecimal LIMIT = BigDecimal.valueOf(260);

  private Yunling() {}

  /** 研发投入补助, by tiers. */
  public static ClaimInput research(String id, int year, BigDecimal cost) {
    return claim(id, "YL-01", year, Optional.empty(), "rdCost", cost);
  }

  /** 产业化设备补助: 12 %, at most 90 for a project. */
  public static ClaimInput equipment(String id, int year, String project, BigDecimal cost) {
    return claim(id, "YL-02", year, Optional.of(project), "equipmentCost", cost);
  }

  private static ClaimInput claim(
      String id, String item, int year, Optional<String> project, String fact, BigDecimal amount) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    LIBRARY.packOf(item).orElseThrow().conditions().forEach(c -> answers.put(c.id(), Answer.YES));
    return ClaimInput.blank(id, item)
        .withProject(project)
        .withDays(
            Optional.of(java.time.LocalDate.of(2026, 3, 10)),
            Optional.of(java.time.LocalDate.of(2026, 4, 20)),
            Optional.of(year))
        .withFacts(Map.of(fact, new Value.Figure(amount)))
        .withAnswers(answers);
  }

  /** Claims of 2025 to 2028, each of a project of its own. */
  public static List<ClaimInput> claims(Random random, int count) {
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigDecimal cost = BigDecimal.valueOf(random.nextInt(200_000), 2);
      int year = 2025 + random.nextInt(4);
      claims.add(
          random.nextBoolean()
              ? research("c" + i, year, cost)
              : equipment("c" + i, year, "P" + i, cost));
    }
    return claims;
  }

  /** Up to three awards around those years, none of which fills the cap. */
  public static List<Award> ledger(Random random) {
    List<Award> ledger = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      ledger.add(
          new Award(
              random.nextBoolean() ? "YL-01" : "YL-02",
              2023 + random.nextInt(7),
              new Amount(BigDecimal.valueOf(random.nextInt(8_000), 2)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return ledger;
  }
}

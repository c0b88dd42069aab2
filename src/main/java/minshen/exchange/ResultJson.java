package minshen.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.RegionTotals;
import minshen.policy.calc.TraceKind;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Message;
import minshen.words.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The result of {@code compute} as JSON, format {@code minshen-result/1}. */
public final class ResultJson {
  private final Words words;
  private final List<Map<String, Object>> dossiers = new ArrayList<>();

  /** An empty result whose texts are in a language. */
  public ResultJson(Words words) {
    this.words = words;
  }

  /**
   * Adds a dossier.
   *
   * @param file its file as the user named it
   * @param assessment what calculation says of it
   */
  public void add(String file, Assessment assessment) {
    Map<String, Object> dossier = new LinkedHashMap<>();
    dossier.put("file", file);
    dossier.put("applicant", assessment.dossier().applicant().name().orElse(""));
    dossier.put("claims", assessment.outcomes().stream().map(o -> claim(assessment, o)).toList());
    dossier.put("totals", plain(Calculator.totals(assessment.outcomes())));
    RegionTotals regions = RegionTotals.of(assessment.outcomes());
    if (regions.areSeveral()) {
      Map<String, Object> byRegion = new LinkedHashMap<>();
      regions.byRegion().forEach((region, years) -> byRegion.put(region, plain(years)));
      dossier.put("totalsByRegion", byRegion);
    }
    dossier.put("findings", findings(assessment.ofDossier()));
    dossiers.add(dossier);
  }

  /** The whole result, UTF-8. */
  public byte[] bytes() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("format", "minshen-result/1");
    result.put("dossiers", dossiers);
    // Made here: whoever wants no JSON does not wait for it.
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsBytes(result);
  }

  private Map<String, Object> claim(Assessment assessment, Outcome outcome) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("id", outcome.claim().id());
    claim.put("item", outcome.item().id());
    outcome.claim().variant().ifPresent(variant -> claim.put("variant", variant));
    claim.put("year", outcome.claim().year().orElse(null));
    claim.put("eligibility", outcome.eligibility().verdict().word());
    claim.put("amount", plain(outcome.amount()));
    claim.put("exact", outcome.exact().map(Amount::digits).orElse(null));
    claim.put("low", outcome.bounds().low().plain());
    claim.put("high", plain(outcome.bounds().high()));
    // The words of the first edition, for the first pack; `funding` says it for any.
    claim.put("district", plain(outcome.share("district")));
    claim.put("town", plain(outcome.share("town")));
    List<Outcome.Share> funding = outcome.funding();
    if (!funding.isEmpty()) {
      claim.put("funding", funding.stream().map(ResultJson::share).toList());
    }
    claim.put("pack", pack(assessment.library(), outcome.pack()));
    TraceWords steps = new TraceWords(outcome.item());
    claim.put("steps", outcome.trace().stream().map(row -> step(row, steps.of(row))).toList());
    claim.put("missing", outcome.missing().stream().map(MissingFact::key).toList());
    claim.put("findings", findings(assessment.ofClaim(outcome.claim().id())));
    return claim;
  }

  private static Map<String, Object> pack(Library library, Pack pack) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", pack.id());
    row.put("version", pack.version());
    row.put("sha256", library.seal(pack).orElse(null));
    pack.authority().region().ifPresent(region -> row.put("region", region));
    return row;
  }

  private Map<String, Object> step(TraceRow row, Message said) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("op", op(row.kind()));
    step.put("text", words.say(said));
    step.put("value", row.value().map(Amount::digits).orElse(null));
    step.put("clause", row.clause());
    row.reading().ifPresent(reading -> step.put("reading", reading));
    return step;
  }

  /** What scripts know a kind of step by. */
  private static String op(TraceKind kind) {
    return switch (kind) {
      case FACT -> "fact";
      case FIXED -> "fixed";
      case RANGE -> "range";
      case AGREED -> "agreed";
      case SHARE -> "share";
      case TIMES -> "times";
      case SUM -> "sum";
      case LEAST -> "least";
      case MOST -> "most";
      case DIFFERENCE -> "difference";
      case PER_UNIT -> "per";
      case TABLE -> "table";
      case TIER -> "tier";
      case BRACKET -> "bracket";
      case LIMIT -> "limit";
      case MATCH -> "match";
      case JOINT_CEILING -> "jointCeiling";
      case EXCHANGE -> "exchange";
      case PRODUCT -> "perProduct";
      case PRODUCT_SHARE -> "productShare";
      case PRODUCT_LIMIT -> "productLimit";
      case MERGED -> "merged";
      case PRODUCT_ALREADY -> "productAlready";
      case CAP -> "cap";
      case MOST_PRODUCTS -> "mostProducts";
      case MOST_CLAIMS -> "mostClaims";
      case NOT_ELIGIBLE -> "notEligible";
      case ROUND -> "round";
    };
  }

  private List<Map<String, Object>> findings(List<Finding> findings) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      row.put("code", finding.code());
      row.put("text", words.say(finding.text()));
      finding.clause().ifPresent(clause -> row.put("clause", clause));
      list.add(row);
    }
    return list;
  }

  private static Map<String, Object> share(Outcome.Share share) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("who", share.funder().who());
    row.put("amount", share.amount().plain());
    return row;
  }

  private static Map<String, String> plain(Map<Integer, Amount> years) {
    Map<String, String> totals = new LinkedHashMap<>();
    years.forEach((year, total) -> totals.put(year.toString(), total.plain()));
    return totals;
  }

  private static String plain(Optional<Amount> amount) {
    return amount.map(Amount::plain).orElse(null);
  }
}

package minshen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minshen.dossier.field.FormNames;
import minshen.policy.ApplicantKind;
import minshen.policy.Authority;
import minshen.policy.ChoiceCondition;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Department;
import minshen.policy.Exclusion;
import minshen.policy.Fact;
import minshen.policy.Guide;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Portal;
import minshen.policy.Question;
import minshen.policy.Reading;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.YearlyCall;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Criterion;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kinds;
import minshen.policy.amount.SlotValues;

/** A pack in which nothing is left out that the model can hold. */
public final class FullPack {
  private static final String GRID = "rows:\n  - field: name\n  - field: phone\n";

  private FullPack() {}

  /** A pack in which nothing is left out that the model can hold. */
  public static Pack of(String id, String version, String itemId) {
    String clause = id + "/1";
    Optional<ReadingCondition> under = Optional.of(new ReadingCondition("R1", true));
    Step.Basis basis =
        new Step.Basis(
            clause,
            Set.of("a"),
            under,
            Optional.of(new ChoiceCondition("kind", Set.of("p", "q"), true)));
    Step.Basis plain = new Step.Basis(clause, Set.of(), Optional.empty(), Optional.empty());
    Fact.Bound bound =
        new Fact.Bound(Optional.of(new BigDecimal("0.5")), Optional.of(BigDecimal.TEN), clause);
    Fact.Otherwise other = new Fact.Otherwise(new ReadingCondition("R1", false), "另问？");
    Item item =
        new Item(
            itemId,
            "条目",
            "条目全名",
            List.of(clause, id),
            Set.of(ApplicantKind.values()),
            List.of(new Item.Variant("b", "乙", clause), new Item.Variant("a", "甲", clause)),
            List.of(
                new Fact(
                    "cost",
                    "费用",
                    "万元",
                    "多少？",
                    Fact.Kind.AMOUNT,
                    List.of(new Fact.Choice("q", "丁")),
                    Fact.Need.ELIGIBILITY,
                    Set.of("a"),
                    Optional.of(bound),
                    Optional.of(other),
                    Optional.of(Currency.getInstance("USD")),
                    Fact.Of.APPLICANT)),
            List.of(
                new Fact(
                    "kind",
                    "类别",
                    "",
                    "哪类？",
                    Fact.Kind.CHOICE,
                    List.of(new Fact.Choice("q", "丁"), new Fact.Choice("p", "丙")),
                    Fact.Need.AMOUNT,
                    Set.of("b"),
                    Optional.of(bound),
                    Optional.of(other),
                    Optional.of(Currency.getInstance("EUR")),
                    Fact.Of.PROJECT)),
            List.of(
                new Condition(
                    "x",
                    "行吗？",
                    clause,
                    Condition.Strength.PRESUMED,
                    Set.of("a", "b"),
                    under,
                    List.of(new Condition.Also("还行吗？", Set.of("b"), under)),
                    Optional.of("all"),
                    Optional.of("换一项"),
                    Optional.of(everyTest()))),
            List.of(
                new Step.Amount(basis, formula("agreed", "fact", "cost")),
                new Step.Amount(plain, everything(clause)),
                new Step.Amount(
                    plain,
                    formula(
                        "jointCeiling",
                        "support",
                        "cost",
                        "rate",
                        BigDecimal.ONE,
                        "cost",
                        "cost",
                        "ceiling",
                        new BigDecimal("0.5"),
                        "stage",
                        "project")),
                new Step.Cap(
                    basis,
                    Optional.of(new Step.Named("yearly", Optional.of("每年"))),
                    Kinds.number(new BigDecimal("123456789012.123456")),
                    Step.Counts.PRODUCTS,
                    Scope.ENTERPRISE_YEARS,
                    Set.of(itemId),
                    Set.of("p"),
                    Set.of("q", "b"),
                    3)),
            List.of(
                new Material(
                    "m1",
                    "材料",
                    clause,
                    Set.of(Material.Mark.values()),
                    Set.of("a"),
                    Set.of(ApplicantKind.PARK),
                    List.of("乙材料", "甲材料"),
                    List.of("提示二", "提示一"),
                    false)),
            List.of("form-b", "form-a"),
            false,
            true,
            true,
            Optional.of("批准日"),
            new Rules(
                List.of(new Rules.Once(Rules.Over.APPLICANT, clause, under)),
                Optional.of(new Rules.Years(3, Optional.of("cost"), clause)),
                List.of(
                    new Rules.Refusal(
                        new ChoiceCondition("kind", Set.of("p"), false),
                        "不行",
                        clause,
                        Set.of("b"),
                        under)),
                new Rules.Event(
                    true,
                    Optional.of(
                        new Pack.EventWindow(
                            new Pack.Period(
                                Optional.of(LocalDate.of(2026, 1, 1)),
                                Optional.of(LocalDate.of(2026, 12, 31))),
                            Optional.of(LocalDate.of(2026, 3, 1)),
                            Optional.of(clause))))));
    return new Pack(
        id,
        version,
        "政策",
        Optional.of("号"),
        List.of("乙局", "甲局"),
        Optional.of(LocalDate.of(2025, 5, 28)),
        new Pack.InForce(
            Optional.of(LocalDate.of(2025, 7, 1)),
            Optional.of(LocalDate.of(2030, 6, 30)),
            Pack.Stated.PUBLICATION),
        new Pack.EventWindow(
            new Pack.Period(
                Optional.of(LocalDate.of(2024, 10, 31)), Optional.of(LocalDate.of(2031, 1, 1))),
            Optional.of(LocalDate.of(2025, 7, 1)),
            Optional.of(clause)),
        Pack.Source.SECONDARY,
        Pack.Role.REFERENCE,
        List.of(
            new Clause(id, Optional.empty(), "", "题", "", List.of()),
            new Clause(clause, Optional.of(id), "一、", "题", "文 𬭎\n二行", List.of("乙", "甲"))),
        List.of(
            new Condition(
                "all",
                "都行？",
                id,
                Condition.Strength.SOFT,
                Set.of("a"),
                under,
                List.of(new Condition.Also("都还行？", Set.of("b"), under)),
                Optional.of("x"),
                Optional.of("不行"),
                Optional.of(everyTest()))),
        List.of(item),
        List.of(
            new Reading(
                "R1",
                "怎么读？",
                Set.of(itemId),
                List.of(new Reading.Quotation(clause, "文"), new Reading.Quotation(id, "")),
                "如此",
                Optional.of("如彼"),
                true,
                false)),
        List.of(new Exclusion(List.of(itemId, itemId), Exclusion.Over.GRANT, clause)),
        List.of(new Question("b", "乙吗？"), new Question("a", "甲吗？")),
        List.of(
            new Measure(
                "M-1", "一、", "题", List.of(clause), List.of("乙", "甲"), List.of("b"), List.of("a")),
            new Measure("M-2", "", "题", List.of(id), List.of(), List.of(), List.of())),
        new Guide(
            List.of(new Guide.Pathway("p", "路径", "怎么走")),
            List.of(
                new Guide.Entry(
                    "e-1",
                    Guide.Origin.DOMESTIC,
                    Optional.of("2020-07"),
                    Optional.of("甲局"),
                    Optional.empty(),
                    Optional.of("办法")),
                new Guide.Entry(
                    "e-2",
                    Guide.Origin.FOREIGN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("法国"),
                    Optional.empty()))),
        new YearlyCall(
            new TreeSet<>(Set.of(2026, 2027)),
            Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of(LocalDate.of(2026, 4, 15)),
            Optional.of(LocalDate.of(2026, 4, 10)),
            Optional.of(LocalDate.of(2026, 4, 30)),
            Optional.of(3),
            Optional.of(true),
            List.of("申请表", "附件")),
        List.of(new PackForm("form-a", GRID, Optional.of("UEsDBA=="), FormNames.of(GRID))),
        List.of(
            new Pack.Funder("city", "市级", new BigDecimal("0.4")),
            new Pack.Funder("district", "区级", new BigDecimal("0.6"))),
        Optional.of(new Pack.Special(Amount.of(5000), clause)),
        new Authority(
            Optional.of("某区"),
            List.of("甲镇", "乙街道"),
            List.of(
                new Department("d1", "受理处", Optional.of("021-1"), Optional.of("一号窗口")),
                new Department("d2", "复核处", Optional.empty(), Optional.empty())),
            new Submission(
                Submission.How.ONLINE,
                new Portal(
                    Optional.of("某平台"),
                    Optional.of("https://example.invalid"),
                    Optional.of(new BigDecimal("20")),
                    Optional.of(new BigDecimal("200.5")),
                    List.of("pdf", "jpg"),
                    List.of(
                        new UploadSlot(
                            "form",
                            "申请表",
                            Set.of(itemId),
                            List.of("m1"),
                            true,
                            false,
                            true,
                            Optional.of(new BigDecimal("7.5"))),
                        new UploadSlot(
                            "rest",
                            "其他",
                            Set.of(),
                            List.of(),
                            false,
                            true,
                            false,
                            Optional.empty()))),
                Optional.of("大厅"),
                Optional.of("周一至周五 9:00–11:30"),
                Optional.of("021-2"))));
  }

  /** A formula with every type of slot. */
  private static Formula everything(String clause) {
    Formula table =
        formula(
            "table",
            "by",
            List.of("kind"),
            "rows",
            List.of(
                given("is", List.of("p"), "value", Kinds.number(new BigDecimal("0.000001"))),
                given("is", List.of("q"), "value", Kinds.number(BigDecimal.ZERO))));
    Formula bands =
        formula(
            "brackets",
            "of",
            Kinds.figure("cost"),
            "by",
            "parts",
            "bands",
            List.of(
                given("upTo", new BigDecimal("100"), "rate", new BigDecimal("0.1")),
                given("rate", new BigDecimal("0.2"))));
    Formula days =
        formula(
            "fromDay",
            "values",
            List.of(
                given("value", bands),
                given("from", LocalDate.of(2026, 7, 1), "value", table, "clause", clause)));
    Formula cases =
        formula(
            "cases",
            "cases",
            List.of(
                given("variants", List.of("a", "b"), "value", days),
                given("fact", "kind", "is", List.of("p", "q"), "value", table)));
    return formula(
        "reading",
        "id",
        "R1",
        "standard",
        formula("sum", "terms", List.of(cases, Kinds.figure("cost"))),
        "alternative",
        formula("perProduct", "amount", table),
        "clause",
        clause);
  }

  /** Every kind of test, and every type of slot that only tests have. */
  private static Criterion everyTest() {
    Criterion grown =
        test(
            "growth",
            "of",
            Kinds.figure("cost"),
            "over",
            Kinds.figure("cost"),
            "least",
            BigDecimal.ONE);
    Criterion compared =
        test("compare", "of", Kinds.figure("cost"), "least", Kinds.number(BigDecimal.TEN));
    Criterion among = test("is", "fact", "kind", "among", List.of("p", "q"));
    Criterion applicant = test("applicant", "kinds", List.of("park"), "towns", List.of("甲镇"));
    Criterion years = test("years", "since", "day", "on", "event", "least", BigDecimal.ONE);
    return test(
        "all",
        "of",
        List.of(
            test("any", "of", List.of(grown, compared)),
            test("some", "least", BigDecimal.TWO, "of", List.of(among, applicant, years)),
            test("not", "of", Kinds.said("cost"))),
        "clause",
        "X/1");
  }

  private static Criterion test(String kind, Object... values) {
    return Kinds.test(kind).orElseThrow().make().apply(given(values));
  }

  private static Formula formula(String kind, Object... values) {
    return Kinds.of(kind).orElseThrow().make().apply(given(values));
  }

  private static SlotValues given(Object... values) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      given.put((String) values[i], values[i + 1]);
    }
    return new SlotValues(given);
  }
}

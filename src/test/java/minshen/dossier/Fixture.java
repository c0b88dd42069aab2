package minshen.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.policy.ApplicantKind;
import minshen.policy.Authority;
import minshen.policy.Condition;
import minshen.policy.Exclusion;
import minshen.policy.Fact;
import minshen.policy.Fact.Choice;
import minshen.policy.Fact.Kind;
import minshen.policy.Fact.Need;
import minshen.policy.Guide;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Material;
import minshen.policy.Material.Mark;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Submission;
import minshen.policy.YearlyCall;

/** A small pack that has one of everything a claim can name. */
public final class Fixture {
  private static final Material FORM =
      material("m1", "申请表", Set.of(Mark.OFFICIAL_FORM), Set.of(), Set.of(), true);

  private static final Item STAGES =
      item(
          "T-03",
          List.of(
              new Item.Variant("trial", "临床试验", "T/3/1"),
              new Item.Variant("marketed", "上市", "T/3/2")),
          List.of(
              fact("citySupport", Kind.AMOUNT),
              fact("rdCost", Kind.AMOUNT),
              choice("phase", "I", "II", "III"),
              fact("upfrontRate", Kind.NUMBER),
              fact("remark", Kind.TEXT),
              fact("supportYear", Kind.COUNT)),
          List.of(),
          List.of(condition("cityProject", true), condition("domesticTrial", false)),
          List.of(
              FORM,
              material("m2", "立项材料", Set.of(), Set.of(), Set.of(), true),
              material("m3", "上市证明", Set.of(), Set.of("marketed"), Set.of(), true),
              material("m4", "审计报告", Set.of(), Set.of(), Set.of(), false)),
          false);

  private static final Item PRODUCTS =
      item(
          "T-06",
          List.of(),
          List.of(),
          List.of(choice("kind", "nonIvd", "ivd"), fact("rdCost", Kind.AMOUNT)),
          List.of(condition("newCertificate", true)),
          List.of(
              FORM, material("m2", "使用情况", Set.of(), Set.of(), Set.of(ApplicantKind.PARK), true)),
          true);

  private static final Item OTHER_PRODUCTS =
      item(
          "T-07",
          List.of(),
          List.of(),
          List.of(fact("rdCost", Kind.AMOUNT)),
          List.of(),
          List.of(FORM),
          true);

  private static final Item PLATFORM =
      item(
          "T-10",
          List.of(),
          List.of(fact("constructionCost", Kind.AMOUNT)),
          List.of(),
          List.of(condition("filedInAdvance", true)),
          List.of(
              FORM,
              material(
                  "m2",
                  "建设申报表",
                  Set.of(Mark.OFFICIAL_FORM, Mark.FILED_IN_ADVANCE),
                  Set.of(),
                  Set.of(),
                  true)),
          false);

  /** The pack. */
  public static final Pack PACK =
      new Pack(
          "T",
          "1",
          "试验政策",
          Optional.empty(),
          List.of(),
          Optional.empty(),
          new Pack.InForce(Optional.empty(), Optional.empty(), Pack.Stated.DAYS),
          new Pack.EventWindow(
              new Pack.Period(
                  Optional.of(LocalDate.of(2024, 10, 31)), Optional.of(LocalDate.of(2030, 6, 30))),
              Optional.of(LocalDate.of(2025, 7, 1)),
              Optional.of("T/附则")),
          Pack.Source.DOCUMENT,
          Pack.Role.POLICY,
          List.of(),
          List.of(condition("scope", false), condition("noDouble", true)),
          List.of(STAGES, PRODUCTS, OTHER_PRODUCTS, PLATFORM),
          List.of(
              reading("R1", Optional.of("100")),
              reading("R3", Optional.empty()),
              reading("R10", Optional.of("一个企业只有一次"))),
          List.of(
              new Exclusion(List.of("T-03", "T-06"), "T/从优"),
              new Exclusion(List.of("T-06", "T-07"), "T/不重复")),
          List.of(),
          List.of(),
          Guide.NONE,
          YearlyCall.ANY,
          List.of(),
          List.of(),
          Optional.empty(),
          new Authority(Optional.of("闵行区"), List.of("浦江镇", "莘庄镇"), List.of(), Submission.BY_FORM));

  /** The library of that pack alone. */
  public static final Library LIBRARY = new Library(List.of(PACK));

  private Fixture() {}

  private static Item item(
      String id,
      List<Item.Variant> variants,
      List<Fact> facts,
      List<Fact> productFacts,
      List<Condition> conditions,
      List<Material> materials,
      boolean onceEach) {
    return new Item(
        id,
        id,
        id,
        List.of("T/" + id),
        Set.of(ApplicantKind.ENTERPRISE),
        variants,
        facts,
        productFacts,
        conditions,
        List.of(),
        materials,
        List.of("minhang-application-2025"),
        true,
        false,
        onceEach);
  }

  private static Fact fact(String name, Kind kind) {
    return new Fact(
        name, name, "", name, kind, List.of(), Need.OPTIONAL, Set.of(), Optional.empty());
  }

  private static Fact choice(String name, String... ids) {
    List<Choice> choices = List.of(ids).stream().map(id -> new Choice(id, id)).toList();
    return new Fact(
        name, name, "", name, Kind.CHOICE, choices, Need.OPTIONAL, Set.of(), Optional.empty());
  }

  private static Condition condition(String id, boolean hard) {
    return new Condition(
        id,
        id + "？",
        "T/" + id,
        hard ? Condition.Strength.HARD : Condition.Strength.SOFT,
        Set.of(),
        Optional.empty());
  }

  private static Material material(
      String id,
      String name,
      Set<Mark> marks,
      Set<String> variants,
      Set<ApplicantKind> applicants,
      boolean required) {
    return new Material(
        id, name, "T/" + id, marks, variants, applicants, List.of(), List.of(), required);
  }

  private static Reading reading(String id, Optional<String> alternative) {
    return new Reading(
        id,
        id + "？",
        Set.of("T-03"),
        List.of(new Reading.Quotation("T/" + id, "…")),
        "按默认",
        alternative,
        true);
  }
}

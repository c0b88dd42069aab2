package minshen.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packs.PackLoader;
import minshen.policy.ApplicantKind;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Question;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What fits a company, why not, and what is asked next. */
class MatcherTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void withoutClaimsEveryItemIsOpenAndBounded() {
    Matches matches = match(LIBRARY, List.of(), KnownFacts.NOTHING);
    assertThat(matches.items().stream().filter(m -> m.pack().equals("MH2025")))
        .hasSize(28)
        .allMatch(m -> m.fit() == MatchResult.UNKNOWN);
    assertThat(item(matches, "MH-06").estimate().flatMap(AmountRange::high).orElseThrow())
        .isEqualTo(Amount.of("200"));
    assertThat(item(matches, "MH-07").estimate().flatMap(AmountRange::high).orElseThrow())
        .isEqualTo(Amount.of("200"));
    assertThat(item(matches, "MH-12").estimate().flatMap(AmountRange::high)).isEmpty();
    assertThat(matches.next()).isPresent();
  }

  @Test
  void aNoIsExplainedWithItsClause() {
    Matches matches =
        match(
            LIBRARY,
            List.of(),
            new KnownFacts(
                Optional.of(ApplicantKind.ENTERPRISE),
                Map.of("association", Answer.NO, "industrial", Answer.NO),
                Map.of()));
    Match industrial = item(matches, "MH-11");
    assertThat(industrial.fit()).isEqualTo(MatchResult.NO);
    assertThat(industrial.why().getFirst().clause()).contains("MH2025/细则/11/1");
    assertThat(Words.CHINESE.say(industrial.why().getFirst().text()))
        .contains("答了“否”")
        .contains("工业企业");
    assertThat(industrial.estimate()).contains(AmountRange.ZERO);
  }

  @Test
  void whatIsForAnotherKindOfCompanyDoesNotFit() {
    KnownFacts association =
        new KnownFacts(
            Optional.of(ApplicantKind.ASSOCIATION), Map.of("association", Answer.YES), Map.of());
    Matches matches = match(LIBRARY, List.of(), association);
    assertThat(item(matches, "MH-12").fit()).isEqualTo(MatchResult.NO);
    assertThat(Words.CHINESE.say(item(matches, "MH-12").why().getFirst().text()))
        .contains("不是 MH-12 的申报对象");
    assertThat(item(matches, "MH-17").fit()).isEqualTo(MatchResult.UNKNOWN);
    assertThat(matches.questions()).noneMatch(next -> next.of().equals("MH-12"));
  }

  @Test
  void aMeasureForForeignCompaniesDoesNotFitADomesticOne() {
    KnownFacts domestic =
        new KnownFacts(Optional.empty(), Map.of("foreignInvested", Answer.NO), Map.of());
    assertThat(match(LIBRARY, List.of(), domestic).items())
        .filteredOn(match -> match.pack().equals("SH2026FI"))
        .hasSize(25)
        .allMatch(match -> match.fit() == MatchResult.NO);
  }

  @Test
  void anAnswerServesWhatThePackSaysIsTheSameAndNothingElse() {
    KnownFacts known =
        KnownFacts.NOTHING.with(
            Map.of("MH-08", Map.of("scope", Answer.NO, "cityProject", Answer.NO)));
    Matches matches = match(LIBRARY, List.of(), known);
    assertThat(item(matches, "MH-12").fit()).isEqualTo(MatchResult.NO);
    known = KnownFacts.NOTHING.with(Map.of("MH-08", Map.of("cityProject", Answer.NO)));
    matches = match(LIBRARY, List.of(), known);
    assertThat(item(matches, "MH-08").fit()).isEqualTo(MatchResult.NO);
    assertThat(item(matches, "MH-12").fit()).isEqualTo(MatchResult.UNKNOWN);
    // Questions of measures mean the same in every pack.
    known = KnownFacts.NOTHING.with(Map.of("ACT-09", Map.of("licensingDeal", Answer.YES)));
    assertThat(item(match(LIBRARY, List.of(), known), "ACT-09").fit()).isEqualTo(MatchResult.YES);
  }

  @Test
  void bothVariantsAreToldAndTheLargerIsNotHidden() {
    Match cluster = item(match(only("MH-09"), List.of(), KnownFacts.NOTHING), "MH-09");
    assertThat(cluster.claims()).hasSize(2);
    assertThat(cluster.claims().getFirst().variant()).contains("purchase");
    assertThat(cluster.estimate().flatMap(AmountRange::high).orElseThrow())
        .isEqualTo(Amount.of("1000"));
    assertThat(cluster.why().stream().map(why -> Words.CHINESE.say(why.text())))
        .filteredOn(text -> text.startsWith("情形"))
        .hasSize(2);
  }

  @Test
  void factsOfOneProjectServeItsOtherItems() {
    ClaimInput claim =
        new ClaimInput(
            "c1",
            "MH-08",
            Optional.empty(),
            Optional.of("P1"),
            Optional.of(LocalDate.of(2025, 9, 30)),
            Optional.of(LocalDate.of(2026, 3, 15)),
            Optional.empty(),
            Map.of("citySupport", new Value.Figure(new BigDecimal("300"))),
            List.of(),
            Map.of("noDouble", Answer.YES, "cityProject", Answer.YES, "projectKind", Answer.YES));
    Matches matches = match(LIBRARY, List.of(claim), KnownFacts.NOTHING);
    assertThat(item(matches, "MH-08").fit()).isEqualTo(MatchResult.YES);
    Match contract = item(matches, "MH-12");
    assertThat(contract.estimate().flatMap(AmountRange::high).orElseThrow())
        .isEqualTo(Amount.of("300"));
    assertThat(contract.missing()).isEmpty();
    // The question of MH-12 is another one than that of MH-08: its answer is not taken over.
    assertThat(contract.fit()).isEqualTo(MatchResult.UNKNOWN);
  }

  @Test
  void anExpiredPolicyFitsNobody() {
    Matches matches =
        new Matcher(LIBRARY, LocalDate.of(2031, 1, 1))
            .match(List.of(), List.of(), Readings.DEFAULT, KnownFacts.NOTHING);
    Match item = item(matches, "MH-08");
    assertThat(item.fit()).isEqualTo(MatchResult.NO);
    assertThat(Words.CHINESE.say(item.why().getFirst().text())).contains("2030-06-30");
  }

  @Test
  void theNextQuestionIsTheOneWithTheMostToDecide() {
    Matches matches = match(only("MH-10", "MH-11"), List.of(), KnownFacts.NOTHING);
    assertThat(matches.next().orElseThrow().id()).isEqualTo("MH-10/publicPlatform");
    Matches answered =
        match(
            only("MH-10", "MH-11"),
            List.of(),
            KnownFacts.NOTHING.with(Map.of("MH-10", Map.of("publicPlatform", Answer.NO))));
    assertThat(answered.next().orElseThrow().id()).isEqualTo("MH-11/industrial");
  }

  @Test
  void measuresAskThreeValuedQuestionsAndNameTheirDepartments() {
    Pack pack = only("MH-11").packs().getFirst();
    Measure measure =
        new Measure(
            "M-1", "（一）", "支持", List.of("c"), List.of("市科委"), List.of("a"), List.of("b", "d"));
    Library library =
        new Library(
            List.of(
                copy(
                    pack,
                    List.of(),
                    List.of(
                        new Question("a", "甲？"), new Question("b", "乙？"), new Question("d", "丁？")),
                    List.of(measure))));
    assertThat(fit(library, Map.of())).isEqualTo(MatchResult.UNKNOWN);
    assertThat(fit(library, Map.of("a", Answer.YES, "d", Answer.YES))).isEqualTo(MatchResult.YES);
    assertThat(fit(library, Map.of("a", Answer.NO, "d", Answer.YES))).isEqualTo(MatchResult.NO);
    assertThat(fit(library, Map.of("b", Answer.NO, "d", Answer.NO))).isEqualTo(MatchResult.NO);
    Match match = match(library, List.of(), KnownFacts.NOTHING).items().getFirst();
    assertThat(match.estimate()).isEmpty();
    assertThat(Words.CHINESE.say(match.why().getLast().text())).isEqualTo("责任单位：市科委");
    assertThat(match(library, List.of(), KnownFacts.NOTHING).next().orElseThrow().id())
        .isEqualTo("a");
  }

  private static MatchResult fit(Library library, Map<String, Answer> answers) {
    return match(library, List.of(), KnownFacts.NOTHING.with(Map.of("M-1", answers)))
        .items()
        .getFirst()
        .fit();
  }

  private static Matches match(Library library, List<ClaimInput> claims, KnownFacts known) {
    return new Matcher(library, DAY).match(claims, List.of(), Readings.DEFAULT, known);
  }

  private static Match item(Matches matches, String id) {
    return matches.items().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  private static Library only(String... ids) {
    Pack pack = LIBRARY.pack("MH2025").orElseThrow();
    List<Item> items = pack.items().stream().filter(i -> List.of(ids).contains(i.id())).toList();
    return new Library(List.of(copy(pack, items, List.of(), List.of())));
  }

  private static Pack copy(
      Pack pack, List<Item> items, List<Question> questions, List<Measure> measures) {
    return new Pack(
        pack.id(),
        pack.version(),
        pack.title(),
        pack.number(),
        pack.issuers(),
        pack.signed(),
        pack.inForce(),
        pack.events(),
        pack.source(),
        pack.role(),
        pack.clauses(),
        pack.conditions(),
        items,
        pack.readings(),
        pack.exclusions(),
        questions,
        measures,
        pack.guide());
  }
}

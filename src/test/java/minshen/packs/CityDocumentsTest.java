package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minshen.packs.tables.SealedPack;
import minshen.policy.Clause;
import minshen.policy.Guide;
import minshen.policy.Item;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Question;
import minshen.policy.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The city's documents: every article with its text, its number and whom to call. */
class CityDocumentsTest {
  private static final Pack FOREIGN = pack("SH2026FI");
  private static final Pack ACTION = pack("SH2024ACT");
  private static final Pack EXPIRED = pack("SH2021");
  private static final Pack REPORTED = pack("SH2024");
  private static final Pack GUIDE = pack("SH2023GUIDE");
  private static final String CHINESE_NUMBERS = "一二三四五六七八九十";

  @ParameterizedTest
  @ValueSource(strings = {"SH2021", "SH2026FI", "SH2024ACT"})
  void clausesAreTheSourceToTheLetter(String id) {
    String clauses =
        pack(id).clauses().stream()
            .map(clause -> clause.marker() + clause.heading() + clause.text())
            .collect(Collectors.joining());
    // A page number stands in the last paragraph of SH2021.
    String source = PackFiles.bundled(id).source().orElseThrow().replaceFirst("\n—０１—\n", "\n");

    assertThat(withoutBlanks(clauses)).isEqualTo(withoutBlanks(source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SH2021", "SH2026FI", "SH2024ACT"})
  void unitsAreThoseThatTheClauseNames(String id) {
    for (Clause clause : pack(id).clauses()) {
      int named = Math.max(clause.text().indexOf("责任单位:"), clause.text().indexOf("责任单位："));
      assertThat(clause.units().isEmpty()).as(clause.id()).isEqualTo(named < 0);
      if (named >= 0) {
        String units = clause.text().substring(named + 5, clause.text().length() - 1);
        assertThat(String.join("", clause.units()))
            .as(clause.id())
            .isEqualTo(units.replaceAll("[、等及]", ""));
      }
    }
  }

  @Test
  void everyMeasureHasItsNumberAndDepartments() {
    assertThat(FOREIGN.measures())
        .hasSize(25)
        .extracting(Measure::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 25).mapToObj(i -> "（" + chinese(i) + "）").toList());
    assertThat(ACTION.measures())
        .hasSize(18)
        .extracting(Measure::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).mapToObj(i -> i + ".").toList());
    for (Pack pack : List.of(FOREIGN, ACTION)) {
      for (Measure measure : pack.measures()) {
        assertThat(measure.departments()).as(measure.id()).isNotEmpty();
        assertThat(measure.title()).as(measure.id()).isNotBlank().doesNotEndWith("。");
        assertThat(measure.questions()).as(measure.id()).isNotEmpty();
      }
    }
  }

  @Test
  void leadingDepartmentComesFirst() {
    assertThat(FOREIGN.measure("FI-20").orElseThrow().departments())
        .containsExactly("市委金融办", "市国资委", "市科委");
    assertThat(ACTION.measure("ACT-16").orElseThrow().departments())
        .containsExactly("市人才局", "市教委", "市科委", "市经济信息化委");
    assertThat(FOREIGN.measure("FI-02").orElseThrow().departments())
        .containsExactly("市商务委", "市科委", "浦东新区", "闵行区", "静安区", "相关区");
  }

  @Test
  void questionOfOneIdIsTheSameInEveryPackAndIsAsked() {
    Map<String, String> texts = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (SealedPack sealed : BundledPacks.read()) {
      Pack pack = sealed.pack();
      for (Question question : pack.questions()) {
        String before = texts.putIfAbsent(question.id(), question.text());
        assertThat(before).as(question.id()).isIn(null, question.text());
        if (before != null) {
          shared.add(question.id());
        }
        assertThat(pack.measures())
            .as(pack.id() + " " + question.id())
            .anyMatch(measure -> measure.questions().contains(question.id()));
      }
    }
    assertThat(shared)
        .containsExactlyInAnyOrder(
            "cellGene",
            "multiCentreTrial",
            "licensingDeal",
            "crossBorderMaterials",
            "marketAccess",
            "approvalPending",
            "fund");
  }

  @ParameterizedTest
  @CsvSource({
    "SH2021, 2021-05-31, NOT_YET",
    "SH2021, 2021-06-01, IN_FORCE",
    "SH2021, 2024-05-31, IN_FORCE",
    "SH2021, 2024-06-01, EXPIRED",
    "SH2026FI, 2026-06-02, NOT_YET",
    "SH2026FI, 2029-06-21, IN_FORCE",
    "SH2026FI, 2029-06-22, EXPIRED",
    "SH2024ACT, 2027-12-31, IN_FORCE",
    "SH2024ACT, 2028-01-01, EXPIRED",
    "SH2024, 2026-01-01, SECONDARY",
    "SH2023GUIDE, 2026-01-01, REFERENCE",
    "MH2025, 2025-06-30, REFERENCE",
    "MH2025, 2025-07-01, IN_FORCE"
  })
  void badgeIsThatOfTheDay(String id, LocalDate day, Validity expected) {
    assertThat(Validity.of(pack(id), day)).isEqualTo(expected);
  }

  @Test
  void dayOfPublicationIsNotMadeUp() {
    assertThat(FOREIGN.inForce().from()).isEmpty();
    assertThat(FOREIGN.inForce().stated()).isEqualTo(Pack.Stated.PUBLICATION);
    assertThat(FOREIGN.signed()).contains(LocalDate.of(2026, 6, 3));
    assertThat(ACTION.inForce().stated()).isEqualTo(Pack.Stated.YEARS);
  }

  @Test
  void nothingExpiredOrReportedCountsOrFillsAForm() {
    for (Pack pack : List.of(EXPIRED, REPORTED)) {
      assertThat(pack.items()).isNotEmpty().noneMatch(Item::counted);
      assertThat(pack.items()).allMatch(item -> item.forms().isEmpty());
    }
  }

  @Test
  void onlyTheShareOfContractsIsNoCeiling() {
    assertThat(EXPIRED.items())
        .hasSize(9)
        .filteredOn(item -> !item.ceiling())
        .extracting(Item::id)
        .containsExactly("SH21-08");
    assertThat(REPORTED.items()).allMatch(Item::ceiling);
  }

  @Test
  void guideListsWhatTheDocumentListsAndLeavesOpenWhatItDoesNotSay() {
    Map<Guide.Origin, Long> counts =
        GUIDE.guide().entries().stream()
            .collect(Collectors.groupingBy(Guide.Entry::origin, Collectors.counting()));

    assertThat(counts).containsEntry(Guide.Origin.DOMESTIC, 13L);
    assertThat(counts).containsEntry(Guide.Origin.FOREIGN, 6L);
    assertThat(GUIDE.guide().pathways()).hasSize(4);
    assertThat(entry("cn-5").date()).contains("2020-07");
    assertThat(entry("cn-2").issuer()).isEmpty();
    assertThat(entry("abroad-6").date()).isEmpty();
    assertThat(entry("abroad-6").place()).isEqualTo(Optional.of("法国"));
  }

  private static Guide.Entry entry(String id) {
    return GUIDE.guide().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String chinese(int number) {
    String ones = number % 10 == 0 ? "" : CHINESE_NUMBERS.substring(number % 10 - 1, number % 10);
    String tens = number < 20 ? "" : CHINESE_NUMBERS.substring(number / 10 - 1, number / 10);
    return number < 10 ? ones : tens + "十" + ones;
  }

  private static Pack pack(String id) {
    return PackReader.read(PackFiles.bundled(id)).pack();
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[\\s　]", "");
  }
}

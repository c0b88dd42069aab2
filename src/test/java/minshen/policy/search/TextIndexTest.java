package minshen.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.packs.PackLoader;
import minshen.policy.Clause;
import minshen.policy.Guide;
import minshen.policy.Library;
import minshen.policy.Pack;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextIndexTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final TextIndex INDEX = TextIndex.of(LIBRARY);

  @Test
  void everyWordMustStandSomewhere() {
    assertThat(INDEX.find("诊断试剂 审计报告", 50)).isNotEmpty().allSatisfy(TextIndexTest::holdsBoth);
    assertThat(INDEX.find("诊断试剂 没有这个词", 50)).isEmpty();
  }

  private static void holdsBoth(SearchHit hit) {
    String whole = String.join("\n", hit.entry().texts().values());
    assertThat(whole).contains("诊断试剂").contains("审计报告");
  }

  @Test
  void blanksWithinTheTextDoNotHideIt() {
    assertThat(ids(INDEX.find("研发投入的20%", 50))).contains("MH2025/意见/4");
  }

  @Test
  void widthAndCaseDoNotMatter() {
    List<String> half = ids(INDEX.find("ai+生物医药", 50));

    assertThat(half).contains("MH2025/意见/前言");
    assertThat(ids(INDEX.find("ＡＩ＋生物医药", 50))).isEqualTo(half);
    assertThat(ids(index(clause("1", "", "完成 Ⅱ 期临床")).find("ii期", 5))).hasSize(1);
  }

  @Test
  void theItemOfANumberIsFirst() {
    assertThat(INDEX.find("mh-03", 5).getFirst().entry())
        .isInstanceOfSatisfying(
            SearchEntry.Claimable.class, found -> assertThat(found.item().id()).isEqualTo("MH-03"));
  }

  @Test
  void measuresWaysAndListedPoliciesAreFoundAsSuch() {
    Pack guide = LIBRARY.pack("SH2023GUIDE").orElseThrow();
    Guide.Entry listed = guide.guide().entries().getFirst();
    Guide.Pathway way = guide.guide().pathways().getFirst();

    assertThat(INDEX.find("FI-05", 5).getFirst().entry())
        .isInstanceOfSatisfying(
            SearchEntry.Support.class,
            found -> assertThat(found.measure().id()).isEqualTo("FI-05"));
    assertThat(INDEX.find(listed.title().orElseThrow(), 5).getFirst().entry())
        .isEqualTo(new SearchEntry.Listed(guide, listed));
    assertThat(INDEX.find(way.text(), 5).getFirst().entry())
        .isEqualTo(new SearchEntry.OfPathway(guide, way));
  }

  @Test
  void headingsComeBeforeTextAndShortTextsBeforeLongOnes() {
    TextIndex index =
        index(
            clause("1", "", "很长的一段话里面也提到了一次洁净车间，但主要说的是别的事情"),
            clause("2", "", "建设洁净车间"),
            clause("3", "洁净车间", "按投资的 30%"));

    assertThat(ids(index.find("洁净车间", 5))).containsExactly("P/3", "P/2", "P/1");
  }

  @Test
  void onlyTheBestAreGivenIfThereAreMany() {
    TextIndex index = index(clause("1", "", "说明：车间"), clause("2", "车间", "其他"));

    assertThat(ids(index.find("车间", 1))).containsExactly("P/2");
  }

  @Test
  void highlightsCountInTheTextAsItWas() {
    String text = "给予 研发投入 的\n２０％支持，研发";
    SearchHit hit = index(clause("1", "", text)).find("投入的20% 研发", 5).getFirst();

    assertThat(hit.in(EntryPart.TEXT))
        .extracting(h -> text.substring(h.from(), h.to()))
        .containsExactly("研发投入 的\n２０％", "研发");
  }

  @Test
  void aSnippetShowsTheFirstFindWithItsHighlights() {
    String text = "前".repeat(100) + "\n公共服务平台" + "后".repeat(100);
    Snippet snippet = index(clause("1", "", text)).find("服务平台", 5).getFirst().snippet(40);

    assertThat(snippet.text()).startsWith("…前").endsWith("后…").hasSize(42).doesNotContain("\n");
    assertThat(snippet.highlights())
        .extracting(h -> snippet.text().substring(h.from(), h.to()))
        .containsExactly("服务平台");
  }

  @Test
  void nothingIsFoundForNothing() {
    assertThat(INDEX.find(" 　", 5)).isEmpty();
    assertThat(INDEX.find("", 5)).isEmpty();
  }

  /** Against a scan of the texts that folds them in the plainest way. */
  @Property(tries = 300)
  void theIndexFindsWhatAScanFinds(@ForAll("words") String first, @ForAll("words") String second) {
    List<String> scanned =
        LIBRARY.packs().getFirst().clauses().stream()
            .filter(c -> plain(c).contains(first) && plain(c).contains(second))
            .map(Clause::id)
            .toList();

    assertThat(
            INDEX.find(first + "　" + second, Integer.MAX_VALUE).stream()
                .map(SearchHit::entry)
                .filter(SearchEntry.Provision.class::isInstance)
                .map(SearchEntry.Provision.class::cast)
                .filter(e -> e.pack().equals(LIBRARY.packs().getFirst()))
                .map(e -> e.clause().id()))
        .containsExactlyInAnyOrderElementsOf(scanned);
  }

  @Provide
  Arbitrary<String> words() {
    String all =
        String.join("", LIBRARY.packs().getFirst().clauses().stream().map(Clause::text).toList())
            .replaceAll("[^\\p{IsHan}]", "");
    return Arbitraries.integers()
        .between(0, all.length() - 5)
        .flatMap(
            at ->
                Arbitraries.integers().between(1, 4).map(length -> all.substring(at, at + length)));
  }

  private static String plain(Clause clause) {
    return Stream.of(clause.id(), clause.marker() + clause.heading(), clause.text())
        .map(text -> text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow()
        .concat("\n" + String.join("、", clause.units()));
  }

  private static List<String> ids(List<SearchHit> hits) {
    return hits.stream()
        .map(SearchHit::entry)
        .map(
            entry ->
                switch (entry) {
                  case SearchEntry.Document(var pack) -> pack.id();
                  case SearchEntry.Claimable(_, var item) -> item.id();
                  case SearchEntry.Support(_, var measure) -> measure.id();
                  case SearchEntry.OfPathway(_, var way) -> way.id();
                  case SearchEntry.Listed(_, var policy) -> policy.id();
                  case SearchEntry.Provision(_, var clause) -> clause.id();
                })
        .toList();
  }

  private static Clause clause(String id, String heading, String text) {
    return new Clause("P/" + id, Optional.empty(), "", heading, text, List.of());
  }

  private static TextIndex index(Clause... clauses) {
    Pack like = LIBRARY.packs().getFirst();
    Pack pack =
        new Pack(
            "P",
            "1",
            "文件",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            like.inForce(),
            like.events(),
            like.source(),
            like.role(),
            List.of(clauses),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Guide.NONE);
    return TextIndex.of(new Library(List.of(pack)));
  }
}

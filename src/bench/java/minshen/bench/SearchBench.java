package minshen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import minshen.packs.PackLoader;
import minshen.policy.Clause;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.search.TextIndex;

/**
 * A search in 10,000 clauses made of the sentences of the real ones: how long the first results
 * take from the index, and from reading everything. Both are measured in turn in one run, so that
 * their ratio says something whatever the machine is doing.
 */
public final class SearchBench {
  private static final int CLAUSES = 10_000;
  private static final int SEED = 7;
  private static final int RUNS = 15;

  /** As many as the workbench shows. */
  private static final int SHOWN = 200;

  /** What the program promises for the first results. */
  private static final double MOST_MILLIS = 50;

  private static final List<String> SEARCHES =
      List.of(
          "研发投入",
          "市级支持资金 50%",
          "企业",
          "创新 医疗器械 注册",
          "CMO",
          "细胞和基因治疗",
          "的",
          "责任单位 市科委 浦东新区",
          "万元",
          "没有这样的词");

  private SearchBench() {}

  /** Prints a table. */
  public static void main(String[] arguments) throws Exception {
    Library library = new Library(List.of(large()));
    List<String> texts =
        library.packs().getFirst().clauses().stream().map(SearchBench::text).toList();
    TextIndex[] built = new TextIndex[1];
    double building = Timings.time(() -> built[0] = TextIndex.of(library));
    TextIndex index = built[0];
    System.out.printf(
        Locale.ROOT,
        "%d clauses, %d characters; index built in %.0f ms%n",
        texts.size(),
        texts.stream().mapToInt(String::length).sum(),
        building);
    double worst = 0;
    for (String search : SEARCHES) {
      worst = Math.max(worst, measure(index, texts, search));
    }
    System.out.printf(
        Locale.ROOT,
        "worst median %.1f ms for the first %d results: %s%n",
        worst,
        SHOWN,
        worst < MOST_MILLIS ? "under 50 ms" : "NOT under 50 ms");
  }

  private static double measure(TextIndex index, List<String> texts, String search)
      throws Exception {
    double[] indexed = new double[RUNS];
    double[] scanned = new double[RUNS];
    int[] found = new int[1];
    for (int run = 0; run < RUNS; run++) {
      indexed[run] = Timings.time(() -> found[0] = index.find(search, SHOWN).size());
      scanned[run] = Timings.time(() -> scan(texts, search));
    }
    double one = Timings.median(indexed);
    double other = Timings.median(scanned);
    System.out.printf(
        Locale.ROOT,
        "%-28s %4d found  index %7.2f ms  scan %7.2f ms  %6.1f × (at first %.1f ms)%n",
        search,
        found[0],
        one,
        other,
        other / one,
        indexed[0]);
    return one;
  }

  /** What a search without an index does: it reads everything, in the way the index understands. */
  private static List<String> scan(List<String> texts, String search) {
    String[] words = search.toLowerCase(Locale.ROOT).split("\\s+", -1);
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      String folded = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
      boolean all = true;
      for (String word : words) {
        all &= folded.contains(word);
      }
      if (all) {
        found.add(text);
      }
    }
    return found;
  }

  private static String text(Clause clause) {
    return clause.id() + clause.marker() + clause.heading() + clause.text() + clause.units();
  }

  /** A document whose clauses are made of sentences of all real ones. */
  private static Pack large() {
    Library real = PackLoader.bundled();
    List<Clause> clauses = real.packs().stream().flatMap(p -> p.clauses().stream()).toList();
    List<String> sentences =
        clauses.stream()
            .flatMap(clause -> clause.text().lines())
            .flatMap(line -> List.of(line.split("(?<=[。；])")).stream())
            .filter(sentence -> !sentence.isBlank())
            .toList();
    Random random = new Random(SEED);
    List<Clause> made =
        IntStream.range(0, CLAUSES)
            .mapToObj(i -> clause(i, clauses.get(i % clauses.size()), sentences, random))
            .toList();
    Pack pack = real.packs().getFirst();
    return new Pack(
        "LARGE",
        "1",
        pack.title(),
        pack.number(),
        pack.issuers(),
        pack.signed(),
        pack.inForce(),
        pack.events(),
        pack.source(),
        pack.role(),
        made,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        pack.guide());
  }

  /** As long as the clause it stands for, in other words. */
  private static Clause clause(int number, Clause like, List<String> sentences, Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < like.text().length()) {
      text.append(sentences.get(random.nextInt(sentences.size())));
    }
    return new Clause(
        "LARGE/" + number,
        Optional.empty(),
        like.marker(),
        like.heading(),
        text.toString(),
        like.units());
  }
}

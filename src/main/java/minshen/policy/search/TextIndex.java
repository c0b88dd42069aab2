package minshen.policy.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import minshen.policy.Library;
import minshen.policy.Pack;

/**
 * A full-text index over everything a library holds: documents, items, measures, what a guide
 * lists, and clauses. A search is one or more words with blanks between them; what is found holds
 * every word somewhere, as a substring, whatever the case, the width of the characters and the
 * blanks within the text. {@link Rank} says what comes first.
 *
 * <p>Building it takes about a second for 10,000 clauses: do it once, in the background. It never
 * changes afterwards and may be searched by many threads.
 */
public final class TextIndex {
  private final List<Page> pages = new ArrayList<>();
  private final Postings postings = new Postings();

  /** An entry with its folded texts. */
  private record Page(SearchEntry entry, Map<EntryPart, FoldedText> texts) {}

  /** A page found, with its rank. */
  private record Ranked(Page page, Rank rank) {}

  private TextIndex() {}

  /** The index of a library. */
  public static TextIndex of(Library library) {
    TextIndex index = new TextIndex();
    library.packs().stream().flatMap(TextIndex::entries).forEach(index::add);
    return index;
  }

  /**
   * What holds every word, the best first.
   *
   * @param search the words, with blanks between them; without any nothing is found
   * @param most at most so many hits
   */
  public List<SearchHit> find(String search, int most) {
    List<String> words = words(search);
    if (words.isEmpty() || most < 1) {
      return List.of();
    }
    // The worst of the best is on top, ready to go.
    PriorityQueue<Ranked> best = new PriorityQueue<>(Comparator.comparing(Ranked::rank).reversed());
    for (int candidate : candidates(words)) {
      Page page = pages.get(candidate);
      Rank.of(page.texts(), words, candidate).ifPresent(rank -> best.add(new Ranked(page, rank)));
      if (best.size() > most) {
        best.poll();
      }
    }
    return best.stream()
        .sorted(Comparator.comparing(Ranked::rank))
        .map(found -> hit(found.page(), words))
        .toList();
  }

  private static Stream<SearchEntry> entries(Pack pack) {
    return Stream.of(
            Stream.of(new SearchEntry.Document(pack)),
            pack.items().stream().map(item -> new SearchEntry.Claimable(pack, item)),
            pack.measures().stream().map(measure -> new SearchEntry.Support(pack, measure)),
            pack.guide().pathways().stream().map(way -> new SearchEntry.OfPathway(pack, way)),
            pack.guide().entries().stream().map(policy -> new SearchEntry.Listed(pack, policy)),
            pack.clauses().stream().map(clause -> new SearchEntry.Provision(pack, clause)))
        .flatMap(s -> s);
  }

  private void add(SearchEntry entry) {
    Map<EntryPart, FoldedText> texts = new EnumMap<>(EntryPart.class);
    entry.texts().forEach((part, text) -> texts.put(part, FoldedText.of(text)));
    texts.values().forEach(text -> postings.add(pages.size(), text.plain()));
    pages.add(new Page(entry, texts));
  }

  private static List<String> words(String search) {
    return Stream.of(search.strip().split("[\\s\\u3000\\u00a0]+"))
        .map(word -> FoldedText.of(word).plain())
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private int[] candidates(List<String> words) {
    int[] candidates = postings.candidates(words.getFirst());
    for (String word : words.subList(1, words.size())) {
      candidates = Postings.both(candidates, postings.candidates(word));
    }
    return candidates;
  }

  private static SearchHit hit(Page page, List<String> words) {
    List<Highlight> highlights = new ArrayList<>();
    page.texts()
        .forEach(
            (part, text) ->
                highlights.addAll(
                    Highlight.joined(
                        words.stream().flatMap(w -> text.places(part, w).stream()).toList())));
    return new SearchHit(page.entry(), highlights);
  }
}

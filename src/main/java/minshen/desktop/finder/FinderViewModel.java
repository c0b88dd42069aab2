package minshen.desktop.finder;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the finder shows for what is typed: the best few, and before anything is typed the latest.
 */
final class FinderViewModel {
  /** No more than this many are shown; one more word narrows them sooner than a longer list. */
  static final int MOST = 40;

  /** So many of them may be stretches of the policies. */
  static final int MOST_CLAUSES = 12;

  private final List<FinderSource> sources;
  private final Texts texts;
  private final Supplier<Stream<FinderHit>> latest;

  /**
   * A finder.
   *
   * @param texts what is found by words of the policies, shown after everything with a name
   * @param latest what was opened last, the newest first
   */
  FinderViewModel(List<FinderSource> sources, Texts texts, Supplier<Stream<FinderHit>> latest) {
    this.sources = List.copyOf(sources);
    this.texts = texts;
    this.latest = latest;
  }

  /** A search through texts. */
  @FunctionalInterface
  interface Texts {
    /** What holds every word typed, the best first, no more than so many. */
    List<FinderHit> find(String typed, int most);
  }

  private record Ranked(FinderHit hit, int rank, long order) {}

  /** The best for what is typed. */
  List<FinderHit> find(String typed) {
    FinderQuery query = FinderQuery.of(typed);
    if (query.isEmpty()) {
      return latest.get().limit(MOST).toList();
    }
    List<FinderHit> clauses = texts.find(typed, MOST_CLAUSES);
    return Stream.concat(named(query, MOST - clauses.size()).stream(), clauses.stream()).toList();
  }

  private List<FinderHit> named(FinderQuery query, int most) {
    Comparator<Ranked> worstFirst =
        Comparator.comparingInt(Ranked::rank)
            .thenComparing(ranked -> ranked.hit().kind(), Comparator.reverseOrder())
            .thenComparing(Ranked::order, Comparator.reverseOrder());
    PriorityQueue<Ranked> best = new PriorityQueue<>(most + 1, worstFirst);
    long[] order = new long[1];
    sources.stream()
        .flatMap(FinderSource::hits)
        .forEach(
            hit -> {
              int rank = query.rank(hit.title(), hit.detail());
              if (rank > FinderQuery.NONE) {
                best.add(new Ranked(hit, rank, order[0]++));
                if (best.size() > most) {
                  best.remove();
                }
              }
            });
    return best.stream().sorted(worstFirst.reversed()).map(Ranked::hit).toList();
  }
}

package minshen.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.Clause;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.search.SearchEntry;
import minshen.policy.search.SearchHit;

/**
 * A line of the index at the left.
 *
 * @param page where it leads
 * @param depth how far it is set in: 0 for a document
 * @param hit what a search found there, if it comes from one
 */
record IndexLine(LibraryPage page, int depth, Optional<SearchHit> hit) {
  private static final int DEEPEST = 2;

  /** The table of contents: every document, and of the open one what is in it. */
  static List<IndexLine> contents(Library library, Pack open) {
    List<IndexLine> lines = new ArrayList<>();
    for (Pack pack : library.packs()) {
      lines.add(new IndexLine(new LibraryPage.Document(pack), 0, Optional.empty()));
      if (pack.equals(open)) {
        pack.items().forEach(item -> lines.add(line(new LibraryPage.Claimable(pack, item), 1)));
        pack.measures()
            .forEach(measure -> lines.add(line(new LibraryPage.Support(pack, measure), 1)));
        // Where measures are the articles, they are the table of contents.
        if (pack.measures().isEmpty()) {
          headings(pack, lines);
        }
      }
    }
    return lines;
  }

  /** What a search found, the best first. */
  static List<IndexLine> found(List<SearchHit> hits) {
    return hits.stream().map(hit -> new IndexLine(page(hit.entry()), 1, Optional.of(hit))).toList();
  }

  private static void headings(Pack pack, List<IndexLine> lines) {
    for (Clause clause : pack.clauses()) {
      int depth = Paragraphs.depth(pack, clause);
      if (!clause.heading().isBlank() && depth <= DEEPEST) {
        lines.add(line(new LibraryPage.Provision(pack, clause), depth + 1));
      }
    }
  }

  private static IndexLine line(LibraryPage page, int depth) {
    return new IndexLine(page, depth, Optional.empty());
  }

  private static LibraryPage page(SearchEntry entry) {
    return switch (entry) {
      case SearchEntry.Document(var pack) -> new LibraryPage.Document(pack);
      case SearchEntry.Claimable(var pack, var item) -> new LibraryPage.Claimable(pack, item);
      case SearchEntry.Support(var pack, var measure) -> new LibraryPage.Support(pack, measure);
      case SearchEntry.OfPathway(var pack, var way) ->
          new LibraryPage.Listed(pack, way.id(), way.title());
      case SearchEntry.Listed(var pack, var policy) ->
          new LibraryPage.Listed(pack, policy.id(), policy.title().orElse(policy.id()));
      case SearchEntry.Provision(var pack, var clause) -> new LibraryPage.Provision(pack, clause);
    };
  }
}

package minshen.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.Clause;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.search.Entry;
import minshen.policy.search.Hit;

/**
 * A line of the index at the left.
 *
 * @param page where it leads
 * @param depth how far it is set in: 0 for a document
 * @param hit what a search found there, if it comes from one
 */
record Line(Page page, int depth, Optional<Hit> hit) {
  private static final int DEEPEST = 2;

  /** The table of contents: every document, and of the open one what is in it. */
  static List<Line> contents(Library library, Pack open) {
    List<Line> lines = new ArrayList<>();
    for (Pack pack : library.packs()) {
      lines.add(new Line(new Page.Document(pack), 0, Optional.empty()));
      if (pack.equals(open)) {
        pack.items().forEach(item -> lines.add(line(new Page.Claimable(pack, item), 1)));
        pack.measures().forEach(measure -> lines.add(line(new Page.Support(pack, measure), 1)));
        // Where measures are the articles, they are the table of contents.
        if (pack.measures().isEmpty()) {
          headings(pack, lines);
        }
      }
    }
    return lines;
  }

  /** What a search found, the best first. */
  static List<Line> found(List<Hit> hits) {
    return hits.stream().map(hit -> new Line(page(hit.entry()), 1, Optional.of(hit))).toList();
  }

  private static void headings(Pack pack, List<Line> lines) {
    for (Clause clause : pack.clauses()) {
      int depth = Paragraphs.depth(pack, clause);
      if (!clause.heading().isBlank() && depth <= DEEPEST) {
        lines.add(line(new Page.Provision(pack, clause), depth + 1));
      }
    }
  }

  private static Line line(Page page, int depth) {
    return new Line(page, depth, Optional.empty());
  }

  private static Page page(Entry entry) {
    return switch (entry) {
      case Entry.Document(var pack) -> new Page.Document(pack);
      case Entry.Claimable(var pack, var item) -> new Page.Claimable(pack, item);
      case Entry.Support(var pack, var measure) -> new Page.Support(pack, measure);
      case Entry.Way(var pack, var way) -> new Page.Listed(pack, way.id(), way.title());
      case Entry.Listed(var pack, var policy) ->
          new Page.Listed(pack, policy.id(), policy.title().orElse(policy.id()));
      case Entry.Provision(var pack, var clause) -> new Page.Provision(pack, clause);
    };
  }
}

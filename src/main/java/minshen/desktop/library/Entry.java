package minshen.desktop.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import minshen.policy.Clause;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;

/** A line of the library's index. */
sealed interface Entry {
  /** The pack it belongs to. */
  Pack pack();

  /** A whole document. */
  record Document(Pack pack) implements Entry {}

  /** Something that can be claimed. */
  record Claimable(Pack pack, Item item) implements Entry {}

  /** A clause that a search has found. */
  record Found(Pack pack, Clause clause) implements Entry {}

  /** The index: documents with their items; while something is searched, what holds every word. */
  static List<Entry> index(Library library, String search) {
    List<Entry> entries = new ArrayList<>();
    for (Pack pack : library.packs()) {
      List<Entry> below = new ArrayList<>();
      pack.items().stream()
          .filter(item -> matches(item.id() + item.title(), search))
          .forEach(item -> below.add(new Claimable(pack, item)));
      if (!search.isBlank()) {
        pack.clauses().stream()
            .filter(c -> matches(c.marker() + c.heading() + c.text(), search))
            .forEach(clause -> below.add(new Found(pack, clause)));
      }
      if (!below.isEmpty() || search.isBlank()) {
        entries.add(new Document(pack));
        entries.addAll(below);
      }
    }
    return entries;
  }

  private static boolean matches(String text, String search) {
    String plain = text.toLowerCase(Locale.ROOT);
    return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(plain::contains);
  }
}

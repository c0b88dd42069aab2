package minshen.form.ruled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The lines of a page that are drawn through text, as where changes are shown: they rule no cell,
 * and what they go through is no longer meant.
 *
 * @param rules the other lines
 * @param glyphs all glyphs, those that are struck out marked
 */
record StruckText(List<Rule> rules, List<Glyph> glyphs) {
  /** A line through text is covered by it, as a part of its length. */
  private static final double COVERED = 0.8;

  /** How far above the baseline a line through text is, as parts of the size of the type. */
  private static final double LOWEST = 0.15;

  private static final double HIGHEST = 0.6;

  static StruckText of(List<Rule> rules, List<Glyph> glyphs) {
    TreeMap<Double, List<Integer>> byBaseline = new TreeMap<>();
    double largest = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      byBaseline.computeIfAbsent(glyphs.get(i).baseline(), _ -> new ArrayList<>()).add(i);
      largest = Math.max(largest, glyphs.get(i).size());
    }
    List<Rule> others = new ArrayList<>();
    List<Glyph> marked = new ArrayList<>(glyphs);
    for (Rule rule : rules) {
      List<Integer> under =
          rule.upright()
              ? List.of()
              : byBaseline.subMap(rule.at(), rule.at() + largest).values().stream()
                  .flatMap(Collection::stream)
                  .filter(i -> isThrough(rule, glyphs.get(i)))
                  .toList();
      double covered = under.stream().mapToDouble(i -> glyphs.get(i).width()).sum();
      if (!under.isEmpty() && covered >= COVERED * (rule.to() - rule.from())) {
        under.forEach(i -> marked.set(i, glyphs.get(i).struckOut()));
      } else {
        others.add(rule);
      }
    }
    return new StruckText(others, marked);
  }

  private static boolean isThrough(Rule rule, Glyph glyph) {
    double above = glyph.baseline() - rule.at();
    return above >= LOWEST * glyph.size()
        && above <= HIGHEST * glyph.size()
        && glyph.middleX() > rule.from()
        && glyph.middleX() < rule.to();
  }
}

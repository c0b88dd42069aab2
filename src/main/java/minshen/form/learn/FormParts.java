package minshen.form.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in a file one form ends and another begins, whatever their layout: at the title of another
 * behind a table, or where a table with the labels of one above comes again.
 */
final class FormParts {
  /** A table is known by as many labels. */
  private static final int TELLING = 3;

  /** Of those of another table, so many are the same. */
  private static final double ALIKE = 0.8;

  private final LabelWords words;
  private final Openness open;
  private final List<List<OfficeBlock>> parts = new ArrayList<>();
  private final List<OfficeBlock> part = new ArrayList<>();
  private final List<Set<String>> tables = new ArrayList<>();

  private FormParts(LabelWords words, Openness open) {
    this.words = words;
    this.open = open;
  }

  /** The blocks of each part, in the order of the file; at least one. */
  static List<List<OfficeBlock>> of(List<OfficeBlock> blocks, LabelWords words, Openness open) {
    FormParts parts = new FormParts(words, open);
    blocks.forEach(parts::add);
    parts.end(parts.part.size());
    return parts.parts;
  }

  private void add(OfficeBlock block) {
    switch (block) {
      case OfficeBlock.Paragraph paragraph -> {
        if (!tables.isEmpty() && OfficeTitle.isTitle(paragraph.line())) {
          end(part.size());
        }
      }
      case OfficeBlock.Table table -> {
        Set<String> labels = labels(table);
        if (tables.stream().anyMatch(before -> isAlike(before, labels))) {
          end(endOfFormer());
        }
        tables.add(labels);
      }
    }
    part.add(block);
  }

  /** Behind the last block that is more than a heading of what comes now. */
  private int endOfFormer() {
    int end = part.size();
    while (end > 0
        && part.get(end - 1) instanceof OfficeBlock.Paragraph paragraph
        && open.gaps(paragraph.line(), Optional.empty()).isEmpty()) {
      end--;
    }
    return end;
  }

  private void end(int size) {
    parts.add(List.copyOf(part.subList(0, size)));
    part.subList(0, size).clear();
    tables.clear();
  }

  private Set<String> labels(OfficeBlock.Table table) {
    return table.cells().stream()
        .map(OfficeCell::text)
        .filter(text -> words.meaning(text).filter(LabelMeaning::sure).isPresent())
        .map(LabelText::plain)
        .collect(Collectors.toSet());
  }

  private static boolean isAlike(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return other.size() >= TELLING && both.size() >= ALIKE * Math.max(one.size(), other.size());
  }
}

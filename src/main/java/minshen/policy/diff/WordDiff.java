package minshen.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The changed words of a text: sentences are aligned first, then the words of sentences that
 * changed. A word is a Chinese character, or a run of letters, or a figure with its sign (20%,
 * 1000), or a day, so that a figure changes as one.
 */
public final class WordDiff {
  private static final Pattern SENTENCES = Pattern.compile("[^。；\\n]*[。；\\n]|[^。；\\n]+");
  private static final Pattern WORDS =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d[\\d.,]*[%％‰]?|[A-Za-z]+|\\X", Pattern.DOTALL);

  /** Beyond this the table of an alignment would need too much memory; then all is changed. */
  private static final long MOST_CELLS = 4_000_000;

  /** Sentences with less than one part of so many in common are different sentences. */
  private static final int LIKE = 3;

  private final List<TextPiece> pieces = new ArrayList<>();

  private WordDiff() {}

  /** The stretches from left to right; both texts can be put together from them. */
  public static List<TextPiece> of(String before, String after) {
    WordDiff diff = new WordDiff();
    diff.align(split(SENTENCES, before), split(SENTENCES, after), true);
    return List.copyOf(diff.pieces);
  }

  private static List<String> split(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private void align(List<String> before, List<String> after, boolean sentences) {
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      add(TextPiece.Kind.SAME, before.get(start++));
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    middle(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        sentences);
    before.subList(before.size() - end, before.size()).forEach(w -> add(TextPiece.Kind.SAME, w));
  }

  /** Aligns what has no common start and end, by the longest common subsequence. */
  private void middle(List<String> before, List<String> after, boolean sentences) {
    if ((before.size() + 1L) * (after.size() + 1L) > MOST_CELLS) {
      changed(String.join("", before), String.join("", after), false);
      return;
    }
    int[][] common = common(before, after);
    int i = 0;
    int j = 0;
    int fromI = 0;
    int fromJ = 0;
    while (i < before.size() && j < after.size()) {
      if (before.get(i).equals(after.get(j))) {
        changed(joined(before, fromI, i), joined(after, fromJ, j), sentences);
        add(TextPiece.Kind.SAME, before.get(i));
        fromI = ++i;
        fromJ = ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    changed(joined(before, fromI, before.size()), joined(after, fromJ, after.size()), sentences);
  }

  /** How much the ends of both from each place on have in common. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void changed(String before, String after, boolean sentences) {
    if (sentences && !before.isEmpty() && !after.isEmpty()) {
      WordDiff words = new WordDiff();
      words.align(split(WORDS, before), split(WORDS, after), false);
      if (words.same() * LIKE >= Math.max(before.length(), after.length())) {
        words.pieces.forEach(piece -> add(piece.kind(), piece.text()));
        return;
      }
    }
    add(TextPiece.Kind.REMOVED, before);
    add(TextPiece.Kind.ADDED, after);
  }

  private int same() {
    return pieces.stream()
        .filter(piece -> piece.kind() == TextPiece.Kind.SAME)
        .mapToInt(piece -> piece.text().length())
        .sum();
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join("", words.subList(from, to));
  }

  /** Adds a stretch; one of the same kind as the last continues it. */
  private void add(TextPiece.Kind kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
      pieces.add(new TextPiece(kind, pieces.removeLast().text() + text));
    } else {
      pieces.add(new TextPiece(kind, text));
    }
  }
}

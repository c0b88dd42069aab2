package minshen.policy.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Years that can be told apart only by their name: every claim may choose both, asks for the same
 * in both, and the caps of the one leave as much as those of the other. While as much is left under
 * both, a claim need not try the second.
 */
final class SymmetricYears {
  /** Pairs of caps that stand for each other in two ways; null where they are no twins. */
  private final Map<List<Integer>, int[][]> caps = new HashMap<>();

  SymmetricYears(Problem problem, int[] members) {
    int most = 0;
    for (int member : members) {
      most = Math.max(most, problem.options().get(member).size());
    }
    for (int a = 0; a < most; a++) {
      for (int b = a + 1; b < most; b++) {
        int[][] pairs = pairs(problem, members, a, b);
        if (pairs != null) {
          caps.put(List.of(a, b), pairs);
        }
      }
    }
  }

  /** Whether the second way can bring nothing that the first does not. */
  boolean alike(int first, int second, long[] room) {
    int[][] pairs = caps.get(List.of(first, second));
    if (pairs == null) {
      return false;
    }
    for (int[] pair : pairs) {
      if (room[pair[0]] != room[pair[1]]) {
        return false;
      }
    }
    return true;
  }

  private static int[][] pairs(Problem problem, int[] members, int a, int b) {
    Map<Integer, Integer> partner = new HashMap<>();
    for (int member : members) {
      List<Problem.Option> options = problem.options().get(member);
      if (options.size() > 1) {
        if (options.size() <= b
            || !Arrays.equals(options.get(a).amounts(), options.get(b).amounts())
            || !paired(options.get(a).caps(), options.get(b).caps(), partner)) {
          return null;
        }
      } else if (options.size() == 1 && !fixed(options.getFirst().caps(), partner)) {
        return null;
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> pair : partner.entrySet()) {
      if (problem.room()[pair.getKey()] != problem.room()[pair.getValue()]) {
        return null;
      }
      pairs.add(new int[] {pair.getKey(), pair.getValue()});
    }
    return pairs.toArray(int[][]::new);
  }

  /** Both ways' caps swap places, each with always the same partner. */
  private static boolean paired(int[][] first, int[][] second, Map<Integer, Integer> partner) {
    for (int p = 0; p < first.length; p++) {
      if (first[p].length != second[p].length) {
        return false;
      }
      for (int c = 0; c < first[p].length; c++) {
        if (!swaps(first[p][c], second[p][c], partner)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean fixed(int[][] caps, Map<Integer, Integer> partner) {
    for (int[] portion : caps) {
      for (int cap : portion) {
        if (!swaps(cap, cap, partner)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean swaps(int one, int other, Map<Integer, Integer> partner) {
    Integer known = partner.putIfAbsent(one, other);
    Integer back = partner.putIfAbsent(other, one);
    return (known == null || known == other) && (back == null || back == one);
  }
}

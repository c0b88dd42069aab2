package minshen.policy.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits a problem into parts that do not touch: no cap and no exclusion goes across. */
final class IndependentParts {
  private IndependentParts() {}

  static List<int[]> of(Problem problem) {
    List<Set<Integer>> caps = new ArrayList<>();
    for (List<Problem.Option> options : problem.options()) {
      Set<Integer> met = new HashSet<>();
      options.forEach(
          option -> Arrays.stream(option.caps()).flatMapToInt(Arrays::stream).forEach(met::add));
      caps.add(met);
    }
    List<int[]> parts = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int first = 0; first < problem.size(); first++) {
      if (!seen.get(first)) {
        parts.add(reached(problem, caps, first, seen));
      }
    }
    return parts;
  }

  private static int[] reached(Problem problem, List<Set<Integer>> caps, int first, BitSet seen) {
    List<Integer> part = new ArrayList<>();
    Set<Integer> metCaps = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    seen.set(first);
    while (!open.isEmpty()) {
      int at = open.pop();
      part.add(at);
      Set<Integer> fresh = new HashSet<>(caps.get(at));
      fresh.removeAll(metCaps);
      metCaps.addAll(fresh);
      for (int other = 0; other < problem.size(); other++) {
        boolean touches =
            problem.excludes()[at][other] || caps.get(other).stream().anyMatch(fresh::contains);
        if (touches && !seen.get(other)) {
          seen.set(other);
          open.push(other);
        }
      }
    }
    return part.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /**
   * Whether of any two caps one lies within the other or they share nothing, for whatever may be
   * taken together. Then claims taken one after the other bring the same in any order; else the
   * order could matter, and only a bound that is reached proves a selection.
   */
  static boolean nested(Problem problem, int[] part) {
    int caps = problem.room().length;
    for (int one = 0; one < caps; one++) {
      for (int other = one + 1; other < caps; other++) {
        if (cross(problem, part, one, other)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean cross(Problem problem, int[] part, int one, int other) {
    for (int candidate : part) {
      for (Problem.Option option : problem.options().get(candidate)) {
        if (meets(option, one, other)
            && other(problem, part, candidate, option, one, other)
            && other(problem, part, candidate, option, other, one)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean meets(Problem.Option option, int one, int other) {
    return Arrays.stream(option.caps()).anyMatch(caps -> has(caps, one) && has(caps, other));
  }

  /** Whether a portion that can be taken beside the way counts under the one cap only. */
  private static boolean other(
      Problem problem, int[] part, int candidate, Problem.Option option, int in, int out) {
    for (int beside : part) {
      List<Problem.Option> options =
          beside == candidate
              ? List.of(option)
              : problem.excludes()[candidate][beside] ? List.of() : problem.options().get(beside);
      for (Problem.Option tried : options) {
        if (Arrays.stream(tried.caps()).anyMatch(caps -> has(caps, in) && !has(caps, out))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(int[] caps, int cap) {
    return Arrays.stream(caps).anyMatch(c -> c == cap);
  }
}

package minshen.policy.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import minshen.policy.calc.Demand;

/** Candidates that touch each other, by a cap, an exclusion or a tie; each group is by itself. */
final class CandidateGroups {
  private final int[] parent;

  private CandidateGroups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  static List<List<Integer>> of(
      List<Candidate> candidates, Ties ties, BiPredicate<Candidate, Candidate> excluded) {
    CandidateGroups groups = new CandidateGroups(candidates.size());
    Map<Object, Integer> firstOfBucket = new HashMap<>();
    for (int c = 0; c < candidates.size(); c++) {
      for (Candidate.Option option : candidates.get(c).options()) {
        for (Demand.Portion portion : option.demand().portions()) {
          for (Demand.Limit limit : portion.limits()) {
            Integer first = firstOfBucket.putIfAbsent(limit.bucket(), c);
            groups.join(c, first == null ? c : first);
          }
        }
      }
      for (int other = 0; other < c; other++) {
        if (excluded.test(candidates.get(c), candidates.get(other))) {
          groups.join(c, other);
        }
      }
    }
    ties.groups().forEach(group -> group.forEach(c -> groups.join(c, group.getFirst())));
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int c = 0; c < candidates.size(); c++) {
      members.computeIfAbsent(groups.root(c), _ -> new ArrayList<>()).add(c);
    }
    return List.copyOf(members.values());
  }

  private int root(int of) {
    int at = of;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  private void join(int one, int other) {
    parent[root(one)] = root(other);
  }
}

package minshen.policy.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is settled on the way to the best of tied claims.
 *
 * @param in the candidates that are taken in any case
 * @param out the candidates that are left in any case
 * @param withouts the products that do not count in a candidate: candidate and product
 * @param banned the years in which a project is not supported: project and year
 */
record Node(
    Set<Integer> in, Set<Integer> out, Set<List<Object>> withouts, Set<List<Object>> banned) {
  /** Nothing is settled. */
  static final Node OPEN = new Node(Set.of(), Set.of(), Set.of(), Set.of());

  Node with(int candidate) {
    return new Node(plus(in, candidate), out, withouts, banned);
  }

  Node leaving(int candidate) {
    return new Node(in, plus(out, candidate), withouts, banned);
  }

  /** A product counts in one of some candidates, and in none of the others. */
  Node only(int one, List<Integer> able, Object product) {
    Set<List<Object>> more = new HashSet<>(withouts);
    able.stream().filter(c -> c != one).forEach(c -> more.add(List.of(c, product)));
    return new Node(in, out, Set.copyOf(more), banned);
  }

  Node banning(Object of, Object one) {
    return new Node(in, out, withouts, plus(banned, List.of(of, one)));
  }

  private static <T> Set<T> plus(Set<T> set, T more) {
    Set<T> larger = new HashSet<>(set);
    larger.add(more);
    return Set.copyOf(larger);
  }
}

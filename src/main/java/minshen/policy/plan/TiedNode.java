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
record TiedNode(
    Set<Integer> in, Set<Integer> out, Set<List<Object>> withouts, Set<List<Object>> banned) {
  /** Nothing is settled. */
  static final TiedNode OPEN = new TiedNode(Set.of(), Set.of(), Set.of(), Set.of());

  TiedNode with(int candidate) {
    return new TiedNode(plus(in, candidate), out, withouts, banned);
  }

  TiedNode leaving(int candidate) {
    return new TiedNode(in, plus(out, candidate), withouts, banned);
  }

  /** A product counts in one of some candidates, and in none of the others. */
  TiedNode only(int one, List<Integer> able, Object product) {
    Set<List<Object>> more = new HashSet<>(withouts);
    able.stream().filter(c -> c != one).forEach(c -> more.add(List.of(c, product)));
    return new TiedNode(in, out, Set.copyOf(more), banned);
  }

  TiedNode banning(Object of, Object one) {
    return new TiedNode(in, out, withouts, plus(banned, List.of(of, one)));
  }

  private static <T> Set<T> plus(Set<T> set, T more) {
    Set<T> larger = new HashSet<>(set);
    larger.add(more);
    return Set.copyOf(larger);
  }
}

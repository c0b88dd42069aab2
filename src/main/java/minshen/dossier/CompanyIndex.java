package minshen.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.CompanyIdentity.Likeness;

/**
 * Companies, to find those among them that a company is or may be: of thousands, only those are
 * compared that have something in common with it.
 *
 * @param <T> what is known of a company
 */
public final class CompanyIndex<T> {
  private final Map<String, List<Entry<T>>> byKey = new HashMap<>();
  private int count;

  /**
   * A company among others.
   *
   * @param place how many were added before it
   */
  private record Entry<T>(int place, CompanyIdentity identity, T company) {}

  /** One more. */
  public void add(CompanyIdentity identity, T company) {
    Entry<T> entry = new Entry<>(count++, identity, company);
    identity.keys().forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
  }

  /** Those to which a company is like that, in the order in which they were added. */
  public List<T> find(CompanyIdentity company, Likeness likeness) {
    return entries(company, likeness).map(Entry::company).toList();
  }

  /** The one that a company is; of several that it is by name, one of its code comes first. */
  public Optional<T> same(CompanyIdentity company) {
    List<Entry<T>> same = entries(company, Likeness.SAME).toList();
    return same.stream()
        .filter(entry -> entry.identity().hasCode() && company.hasCode())
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(Entry::company);
  }

  private Stream<Entry<T>> entries(CompanyIdentity company, Likeness likeness) {
    return company.keys().stream()
        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
        .distinct()
        .filter(entry -> company.to(entry.identity()) == likeness)
        .sorted(Comparator.comparingInt(Entry::place));
  }
}

package minshen.policy;

import java.util.List;
import java.util.Optional;

/**
 * Where a pack holds and who is behind it there.
 *
 * @param region 地区: where its support is given, such as 闵行区 or 上海市; empty if it does not say
 * @param towns 街镇 of the region, to pick from
 * @param departments who answers questions, the first one first
 * @param submission how and where claims are handed in
 */
public record Authority(
    Optional<String> region,
    List<String> towns,
    List<Department> departments,
    Submission submission) {
  /** A pack that says nothing of it. */
  public static final Authority UNSAID =
      new Authority(Optional.empty(), List.of(), List.of(), Submission.BY_FORM);

  public Authority {
    towns = List.copyOf(towns);
    departments = List.copyOf(departments);
  }
}

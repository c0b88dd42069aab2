package minshen.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * 措施: a support without an amount, such as an article of 若干措施 or a task of 行动方案. It concerns a
 * company if every question of {@code all} is answered with yes and, where {@code any} has
 * questions, at least one of those as well; it does not once a question of {@code all} or every one
 * of {@code any} is answered with no.
 *
 * @param id the stable id, such as {@code FI-05}; items and measures never share one
 * @param number its number as printed, such as {@code （五）}
 * @param title its heading
 * @param clauses the clauses it stands in, the first being its own
 * @param departments 责任单位 as the document names them, the leading one first
 * @param all the ids of the questions that must all be answered with yes
 * @param any the ids of the questions of which one must be answered with yes; none if it is empty
 */
public record Measure(
    String id,
    String number,
    String title,
    List<String> clauses,
    List<String> departments,
    List<String> all,
    List<String> any) {
  public Measure {
    clauses = List.copyOf(clauses);
    departments = List.copyOf(departments);
    all = List.copyOf(all);
    any = List.copyOf(any);
  }

  /** The measure of a clause: its number, title and departments are the clause's. */
  public static Measure of(Clause clause, String id, List<String> all, List<String> any) {
    return new Measure(
        id,
        clause.marker(),
        clause.heading().replaceAll("[。.]$", ""),
        List.of(clause.id()),
        clause.units(),
        all,
        any);
  }

  /** Every question it asks, in order. */
  public Set<String> questions() {
    Set<String> questions = new LinkedHashSet<>(all);
    questions.addAll(any);
    return questions;
  }
}

package minshen.policy;

import java.util.Optional;
import java.util.Set;

/**
 * An official form that a pack brings along.
 *
 * @param id the id that items name, such as {@code lingang-application-2026}
 * @param grid its form.yaml
 * @param template its Word template in Base64; empty if it is to be made from the grid
 * @param fields the names of what its fields show, such as {@code creditCode} or {@code
 *     applicant.contact.phone}
 */
public record PackForm(String id, String grid, Optional<String> template, Set<String> fields) {
  public PackForm {
    fields = Set.copyOf(fields);
  }
}

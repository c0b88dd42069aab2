package minshen.policy;

import java.util.Optional;

/**
 * An official form that a pack brings along.
 *
 * @param id the id that items name, such as {@code lingang-application-2026}
 * @param grid its form.yaml
 * @param template its Word template in Base64; empty if it is to be made from the grid
 */
public record PackForm(String id, String grid, Optional<String> template) {}

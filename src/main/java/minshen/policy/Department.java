package minshen.policy;

import java.util.Optional;

/**
 * 受理部门: an office that answers questions about a pack.
 *
 * @param id its id in the pack, such as {@code science}
 * @param label its name for people
 * @param phone whom to call, if it is known
 * @param window where to go, if it is known
 */
public record Department(
    String id, String label, Optional<String> phone, Optional<String> window) {}

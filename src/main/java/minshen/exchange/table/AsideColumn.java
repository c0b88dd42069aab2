package minshen.exchange.table;

import java.util.Optional;

/**
 * A column that no field is for: it is read by nobody, and told.
 *
 * @param sheet the name of its sheet; empty for a text file
 * @param heading what stands above it
 * @param example something that stands in it
 */
public record AsideColumn(String sheet, String heading, Optional<String> example) {}

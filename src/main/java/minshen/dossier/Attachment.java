package minshen.dossier;

import java.util.Optional;

/**
 * A file handed in as a material.
 *
 * @param material the id of the material in the item, such as {@code m2}
 * @param file the path as written, relative to the dossier
 * @param note what the clerk noted about it
 */
public record Attachment(String material, String file, Optional<String> note) {}

package minshen.store;

import java.util.Map;
import java.util.Set;
import minshen.words.Message;

/**
 * What came of the files of a dossier: their bytes are in the store, and nobody names them until
 * they are saved with it.
 *
 * @param contents the SHA-256 of those that the store did not have under their names, by name
 * @param changed the names for which the store has other bytes; it keeps them
 * @param refused why a file could not be read, by name
 */
public record GatheredFiles(
    Map<String, String> contents, Set<String> changed, Map<String, Message> refused) {
  /** No files. */
  public static final GatheredFiles NONE = new GatheredFiles(Map.of(), Set.of(), Map.of());
}

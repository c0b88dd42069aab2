package minshen.batch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an earlier run made of a company.
 *
 * @param format what this is
 * @param key what the company is known by
 * @param file the file that it came from; empty if from none
 * @param folder the name of its folder
 * @param state what it was made of; empty if not everything could be made
 * @param files the SHA-256 of each file, by its path in the folder
 * @param before the same of what was there of earlier runs when they were made
 * @param notes what was said of them
 */
record BatchRecord(
    String format,
    String key,
    String file,
    String folder,
    String state,
    Map<String, String> files,
    Map<String, String> before,
    List<String> notes) {
  static final String FORMAT = "minshen-batch/1";

  /** Whether a file's content is what this program wrote there. */
  boolean wrote(String path, String content) {
    return content.equals(files.get(path)) || content.equals(before.get(path));
  }

  /** The files that may be there. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(before.keySet());
    return paths;
  }

  BatchRecord named(String other) {
    return new BatchRecord(format, other, file, folder, state, files, before, notes);
  }

  /** Whether it is of a file of that name that is gone. */
  boolean isOfGone(Path name) {
    try {
      Path before = Path.of(file);
      return !file.isEmpty() && name.equals(before.getFileName()) && !Files.exists(before);
    } catch (InvalidPathException e) {
      // Of a computer that calls files otherwise.
      return false;
    }
  }
}

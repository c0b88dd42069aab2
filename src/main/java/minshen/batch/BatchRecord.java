package minshen.batch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What an earlier run made of a company.
 *
 * @param format what this is
 * @param key what the company is known by
 * @param file the file that it came from; empty if from none
 * @param folder the name of its folder
 * @param state what it was made of; empty if not everything could be made
 * @param files the SHA-256 of each file, by its path in the folder
 * @param before the same of the run before, some of which may still be there
 */
record BatchRecord(
    String format,
    String key,
    String file,
    String folder,
    String state,
    Map<String, String> files,
    Map<String, String> before) {
  static final String FORMAT = "minshen-batch/1";

  /** Whether a file's content is what this program wrote there. */
  boolean wrote(String path, String content) {
    return content.equals(files.get(path)) || content.equals(before.get(path));
  }

  BatchRecord named(String other) {
    return new BatchRecord(format, other, file, folder, state, files, before);
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

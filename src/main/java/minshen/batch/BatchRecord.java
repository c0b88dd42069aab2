package minshen.batch;

import java.util.Map;

/**
 * What an earlier run made of a company.
 *
 * @param format what this is
 * @param key what the company is known by
 * @param folder the name of its folder
 * @param state what it was made of; empty if not everything could be made
 * @param files the SHA-256 of each file, by its path in the folder
 * @param before the same of the run before, some of which may still be there
 */
record BatchRecord(
    String format,
    String key,
    String folder,
    String state,
    Map<String, String> files,
    Map<String, String> before) {
  static final String FORMAT = "minshen-batch/1";

  /** Whether a file's content is what this program wrote there. */
  boolean wrote(String path, String content) {
    return content.equals(files.get(path)) || content.equals(before.get(path));
  }
}

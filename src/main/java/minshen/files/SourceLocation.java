package minshen.files;

import java.util.Comparator;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it
 * @param line the line, from 1; 0 for the file as a whole
 */
public record SourceLocation(String file, int line) implements Comparable<SourceLocation> {
  private static final Comparator<SourceLocation> IN_ORDER =
      Comparator.comparing(SourceLocation::file).thenComparingInt(SourceLocation::line);

  /** The file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0);
  }

  /** Files and lines in their order. */
  @Override
  public int compareTo(SourceLocation other) {
    return IN_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}

package minshen.files;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it
 * @param line the line, from 1; 0 for the file as a whole
 */
public record SourceLocation(String file, int line) {
  /** The file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}

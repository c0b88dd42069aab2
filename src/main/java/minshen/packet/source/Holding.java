package minshen.packet.source;

/**
 * The files in a file, which can be taken out of it.
 *
 * @param files how many there are
 * @param own how many of the pages are the file's own; they come before those of the files
 */
public record Holding(int files, int own) {
  /** A file that holds no others. */
  public static final Holding NOTHING = new Holding(0, 0);

  /** Whether there is anything to take out. */
  public boolean isAny() {
    return files > 0;
  }
}

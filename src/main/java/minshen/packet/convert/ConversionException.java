package minshen.packet.convert;

import java.util.List;

/**
 * A file that cannot become pages.
 *
 * <p>Its message is the key of the sentence that says so, in which {0} is the file.
 */
public final class ConversionException extends Exception {
  private final transient List<Object> more;

  /**
   * What is wrong with a file.
   *
   * @param key the key of the sentence
   * @param more what stands in it as {1} and so on
   */
  public ConversionException(String key, Object... more) {
    super(key);
    this.more = List.of(more);
  }

  /** The key of the sentence. */
  public String key() {
    return super.getMessage();
  }

  /** What stands in the sentence as {1} and so on. */
  public List<Object> more() {
    return more;
  }
}

package minshen.packet;

/**
 * How a packet is cut for a portal that takes no large files.
 *
 * @param megabytes the most a part may have, in MB of 1024 × 1024 bytes
 * @param name what parts are called: {@code {name}}, {@code {part}}, {@code {parts}}, {@code
 *     {from}} and {@code {to}} stand for the packet's name, the part's number, how many there are
 *     and its page numbers
 */
public record UploadParts(int megabytes, String name) {
  /** The largest limit there may be. */
  public static final int MOST_MEGABYTES = 10_000;

  /** A name that says which pages are in the part. */
  public static final String STANDARD_NAME = "{name}-{part}-p{from}-{to}";

  public UploadParts {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES || !name.contains("{part}")) {
      throw new IllegalArgumentException(megabytes + " MB, " + name);
    }
  }

  /**
   * The name of a part, without its ending.
   *
   * @param packet the packet's name
   * @param part the part's number, from 1
   * @param parts how many parts there are
   * @param from its first page
   * @param to its last page
   */
  public String fileName(String packet, int part, int parts, int from, int to) {
    return name.replace("{part}", "" + part)
        .replace("{parts}", "" + parts)
        .replace("{from}", "" + from)
        .replace("{to}", "" + to)
        .replace("{name}", packet);
  }
}

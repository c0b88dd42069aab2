package minshen.packet;

/** Somebody who watches a packet being written, and may stop it. */
@FunctionalInterface
public interface PacketWatcher {
  /** Nobody. */
  PacketWatcher NOBODY = (_, _) -> {};

  /**
   * Called behind each page. What it throws, such as a {@link
   * java.util.concurrent.CancellationException}, ends the writing and comes out as it is.
   *
   * @param done how many pages are written
   * @param all how many there will be
   */
  void page(int done, int all);
}

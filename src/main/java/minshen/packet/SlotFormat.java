package minshen.packet;

import java.util.Optional;
import minshen.policy.Portal;

/** What kind of file a slot is written as. */
enum SlotFormat {
  /** A document of all its pages. */
  PDF,
  /** A picture of each page, for portals that take nothing else. */
  JPEG;

  /** What a portal takes, if it is something that can be made. */
  static Optional<SlotFormat> of(Portal portal) {
    if (portal.takes("a.pdf")) {
      return Optional.of(PDF);
    }
    return portal.takes("a.jpg") ? Optional.of(JPEG) : Optional.empty();
  }
}

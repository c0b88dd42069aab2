package minshen.packet.container;

import java.nio.file.Path;

/**
 * A file that was taken out of another.
 *
 * @param name how it is called there, with its folders, such as {@code 证照/01.pdf}
 * @param file where it lies now, in a folder of its own under a name that every system can write
 * @param bytes its size
 * @param part what part it has in what it was taken from
 */
public record Member(String name, Path file, long bytes, Part part) {
  /** The same file in another part. */
  Member as(Part other) {
    return new Member(name, file, bytes, other);
  }

  /** What part a file has in what it was taken from. */
  public enum Part {
    /** A file that somebody put there. */
    FILE,
    /** The text of a mail, with who wrote it to whom, and when. */
    TEXT,
    /** A picture that stands in the text of a mail; a small one is a logo. */
    PICTURE
  }
}

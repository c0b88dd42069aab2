package minshen.packet.container;

import java.util.Optional;

/** A file that holds others and cannot be unpacked. */
public final class ContainerException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String member;
  private final String more;

  private ContainerException(String key, String member, String more, Throwable cause) {
    super(key, cause);
    this.key = key;
    this.member = member;
    this.more = more;
  }

  static ContainerException of(String key) {
    return new ContainerException(key, "", "", null);
  }

  static ContainerException of(String key, Throwable cause) {
    return new ContainerException(key, "", "", cause);
  }

  /** A bound that was passed. */
  static ContainerException beyond(String key, long bound) {
    return new ContainerException(key, "", Long.toString(bound), null);
  }

  /** Trouble with one file in it. */
  public static ContainerException at(String member, String key) {
    return at(member, key, null);
  }

  /** Trouble with one file in it, and what a library said. */
  public static ContainerException at(String member, String key, Throwable cause) {
    return new ContainerException(key, member, "", cause);
  }

  /** The key of the words: {0} is the file, {1} what {@link #more} says. */
  public String key() {
    return key;
  }

  /** The file in it that is the trouble, if it is one alone. */
  public Optional<String> member() {
    return Optional.of(member).filter(name -> !name.isEmpty());
  }

  /** The bound that was passed; empty if there is none. */
  public String more() {
    return more;
  }
}

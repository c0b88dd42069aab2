package minshen.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a reference document lists, told in our own words: ways to go, and policies to look up.
 *
 * @param pathways the ways, in the document's order
 * @param entries the policies, in the document's order
 */
public record Guide(List<Pathway> pathways, List<Entry> entries) {
  /** The guide of a document that is none. */
  public static final Guide NONE = new Guide(List.of(), List.of());

  public Guide {
    pathways = List.copyOf(pathways);
    entries = List.copyOf(entries);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return pathways.isEmpty() && entries.isEmpty();
  }

  /**
   * A way to go.
   *
   * @param id the id, such as {@code import}
   * @param title its name
   * @param text what it is about, in our own words
   */
  public record Pathway(String id, String title, String text) {}

  /**
   * A policy to look up. What the document does not say is empty.
   *
   * @param id the id, such as {@code cn-1}
   * @param origin whose policy it is
   * @param date its day, month or year, as far as it is stated: {@code 2022-11-21}, {@code 2020-07}
   *     or {@code 2002}
   * @param issuer who issued it
   * @param place the country or union of a foreign one
   * @param title its title
   */
  public record Entry(
      String id,
      Origin origin,
      Optional<String> date,
      Optional<String> issuer,
      Optional<String> place,
      Optional<String> title) {}

  /** Whose policy it is. */
  public enum Origin {
    /** 国内政策. */
    DOMESTIC,
    /** 国外政策. */
    FOREIGN
  }
}

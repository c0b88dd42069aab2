package minshen.files;

import minshen.words.Message;

/**
 * A key or a word of a document beside what people call it, as messages tell of it: nobody who
 * fills in cells knows that 注册资金 is {@code registeredCapital} in a file.
 */
public final class NamedKey {
  private static final String LABEL = "files.key";
  private static final String BOTH = "files.key-and-label";
  private static final String WORD = "files.word-and-label";

  private NamedKey() {}

  /** A key of a cell: only what people call it is told. */
  public static Message ofCell(Object label, String key) {
    return Message.of(LABEL, label, key);
  }

  /** A key that somebody has written or is to write: it is told with what people call it. */
  public static Message ofText(Object label, String key) {
    return Message.of(BOTH, label, key);
  }

  /** A word that may stand in a cell or a text: it is told with what it means. */
  public static Message ofWord(Object label, String word) {
    return Message.of(WORD, label, word);
  }

  /** Whether an argument of a message is the key of a cell, and which. */
  public static boolean isOfCell(Object argument, String key) {
    return argument instanceof Message named
        && named.key().equals(LABEL)
        && named.arguments().getLast().equals(key);
  }
}

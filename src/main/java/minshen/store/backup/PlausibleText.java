package minshen.store.backup;

import java.util.Map;

/** Whether what was read can be what somebody wrote. */
final class PlausibleText {
  private PlausibleText() {}

  /** A row; bytes can be anything. */
  static boolean isRow(Map<String, Object> row) {
    return row.values().stream().allMatch(cell -> !(cell instanceof String text) || isText(text));
  }

  private static boolean isText(String text) {
    return text.codePoints().allMatch(PlausibleText::isCharacter);
  }

  private static boolean isCharacter(int c) {
    boolean blank = c >= '\t' && c <= '\r';
    boolean control = c < ' ' || c == 0x7f;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return (blank || !control) && !surrogate && Character.isDefined(c);
  }
}

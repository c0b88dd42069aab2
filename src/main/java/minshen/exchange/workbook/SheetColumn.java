package minshen.exchange.workbook;

import java.util.Map;
import minshen.words.Message;

/**
 * A column of a sheet.
 *
 * @param key the keys of its values in a row of the dossier, joined by dots, such as {@code
 *     facts.rdCost}; a key that starts with {@code #} is of the workbook and not of the dossier
 * @param header what people call it
 * @param kind what its cells hold
 * @param words for {@link Kind#WORD}: the words that a dossier knows and what people call them
 */
public record SheetColumn(String key, Message header, Kind kind, Map<String, Message> words) {
  /** What a cell holds. */
  public enum Kind {
    /** Characters as typed, even if they are all digits. */
    TEXT,
    /** The name of a file, to the last character as the folder has it. */
    FILE,
    /** A number. */
    NUMBER,
    /** An amount of 万元. */
    MONEY,
    /** A share of one, shown as a percentage. */
    PERCENT,
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** One of the words. */
    WORD,
    /** Several of the words. */
    WORDS,
    /**
     * A word that a row's item explains: its id comes first, its name for people behind a blank.
     */
    NAMED
  }

  static SheetColumn of(String key, Message header, Kind kind) {
    return new SheetColumn(key, header, kind, Map.of());
  }
}

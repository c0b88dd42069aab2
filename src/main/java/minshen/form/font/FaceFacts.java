package minshen.form.font;

import java.util.BitSet;

/**
 * What is remembered of a font in a file: enough to choose it and to find its character map again.
 *
 * @param index its place in a collection; -1 where the file is one font
 * @param name what it calls itself (its PostScript name)
 * @param weight 400 is regular, 700 bold
 * @param isItalic whether it slants
 * @param isVariable whether it is one instance of many
 * @param revision its version, a fixed-point number
 * @param mapAt where its character map begins in the file
 * @param mapLength how many bytes that has
 * @param blocks the blocks in which it has characters
 */
record FaceFacts(
    int index,
    String name,
    int weight,
    boolean isItalic,
    boolean isVariable,
    int revision,
    long mapAt,
    int mapLength,
    BitSet blocks) {
  /** Whether it may have a character; only its character map knows. */
  boolean mayHave(int codePoint) {
    return blocks.get(codePoint >> CharacterMap.BLOCK_BITS);
  }
}

package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minshen.form.WordDom;
import minshen.form.WordText;
import org.w3c.dom.Element;

/**
 * What is read in a paragraph of a Word file, and which of its elements each character comes from.
 * Underlined blanks are read as the line that they draw; what stands in a text box is not read
 * here.
 */
final class ParagraphText {
  /** The line that underlined blanks draw. */
  static final char LINE = '_';

  /** Boxes as characters of Wingdings, which Word writes by their codes. */
  private static final Map<String, String> BOX_SYMBOLS =
      Map.of("F0A8", "□", "F06F", "□", "F071", "□", "F0FE", "☑", "F0FD", "☒", "F052", "☑");

  /**
   * Some characters of one element.
   *
   * @param element a text, tab or line break
   * @param from where its characters begin in the paragraph
   */
  record Piece(Element element, int from, String text) {
    int to() {
      return from + text.length();
    }

    /** Whether something is written on a drawn line there. */
    boolean isWrittenOn() {
      return isUnderlined(element) && !text.isBlank();
    }
  }

  private final Element paragraph;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** The same characters with blanks where blanks are underlined. */
  private final StringBuilder written = new StringBuilder();

  private ParagraphText(Element paragraph) {
    this.paragraph = paragraph;
  }

  static ParagraphText of(Element paragraph) {
    ParagraphText read = new ParagraphText(paragraph);
    WordDom.elements(paragraph).forEach(read::add);
    return read;
  }

  private void add(Element element) {
    switch (element.getLocalName()) {
      case "t" -> addPiece(element, drawn(element));
      case "tab" -> addPiece(element, isUnderlined(element) ? String.valueOf(LINE) : "\t");
      case "br", "cr" -> addPiece(element, "\n");
      case "sym" -> addPiece(element, BOX_SYMBOLS.getOrDefault(code(element), " "));
      case "txbxContent" -> {
        // A text box stands somewhere else on the page.
      }
      default -> {
        if (WordText.isSeen(element)) {
          WordDom.elements(element).forEach(this::add);
        }
      }
    }
  }

  private static String code(Element symbol) {
    return WordDom.attribute(symbol, "char").toUpperCase(Locale.ROOT);
  }

  private void addPiece(Element element, String read) {
    pieces.add(new Piece(element, text.length(), read));
    text.append(read);
    boolean same = WordDom.is(element, "t");
    written.append(same ? element.getTextContent() : read.replace(LINE, ' '));
  }

  private static String drawn(Element words) {
    String written = words.getTextContent();
    if (!isUnderlined(words)) {
      return written;
    }
    StringBuilder drawn = new StringBuilder();
    written
        .chars()
        .forEach(c -> drawn.append(c == '\u3000' || Character.isSpaceChar(c) ? LINE : (char) c));
    return drawn.toString();
  }

  private static boolean isUnderlined(Element words) {
    return WordDom.around(words, "r")
        .flatMap(run -> WordDom.child(run, "rPr"))
        .flatMap(look -> WordDom.child(look, "u"))
        .filter(line -> !WordDom.value(line).equals("none"))
        .isPresent();
  }

  /** The paragraph. */
  Element paragraph() {
    return paragraph;
  }

  /** Its characters. */
  String text() {
    return text.toString();
  }

  /** Some of its characters as they were typed: an underlined blank between words is a blank. */
  String written(int from, int to) {
    return written.substring(from, to);
  }

  /** The elements they come from, in reading order. */
  List<Piece> pieces() {
    return List.copyOf(pieces);
  }
}

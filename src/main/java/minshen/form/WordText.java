package minshen.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a reader sees in a part of a Word document: the text with its line breaks and tabs, without
 * what was deleted, struck through or is hidden, or only invites to type.
 */
public final class WordText {
  /** Neither text nor around any: properties, what a change took away, the code of a field. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "pPr",
          "rPr",
          "tcPr",
          "trPr",
          "tblPr",
          "tblGrid",
          "sdtPr",
          "sdtEndPr",
          "del",
          "moveFrom",
          "instrText",
          // What is read out beside a character.
          "rt",
          "Fallback");

  /** As a text without marks says that it reads from the right. */
  private static final String TURNED = "\u202e";

  /** Shades that are only their fill; others draw a pattern over it. */
  private static final Set<String> PLAIN = Set.of("", "clear", "nil");

  private static final Set<String> WHITE_OF_THEMES = Set.of("background1", "light1");

  private final StringBuilder text = new StringBuilder();

  private WordText() {}

  /** The text of an element and all below it; paragraphs are parted by line breaks. */
  public static String of(Element element) {
    return of(List.of(element));
  }

  /** The text of some neighbours. */
  public static String of(List<? extends Node> nodes) {
    WordText reader = new WordText();
    boolean paragraphBefore = false;
    for (Node node : nodes) {
      if (node instanceof Element element) {
        paragraphBefore = reader.add(element, paragraphBefore);
      }
    }
    return reader.text.toString();
  }

  /** Adds an element behind others; true once one of them was a paragraph. */
  private boolean add(Element element, boolean paragraphBefore) {
    String name = element.getLocalName();
    boolean isParagraph = name.equals("p");
    if (isParagraph && paragraphBefore) {
      text.append('\n');
    }
    switch (name) {
      case "t" -> text.append(element.getTextContent());
      case "br", "cr" -> text.append('\n');
      case "tab" -> text.append('\t');
      case "noBreakHyphen" -> text.append('-');
      case "bdo" -> {
        text.append(WordDom.value(element).equals("rtl") ? TURNED : "");
        WordDom.elements(element).forEach(below -> add(below, false));
      }
      default -> {
        if (isSeen(element)) {
          boolean within = !isParagraph && paragraphBefore;
          for (Element below : WordDom.elements(element)) {
            within = add(below, within);
          }
          return paragraphBefore || isParagraph || within;
        }
      }
    }
    return paragraphBefore || isParagraph;
  }

  /** Whether anything in an element is read: it is neither a property nor hidden. */
  public static boolean isSeen(Element element) {
    return !NO_TEXT.contains(element.getLocalName()) && !isUnseen(element);
  }

  /**
   * Whether a run is hidden or struck through, a row or cell was deleted, or a control shows words
   * that only stand in for a value.
   */
  private static boolean isUnseen(Element element) {
    return (WordDom.is(element, "r") && (has(element, "vanish") || isTakenBack(element)))
        || isDeletedRow(element)
        || has(element, "tcPr", "cellDel")
        || isPlaceholder(element);
  }

  /** Whether a change that is tracked took a row away. */
  static boolean isDeletedRow(Element element) {
    return has(element, "trPr", "del");
  }

  private static boolean has(Element element, String properties, String mark) {
    return WordDom.child(element, properties).flatMap(all -> WordDom.child(all, mark)).isPresent();
  }

  private static boolean has(Element run, String property) {
    return WordDom.child(run, "rPr")
        .flatMap(properties -> WordDom.child(properties, property))
        .filter(WordText::isOn)
        .isPresent();
  }

  /** Whether a run is there and no value: it is struck through, or white on white. */
  static boolean isTakenBack(Element run) {
    return has(run, "strike") || has(run, "dstrike") || isWhiteOnWhite(run);
  }

  private static boolean isWhiteOnWhite(Element run) {
    Optional<Element> properties = WordDom.child(run, "rPr");
    return properties
            .flatMap(all -> WordDom.child(all, "color"))
            .filter(color -> WordDom.value(color).equalsIgnoreCase("FFFFFF"))
            .isPresent()
        && properties
            .flatMap(all -> WordDom.child(all, "highlight"))
            .filter(highlight -> !WordDom.value(highlight).equals("none"))
            .isEmpty()
        && Stream.of(
                properties,
                WordDom.around(run, "p").flatMap(p -> WordDom.child(p, "pPr")),
                WordDom.around(run, "tc").flatMap(cell -> WordDom.child(cell, "tcPr")))
            .flatMap(Optional::stream)
            .flatMap(all -> WordDom.child(all, "shd").stream())
            .allMatch(WordText::isPaper);
  }

  /** Whether a shade is none, or as white as paper. */
  private static boolean isPaper(Element shade) {
    String fill = WordDom.attribute(shade, "fill");
    String theme = WordDom.attribute(shade, "themeFill");
    boolean plain = PLAIN.contains(WordDom.attribute(shade, "val"));
    boolean white =
        fill.isEmpty() || fill.equalsIgnoreCase("auto") || fill.equalsIgnoreCase("FFFFFF");
    // A theme's colour counts where the file does not say which one it is today.
    boolean whiteOfTheme = theme.isEmpty() || WHITE_OF_THEMES.contains(theme) || !fill.isEmpty();
    return plain && white && whiteOfTheme;
  }

  /** What stands in some elements and is taken back, run by run. */
  static List<String> takenBack(Element within) {
    return WordDom.all(within, "r").stream()
        .filter(run -> isTakenBack(run) && !has(run, "vanish"))
        .filter(run -> NO_TEXT.stream().allMatch(name -> WordDom.around(run, name).isEmpty()))
        .map(run -> of(WordDom.elements(run)).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether a property that is there is not switched off. */
  static boolean isOn(Element property) {
    return !Set.of("0", "false", "off").contains(WordDom.value(property));
  }

  /**
   * Whether a control shows its placeholder. Some programs keep the mark of that on a value that
   * was typed since; then the text no longer has the placeholder's look.
   */
  private static boolean isPlaceholder(Element element) {
    return WordDom.is(element, "sdt")
        && WordDom.child(element, "sdtPr")
            .flatMap(properties -> WordDom.child(properties, "showingPlcHdr"))
            .isPresent()
        && !WordDom.all(element, "rStyle").isEmpty();
  }
}

package minshen.packet.source;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text that a page holds, seen or not, letter by letter with its place as the page is shown.
 */
final class PlacedText {
  private final double width;
  private final double height;
  private final StringBuilder letters = new StringBuilder();

  /** Of each char in the letters; none of what separates words. */
  private final List<Rectangle2D> places = new ArrayList<>();

  private PlacedText(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    this.width = turned ? box.getHeight() : box.getWidth();
    this.height = turned ? box.getWidth() : box.getHeight();
  }

  /** The text of a page. */
  static PlacedText of(PDDocument document, int number) throws IOException {
    PlacedText text = new PlacedText(document.getPage(number - 1));
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String word, List<TextPosition> positions) {
            text.add(positions);
          }
        };
    stripper.setSuppressDuplicateOverlappingText(false);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.writeText(document, Writer.nullWriter());
    return text;
  }

  private void add(List<TextPosition> word) {
    for (TextPosition letter : word) {
      String said = letter.getUnicode();
      if (said == null || said.isBlank()) {
        continue;
      }
      float tall = Math.max(letter.getHeight(), letter.getFontSizeInPt() / 2);
      // On a page that is turned, words may run in any direction: about where the letter is.
      float wide = Math.max(letter.getWidth(), letter.getHeight() / 2);
      Rectangle2D place =
          new Rectangle2D.Double(letter.getX(), letter.getY() - tall, wide, tall * 1.1);
      letters.append(said);
      for (int i = 0; i < said.length(); i++) {
        places.add(place);
      }
    }
    letters.append(' ');
    places.add(null);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The words of which something lies within a part of the page, as far as it does. */
  String within(Rectangle2D part) {
    StringBuilder within = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      Rectangle2D place = places.get(i);
      within.append(place != null && place.intersects(part) ? letters.charAt(i) : ' ');
    }
    return within.toString();
  }

  /** Where some words stand. */
  List<Rectangle2D> places(Set<String> words) {
    List<Rectangle2D> found = new ArrayList<>();
    for (String word : words) {
      for (int at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
        found.addAll(places.subList(at, at + word.length()));
      }
    }
    return found;
  }

  /** Whether something is seen at each of some places: a part in one colour shows no letter. */
  boolean areSeen(List<Rectangle2D> some, BufferedImage picture) {
    double across = picture.getWidth() / width;
    double down = picture.getHeight() / height;
    return some.stream().allMatch(place -> isSeen(place, picture, across, down));
  }

  private static boolean isSeen(
      Rectangle2D place, BufferedImage picture, double across, double down) {
    int left = (int) Math.max(0, Math.floor(place.getMinX() * across));
    int top = (int) Math.max(0, Math.floor(place.getMinY() * down));
    int right = (int) Math.min(picture.getWidth(), Math.ceil(place.getMaxX() * across));
    int bottom = (int) Math.min(picture.getHeight(), Math.ceil(place.getMaxY() * down));
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (picture.getRGB(x, y) != picture.getRGB(left, top)) {
          return true;
        }
      }
    }
    return false;
  }
}

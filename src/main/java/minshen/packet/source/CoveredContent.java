package minshen.packet.source;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.dossier.Redaction;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What boxes cover: the text under them, and the images of their pages. An open page may hold the
 * same unseen: the other half of a spread that was only cropped, a line in white, text under
 * something else. Seen in plain, it is what its author wants to show.
 */
final class CoveredContent {
  /** Numbers and words of Latin letters; of Chinese, any two characters beside each other. */
  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]{3,}");

  private static final Pattern HAN = Pattern.compile("(?=(\\p{IsHan}{2}))");

  private final PDDocument document;
  private final Set<String> words = new HashSet<>();
  private final Set<COSStream> images = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Nothing yet.
   *
   * @param document the pages
   */
  CoveredContent(PDDocument document) {
    this.document = document;
  }

  /** Notes what boxes on a page cover. */
  void add(int number, List<Redaction> boxes, MeasuredArea area) throws IOException {
    PDPage page = document.getPage(number - 1);
    PlacedText text = PlacedText.of(document, number);
    for (Redaction box : boxes) {
      String under = text.within(place(box, area, text));
      Matcher word = WORD.matcher(under);
      while (word.find()) {
        words.add(word.group());
      }
      Matcher pair = HAN.matcher(under);
      while (pair.find()) {
        words.add(pair.group(1));
      }
    }
    images.addAll(PlacedImages.of(page).all());
  }

  private static Rectangle2D place(Redaction box, MeasuredArea area, PlacedText text) {
    double across = text.width() * area.width() / Redaction.WHOLE;
    double down = text.height() * area.height() / Redaction.WHOLE;
    return new Rectangle2D.Double(
        area.left() * text.width() + box.left() * across,
        area.top() * text.height() + box.top() * down,
        box.width() * across,
        box.height() * down);
  }

  /** Whether an open page holds some of it where nobody sees it. */
  boolean isHeldUnseen(int number) throws IOException {
    if (PlacedImages.of(document.getPage(number - 1)).cropped().stream()
        .anyMatch(images::contains)) {
      return true;
    }
    if (words.isEmpty()) {
      return false;
    }
    PlacedText text = PlacedText.of(document, number);
    List<Rectangle2D> places = text.places(words);
    return !places.isEmpty()
        && !text.areSeen(places, new PDFRenderer(document).renderImageWithDPI(number - 1, 72));
  }
}

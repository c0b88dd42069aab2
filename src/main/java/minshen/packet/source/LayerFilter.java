package minshen.packet.source;

import com.itextpdf.io.source.PdfTokenizer;
import com.itextpdf.io.source.PdfTokenizer.TokenType;
import com.itextpdf.io.source.RandomAccessFileOrArray;
import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.canvas.parser.util.InlineImageParsingUtils;
import com.itextpdf.kernel.pdf.canvas.parser.util.PdfCanvasParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Takes what is on hidden layers out of a content stream (ISO 32000-2, 8.11.3.2): what would be
 * painted is not; colours, places and clipping that it sets hold on, and words take their place.
 * Everything else stays byte for byte.
 */
final class LayerFilter {
  private static final Set<String> PAINTS_PATH =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
  private static final Set<String> PAINTS = Set.of("sh", "Do", "BI");
  private static final Set<String> SHOWS = Set.of("Tj", "TJ", "'", "\"");
  private static final Set<String> NO_OPERATORS = Set.of("true", "false", "null");

  /** Text that is neither filled nor stroked, and text that only clips (ISO 32000-2, table 104). */
  private static final int INVISIBLE = 3;

  private static final int CLIPS = 7;

  private final Set<String> hidden;
  private final PdfDictionary resources;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Boolean> marks = new ArrayDeque<>();
  private final Deque<Integer> modes = new ArrayDeque<>();
  private int hiding;
  private int mode;
  private boolean textBeganHidden;
  private String firstName = "";
  private String lastName = "";
  private String lastNumber = "";

  /**
   * A filter for one stream.
   *
   * @param hidden the names under which the stream speaks of hidden layers
   * @param resources those of the stream
   */
  LayerFilter(Set<String> hidden, PdfDictionary resources) {
    this.hidden = hidden;
    this.resources = resources;
  }

  /** The content without what is hidden. What cannot be read to its end is kept if it is seen. */
  byte[] without(byte[] content) {
    int start = 0;
    try (PdfTokenizer tokens =
        new PdfTokenizer(
            new RandomAccessFileOrArray(new RandomAccessSourceFactory().createSource(content)))) {
      while (nextOperator(tokens)) {
        String operator = tokens.getStringValue();
        if ("BI".equals(operator)) {
          skipInlineImage(tokens);
        }
        int end = (int) tokens.getPosition();
        take(operator, content, start, end);
        start = end;
      }
    } catch (IOException | RuntimeException e) {
      // As viewers do: nothing more can be understood.
    }
    if (hiding == 0) {
      out.write(content, start, content.length - start);
    }
    return out.toByteArray();
  }

  private boolean nextOperator(PdfTokenizer tokens) throws IOException {
    int depth = 0;
    firstName = "";
    lastName = "";
    lastNumber = "";
    while (tokens.nextToken()) {
      TokenType type = tokens.getTokenType();
      switch (type) {
        case StartArray, StartDic -> depth++;
        case EndArray, EndDic -> depth--;
        case Number -> lastNumber = tokens.getStringValue();
        case Name -> {
          if (depth == 0) {
            firstName = lastName;
            lastName = new PdfName(tokens.getByteContent()).getValue();
          }
        }
        case Other -> {
          if (!NO_OPERATORS.contains(tokens.getStringValue())) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private void skipInlineImage(PdfTokenizer tokens) throws IOException {
    PdfResources own = new PdfResources(new PdfDictionary(resources));
    PdfCanvasParser parser = new PdfCanvasParser(tokens, own);
    InlineImageParsingUtils.parse(parser, own.getResource(PdfName.ColorSpace));
  }

  private void take(String operator, byte[] content, int start, int end) {
    switch (operator) {
      case "BMC" -> begin(false);
      case "BDC" -> begin("OC".equals(firstName) && hidden.contains(lastName));
      case "EMC" -> hiding -= !marks.isEmpty() && marks.pop() ? 1 : 0;
      case "BT" -> textBeganHidden = hiding > 0;
      case "q" -> modes.push(mode);
      case "Q" -> mode = modes.isEmpty() ? mode : modes.pop();
      case "Tr" -> mode = number(lastNumber);
      default -> {}
    }
    if (hiding == 0 || !hide(operator, content, start, end)) {
      out.write(content, start, end - start);
    }
  }

  private void begin(boolean isHidden) {
    marks.push(isHidden);
    hiding += isHidden ? 1 : 0;
  }

  /** Whether something else was written, or nothing. */
  private boolean hide(String operator, byte[] content, int start, int end) {
    if (PAINTS.contains(operator)) {
      return true;
    }
    if (PAINTS_PATH.contains(operator)) {
      write(" n ");
      return true;
    }
    if (!SHOWS.contains(operator)) {
      return false;
    }
    boolean moves = !textBeganHidden || "'".equals(operator) || "\"".equals(operator);
    if (moves || mode > INVISIBLE) {
      write(" " + (mode > INVISIBLE ? CLIPS : INVISIBLE) + " Tr ");
      out.write(content, start, end - start);
      write(" " + mode + " Tr ");
    }
    return true;
  }

  private void write(String operators) {
    out.writeBytes(operators.getBytes(StandardCharsets.US_ASCII));
  }

  private static int number(String text) {
    try {
      return (int) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

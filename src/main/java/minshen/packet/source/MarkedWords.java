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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a content stream what it says beside what it draws: the texts of marked content
 * (what a picture or an abbreviation stands for, ISO 32000-2, 14.6) and comments. The marks stay.
 */
final class MarkedWords {
  /** Most contents have none of it and stay as they are. */
  private static final Pattern SUSPECT = Pattern.compile("BDC|DP|%");

  private static final Set<String> NO_OPERATORS = Set.of("true", "false", "null");
  private static final int NOWHERE = -1;

  private final byte[] content;
  private final PdfDictionary resources;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Up to where everything is written or left out. */
  private int done;

  /** Where the operands of the next operator begin, and where the first name of them ends. */
  private int operands = NOWHERE;

  private int tag = NOWHERE;

  private MarkedWords(byte[] content, PdfDictionary resources) {
    this.content = content;
    this.resources = resources;
  }

  /**
   * The content without them.
   *
   * @param resources those of the content
   */
  static byte[] without(byte[] content, PdfDictionary resources) {
    boolean suspect = SUSPECT.matcher(new String(content, StandardCharsets.ISO_8859_1)).find();
    return suspect ? new MarkedWords(content, resources).filtered() : content;
  }

  private byte[] filtered() {
    try (PdfTokenizer tokens =
        new PdfTokenizer(
            new RandomAccessFileOrArray(new RandomAccessSourceFactory().createSource(content)))) {
      int before = 0;
      while (tokens.nextToken()) {
        take(tokens, before);
        before = (int) tokens.getPosition();
      }
    } catch (IOException | RuntimeException e) {
      // As viewers do: nothing more can be understood.
    }
    write(content.length);
    return out.toByteArray();
  }

  private void take(PdfTokenizer tokens, int before) throws IOException {
    int after = (int) tokens.getPosition();
    TokenType type = tokens.getTokenType();
    if (type == TokenType.Comment) {
      replace(before, "\n", after);
      return;
    }
    if (type == TokenType.Other && !NO_OPERATORS.contains(tokens.getStringValue())) {
      operator(tokens, after);
      operands = NOWHERE;
      tag = NOWHERE;
      return;
    }
    operands = operands == NOWHERE ? before : operands;
    tag = tag == NOWHERE && type == TokenType.Name ? after : tag;
  }

  private void operator(PdfTokenizer tokens, int after) throws IOException {
    switch (tokens.getStringValue()) {
      case "BDC" -> {
        if (tag != NOWHERE) {
          replace(tag, " BMC", after);
        }
      }
      case "DP" -> {
        if (operands != NOWHERE) {
          replace(operands, "", after);
        }
      }
      case "BI" -> {
        PdfResources own = new PdfResources(new PdfDictionary(resources));
        PdfCanvasParser parser = new PdfCanvasParser(tokens, own);
        InlineImageParsingUtils.parse(parser, own.getResource(PdfName.ColorSpace));
      }
      default -> {}
    }
  }

  /** Writes something in the place of a part. */
  private void replace(int from, String instead, int to) {
    write(from);
    out.writeBytes(instead.getBytes(StandardCharsets.US_ASCII));
    done = to;
  }

  private void write(int to) {
    if (to > done) {
      out.write(content, done, to - done);
      done = to;
    }
  }
}

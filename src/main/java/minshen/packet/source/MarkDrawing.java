package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Draws marks whose program left that to the viewer, such as lines, shapes and what is written by
 * hand: PDFBox knows how. It opens the file only when the first is met.
 */
final class MarkDrawing implements AutoCloseable {
  private static final COSName DRAWING = COSName.getPDFName("M");

  /** What viewers take where a mark says no colour: yellow for what marks text, else black. */
  private static final float[] YELLOW = {1, 1, 0};

  private static final float[] BLACK = {0};

  private static final Set<PdfName> COLOURED =
      Set.of(
          PdfName.Caret,
          PdfName.Circle,
          PdfName.Highlight,
          PdfName.Ink,
          PdfName.Line,
          PdfName.Polygon,
          PdfName.PolyLine,
          PdfName.Square,
          PdfName.Squiggly,
          PdfName.StrikeOut,
          PdfName.Underline);

  private static final Set<PdfName> ON_TEXT =
      Set.of(PdfName.Highlight, PdfName.Squiggly, PdfName.StrikeOut, PdfName.Underline);

  private final SourceJob job;
  private final Path file;
  private final String password;
  private final PdfDocument target;
  private PDDocument document;

  /**
   * For the marks of a file, which iText has open too.
   *
   * @param target the PDF that they are drawn for
   */
  MarkDrawing(SourceJob job, Path file, Optional<PdfPassword> password, PdfDocument target) {
    this.job = job;
    this.file = file;
    this.target = target;
    this.password = password.map(PdfPassword::text).orElse("");
  }

  /** Whether marks of a kind can be drawn. */
  static boolean knows(PdfName subtype) {
    return COLOURED.contains(subtype) || PdfName.FreeText.equals(subtype);
  }

  /**
   * Draws a mark, without the words that it may have.
   *
   * @param page its number, from 1
   * @param index its place among the annotations of the page
   * @param into where it stands
   * @return none if there is nothing that could be drawn
   */
  List<Appearance> draw(int page, int index, PdfDictionary mark, Rectangle into)
      throws IOException {
    Optional<COSDictionary> found = find(page, index, mark);
    List<Appearance> looks = new ArrayList<>();
    if (found.isPresent()) {
      COSDictionary own = prepared(found.get(), mark.getAsName(PdfName.Subtype), into);
      for (COSDictionary part : parts(own)) {
        draw(part).ifPresent(looks::add);
      }
    }
    return looks;
  }

  /** PDFBox draws a wave under the first piece of text only. */
  private static List<COSDictionary> parts(COSDictionary mark) {
    COSArray quads = mark.getCOSArray(COSName.QUADPOINTS);
    if (quads == null
        || !PdfName.Squiggly.getValue().equals(mark.getNameAsString(COSName.SUBTYPE))) {
      return List.of(mark);
    }
    return Quads.pieces(quads.toFloatArray()).stream()
        .map(
            piece -> {
              COSDictionary part = new COSDictionary(mark);
              part.setItem(COSName.QUADPOINTS, array(piece));
              return part;
            })
        .toList();
  }

  private Optional<Appearance> draw(COSDictionary mark) throws IOException {
    PDAnnotation annotation = PDAnnotation.createAnnotation(mark);
    try {
      annotation.constructAppearances(document);
    } catch (RuntimeException e) {
      // What the mark says of itself makes no sense.
      return Optional.empty();
    }
    PDAppearanceStream drawn = annotation.getNormalAppearanceStream();
    PDRectangle into = annotation.getRectangle();
    if (drawn == null || into == null || drawn.getBBox() == null || isEmpty(drawn)) {
      return Optional.empty();
    }
    return Optional.of(new Appearance(rectangle(into), carried(drawn)));
  }

  private static boolean isEmpty(PDAppearanceStream drawn) {
    return drawn.getCOSObject().getLength() == 0;
  }

  private static Rectangle rectangle(PDRectangle r) {
    return new Rectangle(r.getLowerLeftX(), r.getLowerLeftY(), r.getWidth(), r.getHeight());
  }

  private Optional<COSDictionary> find(int page, int index, PdfDictionary mark) throws IOException {
    if (page > document().getNumberOfPages()) {
      return Optional.empty();
    }
    COSArray all = document.getPage(page - 1).getCOSObject().getCOSArray(COSName.ANNOTS);
    boolean isThere = all != null && index < all.size();
    return isThere && all.getObject(index) instanceof COSDictionary found && isSame(found, mark)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Two libraries may count the pages of a damaged file differently. */
  private static boolean isSame(COSDictionary found, PdfDictionary mark) {
    PdfName subtype = mark.getAsName(PdfName.Subtype);
    return subtype != null
        && subtype.getValue().equals(found.getNameAsString(COSName.SUBTYPE))
        && mark.containsKey(PdfName.Rect) == found.containsKey(COSName.RECT);
  }

  private PDDocument document() throws IOException {
    if (document == null) {
      job.checkCancelled();
      document = Loader.loadPDF(file.toFile(), password, IOUtils.createTempFileOnlyStreamCache());
    }
    return document;
  }

  /** A mark of its own to draw: coloured as viewers do, its text marked where it says nothing. */
  private static COSDictionary prepared(COSDictionary mark, PdfName subtype, Rectangle into) {
    COSDictionary own = new COSDictionary(mark);
    own.removeItem(COSName.AP);
    own.setItem(
        COSName.RECT, array(into.getLeft(), into.getBottom(), into.getRight(), into.getTop()));
    COSArray colour = own.getCOSArray(COSName.C);
    if (COLOURED.contains(subtype) && (colour == null || colour.size() == 0)) {
      own.setItem(COSName.C, array(PdfName.Highlight.equals(subtype) ? YELLOW : BLACK));
    }
    if (ON_TEXT.contains(subtype)) {
      COSArray quads = own.getCOSArray(COSName.QUADPOINTS);
      own.setItem(
          COSName.QUADPOINTS,
          hasCorners(quads)
              ? array(Quads.inOrder(quads.toFloatArray()))
              : array(Quads.of(own.getCOSArray(COSName.RECT).toFloatArray())));
    }
    if (PdfName.FreeText.equals(subtype)) {
      own.removeItem(COSName.RC);
      own.setItem(COSName.CONTENTS, new COSString(""));
    }
    return own;
  }

  private static boolean hasCorners(COSArray quads) {
    return quads != null && quads.size() >= Quads.NUMBERS;
  }

  private static COSArray array(float... numbers) {
    COSArray array = new COSArray();
    array.setFloatArray(numbers);
    return array;
  }

  /** A drawing, carried over in a PDF of its own. */
  private PdfStream carried(PDAppearanceStream drawn) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument carrier = new PDDocument()) {
      carrier.addPage(page(drawn));
      carrier.save(bytes, CompressParameters.NO_COMPRESSION);
    }
    PdfReader reader = new PdfReader(new ByteArrayInputStream(bytes.toByteArray()));
    try (PdfDocument carrier = new PdfDocument(reader)) {
      PdfDictionary drawings = carrier.getPage(1).getResources().getResource(PdfName.XObject);
      return (PdfStream) drawings.getAsStream(new PdfName(DRAWING.getName())).copyTo(target);
    }
  }

  private static PDPage page(PDAppearanceStream drawn) {
    PDPage page = new PDPage(drawn.getBBox());
    PDResources resources = new PDResources();
    resources.put(DRAWING, new PDFormXObject(drawn.getCOSObject()));
    page.setResources(resources);
    return page;
  }

  /** The words that a field is drawn with. */
  Optional<String> words(int page, int index, PdfDictionary field) throws IOException {
    Optional<COSDictionary> found = find(page, index, field);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    PDAppearanceStream drawn =
        PDAnnotation.createAnnotation(found.get()).getNormalAppearanceStream();
    if (drawn == null || drawn.getBBox() == null) {
      return Optional.empty();
    }
    try (PDDocument one = new PDDocument()) {
      PDPage only = page(drawn);
      one.addPage(only);
      try (PDPageContentStream content = new PDPageContentStream(one, only)) {
        content.drawForm(new PDFormXObject(drawn.getCOSObject()));
      }
      return Optional.of(new PDFTextStripper().getText(one));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (document != null) {
      document.close();
    }
  }
}

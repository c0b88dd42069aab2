package minshen.packet.convert.ofd;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.form.Typeface;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.XmlNode;

/** Puts the pages of one document of an OFD on paper. */
final class OfdPrinter {
  /** Points in a millimetre. */
  private static final double POINTS = 72 / 25.4;

  /** What holds objects and is gone into; everything else of a page is handed out whole. */
  private static final Set<String> HOLDERS = Set.of("Content", "Layer", "PageBlock");

  private final ConversionJob job;
  private final OfdPackage files;
  private final OfdResources resources;
  private final PdfDocument pdf;
  private final OfdRemarks remarks;
  private final OfdFonts fonts;
  private final OfdImages images;
  private final OfdPainter painter;
  private final Map<Integer, PdfExtGState> alphas = new HashMap<>();

  OfdPrinter(
      ConversionJob job,
      OfdPackage files,
      OfdResources resources,
      PdfDocument pdf,
      OfdRemarks remarks) {
    this.job = job;
    this.files = files;
    this.resources = resources;
    this.pdf = pdf;
    this.remarks = remarks;
    this.fonts = new OfdFonts(files, resources, pdf);
    this.images = new OfdImages(files, resources, pdf, job);
    OfdColours colours = new OfdColours(resources);
    OfdTextPainter texts = new OfdTextPainter(fonts, colours, Typeface.standard(), remarks);
    this.painter = new OfdPainter(job, resources, colours, images, texts, remarks);
  }

  /** What a page says of itself before its content. */
  private static final class Head {
    private final List<XmlNode> resources = new ArrayList<>();
    private final List<XmlNode> templates = new ArrayList<>();
    private Optional<Rectangle2D> paper = Optional.empty();
  }

  /** Adds a page of a document. */
  void print(OfdDocument document, int index, OfdSeals seals)
      throws ConversionException, IOException {
    OfdDocument.PageFile page = document.pages().get(index);
    int number = pdf.getNumberOfPages() + 1;
    try {
      Head head = head(page.file());
      Rectangle2D paper = head.paper.orElse(document.area());
      PdfPage sheetPage = pdf.addNewPage(size(paper));
      PdfCanvas canvas = new PdfCanvas(sheetPage);
      OfdSheet sheet = new OfdSheet(canvas, alphas);
      OfdContext context = new OfdContext(toPaper(paper), OfdStyle.NONE, 1, 0);
      drawTemplates(document, head, "Background", sheet, context, number);
      drawContent(page.file(), sheet, context, number);
      drawTemplates(document, head, "Foreground", sheet, context, number);
      for (String file : document.annotations().getOrDefault(page.id(), List.of())) {
        drawAnnotations(file, sheet, context, number);
      }
      for (OfdSeals.Stamp stamp : seals.stamps().getOrDefault(page.id(), List.of())) {
        drawStamp(stamp, sheet, context, number);
      }
      canvas.release();
      sheetPage.getLastContentStream().flush();
    } catch (IOException e) {
      job.checkCancelled();
      throw new ConversionException("packet.convert.page-broken", number);
    }
  }

  private Head head(String file) throws ConversionException, IOException {
    Head head = new Head();
    files.walk(
        file,
        HOLDERS,
        (around, element) -> {
          if (around.size() == 1) {
            switch (element.name()) {
              case "Area" -> head.paper = OfdDocument.paper(element);
              case "PageRes" -> head.resources.add(element);
              case "Template" -> head.templates.add(element);
              default -> {
                // Of no use for what is seen.
              }
            }
          }
        });
    for (XmlNode list : head.resources) {
      Optional<String> name = files.find(file, list.text());
      if (name.isPresent()) {
        resources.add(name.get());
      }
    }
    return head;
  }

  private static PageSize size(Rectangle2D paper) {
    return new PageSize((float) (paper.getWidth() * POINTS), (float) (paper.getHeight() * POINTS));
  }

  private static AffineTransform toPaper(Rectangle2D paper) {
    return new AffineTransform(
        POINTS, 0, 0, -POINTS, -paper.getX() * POINTS, (paper.getY() + paper.getHeight()) * POINTS);
  }

  private void drawTemplates(
      OfdDocument document, Head head, String order, OfdSheet sheet, OfdContext context, int number)
      throws ConversionException, IOException {
    for (XmlNode template : head.templates) {
      String file =
          document.templates().getOrDefault(template.attribute("TemplateID").orElse(""), "");
      if (template.attribute("ZOrder").orElse("Background").equalsIgnoreCase(order)) {
        if (files.has(file)) {
          head(file);
          drawContent(file, sheet, context, number);
        } else {
          remarks.notDrawn(number);
        }
      }
    }
  }

  private void drawContent(String file, OfdSheet sheet, OfdContext context, int number)
      throws ConversionException, IOException {
    files.walk(
        file,
        HOLDERS,
        (around, element) -> {
          if (around.size() > 1 && isSeen(around)) {
            OfdContext inside = context;
            for (XmlNode holder : around.subList(1, around.size())) {
              inside = inside.in(holder, resources);
            }
            painter.draw(sheet, element, inside, number);
          }
        });
  }

  private static boolean isSeen(List<XmlNode> around) {
    return around.stream()
        .noneMatch(
            holder -> holder.attribute("Visible").map("false"::equalsIgnoreCase).orElse(false));
  }

  private void drawAnnotations(String file, OfdSheet sheet, OfdContext context, int number)
      throws ConversionException, IOException {
    for (XmlNode annotation : files.xml(file).children("Annot").toList()) {
      boolean hidden = annotation.attribute("Visible").map("false"::equalsIgnoreCase).orElse(false);
      Optional<XmlNode> appearance = annotation.child("Appearance");
      if (!hidden && appearance.isPresent()) {
        painter.drawAll(
            sheet,
            appearance.get().children(),
            context.at(OfdContext.boundary(appearance.get())),
            number);
      }
    }
  }

  private void drawStamp(OfdSeals.Stamp stamp, OfdSheet sheet, OfdContext context, int number)
      throws ConversionException, IOException {
    OfdContext placed = context.at(stamp.box());
    if (stamp.picture().isEmpty()) {
      remarks.notDrawn(number);
      return;
    }
    sheet.save();
    if (stamp.part().isPresent()) {
      sheet.clip(stamp.part().get(), placed.toPaper());
    }
    SealPicture picture = stamp.picture().get();
    AffineTransform box =
        AffineTransform.getScaleInstance(stamp.box().getWidth(), stamp.box().getHeight());
    if (picture.kind().equalsIgnoreCase("ofd")) {
      drawSealPage(picture.bytes(), sheet, placed.under(box), number);
    } else {
      Optional<PdfImageXObject> image = images.image(picture.bytes());
      sheet.multiply();
      image.ifPresentOrElse(
          made -> sheet.image(made, placed.under(box).toPaper()), () -> remarks.notDrawn(number));
    }
    sheet.restore();
  }

  /** The first page of the OFD that a seal is drawn as. */
  private void drawSealPage(byte[] bytes, OfdSheet sheet, OfdContext square, int number)
      throws ConversionException, IOException {
    Path file = job.newFile(".ofd");
    try (OutputStream out = job.output(file)) {
      out.write(bytes);
    }
    try (OfdPackage seal = OfdPackage.open(file, job.memory())) {
      OfdResources own = new OfdResources(seal);
      Optional<String> root =
          seal.xml("OFD.xml")
              .child("DocBody")
              .flatMap(body -> seal.find("OFD.xml", body.textOf("DocRoot")));
      if (root.isEmpty()) {
        remarks.notDrawn(number);
        return;
      }
      OfdDocument document = OfdDocument.read(seal, root.get(), own);
      OfdPrinter printer = new OfdPrinter(job, seal, own, pdf, remarks);
      printer.drawInto(document, sheet, square, number);
      printer.finish();
    }
  }

  /** Draws the first page into a square of 1. */
  private void drawInto(OfdDocument document, OfdSheet sheet, OfdContext square, int number)
      throws ConversionException, IOException {
    String file = document.pages().getFirst().file();
    Head head = head(file);
    Rectangle2D paper = head.paper.orElse(document.area());
    AffineTransform fitted =
        AffineTransform.getScaleInstance(1 / paper.getWidth(), 1 / paper.getHeight());
    fitted.translate(-paper.getX(), -paper.getY());
    OfdContext context = square.under(fitted);
    drawTemplates(document, head, "Background", sheet, context, number);
    drawContent(file, sheet, context, number);
    drawTemplates(document, head, "Foreground", sheet, context, number);
  }

  /** Writes what was used by its pages. */
  void finish() {
    fonts.finish();
  }
}

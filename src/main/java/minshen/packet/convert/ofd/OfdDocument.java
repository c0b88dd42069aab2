package minshen.packet.convert.ofd;

import java.awt.geom.Rectangle2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;

/**
 * One document of an OFD (GB/T 33190, 7.5).
 *
 * @param file its own file
 * @param pages in their order
 * @param templates the files of the pages that other pages lie on or under, by their numbers
 * @param area the paper where a page does not say
 * @param annotations the files of annotations, by the numbers of the pages they lie on
 */
record OfdDocument(
    String file,
    List<PageFile> pages,
    Map<String, String> templates,
    Rectangle2D area,
    Map<String, List<String>> annotations) {
  /** More pages than any document has that is handed in. */
  private static final int MOST_PAGES = 20_000;

  /** A4. */
  private static final Rectangle2D USUAL = new Rectangle2D.Double(0, 0, 210, 297);

  /**
   * A page.
   *
   * @param id the number by which seals and annotations mean it
   * @param file where its content is
   */
  record PageFile(String id, String file) {}

  /** Reads a document, and what its objects refer to. */
  static OfdDocument read(OfdPackage files, String file, OfdResources resources)
      throws ConversionException, IOException {
    XmlNode root = files.xml(file);
    Optional<XmlNode> common = root.child("CommonData");
    Map<String, String> templates = new HashMap<>();
    Rectangle2D area = USUAL;
    if (common.isPresent()) {
      for (XmlNode child : common.get().children()) {
        if (child.name().equals("PublicRes") || child.name().equals("DocumentRes")) {
          resources.add(found(files, file, child.text()));
        } else if (child.name().equals("TemplatePage")) {
          templates.put(
              child.attribute("ID").orElse(""),
              found(files, file, child.attribute("BaseLoc").orElse("")));
        }
      }
      area = common.get().child("PageArea").flatMap(OfdDocument::paper).orElse(USUAL);
    }
    return new OfdDocument(
        file, pages(files, file, root), templates, area, annotations(files, file, root));
  }

  /** The name of a file, there or not. */
  private static String found(OfdPackage files, String from, String name) {
    return files.find(from, name).orElseGet(() -> OfdPackage.resolved(from, name));
  }

  private static List<PageFile> pages(OfdPackage files, String file, XmlNode root)
      throws ConversionException, IOException {
    List<PageFile> pages = new ArrayList<>();
    for (XmlNode list : root.children("Pages").toList()) {
      for (XmlNode page : list.children("Page").toList()) {
        String name = page.attribute("BaseLoc").orElse("");
        pages.add(new PageFile(page.attribute("ID").orElse(""), found(files, file, name)));
      }
    }
    if (pages.isEmpty()) {
      throw new FileNotFoundException("no pages");
    }
    if (pages.size() > MOST_PAGES) {
      throw new ConversionException("packet.convert.too-many-pages", MOST_PAGES);
    }
    return pages;
  }

  private static Map<String, List<String>> annotations(OfdPackage files, String file, XmlNode root)
      throws ConversionException, IOException {
    Map<String, List<String>> annotations = new HashMap<>();
    Optional<String> list = files.find(file, root.textOf("Annotations")).filter(files::has);
    if (root.textOf("Annotations").isEmpty() || list.isEmpty()) {
      return annotations;
    }
    for (XmlNode page : files.xml(list.get()).children("Page").toList()) {
      files
          .find(list.get(), page.textOf("FileLoc"))
          .ifPresent(
              name ->
                  annotations
                      .computeIfAbsent(page.attribute("PageID").orElse(""), _ -> new ArrayList<>())
                      .add(name));
    }
    return annotations;
  }

  /** The paper that an area speaks of, if it can be one. */
  static Optional<Rectangle2D> paper(XmlNode area) {
    return Optional.of(area.textOf("PhysicalBox"))
        .flatMap(OfdNumbers::box)
        .filter(box -> isPaper(box.getWidth()) && isPaper(box.getHeight()));
  }

  /** In millimetres, up to what a PDF can have. */
  private static boolean isPaper(double length) {
    return length >= 1 && length <= 5000;
  }
}

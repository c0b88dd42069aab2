package minshen.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A form as a Word file: fills a template at its bookmarks, and reads the values of a copy back,
 * whoever edited it.
 */
public final class DocxForm {
  private static final String TEMPLATE = "template.docx";

  private DocxForm() {}

  /**
   * Fills a template with the values of a layout, and adds its continuation pages.
   *
   * @param template the program's template, or one that was restyled in Word
   * @throws InputException if it is no template of the form
   */
  static byte[] fill(byte[] template, FormLayout layout, FormStamp stamp) {
    try (OPCPackage word = open(template, TEMPLATE)) {
      PackagePart main = mainPart(word, TEMPLATE);
      WordFilling filling = new WordFilling(parse(main, TEMPLATE), layout.grid());
      filling.removeContinuation();
      layout.pages().getFirst().blocks().stream()
          .filter(FormLayout.LaidTable.class::isInstance)
          .forEach(table -> fillTable(filling, (FormLayout.LaidTable) table, layout.grid()));
      for (FormLayout.Page page : layout.pages().subList(1, layout.pages().size())) {
        filling.append(WordBody.of(page, layout.grid().continued().note()));
      }
      write(main, filling.toBytes());
      Optional<PackagePart> identity = identityPart(word);
      if (identity.isPresent()) {
        // Files from before there were bookmarks held the values there, too.
        write(
            identity.get(), WordTemplate.identity(layout.grid()).getBytes(StandardCharsets.UTF_8));
      }
      stamp(word, layout.grid(), stamp);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.save(out);
      word.revert();
      return FixedZip.fixed(out.toByteArray());
    } catch (IOException | InvalidFormatException e) {
      throw notWord(TEMPLATE, e);
    }
  }

  /**
   * The fields that a filled copy names by itself, by their ids; none if it names none.
   *
   * @param docx the Word file
   * @param named how messages name it
   * @throws InputException if it is no Word file
   */
  public static Set<String> fieldIds(byte[] docx, String named) {
    return look(
        docx, named, word -> WordValues.of(parse(mainPart(word, named), named), "").keySet());
  }

  /**
   * The values of a filled copy of a form by field id, with their line breaks: where the copy names
   * the fields, or else beside the form's printed words. An empty field has the empty text, or what
   * is printed in it.
   *
   * @throws InputException if it is no Word file
   */
  static Map<String, String> read(byte[] docx, String named, FormGrid grid) {
    return look(
        docx,
        named,
        word -> {
          Document document = parse(mainPart(word, named), named);
          String note = grid.continued().note();
          Map<String, String> values =
              new HashMap<>(new LabelledCells(document).values(grid, note));
          values.putAll(WordValues.of(document, note));
          return values;
        });
  }

  /**
   * The id of the form that a Word file is a copy of, if the file still says so.
   *
   * @throws InputException if it is no Word file
   */
  public static Optional<String> formId(byte[] docx, String named) {
    return look(
        docx,
        named,
        word ->
            identityPart(word)
                .map(part -> parse(part, named).getDocumentElement().getAttribute("id")));
  }

  /** What is looked for in a Word file. */
  private interface Look<T> {
    T in(OPCPackage word) throws InvalidFormatException;
  }

  private static <T> T look(byte[] docx, String named, Look<T> look) {
    try (OPCPackage word = open(docx, named)) {
      T found = look.in(word);
      word.revert();
      return found;
    } catch (InputException e) {
      throw e;
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      throw notWord(named, e);
    }
  }

  private static void fillTable(WordFilling filling, FormLayout.LaidTable table, FormGrid grid) {
    for (FormLayout.LaidCell cell : table.cells()) {
      if (cell.part().isEmpty()) {
        continue;
      }
      FormLayout.ValuePart part = cell.part().get();
      String whileEmpty = String.join("\n", cell.cell().text());
      String note = grid.continued().note();
      if (!filling.fill(part, whileEmpty, note)) {
        throw new InputException(
            SourceLocation.of(TEMPLATE),
            Message.of("form.not-this-form", grid.title(), part.field().label()));
      }
      filling.setSmall(part.field().id(), cell.cell().style());
      // As high as the text needs in any font, so that the page is the same in all of them.
      filling.setRowHeight(part.field().id(), WordXml.twips(table.rowHeights().get(cell.row())));
    }
  }

  private static void stamp(OPCPackage word, FormGrid grid, FormStamp stamp)
      throws InvalidFormatException {
    Optional<Date> date =
        Optional.of(Date.from(stamp.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
    var properties = word.getPackageProperties();
    properties.setTitleProperty(grid.title());
    properties.setLanguageProperty("zh-CN");
    properties.setCreatorProperty("Minshen");
    properties.setIdentifierProperty(stamp.documentId());
    properties.setCreatedProperty(date);
    properties.setModifiedProperty(date);
  }

  private static OPCPackage open(byte[] docx, String named) {
    try {
      return OPCPackage.open(new ByteArrayInputStream(docx));
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      // POI says that a file is none of Word's in a dozen unchecked ways.
      throw notWord(named, e);
    }
  }

  private static PackagePart mainPart(OPCPackage word, String named) {
    List<PackagePart> parts =
        word.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    if (parts.isEmpty() || !parts.getFirst().getContentType().contains("wordprocessingml")) {
      throw notWord(named, null);
    }
    return parts.getFirst();
  }

  private static Optional<PackagePart> identityPart(OPCPackage word) throws InvalidFormatException {
    for (PackagePart part : word.getParts()) {
      if (part.getPartName().getName().matches("/customXml/item\\d+\\.xml") && isIdentity(part)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static boolean isIdentity(PackagePart part) {
    try {
      return WordXml.IDENTITY.equals(parse(part, "").getDocumentElement().getNamespaceURI());
    } catch (InputException e) {
      // Some other program's part, and no XML at that.
      return false;
    }
  }

  private static Document parse(PackagePart part, String named) {
    try (InputStream in = part.getInputStream()) {
      return DocumentHelper.readDocument(in);
    } catch (IOException | SAXException e) {
      throw notWord(named, e);
    }
  }

  private static void write(PackagePart part, byte[] bytes) {
    part.clear();
    try (OutputStream out = part.getOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputException notWord(String named, Exception cause) {
    InputException problem =
        new InputException(SourceLocation.of(named), Message.of("form.not-word"));
    problem.initCause(cause);
    return problem;
  }
}

package minshen.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.w3c.dom.Document;

/**
 * A form as a Word file: fills a template at its bookmarks, and reads the values of a copy back,
 * whoever edited it.
 */
public final class DocxForm {
  private static final String TEMPLATE = "template.docx";
  private static final String STYLES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

  private DocxForm() {}

  /**
   * Fills a template with the values of a layout, and adds its continuation pages.
   *
   * @param template the program's template, or one that was restyled in Word
   * @throws InputException if it is no template of the form
   */
  static byte[] fill(byte[] template, FormLayout layout, FormStamp stamp) {
    try (OPCPackage word = WordFile.open(template, TEMPLATE)) {
      PackagePart main = WordFile.mainPart(word, TEMPLATE);
      WordFilling filling = new WordFilling(WordFile.parse(main, TEMPLATE), layout.grid());
      filling.removeContinuation();
      layout.pages().getFirst().blocks().stream()
          .filter(FormLayout.LaidTable.class::isInstance)
          .forEach(table -> fillTable(filling, (FormLayout.LaidTable) table, layout.grid()));
      for (FormLayout.Page page : layout.pages().subList(1, layout.pages().size())) {
        filling.append(WordBody.of(page, layout.grid().continued().note()));
      }
      WordFile.write(main, filling.toBytes());
      Optional<PackagePart> identity = identityPart(word);
      if (identity.isPresent()) {
        // Files from before there were bookmarks held the values there, too.
        WordFile.write(
            identity.get(),
            WordTemplate.identity(layout.grid().id()).getBytes(StandardCharsets.UTF_8));
      }
      stamp(word, layout.grid(), stamp);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.save(out);
      word.revert();
      return FixedZip.fixed(out.toByteArray());
    } catch (IOException | InvalidFormatException e) {
      throw WordFile.notWord(TEMPLATE, e);
    }
  }

  /**
   * The forms of a Word file, one after the other: at least one part, which may turn out to be
   * none.
   *
   * @param docx the Word file
   * @param named how messages name it
   * @param beginnings finds where one begins
   * @throws InputException if it is no Word file
   */
  static List<FilledCopy> copies(byte[] docx, String named, FormBeginnings beginnings) {
    try (OPCPackage word = WordFile.open(docx, named)) {
      Document document = WordFile.parse(WordFile.mainPart(word, named), named);
      PackagePart main = WordFile.mainPart(word, named);
      for (PackageRelationship styles : main.getRelationshipsByType(STYLES)) {
        HiddenStyles.mark(document, WordFile.parse(main.getRelatedPart(styles), named));
      }
      Optional<String> said =
          identityPart(word)
              .map(part -> WordFile.parse(part, named).getDocumentElement().getAttribute("id"));
      word.revert();
      return WordCopy.of(document, said, beginnings);
    } catch (InputException e) {
      throw e;
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      throw WordFile.notWord(named, e);
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
      return WordXml.IDENTITY.equals(
          WordFile.parse(part, "").getDocumentElement().getNamespaceURI());
    } catch (InputException e) {
      // Some other program's part, and no XML at that.
      return false;
    }
  }
}

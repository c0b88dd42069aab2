package minshen.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The parts of a Word file that hold text, as trees that can be changed and written back. */
public final class WordFile {
  private static final String CUSTOM_XML =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  private static final String STYLES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

  private WordFile() {}

  /** What is made of the texts of a Word file. */
  @FunctionalInterface
  public interface Look<T> {
    /** Looks at the page headers, the document and the page footers, in this order. */
    T at(List<Document> texts);
  }

  /**
   * Reads the texts of a Word file.
   *
   * @param named how messages name it
   * @throws InputException if it is no Word file
   */
  public static <T> T look(byte[] docx, String named, Look<T> look) {
    try (OPCPackage word = open(docx, named)) {
      List<Document> texts = List.copyOf(texts(word, named).values());
      PackagePart main = mainPart(word, named);
      markStyles(main, texts, named);
      T seen = look.at(texts);
      word.revert();
      return seen;
    } catch (InputException | CancellationException e) {
      throw e;
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      throw notWord(named, e);
    }
  }

  private static void markStyles(PackagePart main, List<Document> texts, String named)
      throws InvalidFormatException {
    for (PackageRelationship styles : main.getRelationshipsByType(STYLES)) {
      Document part = parse(main.getRelatedPart(styles), named);
      texts.forEach(text -> HiddenStyles.mark(text, part));
    }
  }

  /**
   * The same file with changes in its texts; a text that is left as it was keeps its bytes.
   *
   * @param change gets what {@link #look} sees, and answers which of them it changed
   * @throws InputException if it is no Word file
   */
  public static byte[] changed(byte[] docx, String named, Look<List<Document>> change) {
    try (OPCPackage word = open(docx, named)) {
      Map<PackagePart, Document> texts = texts(word, named);
      markStyles(mainPart(word, named), List.copyOf(texts.values()), named);
      List<Document> changed = change.at(List.copyOf(texts.values()));
      texts.values().forEach(HiddenStyles::unmark);
      texts.forEach(
          (part, text) -> {
            if (changed.stream().anyMatch(one -> one.equals(text))) {
              write(part, bytes(text));
            }
          });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.save(out);
      word.revert();
      return FixedZip.fixed(out.toByteArray());
    } catch (IOException | InvalidFormatException e) {
      throw notWord(named, e);
    }
  }

  /**
   * The same file with a part that says which form it is a copy of.
   *
   * @param formId the id of the form
   */
  public static byte[] identified(byte[] docx, String named, String formId) {
    try (OPCPackage word = open(docx, named)) {
      PackagePartName name = free(word);
      PackagePart part = word.createPart(name, "application/xml");
      write(part, WordTemplate.identity(formId).getBytes(StandardCharsets.UTF_8));
      mainPart(word, named).addRelationship(name, TargetMode.INTERNAL, CUSTOM_XML);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.save(out);
      word.revert();
      return FixedZip.fixed(out.toByteArray());
    } catch (IOException | InvalidFormatException e) {
      throw notWord(named, e);
    }
  }

  private static PackagePartName free(OPCPackage word) throws InvalidFormatException {
    int number = 1;
    while (word.containPart(
        PackagingURIHelper.createPartName("/customXml/item" + number + ".xml"))) {
      number++;
    }
    return PackagingURIHelper.createPartName("/customXml/item" + number + ".xml");
  }

  private static Map<PackagePart, Document> texts(OPCPackage word, String named)
      throws InvalidFormatException {
    PackagePart main = mainPart(word, named);
    List<PackagePart> parts = new ArrayList<>(beside(word, "header"));
    parts.add(main);
    parts.addAll(beside(word, "footer"));
    Map<PackagePart, Document> texts = new LinkedHashMap<>();
    parts.forEach(part -> texts.put(part, parse(part, named)));
    return texts;
  }

  private static List<PackagePart> beside(OPCPackage word, String kind)
      throws InvalidFormatException {
    return word.getParts().stream()
        .filter(part -> part.getContentType().endsWith("wordprocessingml." + kind + "+xml"))
        .toList();
  }

  static OPCPackage open(byte[] docx, String named) {
    try {
      return OPCPackage.open(new ByteArrayInputStream(docx));
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      // POI says that a file is none of Word's in a dozen unchecked ways.
      throw notWord(named, e);
    }
  }

  static PackagePart mainPart(OPCPackage word, String named) {
    List<PackagePart> parts =
        word.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    if (parts.isEmpty() || !isText(parts.getFirst())) {
      throw notWord(named, null);
    }
    return parts.getFirst();
  }

  /** Files with macros, and templates with them, are of another type than all others. */
  private static boolean isText(PackagePart part) {
    String type = part.getContentType();
    return type.contains("wordprocessingml") || type.startsWith("application/vnd.ms-word.");
  }

  static Document parse(PackagePart part, String named) {
    try (InputStream in = part.getInputStream()) {
      return DocumentHelper.readDocument(in);
    } catch (IOException | SAXException e) {
      throw notWord(named, e);
    }
  }

  static void write(PackagePart part, byte[] bytes) {
    part.clear();
    try (OutputStream out = part.getOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tree as XML. */
  static byte[] bytes(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Transformer writer = XMLHelper.newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.setOutputProperty(OutputKeys.INDENT, "no");
      writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      writer.transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  static InputException notWord(String named, Exception cause) {
    InputException problem =
        new InputException(SourceLocation.of(named), Message.of("form.not-word"));
    problem.initCause(cause);
    return problem;
  }
}

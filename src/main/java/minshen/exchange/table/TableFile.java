package minshen.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import minshen.files.ContentKind;
import minshen.files.CsvException;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.StrictOffice;
import minshen.words.Message;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;

/**
 * The sheets of a file: xlsx, xls, ods, or a text with commas, semicolons or tabs between the
 * cells. What it is is told by its content. However large what is in it, memory is bounded: a file
 * of a million rows is refused before they are read.
 */
public final class TableFile {
  private static final List<String> WORKBOOKS =
      List.of(".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".et", ".ods", ".ots");
  private static final List<String> TEXTS = List.of(".csv", ".tsv", ".tab");

  private TableFile() {}

  /** What kinds of files there are. */
  public enum Kind {
    /** Office Open XML: Excel since 2007, WPS. */
    XLSX,
    /** Excel until 2003. */
    XLS,
    /** OpenDocument: LibreOffice. */
    ODS,
    /** CSV and the like. */
    TEXT
  }

  /** What a content is to be read as; empty if it is no workbook and no table as text. */
  private static Optional<Kind> kind(ContentKind content, String named) {
    return switch (content) {
      case EXCEL -> Optional.of(Kind.XLSX);
      case OLD_EXCEL -> Optional.of(Kind.XLS);
      case OPEN_SHEET -> Optional.of(Kind.ODS);
      case CSV -> Optional.of(Kind.TEXT);
      case UTF_16, TEXT -> Optional.of(Kind.TEXT).filter(_ -> isTextTable(named));
      default -> Optional.empty();
    };
  }

  /**
   * The sheets of a file, if it is a workbook, or a text that is a table by its content or its
   * name. Whoever takes tables asks this, so that all take the same kinds.
   *
   * @param named how messages name it
   * @return empty if it is something else
   * @throws InputException if it is damaged, locked by a password or too large
   */
  public static Optional<List<Table>> find(byte[] content, String named) {
    return kind(ContentKind.of(content), named).map(kind -> read(content, kind, named));
  }

  /**
   * The same of a file of which no more than its beginning is read if that tells that it is
   * something else.
   *
   * @throws InputException as the other, and if it cannot be read
   */
  public static Optional<List<Table>> find(Path file, String named) {
    boolean isOther =
        ContentKind.ofBeginning(file).map(known -> kind(known, named).isEmpty()).orElse(false);
    return isOther ? Optional.empty() : find(Documents.bytes(file, named), named);
  }

  /** The endings of their names, by which file choosers know them. */
  public static List<String> endings() {
    return Stream.concat(WORKBOOKS.stream(), TEXTS.stream()).toList();
  }

  /** Whether a file is called as workbooks are. */
  public static boolean isWorkbookName(String named) {
    return WORKBOOKS.stream().anyMatch(named.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** Whether a name says that the file is a table as text. */
  private static boolean isTextTable(String named) {
    return TEXTS.stream().anyMatch(named.toLowerCase(Locale.ROOT)::endsWith);
  }

  /**
   * Reads a file.
   *
   * @param kind what it is, by its content
   * @param named how messages name it
   * @return its sheets, in their order; those with nothing in them too
   * @throws InputException if it is none of the kinds, damaged, locked by a password or too large
   */
  public static List<Table> read(byte[] file, Kind kind, String named) {
    TableRows.Budget budget = new TableRows.Budget(named);
    try {
      return switch (kind) {
        case XLSX -> new XlsxTables(named, budget).read(StrictOffice.usual(file));
        case XLS -> new XlsTables(named, budget).read(file);
        case ODS -> new OdsTables(named, budget).read(file);
        case TEXT -> new TextTables(named, budget).read(file);
      };
    } catch (InputException e) {
      throw e;
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      InputException problem = new InputException(SourceLocation.of(named), why(e, kind));
      problem.initCause(e);
      throw problem;
    }
  }

  private static Message why(Exception e, Kind kind) {
    // POI has no exception of its own for what blows up when it is unpacked.
    if (String.valueOf(e.getMessage()).contains("Zip bomb")) {
      return Message.of("exchange.table-large");
    }
    if (e instanceof org.apache.poi.EncryptedDocumentException) {
      return Message.of("exchange.table-locked");
    }
    if (e instanceof CsvException text) {
      return switch (text.limit()) {
        case COLUMNS -> Message.of("exchange.table-columns", text.most());
        case CELL -> Message.of("exchange.table-cell", text.most());
      };
    }
    return Message.of(kind == Kind.TEXT ? "exchange.table-no-text" : "exchange.not-workbook");
  }
}

package minshen.exchange.incoming;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.list.CompanyList;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookContent;
import minshen.exchange.workbook.WorkbookReader;
import minshen.files.ContentKind;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.StrictOffice;
import minshen.packs.NoticeFile;
import minshen.policy.Library;
import minshen.policy.TypedNotice;
import minshen.words.Message;

/** A file that was handed to the program: what it is is told by its content, not by its name. */
public sealed interface IncomingFile {
  /** How messages name the file. */
  String named();

  /**
   * A dossier file with one dossier, or a workbook with one or more.
   *
   * @param dossiers the dossiers, in the order of the file
   */
  record Dossiers(String named, List<IncomingDossier> dossiers) implements IncomingFile {
    /** The same, come in on a day. */
    public Dossiers cameOn(LocalDate day) {
      return new Dossiers(named, dossiers.stream().map(one -> one.cameOn(day)).toList());
    }
  }

  /**
   * Filled official forms.
   *
   * @param forms the forms, in the order of the file; at least one
   */
  record Forms(String named, List<FilledForm> forms) implements IncomingFile {}

  /**
   * The notice of a year.
   *
   * @param notice the notice
   */
  record OfYear(String named, TypedNotice notice) implements IncomingFile {}

  /**
   * A list of companies, headed in whatever wording.
   *
   * @param list the list, not yet read: what its columns are may have to be asked
   */
  record Listed(String named, CompanyList list) implements IncomingFile {}

  /**
   * Companies of which something is to be told before they are taken in: a workbook of ours with a
   * column more or with faults, or a list whose rows have been read.
   *
   * @param content what it came to
   * @param own the dossiers of a workbook of ours, with the files that it names; empty of a list,
   *     which names none
   */
  record Filled(String named, WorkbookContent content, Optional<Dossiers> own)
      implements IncomingFile {
    /** A list whose rows have been read. */
    public static Filled ofList(String named, WorkbookContent content) {
      return new Filled(named, content, Optional.empty());
    }

    /** The same, come in on a day. */
    public Filled cameOn(LocalDate day) {
      return new Filled(named, content.cameOn(day), own.map(one -> one.cameOn(day)));
    }
  }

  /**
   * Reads a file.
   *
   * @param named how messages name it
   * @throws InputException if it is none of the kinds, or cannot be read; it says how to mend it
   */
  static IncomingFile read(Path file, String named, Library library) {
    return read(file, named, library, () -> {});
  }

  /**
   * The same, as long as it is wanted.
   *
   * @param check throws if nobody wants it any more
   */
  static IncomingFile read(Path file, String named, Library library, Runnable check) {
    byte[] content = StrictOffice.usual(Documents.bytes(file, named));
    Optional<List<Table>> tables = TableFile.find(content, named);
    if (tables.isPresent()) {
      return sheets(file, named, tables.get(), library);
    }
    return switch (kind(content)) {
      case OTHER_TEXT ->
          new Forms(
              named, FilledForm.read(OtherTexts.asWord(content, named), named, library, check));
      case WORD, PDF -> new Forms(named, FilledForm.read(content, named, library, check));
      case TEXT -> text(file, named, content, library);
      case OTHER ->
          throw new InputException(
              SourceLocation.of(named),
              ContentKind.of(content).said().orElse(Message.of("exchange.unknown-file")));
    };
  }

  /** A workbook of ours, or one with a list. */
  private static IncomingFile sheets(Path file, String named, List<Table> tables, Library library) {
    WorkbookReader own = new WorkbookReader(library);
    if (!own.isOwn(tables)) {
      return new Listed(named, CompanyList.of(tables, named));
    }
    WorkbookContent filled = own.read(tables, SourceLocation.of(named));
    Dossiers dossiers =
        new Dossiers(
            named,
            filled.companies().stream()
                .map(row -> IncomingDossier.of(row.dossier(), file).withBlank(row.blank()))
                .toList());
    return filled.isPlain() ? dossiers : new Filled(named, filled, Optional.of(dossiers));
  }

  /** A list is told by its headings, whatever its name; a document has none. */
  private static IncomingFile text(Path file, String named, byte[] content, Library library) {
    return list(named, content).orElseGet(() -> document(file, named, content, library));
  }

  private static Optional<IncomingFile> list(String named, byte[] content) {
    try {
      return CompanyList.find(TableFile.read(content, TableFile.Kind.TEXT, named))
          .map(list -> new Listed(named, list));
    } catch (InputException e) {
      // A document need not be a table.
      return Optional.empty();
    }
  }

  private static IncomingFile document(Path file, String named, byte[] content, Library library) {
    return NoticeFile.isNotice(content, named)
        ? new OfYear(named, NoticeFile.parse(content, named, library))
        : new Dossiers(
            named,
            List.of(
                IncomingDossier.of(
                    new DossierReader(library).read(content, named, ClaimsWanted.DRAFTS), file)));
  }

  /** What a file is. */
  enum Kind {
    WORD,
    /** A text of another program, or of an older Word. */
    OTHER_TEXT,
    PDF,
    TEXT,
    OTHER
  }

  private static Kind kind(byte[] content) {
    return switch (ContentKind.of(content)) {
      case WORD -> Kind.WORD;
      case OLD_WORD, OPEN_TEXT, RTF -> Kind.OTHER_TEXT;
      case PDF -> Kind.PDF;
      case UTF_16, TEXT -> Kind.TEXT;
      default -> Kind.OTHER;
    };
  }
}

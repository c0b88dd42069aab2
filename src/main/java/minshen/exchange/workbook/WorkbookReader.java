package minshen.exchange.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.dossier.Dossier;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierTrial;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.exchange.table.SheetNames;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableFile;
import minshen.files.ContentKind;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;
import minshen.words.Words;

/**
 * Reads the workbooks that {@link WorkbookWriter} writes, filled in or edited by people. Every cell
 * goes through the rules of a dossier; what is refused is named by sheet and cell.
 */
public final class WorkbookReader {
  private final WorkbookTables tables;
  private final DossierReader dossiers;

  /** A reader of dossiers that claim items of these packs. */
  public WorkbookReader(Library library) {
    this.tables = new WorkbookTables(library);
    this.dossiers = new DossierReader(library);
  }

  /**
   * Reads a workbook of which everything is wanted.
   *
   * @param named how messages name it
   * @return one dossier for each row of 申报单位
   * @throws InputException if it is no workbook, or a cell of it is not understood
   */
  public List<Dossier> read(byte[] workbook, String named) {
    WorkbookContent content = read(sheets(workbook, named), SourceLocation.of(named));
    content.faults().stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault.refusal();
            });
    return content.dossiers();
  }

  /**
   * Whether sheets are those of such a workbook: the one of the companies begins with most of its
   * headers, or with some and another such sheet is there.
   */
  public boolean isOwn(List<Table> sheets) {
    SheetTable applicants = tables.all().getFirst();
    int heads =
        SheetReader.sheet(sheets, applicants)
            .flatMap(sheet -> sheet.rows().stream().findFirst())
            .filter(row -> row.number() == 1)
            .map(applicants::headsOf)
            .orElse(0);
    long own =
        tables.all().stream().filter(table -> SheetReader.sheet(sheets, table).isPresent()).count();
    return heads > applicants.columns().size() / 2 || (heads > 0 && own > 1);
  }

  /**
   * Whether a file that is a workbook may be such a one: it has a sheet that is called 申报单位, in
   * whichever language, and no otherwise. Of many files in a folder no cell is read for that.
   */
  public static boolean mayBeOne(Path file) {
    Set<String> names = SheetNames.of(file);
    return Words.all().stream()
        .anyMatch(words -> names.contains(words.say(Message.of(WorkbookTables.APPLICANTS))));
  }

  /**
   * Reads all that can be understood of the sheets of a workbook.
   *
   * @param workbook the place of the whole
   * @throws InputException if a sheet is missing, or a header mistyped
   */
  public WorkbookContent read(List<Table> sheets, SourceLocation workbook) {
    Rows rows = rows(sheets, workbook);
    List<CellFault> faults = new ArrayList<>(rows.faults);
    List<WorkbookContent.Company> understood = new ArrayList<>();
    int refused = 0;
    // A row that may be about any company: none of them is known whole.
    boolean stray = !rows.assembly.strayFaults().isEmpty();
    for (RowsToDossiers.Document document : rows.assembly.documents()) {
      DossierTrial.Result result = DossierTrial.read(dossiers, document.root());
      result.faults().forEach(e -> faults.add(told(e, rows.readers)));
      if (result.dossier().isPresent() && document.fault().isEmpty() && !stray) {
        understood.add(
            new WorkbookContent.Company(
                document.root().at(), result.dossier().get(), document.blank()));
      } else {
        refused++;
      }
    }
    return new WorkbookContent(
        understood,
        refused,
        CellFault.inOrder(faults, sheets),
        CellFault.inOrder(rows.remarks(), sheets),
        rows.asides());
  }

  /**
   * Reads a workbook company by company: what is wrong with one does not keep the others from being
   * read. A row of which nobody can tell which company it is about may be about any: none of them
   * is known whole.
   *
   * @return one for each row of 申报单位; behind them, one without a name for each such row
   * @throws InputException if a sheet as a whole is not understood
   */
  public WorkbookCompanies companies(List<Table> sheets, String named) {
    SourceLocation workbook = SourceLocation.of(named);
    Rows rows = rows(sheets, workbook);
    RowsToDossiers assembly = rows.assembly;
    Node.Mapping nobody = new Node.Mapping(Map.of(), workbook);
    Optional<CellFault> stray =
        assembly.strayFaults().stream().findFirst().map(WorkbookReader::perhapsOfThis);
    List<WorkbookCompany> all =
        Stream.concat(
                assembly.documents().stream()
                    .map(of -> company(of.root(), of.fault().or(() -> stray))),
                assembly.strayFaults().stream().map(fault -> company(nobody, Optional.of(fault))))
            .toList();
    return new WorkbookCompanies(all, CellFault.inOrder(rows.remarks(), sheets), rows.asides());
  }

  private WorkbookCompany company(Node.Mapping root, Optional<CellFault> fault) {
    return new WorkbookCompany(dossiers, root, fault, List.of());
  }

  private static CellFault perhapsOfThis(CellFault stray) {
    return new CellFault(
        stray.at(), stray.heading(), stray.value(), Message.of("exchange.stray-row"));
  }

  private static List<Table> sheets(byte[] workbook, String named) {
    return TableFile.find(workbook, named)
        .orElseThrow(
            () ->
                new InputException(
                    SourceLocation.of(named),
                    ContentKind.of(workbook).said().orElse(Message.of("exchange.not-workbook"))));
  }

  /** The rows of all sheets, put together, and what was wrong with them. */
  private record Rows(RowsToDossiers assembly, List<SheetReader> readers, List<CellFault> faults) {
    List<CellFault> remarks() {
      return readers.stream().flatMap(reader -> reader.remarks().stream()).toList();
    }

    List<AsideColumn> asides() {
      return readers.stream().flatMap(reader -> reader.asides().stream()).toList();
    }
  }

  private Rows rows(List<Table> sheets, SourceLocation workbook) {
    List<CellFault> faults = new ArrayList<>();
    List<SheetReader> readers = new ArrayList<>();
    RowsToDossiers assembly = new RowsToDossiers(workbook, faults);
    for (SheetTable table : tables.all()) {
      Optional<Table> sheet = SheetReader.sheet(sheets, table);
      if (sheet.isEmpty() && table.rows() == SheetTable.Rows.APPLICANTS) {
        throw new InputException(workbook, Message.of("exchange.no-applicants-sheet"));
      }
      if (sheet.isPresent()) {
        SheetReader reader = new SheetReader(sheet.get(), table);
        readers.add(reader);
        assembly.add(table, reader);
      }
    }
    return new Rows(assembly, readers, faults);
  }

  private static CellFault told(InputException e, List<SheetReader> readers) {
    return readers.stream()
        .flatMap(reader -> reader.told(e).stream())
        .findFirst()
        .orElseGet(() -> new CellFault(e.place(), "", "", e.problem()));
  }
}

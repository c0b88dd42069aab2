package minshen.exchange.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.exchange.table.CellFault;
import minshen.exchange.table.Table;
import minshen.exchange.workbook.WorkbookCompanies;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;

/** A file with a list of companies, in whatever wording and wherever in it the list stands. */
public final class CompanyList {
  private final List<ListSheet> sheets;
  private final List<ColumnProposal> proposals;
  private final List<String> otherSheets;

  private CompanyList(
      List<ListSheet> sheets, List<ColumnProposal> proposals, List<String> otherSheets) {
    this.sheets = sheets;
    this.proposals = proposals;
    this.otherSheets = otherSheets;
  }

  /** The lists in some sheets; empty if no sheet has headings of one. */
  public static Optional<CompanyList> find(List<Table> tables) {
    List<ListSheet> sheets = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Table table : tables) {
      Optional<ListSheet> sheet = ListSheet.of(table);
      sheet.ifPresent(sheets::add);
      if (sheet.isEmpty() && !table.rows().isEmpty()) {
        others.add(table.sheet());
      }
    }
    // What is headed alike on two sheets is the same on both, or is asked for.
    Map<String, ColumnProposal> byHeading = new LinkedHashMap<>();
    sheets.stream()
        .flatMap(sheet -> MappingProposer.of(sheet).stream())
        .forEach(
            proposal ->
                byHeading.merge(proposal.column().heading(), proposal, ColumnProposal::and));
    return sheets.isEmpty()
        ? Optional.empty()
        : Optional.of(new CompanyList(sheets, List.copyOf(byHeading.values()), others));
  }

  /**
   * The lists in some sheets.
   *
   * @throws InputException if no sheet has headings of one, or nothing stands below them
   */
  public static CompanyList of(List<Table> tables, String named) {
    if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
      throw new InputException(SourceLocation.of(named), Message.of("exchange.table-empty"));
    }
    CompanyList list =
        find(tables)
            .orElseThrow(
                () ->
                    new InputException(
                        SourceLocation.of(named), Message.of("exchange.list.no-headings")));
    if (list.rows() == 0) {
      throw new InputException(SourceLocation.of(named), Message.of("exchange.list.no-rows"));
    }
    return list;
  }

  /** What each column seems to be. */
  public List<ColumnProposal> proposals() {
    return proposals;
  }

  /** The columns of which it is not sure. */
  public List<ColumnProposal> doubts() {
    return proposals.stream().filter(proposal -> proposal.doubt().isPresent()).toList();
  }

  /** Whether a column says what is claimed: else it is a list of companies alone. */
  public boolean hasClaims() {
    return proposals.stream()
        .flatMap(proposal -> proposal.target().stream())
        .anyMatch(target -> target.key().equals(ListTarget.ITEM));
  }

  /**
   * The companies, as the columns seem to be, each to be read when it is wanted: what is wrong with
   * one does not keep the others from being read.
   */
  public WorkbookCompanies companies(Library library) {
    return new ListReader(library, ListMapping.of(proposals), unread()).companies(sheets);
  }

  /** The sheets without a list, which are not read. */
  private List<CellFault> unread() {
    String named = sheets.getFirst().table().named();
    return otherSheets.stream()
        .map(
            sheet ->
                new CellFault(
                    SourceLocation.of(named),
                    "",
                    "",
                    Message.of("exchange.list.other-sheet", sheet)))
        .toList();
  }

  /** How many rows there are. */
  public int rows() {
    return sheets.stream().mapToInt(sheet -> sheet.body().size()).sum();
  }

  /**
   * Reads the companies.
   *
   * @param mapping what is below each heading
   * @param progress told of every row
   */
  public WorkbookContent read(ListMapping mapping, Library library, RowProgress progress) {
    return new ListReader(library, mapping, unread()).read(sheets, progress);
  }

  /** Is told how many rows have been read, and of how many; may end it by throwing. */
  @FunctionalInterface
  public interface RowProgress {
    /** Nobody wants to know. */
    RowProgress NONE = (_, _) -> {};

    /** So many rows have been read. */
    void read(int rows, int all);
  }
}

package minshen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.exchange.list.CompanyList;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableFile;
import minshen.exchange.workbook.WorkbookCompanies;
import minshen.exchange.workbook.WorkbookReader;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.words.Message;

/** The companies of a workbook of ours, or of a list that says what they claim. */
final class TableSource {
  private TableSource() {}

  /**
   * The companies of a file, each to be read when it is wanted.
   *
   * @param named as the user named it
   * @return empty if the file is no table
   * @throws InputException if it is one and cannot be used: what is to be done first is said
   */
  static Optional<WorkbookCompanies> companies(Path file, String named, Library library) {
    return TableFile.find(file, named).map(tables -> of(tables, named, library));
  }

  private static WorkbookCompanies of(List<Table> tables, String named, Library library) {
    WorkbookReader own = new WorkbookReader(library);
    return own.isOwn(tables)
        ? own.companies(tables, named)
        : of(CompanyList.of(tables, named), named, library);
  }

  private static WorkbookCompanies of(CompanyList list, String named, Library library) {
    if (!list.hasClaims()) {
      throw new InputException(SourceLocation.of(named), Message.of("cli.source.list"));
    }
    if (!list.doubts().isEmpty()) {
      throw new InputException(
          SourceLocation.of(named),
          Message.of(
              "cli.source.list-unsure",
              list.doubts().stream().map(doubt -> doubt.column().heading()).toList()));
    }
    return list.companies(library);
  }
}

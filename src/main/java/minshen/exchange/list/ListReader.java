package minshen.exchange.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierTrial;
import minshen.exchange.table.AsideCell;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.exchange.workbook.HeadingWords;
import minshen.exchange.workbook.WorkbookCompanies;
import minshen.exchange.workbook.WorkbookCompany;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.words.Message;

/** Reads the rows of lists as dossiers; the rows of one company come together. */
final class ListReader {
  /** A name with the credit code of the company behind it. */
  private static final Pattern NAME_AND_CODE =
      Pattern.compile(
          "(?<name>[^()（）]{2,}.*?)\\s*[(（\\[【]\\s*(?<code>[0-9A-Za-z]{18})\\s*[)）\\]】]");

  private final DossierReader dossiers;
  private final MeantItem items;
  private final List<String> towns;
  private final ListMapping mapping;
  private final ListCompanies companies = new ListCompanies();
  private final List<CellFault> faults = new ArrayList<>();
  private final List<CellFault> remarks = new ArrayList<>();

  /**
   * A reader.
   *
   * @param told what is to be looked at of the file as a whole
   */
  ListReader(Library library, ListMapping mapping, List<CellFault> told) {
    this.dossiers = new DossierReader(library);
    this.items = new MeantItem(library);
    this.towns =
        library.packs().stream()
            .flatMap(pack -> pack.authority().towns().stream())
            .distinct()
            .toList();
    this.mapping = mapping;
    remarks.addAll(told);
  }

  /** The companies, each to be read when it is wanted. */
  WorkbookCompanies companies(List<ListSheet> sheets) {
    gather(sheets, CompanyList.RowProgress.NONE);
    return new WorkbookCompanies(
        companies.all().stream()
            .map(
                company ->
                    new WorkbookCompany(
                        dossiers,
                        company.document(),
                        company.faults().stream().findFirst(),
                        company.remarks()))
            .toList(),
        remarks,
        asides(sheets));
  }

  private void gather(List<ListSheet> sheets, CompanyList.RowProgress progress) {
    int all = sheets.stream().mapToInt(sheet -> sheet.body().size()).sum();
    int done = 0;
    for (ListSheet sheet : sheets) {
      sheet.skipped().forEach(row -> remarks.add(skipped(sheet, row)));
      hidden(sheet).ifPresent(remarks::add);
      for (Table.Row row : sheet.body()) {
        if (!companies.add(row(sheet, row)) && saysAnything(row)) {
          remarks.add(skipped(sheet, row));
        }
        done++;
        progress.read(done, all);
      }
    }
  }

  /** A running number and strokes say nothing, whichever column they stand in. */
  private static boolean saysAnything(Table.Row row) {
    return row.cells().values().stream()
        .anyMatch(cell -> cell instanceof TableCell.Text && !AsideCell.saysNothing(cell));
  }

  WorkbookContent read(List<ListSheet> sheets, CompanyList.RowProgress progress) {
    gather(sheets, progress);
    List<WorkbookContent.Company> understood = new ArrayList<>();
    int refused = 0;
    for (ListCompanies.Company company : companies.all()) {
      faults.addAll(company.faults());
      remarks.addAll(company.remarks());
      DossierTrial.Result result = DossierTrial.read(dossiers, company.document());
      result.faults().forEach(e -> faults.add(company.told(e)));
      if (result.dossier().isPresent() && company.faults().isEmpty()) {
        understood.add(new WorkbookContent.Company(company.at(), result.dossier().get()));
      } else {
        refused++;
      }
    }
    List<Table> tables = sheets.stream().map(ListSheet::table).toList();
    return new WorkbookContent(
        understood,
        refused,
        CellFault.inOrder(faults, tables),
        CellFault.inOrder(remarks, tables),
        asides(sheets));
  }

  private ListRow row(ListSheet sheet, Table.Row row) {
    ListRow read = new ListRow(sheet.table().place(row.number(), 0));
    Optional<Item> item = Optional.empty();
    for (ListColumn column : sheet.columns()) {
      Optional<ListTarget> target = mapping.target(column.heading());
      Optional<TableCell> cell = row.cell(column.index());
      if (target.isEmpty()) {
        cell.ifPresent(text -> keepAside(read, sheet, row, column, text));
      }
      if (target.isPresent() && !target.get().equals(ListTarget.LEFT_OUT) && cell.isPresent()) {
        SourceLocation at = sheet.table().place(row.number(), column.index());
        ListRow.Cell place = new ListRow.Cell(at, column.heading(), cell.get().shown());
        switch (target.get().key()) {
          case ListTarget.ITEM -> item = item(read, place, cell.get());
          case ListTarget.VARIANT -> {
            // Looked at below: only its item knows it, which may stand behind it.
          }
          default -> {
            if (isShared(sheet, target.get(), row.number(), column.index())) {
              read.remark(place.said(Message.of("exchange.list.shared-amount", place.shown())));
            } else if (value(read, target.get(), place, cell.get())) {
              keepAside(read, sheet, row, column, cell.get());
            }
          }
        }
      }
    }
    variant(sheet, row, read, item);
    Optional<CellFault> lost = read.withoutItem();
    lost.ifPresent(read::remark);
    if (lost.isPresent()) {
      keepOfClaim(read, sheet, row);
    }
    return read;
  }

  /** Whoever looks at the list does not see all of it: that is told once. */
  private static Optional<CellFault> hidden(ListSheet sheet) {
    boolean whole = sheet.table().hidden();
    List<Table.Row> hidden = sheet.body().stream().filter(row -> whole || row.hidden()).toList();
    return hidden.stream()
        .findFirst()
        .map(
            row ->
                new CellFault(
                    sheet.table().place(row.number(), row.cells().firstKey()),
                    "",
                    row.cells().firstEntry().getValue().shown(),
                    whole
                        ? Message.of(
                            "exchange.list.hidden-sheet", sheet.table().sheet(), hidden.size())
                        : Message.of("exchange.list.hidden", hidden.size())));
  }

  private static CellFault skipped(ListSheet sheet, Table.Row row) {
    String first = row.cells().firstEntry().getValue().shown();
    return new CellFault(
        sheet.table().place(row.number(), row.cells().firstKey()),
        "",
        first,
        Message.of("exchange.list.skipped", first));
  }

  /** An amount that is merged over several claims is none of each of them. */
  private static boolean isShared(ListSheet sheet, ListTarget target, int row, int column) {
    return target.isOfClaim()
        && target.isMoney()
        && sheet.table().merged().stream()
            .anyMatch(
                merged ->
                    merged.column() == column && merged.row() < row && row <= merged.lastRow());
  }

  /** What is said of a claim while nothing says of which. */
  private void keepOfClaim(ListRow read, ListSheet sheet, Table.Row row) {
    for (ListColumn column : sheet.columns()) {
      if (mapping.target(column.heading()).filter(ListTarget::isOfClaim).isPresent()) {
        row.cell(column.index()).ifPresent(cell -> keepAside(read, sheet, row, column, cell));
      }
    }
  }

  private static void keepAside(
      ListRow read, ListSheet sheet, Table.Row row, ListColumn column, TableCell cell) {
    AsideCell.of(sheet.table(), row, column.index(), column.heading(), cell)
        .ifPresent(read::keepAside);
  }

  /** Takes a cell as what it is below; whether it says something that could not be taken. */
  private boolean value(ListRow row, ListTarget target, ListRow.Cell place, TableCell cell) {
    if (target.key().equals(FieldCatalogue.NAME.key())) {
      Matcher both = NAME_AND_CODE.matcher(cell.shown().strip());
      if (both.matches()) {
        row.put(target.key(), both.group("name").strip(), place);
        row.putAlike(
            FieldCatalogue.CREDIT_CODE.key(), both.group("code").toUpperCase(Locale.ROOT), place);
        return false;
      }
    }
    ListValues.Read value =
        ListValues.read(cell, target, HeadingWords.unit(place.heading()), towns);
    value.refused().ifPresent(why -> row.refuse(place, why));
    value.remark().ifPresent(why -> row.remark(place.said(why)));
    value
        .text()
        .ifPresent(
            text -> {
              if (target.key().equals(FieldCatalogue.CREDIT_CODE.key())) {
                row.putAlike(target.key(), text, place);
              } else {
                row.put(target.key(), text, place);
              }
            });
    return value.text().isEmpty() && value.remark().isPresent();
  }

  private Optional<Item> item(ListRow row, ListRow.Cell place, TableCell cell) {
    if (AsideCell.saysNothing(cell)) {
      return Optional.empty();
    }
    Optional<Item> item = items.meant(cell.shown());
    item.ifPresentOrElse(
        meant -> row.put(ListTarget.ITEM, meant.id(), place),
        () -> row.refuse(place, Message.of("exchange.list.which-item", cell.shown())));
    return item;
  }

  private void variant(ListSheet sheet, Table.Row row, ListRow read, Optional<Item> item) {
    for (ListColumn column : sheet.columns()) {
      Optional<TableCell> cell = row.cell(column.index());
      boolean isVariant =
          mapping
              .target(column.heading())
              .filter(t -> t.key().equals(ListTarget.VARIANT))
              .isPresent();
      if (isVariant && item.isPresent() && cell.isPresent() && !AsideCell.saysNothing(cell.get())) {
        ListRow.Cell place =
            new ListRow.Cell(
                sheet.table().place(row.number(), column.index()),
                column.heading(),
                cell.get().shown());
        MeantItem.variant(item.get(), cell.get().shown())
            .ifPresentOrElse(
                variant -> read.put(ListTarget.VARIANT, variant.id(), place),
                () ->
                    read.refuse(
                        place,
                        Message.of(
                            "exchange.list.which-variant",
                            cell.get().shown(),
                            item.get().variants().stream().map(Item.Variant::label).toList())));
      }
    }
  }

  private List<AsideColumn> asides(List<ListSheet> sheets) {
    return sheets.stream()
        .flatMap(
            sheet ->
                sheet.columns().stream()
                    .filter(column -> mapping.target(column.heading()).isEmpty())
                    .flatMap(column -> aside(sheet, column)))
        .toList();
  }

  /** A column with nothing in it is none. */
  private static Stream<AsideColumn> aside(ListSheet sheet, ListColumn column) {
    return column.examples().stream()
        .limit(1)
        .map(
            example ->
                new AsideColumn(sheet.table().sheet(), column.heading(), Optional.of(example)));
  }

  /** A value of a dossier at the place of a cell. */
  static Node.Scalar scalar(String text, SourceLocation at) {
    return new Node.Scalar(text, Node.Kind.TEXT, at);
  }
}

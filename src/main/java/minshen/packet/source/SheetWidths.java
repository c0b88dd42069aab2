package minshen.packet.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import minshen.words.Message;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Sets the sheets of a workbook to be printed one page wide, so that no column of a table falls
 * onto a page of its own; a sheet that could not be read then, as small as it can, on several. A
 * workbook that cannot be read stays as it is: the office program says what is the matter with it.
 */
final class SheetWidths {
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  /** A larger one is left to the office program, in bytes. */
  private static final long LARGEST = 300_000_000;

  /** What a column may have beyond what the library says, which knows one type alone. */
  private static final double WIDER = 8.0 / 7;

  /** The older format is read into memory. */
  private static final long LARGEST_OLD = 30_000_000;

  private final List<Message> remarks = new ArrayList<>();
  private Set<String> wideLayouts = Set.of();

  private SheetWidths() {}

  /**
   * Sets a copy of a workbook; what is no workbook stays as it is.
   *
   * @return what is to be said of sheets that are too wide for one page
   */
  static List<Message> fit(Path copy) throws IOException {
    Path fitted = copy.resolveSibling("fitted");
    SheetWidths widths = new SheetWidths();
    try {
      boolean done =
          switch (magic(copy)) {
            case OOXML -> widths.zip(copy, fitted);
            case OLE2 -> widths.old(copy, fitted);
            default -> false;
          };
      if (done) {
        Files.move(fitted, copy, StandardCopyOption.REPLACE_EXISTING);
        return List.copyOf(widths.remarks);
      }
    } catch (IOException | RuntimeException | XMLStreamException _) {
      Files.deleteIfExists(fitted);
    }
    return List.of();
  }

  private boolean told(String sheet, boolean tooWide) {
    if (tooWide) {
      remarks.add(Message.of("packet.source.wide-sheet", sheet, "" + SheetFit.LEAST_SCALE));
    }
    return tooWide;
  }

  private static FileMagic magic(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return FileMagic.valueOf(in);
    }
  }

  /** What is done with one part of a zipped workbook. */
  private enum Edit {
    SHEET,
    STYLES,
    NONE
  }

  private boolean zip(Path copy, Path fitted) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      boolean excel = zip.getEntry("xl/workbook.xml") != null;
      if (!excel && !type(zip).equals(Optional.of(ODS))) {
        return false;
      }
      long size = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      if (size > LARGEST) {
        return false;
      }
      if (!excel) {
        openDocument(zip);
      }
      try (ZipOutputStream out =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(fitted)))) {
        Map<String, WorkbookParts.Sheet> sheets = excel ? WorkbookParts.of(zip) : Map.of();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          part(zip, entry, excel, Optional.ofNullable(sheets.get(entry.getName())), out);
        }
      }
    }
    return true;
  }

  private void openDocument(ZipFile zip) throws IOException, XMLStreamException {
    ZipEntry styles = zip.getEntry("styles.xml");
    ZipEntry content = zip.getEntry("content.xml");
    if (styles == null || content == null) {
      return;
    }
    try (InputStream ofPages = zip.getInputStream(styles);
        InputStream ofCells = zip.getInputStream(content)) {
      OpenDocumentSheets sheets = OpenDocumentSheets.of(ofPages, ofCells);
      wideLayouts = sheets.layouts();
      sheets.tooWide().forEach(sheet -> told(sheet, true));
    }
  }

  private void part(
      ZipFile zip,
      ZipEntry entry,
      boolean excel,
      Optional<WorkbookParts.Sheet> sheet,
      ZipOutputStream out)
      throws IOException, XMLStreamException {
    out.putNextEntry(new ZipEntry(entry.getName()));
    try (InputStream in = zip.getInputStream(entry)) {
      switch (edit(entry.getName(), excel)) {
        case SHEET -> SheetSetup.excel(in, out, isTooWide(zip, entry, sheet));
        case STYLES -> SheetSetup.openDocument(in, out, wideLayouts);
        case NONE -> in.transferTo(out);
      }
    }
    out.closeEntry();
  }

  private boolean isTooWide(ZipFile zip, ZipEntry entry, Optional<WorkbookParts.Sheet> sheet)
      throws IOException, XMLStreamException {
    try (InputStream in = zip.getInputStream(entry)) {
      return told(
          sheet.map(WorkbookParts.Sheet::name).orElse(""),
          SheetColumns.areTooWide(in, sheet.flatMap(WorkbookParts.Sheet::area)));
    }
  }

  private static Edit edit(String name, boolean excel) {
    if (excel) {
      return name.matches("xl/worksheets/[^/]+\\.xml") ? Edit.SHEET : Edit.NONE;
    }
    return name.equals("styles.xml") ? Edit.STYLES : Edit.NONE;
  }

  private static Optional<String> type(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Optional.of(new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip());
    }
  }

  private boolean old(Path copy, Path fitted) throws IOException {
    if (Files.size(copy) > LARGEST_OLD) {
      return false;
    }
    try (POIFSFileSystem files = new POIFSFileSystem(copy.toFile(), true)) {
      if (!files.getRoot().hasEntry("Workbook")) {
        return false;
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(files, true)) {
        workbook.sheetIterator().forEachRemaining(this::fit);
        try (var out = new BufferedOutputStream(Files.newOutputStream(fitted))) {
          workbook.write(out);
        }
      }
    }
    return true;
  }

  private void fit(Sheet sheet) {
    if (told(sheet.getSheetName(), isTooWide(sheet))) {
      sheet.setAutobreaks(false);
      sheet.getPrintSetup().setScale((short) SheetFit.LEAST_SCALE);
      return;
    }
    if (!isFitted(sheet)) {
      sheet.getPrintSetup().setFitHeight((short) 0);
    }
    if (!isFitted(sheet) || sheet.getPrintSetup().getFitWidth() == 0) {
      sheet.getPrintSetup().setFitWidth((short) 1);
    }
    sheet.setAutobreaks(true);
  }

  /**
   * Whether its author has fitted it to pages. In files of this format the library calls the flag
   * "fit to page" by the name of another one.
   */
  private static boolean isFitted(Sheet sheet) {
    return sheet.getAutobreaks();
  }

  private static boolean isTooWide(Sheet sheet) {
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    String area = sheet.getWorkbook().getPrintArea(index);
    if (area != null || isFitted(sheet)) {
      // Whoever set it knew what fits.
      return false;
    }
    int last = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        last = cell.getCellType() == CellType.BLANK ? last : Math.max(last, cell.getColumnIndex());
      }
    }
    double[] columns =
        IntStream.rangeClosed(0, last)
            .mapToDouble(
                column ->
                    sheet.isColumnHidden(column)
                        ? 0
                        : sheet.getColumnWidthInPixels(column) * WIDER * SheetFit.PIXEL)
            .toArray();
    boolean lying = sheet.getPrintSetup().getLandscape();
    double across = lying ? SheetFit.A4 * Math.sqrt(2) : SheetFit.A4;
    return SheetFit.isTooWide(columns, across - SheetFit.MARGINS);
  }
}

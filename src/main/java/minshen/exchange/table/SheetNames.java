package minshen.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The names of the sheets of a workbook, for which none of its cells is read. */
public final class SheetNames {
  /** As much as is looked at of the part in which they stand, in bytes. */
  private static final int MOST_NAMES = 1 << 20;

  /** A sheet of Excel, and one of LibreOffice. */
  private static final Pattern NAME =
      Pattern.compile("<(?:\\w+:)?(?:sheet|table)\\s[^>]*?\\bname=\"([^\"]*)\"");

  private SheetNames() {}

  /**
   * Finds them; of a sheet that LibreOffice keeps far behind others, not.
   *
   * @return none if it is no workbook, or cannot be read
   */
  public static Set<String> of(Path file) {
    try {
      return isZip(file) ? zipped(file) : old(file);
    } catch (IOException | HSSFUserException | RuntimeException e) {
      // For a damaged file POI throws whatever it stumbles over.
      return Set.of();
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P';
    }
  }

  private static Set<String> zipped(Path file) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String part : List.of("xl/workbook.xml", "content.xml")) {
        ZipEntry sheets = zip.getEntry(part);
        if (sheets != null) {
          try (InputStream in = zip.getInputStream(sheets)) {
            Matcher name =
                NAME.matcher(new String(in.readNBytes(MOST_NAMES), StandardCharsets.UTF_8));
            while (name.find()) {
              names.add(name.group(1));
            }
          }
        }
      }
    }
    return names;
  }

  private static Set<String> old(Path file) throws IOException, HSSFUserException {
    Listed listed = new Listed();
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(listed);
    try (POIFSFileSystem workbook = new POIFSFileSystem(file.toFile(), true)) {
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, workbook);
    }
    return listed.names;
  }

  /** Hears the list of sheets, and nothing of what comes behind it. */
  private static final class Listed extends AbortableHSSFListener {
    private static final short GO_ON = 0;
    private static final short ENOUGH = 1;

    private final Set<String> names = new HashSet<>();

    @Override
    public short abortableProcessRecord(Record record) {
      if (record instanceof BoundSheetRecord sheet) {
        names.add(sheet.getSheetname());
        return GO_ON;
      }
      return names.isEmpty() ? GO_ON : ENOUGH;
    }
  }
}

package minshen.exchange.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.files.TemporaryFolder;
import minshen.files.program.LibreOffice;
import minshen.files.program.RunTerms;
import minshen.words.Message;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Texts in other formats than that of Word today: .doc, .wps, .rtf and .odt, read by LibreOffice.
 */
final class OtherTexts {
  private static final RunTerms TERMS =
      new RunTerms() {
        @Override
        public Duration programTime() {
          return Duration.ofMinutes(2);
        }

        @Override
        public void checkCancelled() {
          ShutdownTasks.check();
        }
      };

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private OtherTexts() {}

  /** Whether a file is one, or a locked or odd file of an office program that is no workbook. */
  static boolean isOne(byte[] content) {
    return isOle(content) ? !isOldWorkbook(content) : isRtf(content) || isOpenDocument(content);
  }

  /** Whether a file is a workbook of an older Excel. */
  private static boolean isOldWorkbook(byte[] content) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return Stream.of("Workbook", "Book").anyMatch(container.getRoot()::hasEntryCaseInsensitive);
    } catch (IOException | RuntimeException e) {
      // For a damaged container POI throws whatever it stumbles over.
      return false;
    }
  }

  /**
   * The same text as a Word file of today.
   *
   * @throws InputException if it is no text, or nothing here can read it; it says how to mend it
   */
  static byte[] asWord(byte[] content, String named) {
    if (isOle(content)) {
      checkOle(content, named);
    }
    LibreOffice program =
        LibreOffice.installed().orElseThrow(() -> refused(named, "exchange.no-office"));
    try (TemporaryFolder folder = TemporaryFolder.make("text")) {
      Path source = Files.createDirectory(folder.folder().resolve("work")).resolve(name(content));
      Files.write(source, content);
      Optional<Path> word = program.convert(TERMS, source, "docx");
      return Files.readAllBytes(word.orElseThrow(() -> refused(named, "exchange.office-failed")));
    } catch (IOException e) {
      InputException problem = refused(named, "exchange.office-failed");
      problem.initCause(e);
      throw problem;
    }
  }

  private static String name(byte[] content) {
    return isOle(content) ? "source.doc" : isRtf(content) ? "source.rtf" : "source.odt";
  }

  private static void checkOle(byte[] content, String named) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw refused(named, "exchange.office-locked");
      }
      if (!root.hasEntryCaseInsensitive("WordDocument")) {
        throw refused(named, "exchange.unknown-file");
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof InputException problem) {
        throw problem;
      }
      // For a damaged container POI throws whatever it stumbles over.
      throw refused(named, "exchange.unknown-file");
    }
  }

  private static InputException refused(String named, String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }

  private static boolean isOle(byte[] content) {
    return begins(content, OLE);
  }

  private static boolean isRtf(byte[] content) {
    return begins(content, "{\\rtf".getBytes(StandardCharsets.US_ASCII));
  }

  /** Its first entry says what it is, and is not packed. */
  private static boolean isOpenDocument(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, 100), StandardCharsets.US_ASCII);
    return head.startsWith("PK")
        && head.contains("mimetypeapplication/vnd.oasis.opendocument.text");
  }

  private static boolean begins(byte[] content, byte[] sign) {
    return content.length >= sign.length
        && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
  }
}

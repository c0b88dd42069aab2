package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Office documents that ask for a password before they open ([MS-OFFCRYPTO]), opened with it: the
 * office program could not be told it without a window.
 */
final class LockedOffice {
  /**
   * What is protected against changes only is encrypted all the same, with a word that all know.
   */
  private static final String KNOWN_TO_ALL = Decryptor.DEFAULT_PASSWORD;

  private LockedOffice() {}

  /**
   * Writes a document without its password.
   *
   * @throws SourceException if nobody knows the password, or it is another one
   */
  static Path open(SourceJob job) throws SourceException, IOException {
    List<String> passwords =
        Stream.concat(Stream.of(KNOWN_TO_ALL), job.password().stream()).toList();
    try (POIFSFileSystem container = new POIFSFileSystem(job.file().toFile(), true)) {
      for (String password : passwords) {
        Optional<Path> open =
            OleKinds.isPackage(container)
                ? opened(job, container, password)
                : openedWorkbook(job, container, password);
        if (open.isPresent()) {
          if (!password.equals(KNOWN_TO_ALL)) {
            job.remark("packet.source.opened-by-password");
          }
          return open.get();
        }
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem("packet.source.office-locked", e);
    }
    throw job.wantsPassword();
  }

  private static Optional<Path> opened(SourceJob job, POIFSFileSystem container, String password)
      throws IOException, GeneralSecurityException {
    Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
    if (!decryptor.verifyPassword(password)) {
      return Optional.empty();
    }
    Path open = job.newFile(".office");
    try (InputStream in = decryptor.getDataStream(container);
        OutputStream out = job.output(open)) {
      in.transferTo(out);
    }
    return Optional.of(open);
  }

  /** A workbook of the older Excel is encrypted record by record. */
  private static Optional<Path> openedWorkbook(
      SourceJob job, POIFSFileSystem container, String password) throws IOException {
    // POI takes the password from the thread.
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook workbook = new HSSFWorkbook(container.getRoot(), true)) {
      Biff8EncryptionKey.setCurrentUserPassword(null);
      Path open = job.newFile(".office");
      try (OutputStream out = job.output(open)) {
        workbook.write(out);
      }
      return Optional.of(open);
    } catch (EncryptedDocumentException e) {
      return Optional.empty();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}

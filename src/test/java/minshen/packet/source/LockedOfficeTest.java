package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minshen.packet.source.ContainedFile.Use;
import minshen.words.Message;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word and Excel files with a password. */
class LockedOfficeTest {
  @TempDir private Path folder;

  @Test
  void aPasswordOpensDocumentsOfTheNewerOffice() throws Exception {
    Path locked = locked("合同.docx", "密码 1");
    SourceJob job = job(locked, Optional.of("密码 1"));
    assertThat(SourceReader.kind(job)).isEqualTo(SourceKind.WORD);
    assertThat(job.content()).hasBinaryContent(document());
    assertThat(job.remarks()).contains(Message.of("packet.source.opened-by-password"));
  }

  @Test
  void withoutOrWithAnotherPasswordItIsAskedFor() throws Exception {
    Path locked = locked("合同.docx", "a");
    SourceException without = refused(locked, Optional.empty());
    assertThat(without.passwordHelps()).isTrue();
    assertThat(without).hasMessageContaining("请输入密码");
    SourceException wrong = refused(locked, Optional.of("b"));
    assertThat(wrong.passwordHelps()).isTrue();
    assertThat(wrong).hasMessageContaining("密码不对");
  }

  /** Who knows the password of what the clerk attached knows that of what is in it. */
  @Test
  void inAnArchiveThePasswordOfTheArchiveIsTried() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("资料.zip")).with("a/合同.docx", locked("合同.docx", "密码 1")).done();
    SourceException without = unread(zip, Passwords.none());
    assertThat(without.passwordHelps()).isTrue();
    assertThat(without).hasMessageContaining("资料.zip › a/合同.docx").hasMessageContaining("请输入密码");
    SourceException wrong = unread(zip, _ -> Optional.of("b"));
    assertThat(wrong.passwordHelps()).isTrue();
    assertThat(wrong).hasMessageContaining("密码不对");
    // It opens; that it is no document of Word's is another matter.
    SourceException open = unread(zip, _ -> Optional.of("密码 1"));
    assertThat(open.passwordHelps()).isFalse();
    assertThat(open.problem().key()).startsWith("packet.source.").contains("office");
  }

  @Test
  void inAnArchiveItCanBeChosenAndAskedForLater() throws Exception {
    Path zip =
        SampleZip.at(folder.resolve("资料.zip")).with("合同.docx", locked("合同.docx", "x")).done();
    try (ContainedFiles files = ContainedFiles.of(zip, Passwords.none(), () -> {})) {
      assertThat(files.files()).extracting(ContainedFile::use).containsExactly(Use.LOCKED);
      assertThat(files.files().getFirst().isUsable()).isTrue();
    }
  }

  private static SourceException unread(Path file, Passwords passwords) throws IOException {
    try (SourceReader reader = new SourceReader(SourceLimits.standard(), passwords, () -> {})) {
      return catchThrowableOfType(SourceException.class, () -> reader.read(file));
    }
  }

  @Test
  void whatEveryProgramOpensNeedsNoPassword() throws Exception {
    SourceJob job = job(locked("表.docx", Decryptor.DEFAULT_PASSWORD), Optional.empty());
    assertThat(SourceReader.kind(job)).isEqualTo(SourceKind.WORD);
    assertThat(job.remarks()).isEmpty();
  }

  @Test
  void aPasswordOpensWorkbooksOfTheOlderExcel() throws Exception {
    Path locked = folder.resolve("表.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(locked)) {
      book.createSheet("甲").createRow(0).createCell(0).setCellValue("研发费用 1200");
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refused(locked, Optional.empty()).passwordHelps()).isTrue();
    SourceJob job = job(locked, Optional.of("secret"));
    assertThat(SourceReader.kind(job)).isEqualTo(SourceKind.EXCEL);
    try (HSSFWorkbook open = new HSSFWorkbook(Files.newInputStream(job.content()))) {
      assertThat(open.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("研发费用 1200");
    }
  }

  @Test
  void whereAPasswordCannotBeUsedNobodyIsAskedForIt() throws Exception {
    byte[] head = new byte[64];
    head[11] = 1;
    Path word = folder.resolve("旧.doc");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(word)) {
      container.createDocument(new ByteArrayInputStream(head), "WordDocument");
      container.writeFilesystem(out);
    }
    Path text = folder.resolve("文.odt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(text))) {
      entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      entry(zip, "META-INF/manifest.xml", "<manifest:encryption-data/>");
    }
    for (Path file : new Path[] {word, text}) {
      SourceException e = refused(file, Optional.of("x"));
      assertThat(e.passwordHelps()).isFalse();
      assertThat(e.problem().key()).isEqualTo("packet.source.office-locked");
    }
  }

  private Path locked(String name, String password) throws Exception {
    Path file = folder.resolve(name);
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword(password);
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      try (OutputStream content = encryptor.getDataStream(container)) {
        content.write(document());
      }
      container.writeFilesystem(out);
    }
    return file;
  }

  private static byte[] document() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry types = new ZipEntry("[Content_Types].xml");
      types.setTime(0);
      zip.putNextEntry(types);
      zip.write(
          "<Types><Override ContentType='x.wordprocessingml.document.main+xml'/></Types>"
              .getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private SourceException refused(Path file, Optional<String> password) throws Exception {
    SourceJob job = job(file, password);
    return catchThrowableOfType(SourceException.class, () -> SourceReader.kind(job));
  }

  private SourceJob job(Path file, Optional<String> password) throws SourceException {
    return new SourceJob(
        file,
        FileStamp.of(file),
        password,
        new SourceJob.Tools(folder, SourceLimits.standard(), SourceCache.none(), () -> {}));
  }
}

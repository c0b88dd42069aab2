package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails that Outlook saved, and what it packs attachments in for others. */
class OutlookTest {
  @TempDir Path folder;

  private byte[] pdf(String word) throws IOException {
    return Files.readAllBytes(SamplePdfs.saying(folder.resolve("made.pdf"), word));
  }

  private static void put(DirectoryEntry entry, String name, byte[] bytes) throws IOException {
    entry.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static byte[] wide(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  /** A mail ([MS-OXMSG]) with one attachment. */
  private Path saved(String name, byte[] attachment) throws IOException {
    return saved("见附件。", name, attachment);
  }

  private Path saved(String words, String name, byte[] attachment) throws IOException {
    Path file = folder.resolve("mail.msg");
    try (POIFSFileSystem all = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      DirectoryEntry root = all.getRoot();
      put(root, "__properties_version1.0", new byte[32]);
      put(root, "__substg1.0_0037001F", wide("关于补充材料"));
      put(root, "__substg1.0_0C1A001F", wide("王镕"));
      put(root, "__substg1.0_1000001F", wide(words));
      root.createDirectory("__nameid_version1.0");
      DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
      put(attached, "__properties_version1.0", new byte[8]);
      put(attached, "__substg1.0_3707001F", wide(name));
      put(attached, "__substg1.0_37010102", attachment);
      all.writeFilesystem(out);
    }
    return file;
  }

  /** A {@code winmail.dat} ([MS-OXTNEF]) with one attachment. */
  private static byte[] winmail(String name, byte[] attachment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(little(6).putInt(0x223E9F78).putShort((short) 1).array());
    attribute(out, 0x00069002, new byte[14]);
    attribute(out, 0x00018010, (name + "\0").getBytes(StandardCharsets.US_ASCII));
    attribute(out, 0x0006800F, attachment);
    return out.toByteArray();
  }

  private static void attribute(OutputStream out, int id, byte[] content) throws IOException {
    int sum = 0;
    for (byte b : content) {
      sum += b & 0xff;
    }
    out.write(2);
    out.write(little(8).putInt(id).putInt(content.length).array());
    out.write(content);
    out.write(little(2).putShort((short) sum).array());
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<String> names(Path file) throws Exception {
    try (ContainedFiles contained = ContainedFiles.of(file, Passwords.none(), () -> {})) {
      assertThat(contained.kind()).isEqualTo(SourceKind.MAIL);
      return contained.files().stream().map(ContainedFile::name).toList();
    }
  }

  @Test
  void aSavedMailIsItsTextAndItsAttachments() throws Exception {
    assertThat(names(saved("合同.pdf", pdf("one")))).containsExactly("邮件正文：关于补充材料.pdf", "合同.pdf");
  }

  /** Signatures are often set with them. */
  @Test
  void tabsInAMailAreSet() throws Exception {
    Path file = saved("电话：\t021-00000000\r\n\t\r\n\t传真：\t无", "合同.pdf", pdf("one"));
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      ReadySource mail = reader.read(file);
      assertThat(mail.pages()).isEqualTo(2);
      try (PDDocument pages = Loader.loadPDF(mail.pdf().toFile())) {
        assertThat(new PDFTextStripper().getText(pages))
            .containsPattern("电话： +021-00000000")
            .containsPattern("传真： +无");
      }
    }
  }

  @Test
  void whatOutlookPacksForOthersIsUnpacked() throws Exception {
    Path file = Files.write(folder.resolve("winmail.dat"), winmail("a.pdf", pdf("one")));
    assertThat(names(file)).containsExactly("a.pdf");
  }

  @Test
  void brokenOnesEndInALine() throws Exception {
    byte[] mail = Files.readAllBytes(saved("合同.pdf", pdf("one")));
    byte[] packed = winmail("a.pdf", pdf("one"));
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      for (byte[] whole : List.of(mail, packed)) {
        for (int length = 16; length < whole.length; length += whole.length / 12) {
          Path cut = Files.write(folder.resolve("cut.msg"), Arrays.copyOf(whole, length));
          try {
            assertThat(reader.read(cut).pages()).isPositive();
          } catch (SourceException e) {
            assertThat(Words.CHINESE.say(e.problem())).contains("cut.msg").doesNotContain("\n");
          }
        }
      }
    }
  }
}

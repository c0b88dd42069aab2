package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.packet.source.SampleSigner;
import minshen.packet.source.SampleZip;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Really signed files: bound, they prove nothing, and somebody must find the original. */
class SignedOriginalsTest {
  @TempDir private Path folder;

  private Path signed;

  @BeforeEach
  void sign() throws Exception {
    Path plain = Packets.source(folder.resolve("plain.pdf"), "CONTRACT", 2, PageSize.A4);
    signed = SampleSigner.rsa("张三").sign(plain, folder.resolve("合同.pdf"));
  }

  @Test
  void theSheetNamesTheZipAndThePlaceInItWhereTheOriginalLies() throws Exception {
    String files = "{ material: m2, file: plain.pdf }, { material: m4, file: 合同.pdf }";
    for (boolean chinese : List.of(false, true)) {
      PacketSettings settings = PacketSettings.STANDARD.with(draft -> draft.chineseNames = chinese);
      String path = chinese ? "01-示例新药Ⅱ期临床/附件/03-01 合同.pdf" : "c1/attachments/03-01.pdf";
      try (SourceReader reader = Packets.reader()) {
        Packet packet = prepared(files, settings, reader);
        assertThat(said(packet.originals(Optional.of("申报包.zip"))))
            .containsExactly("“合同.pdf”的电子签名只在原文件里有效：没有改动的原件在 申报包.zip 的 " + path);
        assertThat(sheet(packet, Optional.of("申报包.zip")))
            .contains(("没有改动的原件在 申报包.zip 的 " + path).replaceAll("\\s", ""));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        packet.writeZipTo(zip);
        assertThat(Packets.entries(zip.toByteArray()).get(path))
            .isEqualTo(Files.readAllBytes(signed));
      }
    }
  }

  @Test
  void withoutAZipTheSheetSaysHowTheOriginalIsHandedIn() throws Exception {
    try (SourceReader reader = Packets.reader()) {
      Packet packet = prepared("{ material: m2, file: 合同.pdf }", PacketSettings.STANDARD, reader);
      assertThat(sheet(packet, Optional.empty()))
          .contains("“合同.pdf”的电子签名只在原文件里有效", "窗口勾选“另存压缩包”，命令行加--zip");
    }
  }

  @Test
  void anArchiveWithASignedFileIsOneToo() throws Exception {
    try (SampleZip zip = SampleZip.at(folder.resolve("a.zip"))) {
      zip.with("合同.pdf", signed);
    }
    try (SourceReader reader = Packets.reader()) {
      Packet packet = prepared("{ material: m2, file: a.zip }", PacketSettings.STANDARD, reader);
      assertThat(said(packet.originals(Optional.of("p.zip"))))
          .containsExactly("“a.zip”的电子签名只在原文件里有效：没有改动的原件在 p.zip 的 c1/attachments/02-01.zip");
    }
  }

  @Test
  void ofARedactedFileTheOriginalIsNotGivenAway() throws Exception {
    try (SourceReader reader = Packets.reader()) {
      Packet packet =
          prepared(
              "{ material: m2, file: 合同.pdf, redact: [ { page: 1, box: [0, 0, 50, 10] } ] }",
              PacketSettings.STANDARD,
              reader);
      assertThat(said(packet.originals(Optional.of("p.zip"))).getFirst()).contains("因有遮盖，压缩包里不放原件");
    }
  }

  @Test
  void unsignedFilesAreNotSpokenOf() throws Exception {
    try (SourceReader reader = Packets.reader()) {
      Packet packet =
          prepared("{ material: m2, file: plain.pdf }", PacketSettings.STANDARD, reader);
      assertThat(packet.originals(Optional.empty())).isEmpty();
    }
  }

  @Test
  void whatIsUploadedIsNotTheOriginal() throws Exception {
    Assessment assessment = Packets.dossier("{ material: m2, file: 合同.pdf }");
    try (SourceReader reader = Packets.reader()) {
      UploadSet set =
          UploadSet.prepare(
              UploadPlan.of(assessment, "c1", Packets.ANY_NOTICE, PacketSettings.STANDARD),
              AttachmentFiles.in(folder),
              Packets.documents(assessment),
              reader);
      assertThat(said(set.remarks())).singleElement().asString().contains("门户要验签的，请直接上传原文件");
    }
  }

  private static List<String> said(List<Message> remarks) {
    return remarks.stream().map(Words.CHINESE::say).toList();
  }

  private static String sheet(Packet packet, Optional<String> zip) throws Exception {
    return String.join("", Packets.texts(packet.printSheet(Words.CHINESE, zip)))
        .replaceAll("\\s", "");
  }

  private Packet prepared(String files, PacketSettings settings, SourceReader reader)
      throws Exception {
    Assessment assessment = Packets.dossier(files);
    PacketPlan plan = PacketPlan.of(assessment, List.of("c1"), settings);
    return Packet.prepare(plan, folder, Packets.documents(assessment), reader);
  }
}

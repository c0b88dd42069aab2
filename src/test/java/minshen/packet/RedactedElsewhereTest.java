package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.geom.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minshen.dossier.Attachment;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.Fingerprint;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SampleZip;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a box of one claim covers is known again in the packet of another. */
class RedactedElsewhereTest {
  private static final String BOX = "redact: [ { page: 2, box: [0, 0, 100, 20] } ]";
  private static final String GIVEN = "c2/attachments/02-01.pdf";

  @TempDir private Path folder;

  private Path card;

  @BeforeEach
  void makeFiles() throws IOException {
    card = Packets.source(folder.resolve("card.pdf"), "SECRET", 2, PageSize.A4);
  }

  @Test
  void aFileThatAnotherClaimCoversIsNotGivenAwayAsItIs() throws Exception {
    Packed packed = packed("{ material: m2, file: card.pdf, " + BOX + " }", "card.pdf");
    assertThat(packed.zip.get(GIVEN)).isNotNull().isNotEqualTo(Files.readAllBytes(card));
    assertThat(packed.remarks).containsExactly("“card.pdf”第 2 页在另一处有遮盖，这里没有，按原样装订，请核对是否漏了遮盖");
  }

  @Test
  void theSameContentUnderAnotherNameIsKnown() throws Exception {
    Path again = Files.copy(card, folder.resolve("again.pdf"));
    Packed packed = packed("{ material: m2, file: card.pdf, " + BOX + " }", "again.pdf");
    assertThat(packed.zip.get(GIVEN)).isNotNull().isNotEqualTo(Files.readAllBytes(again));
    assertThat(packed.remarks).hasSize(1);
  }

  /** The other claim's packet cannot be made, and this one tells nothing of that. */
  @Test
  void whatItWasIsKnownWhereTheFileOfTheOtherClaimIsGone() throws Exception {
    Path again = Files.copy(card, folder.resolve("again.pdf"));
    String content = ", content: '" + Fingerprint.of(card) + "'";
    Files.delete(card);
    Packed packed = packed("{ material: m2, file: card.pdf, " + BOX + content + " }", "again.pdf");
    assertThat(packed.zip.get(GIVEN)).isNotNull().isNotEqualTo(Files.readAllBytes(again));
    assertThat(packed.remarks).hasSize(1);
  }

  @Test
  void aFileThatIsCoveredInAnArchiveOfAnotherClaimIsKnown() throws Exception {
    try (SampleZip zip = SampleZip.at(folder.resolve("all.zip"))) {
      zip.with("card.pdf", card);
    }
    Packed packed = packed("{ material: m2, file: all.zip, " + BOX + " }", "card.pdf");
    assertThat(packed.zip.get(GIVEN)).isNotNull().isNotEqualTo(Files.readAllBytes(card));
    assertThat(packed.remarks.getFirst()).startsWith("“card.pdf”在另一份压缩包、邮件或 PDF 里有遮盖");
  }

  /** Nobody knows on whose pages the boxes are, as they cannot be made. */
  @Test
  void ofAnArchiveThatCannotBecomePagesEveryFileCounts() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing");
    try (SampleZip zip = SampleZip.at(folder.resolve("all.zip"))) {
      zip.with("card.pdf", card).with("broken.pdf", broken);
    }
    Packed packed = packed("{ material: m2, file: all.zip, " + BOX + " }", "card.pdf");
    assertThat(packed.zip.get(GIVEN)).isNotNull().isNotEqualTo(Files.readAllBytes(card));
  }

  @Test
  void aCopyThatWasSavedAnewIsToldByItsName() throws Exception {
    Path folderOfCopy = Files.createDirectories(folder.resolve("copy"));
    Packets.source(folderOfCopy.resolve("card.pdf"), "SECRET SAVED ANEW", 2, PageSize.A4);
    Packed packed = packed("{ material: m2, file: card.pdf, " + BOX + " }", "copy/card.pdf");
    assertThat(packed.remarks).hasSize(1).first().asString().contains("card.pdf", "没有核对");
  }

  @Test
  void otherFilesGoOutAsTheyAre() throws Exception {
    Path memo = Packets.source(folder.resolve("memo.pdf"), "MEMO", 1, PageSize.A4);
    Packed packed = packed("{ material: m2, file: card.pdf, " + BOX + " }", "memo.pdf");
    assertThat(packed.zip.get(GIVEN)).isEqualTo(Files.readAllBytes(memo));
    assertThat(packed.remarks).isEmpty();
  }

  @Test
  void theUploadSetOfTheOtherClaimSaysSo() throws Exception {
    Assessment assessment =
        Packets.dossier(
            "{ material: m2, file: card.pdf, " + BOX + " }", "{ material: m2, file: card.pdf }");
    try (SourceReader reader = Packets.reader();
        AtomicFiles _ = new AtomicFiles()) {
      UploadSet set =
          UploadSet.prepare(
              UploadPlan.of(assessment, "c2", Packets.ANY_NOTICE, PacketSettings.STANDARD),
              AttachmentFiles.in(folder),
              Packets.documents(assessment),
              reader);
      assertThat(set.remarks().stream().map(Words.CHINESE::say))
          .anyMatch(said -> said.startsWith("“card.pdf”第 2 页在另一处有遮盖"));
    }
  }

  /** It is not taken for one of which nothing is redacted, should it come back. */
  @Test
  void aFileThatVanishesInTheVeryMomentHasALineOfItsOwn() throws Exception {
    Files.copy(card, folder.resolve("again.pdf"));
    Path gone = Files.copy(card, folder.resolve("gone.pdf"));
    Assessment assessment =
        Packets.dossier(
            "{ material: m2, file: card.pdf, "
                + BOX
                + " }, { material: m4, file: again.pdf }, { material: m4, file: gone.pdf }");
    List<Attachment> attachments = assessment.dossier().claims().getFirst().attachments();
    Map<Attachment, ReadySource> sources = new HashMap<>();
    try (SourceReader reader = Packets.reader()) {
      for (Attachment attachment : attachments) {
        sources.put(attachment, reader.read(folder.resolve(attachment.file())));
      }
      Files.delete(gone);
      RedactedFiles redacted =
          RedactedFiles.of(
              attachments, sources, assessment.dossier(), AttachmentFiles.in(folder), reader);
      assertThatThrownBy(redacted::remarks)
          .isInstanceOfSatisfying(
              SourceException.class,
              e -> {
                assertThat(e.problem().key()).isEqualTo("packet.source.vanished");
                assertThat(e.problem().arguments()).containsExactly(gone);
              });
    }
  }

  private record Packed(Map<String, byte[]> zip, List<String> remarks) {}

  /** The packet of the second claim, which has one file. */
  private Packed packed(String ofFirst, String file) throws Exception {
    Assessment assessment = Packets.dossier(ofFirst, "{ material: m2, file: " + file + " }");
    PacketPlan plan = PacketPlan.of(assessment, List.of("c2"), PacketSettings.STANDARD);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (SourceReader reader = Packets.reader()) {
      Packet packet = Packet.prepare(plan, folder, Packets.documents(assessment), reader);
      packet.writeZipTo(zip);
      return new Packed(
          Packets.entries(zip.toByteArray()),
          packet.remarks().stream().map(Words.CHINESE::say).toList());
    }
  }
}

package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.words.Words;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A material has one number: on the form, in the packet, in the upload set, on every sheet. */
class OneNumberingTest {
  private static final PageSize NOTE = new PageSize(300, 200);
  private static final PacketSettings LABELLED =
      PacketSettings.STANDARD.with(PacketNumbering.SHEET_LABELS, true);
  private static final String GRANT = "市级立项材料（彩色扫描件并加盖公章）";
  private static final String RECEIPT = "市级支持资金到账证明";
  private static final String AUDIT = "研发投入专项审计报告";

  /** The receipt, m3, is missing; of the audit a part came late. */
  private static final String ATTACHED =
      "{ material: m2, file: a.pdf }, { material: m4, file: b.pdf },"
          + " { material: m4, file: c.pdf, title: 补充审计, late: yes }";

  @TempDir private Path folder;

  @BeforeEach
  void attach() throws IOException {
    Packets.source(folder.resolve("a.pdf"), "GRANT", 1, NOTE);
    Packets.source(folder.resolve("b.pdf"), "AUDIT", 1, NOTE);
    Packets.source(folder.resolve("c.pdf"), "LATER", 1, NOTE);
  }

  @Test
  void whatIsMissingLeavesNoGapAnywhere() throws Exception {
    Made made = made(LABELLED);

    assertThat(made.form).contains("3. " + AUDIT, "3-1. 补充审计").doesNotContain(RECEIPT);
    assertThat(made.word).contains("3. " + AUDIT).doesNotContain(RECEIPT);
    assertThat(made.packet).contains("附件 3 第 1/1 页", "附件 3-1 第 1/1 页").doesNotContain(RECEIPT, "缺");
    assertThat(made.print).contains("附件 2 " + GRANT, "\n" + RECEIPT + " 缺");
    assertThat(made.uploaded)
        .contains("02-" + GRANT + ".pdf", "03-0-" + AUDIT + ".pdf", "03-1-补充审计.pdf")
        .noneMatch(name -> name.startsWith("04"));
    assertThat(made.check)
        .containsSubsequence("3 " + AUDIT, "03-0-" + AUDIT, "3-1 补充审计", "03-1-补充审计")
        .containsPattern("(?m)^" + RECEIPT + " 还没有材料$");
  }

  @Test
  void whatIsListedAsMissingKeepsItsNumberEverywhere() throws Exception {
    Made made = made(LABELLED.with(PacketNumbering.LIST_MISSING, true));

    assertThat(made.form).contains("3. " + RECEIPT, "4. " + AUDIT, "4-1. 补充审计");
    assertThat(made.word).contains("3. " + RECEIPT, "4. " + AUDIT);
    assertThat(made.packet).contains("附件 4 第 1/1 页", "附件 4-1 第 1/1 页", "3 " + RECEIPT + " 复印件 缺");
    assertThat(made.print).contains("附件 3 " + RECEIPT + " 缺");
    assertThat(made.uploaded).contains("04-0-" + AUDIT + ".pdf", "04-1-补充审计.pdf");
    assertThat(made.check).contains("3 " + RECEIPT + " 还没有材料", "4-1 补充审计");
  }

  /** As folders show them: by character, and as systems sort names that people read. */
  @Test
  void namesSortAsThePacketIsOrdered() throws Exception {
    List<String> uploaded =
        made(LABELLED).uploaded.stream().filter(name -> name.matches("0[1-3].*pdf")).toList();

    for (Comparator<Object> order :
        List.of(
            Comparator.comparing(Object::toString),
            Collator.getInstance(Locale.CHINA),
            Collator.getInstance(Locale.ROOT))) {
      assertThat(uploaded.stream().sorted(order))
          .last(InstanceOfAssertFactories.STRING)
          .startsWith("03-1-");
    }
  }

  @Test
  void aClaimWithNothingAttachedListsWhatIsAskedForAndCallsNothingMissing() throws Exception {
    Assessment bare = Packets.dossier("");
    String packet =
        String.join(
            "\n",
            Packets.texts(
                Packets.pdf(bare, folder, PacketSettings.STANDARD, PacketWatcher.NOBODY, "c1")));
    assertThat(packet).contains("2. " + GRANT, "3. " + RECEIPT).doesNotContain("缺");
  }

  /** Texts of all that was made. */
  private record Made(
      String form, String word, String packet, String print, List<String> uploaded, String check) {}

  private Made made(PacketSettings settings) throws Exception {
    Assessment assessment = Packets.dossier(ATTACHED);
    ClaimDocuments documents = Packets.documents(assessment, settings);
    Path upload = folder.resolve("upload");
    try (SourceReader reader =
            new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
        AtomicFiles files = new AtomicFiles()) {
      Packet packet =
          Packet.prepare(
              PacketPlan.of(assessment, List.of("c1"), settings), folder, documents, reader);
      UploadPlan plan = UploadPlan.of(assessment, "c1", assessment.notice("c1"), settings);
      UploadSet.prepare(plan, AttachmentFiles.in(folder), documents, reader)
          .add(upload, files, Words.CHINESE, PacketWatcher.NOBODY);
      files.commit();
      return new Made(
          text(documents.pdf("c1", "minhang-application-2025")),
          word(documents.of("c1").get("c1-minhang-application-2025.docx")),
          text(Packets.pdf(assessment, folder, settings, PacketWatcher.NOBODY, "c1")),
          text(packet.printSheet(Words.CHINESE, Optional.empty())),
          names(upload),
          text(Files.readAllBytes(upload.resolve("上传核对表.pdf"))));
    }
  }

  private static String text(byte[] pdf) throws IOException {
    return String.join("\n", Packets.texts(pdf));
  }

  private static String word(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      while (!zip.getNextEntry().getName().equals("word/document.xml")) {
        zip.closeEntry();
      }
      InputStream body = zip;
      return new String(body.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}

package minshen.packet.source;

import static minshen.packet.source.RedactedSight.boxes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import minshen.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk is told of boxes. */
class RedactionRemarksTest {
  @TempDir Path folder;
  private SourceReader reader;

  @BeforeEach
  void open() throws IOException {
    reader = new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void boxesBeyondTheFileAreNamedAllAtOnce() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("three.pdf"), 3);
    ReadySource whole = reader.read(file);
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(
            () ->
                reader.redact(
                    whole, boxes("1:1,1,1,1;7:1,1,1,1;5:1,1,1,1;6:1,1,1,1"), Optional.empty()))
        .satisfies(
            e -> assertThat(Words.CHINESE.say(e.problem())).contains("three.pdf”只有 3 页，第 5–7 页没有"));
  }

  @Test
  void aClerkIsToldWhichPagesAreRedacted() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("three.pdf"), 3);
    ReadySource redacted =
        reader.redact(
            reader.read(file), boxes("3:9,9,30,9;1:9,9,30,9;1:9,9,20,9"), Optional.empty());
    assertThat(redacted.remarks().stream().map(Words.CHINESE::say))
        .contains("遮盖了 3 处（第 1, 3 页），这些页装订时是图片，遮盖的内容已去除；原文件没有改动");
  }

  @Test
  void theOwnPagesOfAPdfAreTheSameEverywhereWhateverIsAttachedToIt() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("three.pdf"), 3);
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      PDEmbeddedFile data = new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {1, 0}));
      PDComplexFileSpecification job = new PDComplexFileSpecification();
      job.setFile("press.joboptions");
      job.setEmbeddedFile(data);
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("press.joboptions", job));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.getDocumentCatalog().setNames(names);
      pdf.save(file.toFile());
    }
    ReadySource whole = reader.read(file);
    assertThat(whole.holding().isAny()).isTrue();
    ReadySource redacted = reader.redact(whole, boxes("1:1,1,50,50"), Optional.empty());
    assertThat(redacted.remarks())
        .noneMatch(remark -> remark.key().equals("packet.source.redacted-converted"));
  }

  @Test
  void aClerkIsToldWhereThePagesOfAnotherComputerMayDiffer() throws Exception {
    Path file = Files.writeString(folder.resolve("note.txt"), "310112");
    ReadySource redacted = reader.redact(reader.read(file), boxes("1:1,1,50,50"), Optional.empty());
    assertThat(redacted.remarks().stream().map(Words.CHINESE::say))
        .anySatisfy(said -> assertThat(said).contains("换一台电脑", "逐页核对遮盖"));
    ReadySource pdf = reader.read(SamplePdfs.plain(folder.resolve("one.pdf"), 1));
    assertThat(reader.redact(pdf, boxes("1:1,1,50,50"), Optional.empty()).remarks()).hasSize(1);
  }
}

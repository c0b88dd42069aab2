package minshen.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import minshen.dossier.Dossier;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.files.InputException;
import minshen.form.ClaimDocuments;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to the program is told by its content. */
class IncomingFileTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @TempDir Path folder;

  @Test
  void everyKindIsToldWhateverItIsCalled() throws IOException {
    byte[] yaml = example();
    Dossier dossier = new DossierReader(LIBRARY).read(yaml, "d", ClaimsWanted.ANY);
    byte[] word =
        new ClaimDocuments(Assessment.of(LIBRARY, dossier), Words.CHINESE, MissingMaterials.SKIPPED)
            .of("c1").entrySet().stream()
                .filter(document -> document.getKey().endsWith(".docx"))
                .findFirst()
                .orElseThrow()
                .getValue();
    byte[] excel = WorkbookWriter.write(List.of(dossier), LIBRARY, Words.CHINESE);

    assertThat(read("a.docx", yaml)).isInstanceOf(IncomingFile.Dossiers.class);
    assertThat(read("b.yaml", word)).isInstanceOf(IncomingFile.Forms.class);
    assertThat(((IncomingFile.Dossiers) read("c.txt", excel)).dossiers())
        .extracting(IncomingDossier::dossier)
        .containsExactly(dossier);
  }

  @Test
  void formThatNothingMarksIsToldByItsPrintedWords() throws IOException {
    Dossier dossier = new DossierReader(LIBRARY).read(example(), "d", ClaimsWanted.ANY);
    byte[] word =
        new ClaimDocuments(Assessment.of(LIBRARY, dossier), Words.CHINESE, MissingMaterials.SKIPPED)
            .of("c1")
            .get("c1-minhang-application-2025.docx");
    FilledForm marked = ((IncomingFile.Forms) read("a.docx", word)).forms().getFirst();

    FilledForm bare = ((IncomingFile.Forms) read("b.docx", unmarked(word))).forms().getFirst();

    assertThat(bare.formId()).isEqualTo(marked.formId());
    assertThat(bare.values()).isEqualTo(marked.values()).hasSizeGreaterThan(20);
  }

  /** As an editor leaves it that knows neither bookmarks nor parts of others. */
  private static byte[] unmarked(byte[] docx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (!entry.getName().startsWith("customXml")) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          zip.write(
              text.replaceAll("<w:bookmark[^>]*>", "")
                  .replaceAll("<Relationship [^>]*customXml[^>]*>", "")
                  .replaceAll("<Override [^>]*customXml[^>]*>", "")
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7 not ours",
        "PK\u0003\u0004 no archive",
        "just words",
        "",
        "\u0000\u0001"
      })
  void anythingElseIsRefusedInOneLine(String content) {
    assertThatThrownBy(() -> read("x.bin", content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("x.bin");
  }

  private IncomingFile read(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return IncomingFile.read(file, name, LIBRARY);
  }

  private static byte[] example() throws IOException {
    try (InputStream in =
        IncomingFileTest.class.getResourceAsStream("/minshen/demo/yanwei-device.minshen.yaml")) {
      return in.readAllBytes();
    }
  }
}

package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.finding.AttachedContent;
import minshen.files.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of hundreds of megabytes is not read again for each seal on it. */
class FolderFingerprintsTest {
  @TempDir private Path folder;

  @Test
  void eachFileIsReadOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), "a");
    FolderFingerprints fingerprints = new FolderFingerprints(folder, Map.of());
    assertThat(fingerprints.of(attached("a.pdf"))).contains(Fingerprint.of("a"));
    Files.delete(file);
    assertThat(fingerprints.of(attached("a.pdf"))).contains(Fingerprint.of("a"));
    // Nor is it looked for again what was not there.
    assertThat(fingerprints.of(attached("b.pdf"))).isEmpty();
    Files.writeString(folder.resolve("b.pdf"), "b");
    assertThat(fingerprints.of(attached("b.pdf"))).isEmpty();
  }

  @Test
  void whatWasReadForAnotherReasonIsNotReadAgain() {
    Map<String, AttachedContent> known =
        Map.of("a.pdf", new AttachedContent("0123456789abcdef", Optional.empty()));
    assertThat(new FolderFingerprints(folder, known).of(attached("a.pdf")))
        .contains("0123456789abcdef");
  }

  private static Attachment attached(String file) {
    return new Attachment("m2", file, Optional.empty());
  }
}

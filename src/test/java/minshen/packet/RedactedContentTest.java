package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.geom.PageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import minshen.files.Fingerprint;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boxes belong to what a file was when they were drawn. */
class RedactedContentTest {
  @TempDir private Path folder;

  private Path card;

  @BeforeEach
  void makeFile() throws IOException {
    card = folder.resolve("card.pdf");
    Packets.source(card, "SECRET", 3, PageSize.A4);
  }

  @Test
  void onTheContentOnWhichTheyWereDrawnTheyCover() throws Exception {
    assertThat(texts(Fingerprint.of(card))).contains("SECRET-1").doesNotContain("SECRET-2");
  }

  /** The number has moved to where no box is: nothing is better than the number. */
  @Test
  void anotherRevisionOfTheFileIsNotPrintedUncovered() throws Exception {
    String drawnOn = Fingerprint.of(card);
    Packets.source(card, "SECRET", 4, PageSize.A4.rotate());
    assertThatThrownBy(() -> texts(drawnOn))
        .isInstanceOfSatisfying(
            PacketException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              PacketProblem problem = e.problems().getFirst();
              assertThat(problem.claimId()).contains("c1");
              assertThat(Words.CHINESE.say(problem.problem()))
                  .contains("card.pdf", "原来的 1 处遮盖可能盖错地方", "删去这份材料的 content");
            });
  }

  @Test
  void theSameBytesUnderAnotherNameAreTheSameContent() throws Exception {
    String drawnOn = Fingerprint.of(card);
    Path kept = Files.move(card, folder.resolve("kept.pdf"));
    Packets.source(card, "OTHER", 3, PageSize.A4);
    Files.move(kept, card, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(texts(drawnOn)).doesNotContain("SECRET-2");
  }

  @Test
  void aDossierThatSaysNothingOfTheContentCoversTheFileAsItIs() throws Exception {
    Packets.source(card, "SECRET", 4, PageSize.A5);
    String files =
        "{ material: m2, file: card.pdf, redact: [ { page: 2, box: [0, 0, 100, 20] } ] }";
    assertThat(packet(files)).contains("SECRET-4").doesNotContain("SECRET-2");
  }

  private String texts(String content) throws Exception {
    return packet(
        "{ material: m2, file: card.pdf, redact: [ { page: 2, box: [0, 0, 100, 20] } ],"
            + " content: '"
            + content
            + "' }");
  }

  private String packet(String files) throws Exception {
    return String.join(
        "",
        Packets.texts(
            Packets.pdf(
                Packets.dossier(files),
                folder,
                PacketSettings.STANDARD,
                PacketWatcher.NOBODY,
                "c1")));
  }
}

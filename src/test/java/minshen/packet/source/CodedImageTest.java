package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodedImageTest {
  /** JPEG 2000 with a channel of opacity, red at its foot and nothing at its head. */
  private static final String SEEN_THROUGH =
      "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAABPanAyaAAAABZpaGRyAAAAyAAAAMgA"
          + "BAcHAAAAAAAPY29scgEAAAAAABAAAAAiY2RlZgAEAAAAAAABAAEAAAACAAIAAAADAAMAAQAAAAAB"
          + "uWpwMmP/T/9RADIAAAAAAMgAAADIAAAAAAAAAAAAAADIAAAAyAAAAAAAAAAAAAQHAQEHAQEHAQEH"
          + "AQH/UgAMAAAAAQAFBAQAAf9cABNAQEhIUEhIUEhIUEhIUEhIUP9kACUAAUNyZWF0ZWQgYnkgT3Bl"
          + "bkpQRUcgdmVyc2lvbiAyLjUuMP+QAAoAAAAAAS8AAf+T33kADygOHpBUXEQCbLSlIy2EnmbQJ4QN"
          + "PrB8ExKpZX2mtn/feCgRUFSK8994KBFQVIrzz7CUENxCEGdwZGSsUMGEq/XNKcZS4kZFegpO35gJ"
          + "REp0ERIAAFyTn6H0hgAVPj0iVjGAgKAIgDzDo+wFABU+wv9/gICgCYAO0m3vxJ+j7AYAFT7C+I6n"
          + "gICgPhTA0r+BoA7ZBXfN0mdhKzUpVZ1+f6feDhU+wv9+SR+AgKAdZPM0sCKiDgAuaoWZn7GgDqZ/"
          + "pqaTzNMkJAGz94P+8HAVPsL/f/7xFT7C/3/0y4CAsAbX2prwFT7B7ZB+3V2f6a99J8bboXaP0l/n"
          + "hpcVPr1sGXc9GNhbWjvW6wsir1AQRK4tJN//fzFev7qEGT4+f//Z";

  private static final String RED =
      "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAKAAAACgA"
          + "AwcHAAAAAAAPY29scgEAAAAAABAAAACsanAyY/9P/1EALwAAAAAAKAAAACgAAAAAAAAAAAAAACgA"
          + "AAAoAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAQUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ"
          + "/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAAJQAB/5OAgN9g"
          + "GAHKv4CAgICAgICAgICAgICAgP/Z";

  @TempDir private Path folder;

  @Test
  void anImageThatIsSeenThroughIsToldSinceItIsPrintedAsIfItWereNot() throws Exception {
    assertThat(remarks(SEEN_THROUGH)).anyMatch(said -> said.contains("透明"));
    assertThat(remarks(RED)).isEmpty();
  }

  private List<String> remarks(String image) throws Exception {
    Path file = Files.write(folder.resolve("a.jp2"), Base64.getDecoder().decode(image));
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      return reader.read(file).remarks().stream().map(Words.CHINESE::say).toList();
    }
  }
}

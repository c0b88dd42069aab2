package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with what is attached: the reader runs in a Java of its own with 128 MB. */
class SmallHeapTest {
  @TempDir Path folder;

  /** Reads one file and says how many pages it has. */
  public static void main(String[] arguments) throws Exception {
    try (SourceReader reader =
        new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {})) {
      System.out.println("pages: " + reader.read(Path.of(arguments[0])).pages());
    }
  }

  @Test
  void threeHundredMegapixels() throws Exception {
    Path file = SampleImages.largePng(folder.resolve("巨幅.png"), 20_000, 15_000);

    assertThat(pages(file)).isEqualTo("pages: 1");
  }

  @Test
  void twentyThousandPages() throws Exception {
    Path file = SamplePdfs.plain(folder.resolve("厚.pdf"), 20_000);

    assertThat(pages(file)).isEqualTo("pages: 20000");
  }

  @Test
  void aHundredAndSixtyMegabytesOfScansThatAreEncrypted() throws Exception {
    Path file = SamplePdfs.encryptedScans(folder.resolve("加密扫描.pdf"), 80, 2_000_000);

    assertThat(pages(file)).isEqualTo("pages: 80");
  }

  private String pages(Path file) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(java.waitFor(3, TimeUnit.MINUTES)).isTrue();
    } finally {
      java.destroyForcibly();
    }
    return Files.readString(said, StandardCharsets.UTF_8).strip();
  }
}

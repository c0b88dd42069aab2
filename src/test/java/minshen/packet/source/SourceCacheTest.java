package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was converted once is found again, as long as there is room for it. */
class SourceCacheTest {
  private static final Message REMARK = Message.of("packet.source.converted");

  @TempDir private Path folder;
  private final SourceCache cache = new SourceCache(1000);
  private int conversions;

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void aFileIsConvertedOnceForReadersOfOneCache() throws Exception {
    Path file = file("a.doc", 10);
    convert(file, ImageOptions.STANDARD);
    SourceJob job = job(file, ImageOptions.STANDARD, Optional.empty());
    Path again = job.convertedOnce(() -> made(50));
    assertThat(conversions).isEqualTo(1);
    assertThat(again).hasSize(50).hasParent(folder);
    assertThat(job.remarks()).containsExactly(REMARK);
  }

  @Test
  void howImagesAreToLookDoesNotMatterToAConversionButToPages() throws Exception {
    Path file = file("a.doc", 10);
    ImageOptions coarse = new ImageOptions(false, 20, 300);
    convert(file, ImageOptions.STANDARD);
    convert(file, coarse);
    assertThat(conversions).isEqualTo(1);
    for (ImageOptions images : List.of(coarse, ImageOptions.STANDARD, coarse)) {
      job(file, images, Optional.empty()).madeOnce(() -> new ConvertedPages(made(60), 3));
    }
    assertThat(conversions).isEqualTo(3);
  }

  @Test
  void aChangedFileOrAnotherPasswordIsConvertedAnew() throws Exception {
    Path file = file("a.doc", 10);
    convert(file, ImageOptions.STANDARD);
    Files.write(file, new byte[11]);
    convert(file, ImageOptions.STANDARD);
    job(file, ImageOptions.STANDARD, Optional.of("x")).convertedOnce(() -> made(50));
    assertThat(conversions).isEqualTo(3);
  }

  @Test
  void whatWasNotUsedForLongestMakesRoom() throws Exception {
    Path first = file("a.doc", 10);
    Path second = file("b.doc", 10);
    for (Path file : List.of(first, second, first, file("c.doc", 10))) {
      job(file, ImageOptions.STANDARD, Optional.empty()).convertedOnce(() -> made(400));
    }
    assertThat(conversions).isEqualTo(3);
    job(first, ImageOptions.STANDARD, Optional.empty()).convertedOnce(() -> made(400));
    assertThat(conversions).isEqualTo(3);
    job(second, ImageOptions.STANDARD, Optional.empty()).convertedOnce(() -> made(400));
    assertThat(conversions).isEqualTo(4);
  }

  @Test
  void whatIsInUseStaysWhenTheCacheForgetsIt() throws Exception {
    Path file = file("a.doc", 10);
    convert(file, ImageOptions.STANDARD);
    Path mine = job(file, ImageOptions.STANDARD, Optional.empty()).convertedOnce(() -> made(50));
    cache.close();
    assertThat(mine).hasSize(50);
  }

  private void convert(Path file, ImageOptions images) throws SourceException, IOException {
    SourceJob job = job(file, images, Optional.empty());
    job.convertedOnce(
        () -> {
          job.remark(REMARK.key());
          return made(50);
        });
  }

  private Path made(int bytes) throws IOException {
    conversions++;
    return Files.write(folder.resolve("made-" + conversions), new byte[bytes]);
  }

  private Path file(String name, int bytes) throws IOException {
    return Files.write(folder.resolve(name), new byte[bytes]);
  }

  private SourceJob job(Path file, ImageOptions images, Optional<String> password)
      throws SourceException {
    return new SourceJob(
        file,
        FileStamp.of(file),
        password,
        new SourceJob.Tools(folder, SourceLimits.standard().withImages(images), cache, () -> {}));
  }
}

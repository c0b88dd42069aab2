package minshen.packet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import minshen.packet.convert.program.HeifProgram;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs of telephones, where a program is installed that can decode them. */
class HeifTest {
  @TempDir Path folder;

  private static SourceReader reader() throws IOException {
    return new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
  }

  /** White with the upper left quarter red, made by whoever is installed. */
  private Optional<Path> sample(String name) throws IOException, InterruptedException {
    Path png = folder.resolve("sample.png");
    ImageIO.write(SampleImages.quarter(400, 600, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
    Path made = folder.resolve(name);
    for (String[] command :
        new String[][] {
          {"magick", png.toString(), made.toString()},
          {"convert", png.toString(), made.toString()},
          {"heif-enc", png.toString(), "-o", made.toString()}
        }) {
      if (runs(command) && Files.isRegularFile(made)) {
        return Optional.of(made);
      }
    }
    System.out.println("SKIPPED: no program here writes " + name);
    return Optional.empty();
  }

  private boolean runs(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0\u0018ftyp        mif1heic",
        "\0\0\0\u0010ftypmif3avif\0\0\0\u0008mini",
        "\0\0\0\u001cftypjpeg\0\0\0\0mif1jpegmiaf"
      })
  void aPhotographIsToldByAnyOfItsBrands(String head) throws Exception {
    Path photo = Files.write(folder.resolve("a.heic"), head.getBytes(StandardCharsets.ISO_8859_1));
    try (SourceReader reader = reader()) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> reader.read(photo))
          .satisfies(e -> assertThat(e.problem().key()).startsWith("packet.source.heif"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"照片.heic", "photo.avif"})
  void aPhotographBecomesAPage(String name) throws Exception {
    Optional<Path> photo = sample(name);
    Assumptions.assumeTrue(photo.isPresent() && HeifProgram.installed().isPresent());
    try (SourceReader reader = reader()) {
      ReadySource source = reader.read(photo.get());

      assertThat(source.kind()).isEqualTo(SourceKind.HEIF);
      assertThat(source.pages()).isEqualTo(1);
      try (SourcePreview preview = SourcePreview.of(source)) {
        BufferedImage page = preview.page(1, 400);
        int red = page.getRGB(100, page.getHeight() / 4);
        assertThat(red >> 16 & 0xff).isGreaterThan(200);
        assertThat(red >> 8 & 0xff).isLessThan(60);
        assertThat(page.getRGB(300, page.getHeight() * 3 / 4) & 0xff).isGreaterThan(240);
      }
    }
  }

  @Test
  void aBrokenOneSaysWhatToDo() throws IOException {
    Path photo = folder.resolve("photo.heic");
    Files.write(photo, "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    boolean installed = HeifProgram.installed().isPresent();
    try (SourceReader reader = reader()) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> reader.read(photo))
          .satisfies(
              e ->
                  assertThat(e.problem().key())
                      .isEqualTo(installed ? "packet.source.heif-failed" : "packet.source.heif"));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(photo);
    }
  }
}

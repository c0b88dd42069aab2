package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minshen.files.InputException;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackSourcesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../pack.yaml", "a/../../pack.yaml", "/etc/pack.yaml", "C:\\pack.yaml"})
  void aZipThatReachesOutsideItselfIsRefused(String name) throws IOException {
    refused(zip(name, new byte[] {1}), "包外");
  }

  @Test
  void aZipThatUnpacksToTooMuchIsRefused() throws IOException {
    refused(zip("source.txt", new byte[17 << 20]), "太大");
  }

  @Test
  void aZipOfTooManyFilesIsRefused() throws IOException {
    Path zip = folder.resolve("many.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (int i = 0; i < 500; i++) {
        entries.putNextEntry(new ZipEntry("f" + i));
      }
    }

    refused(zip, "太大");
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    refused(Files.writeString(folder.resolve("x.zip"), "no zip"), "zip");
    refused(folder.resolve("gone.zip"), "");
  }

  @Test
  void aPackWithoutItsBaseIsRefused() throws IOException {
    Path overlay = Files.createDirectory(folder.resolve("o"));
    Files.writeString(overlay.resolve("pack.yaml"), "base: XX2025@9\nversion: \"1\"\n");

    assertThatThrownBy(() -> new PackShelf(List.of()).resolved(PackFiles.of(overlay)))
        .isInstanceOf(InputException.class)
        .satisfies(e -> says((InputException) e, "XX2025@9"));
  }

  private static void refused(Path zip, String words) {
    assertThatThrownBy(() -> PackFiles.of(zip))
        .isInstanceOf(InputException.class)
        .satisfies(e -> says((InputException) e, words));
  }

  private static void says(InputException e, String words) {
    assertThat(Words.CHINESE.say(e.problem())).contains(words);
  }

  private Path zip(String name, byte[] contents) throws IOException {
    Path zip = folder.resolve("pack.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entries.putNextEntry(new ZipEntry(name));
      entries.write(contents);
    }
    return zip;
  }
}

package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  private static final byte[] NEW = "新".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void foldersAreMadeAndOlderFilesReplaced() throws IOException {
    Path target = folder.resolve("甲/乙/out.txt");
    AtomicFiles.write(target, "旧".getBytes(StandardCharsets.UTF_8));
    AtomicFiles.write(target, NEW);
    assertThat(target).hasBinaryContent(NEW);
    assertThat(names(target.getParent())).containsExactly("out.txt");
  }

  @Test
  void withoutACommitNothingIsLeft() throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(folder.resolve("new/deep/a"), NEW);
      files.add(folder.resolve("b"), NEW);
    }
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void whatCannotBeRemovedDoesNotKeepTheRestFromIt() throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(folder.resolve("a"), NEW);
      Path temporary = folder.resolve(names(folder).findFirst().orElseThrow());
      Files.delete(temporary);
      Files.createDirectories(temporary.resolve("in the way"));
      files.add(folder.resolve("b"), NEW);
    }
    assertThat(names(folder)).hasSize(1);
  }

  @Test
  void afterACommitTheFoldersStay() throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(folder.resolve("new/a"), NEW);
      files.commit();
      files.add(folder.resolve("other/b"), NEW);
    }
    assertThat(names(folder)).containsExactly("new");
  }

  @Test
  void ifOneTargetIsAFolderNoneIsWritten() throws IOException {
    Path first = folder.resolve("a");
    Files.writeString(first, "old");
    Files.createDirectory(folder.resolve("b"));
    assertThatThrownBy(
            () -> {
              try (AtomicFiles files = new AtomicFiles()) {
                files.add(first, NEW);
                files.add(folder.resolve("b"), NEW);
                files.commit();
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(first).hasContent("old");
    assertThat(names(folder)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void ifOneCannotBeMovedTheOthersAreTakenBack() throws IOException {
    Path older = folder.resolve("a");
    Path fresh = folder.resolve("b");
    Files.writeString(older, "old");
    assertThatThrownBy(
            () -> {
              try (AtomicFiles files = new AtomicFiles()) {
                files.add(older, NEW);
                files.add(fresh, NEW);
                files.add(folder.resolve("c/d"), NEW);
                // The temporary file of the last one is lost: it cannot be moved.
                try (Stream<Path> lost = Files.list(folder.resolve("c"))) {
                  Files.delete(lost.findFirst().orElseThrow());
                }
                files.commit();
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(older).hasContent("old");
    assertThat(names(folder)).containsExactly("a");
  }

  @Test
  void aTargetGivenTwiceHoldsTheLast() throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(folder.resolve("a"), new byte[] {1});
      files.add(folder.resolve("a"), NEW);
      files.commit();
    }
    assertThat(folder.resolve("a")).hasBinaryContent(NEW);
    assertThat(names(folder)).containsExactly("a");
  }

  @Test
  void aLinkIsWrittenThrough() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    AtomicFiles.write(link, NEW);
    assertThat(link).isSymbolicLink();
    assertThat(real).hasBinaryContent(NEW);
  }

  @Test
  void aFileWhereAFolderIsExpectedIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> AtomicFiles.write(file.resolve("a"), NEW))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("x");
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).toList().stream();
    }
  }
}

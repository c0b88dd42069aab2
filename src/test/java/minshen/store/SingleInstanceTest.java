package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import minshen.store.SingleInstance.Written;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second start of the program says to the first. */
class SingleInstanceTest {
  @TempDir Path folder;
  private final Semaphore called = new Semaphore(0);

  @Test
  void aSecondStartCallsTheFirst() throws Exception {
    assertThat(RunningInstance.on(folder).toFront()).isFalse();
    try (SingleInstance _ = answer(folder)) {
      assertThat(RunningInstance.on(folder).toFront()).isTrue();
      assertThat(RunningInstance.on(folder).toFront()).isTrue();
      assertThat(called.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(RunningInstance.on(folder).toFront()).isFalse();
  }

  @Test
  void whatTakesLongIsWaitedForAndOthersAreAnsweredMeanwhile() throws Exception {
    try (SingleInstance _ = answer(folder)) {
      Thread front =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!RunningInstance.on(folder).toFront()) {
                      Thread.onSpinWait();
                    }
                  });
      // Longer than the first start may be silent.
      assertThat(RunningInstance.on(folder).backUp(folder.resolve("6000.zip"), Words.CHINESE))
          .contains(new Written(3, 16, 1));
      front.join();
    }
  }

  @Test
  void whyItCouldNotIsSaidInTheLanguageOfWhoAsked() throws Exception {
    try (SingleInstance _ = answer(folder)) {
      assertThatThrownBy(() -> RunningInstance.on(folder).copy(folder, "甲", Words.ENGLISH))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("nowhere")
          .message()
          .matches("[\\p{ASCII}—]*");
    }
  }

  @Test
  void whatAKilledProcessLeftBehindIsReplaced() throws Exception {
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(SingleInstance.socket(folder)));
    }
    assertThat(SingleInstance.socket(folder)).exists();
    assertThat(RunningInstance.on(folder).toFront()).isFalse();
    try (SingleInstance _ = answer(folder)) {
      assertThat(RunningInstance.on(folder).toFront()).isTrue();
    }
  }

  @Test
  void oneThatHangsIsGivenUp() throws Exception {
    try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      hanging.bind(UnixDomainSocketAddress.of(SingleInstance.socket(folder)));
      assertThat(RunningInstance.on(folder).toFront()).isFalse();
    }
  }

  @Test
  void aPathThatIsTooLongForASocketHasItElsewhere() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("很长的文件夹名".repeat(6)));
    assertThat(SingleInstance.socket(deep).toString().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(100);
    assertThat(SingleInstance.socket(deep)).isNotEqualTo(SingleInstance.socket(folder));
    try (SingleInstance _ = answer(deep)) {
      assertThat(RunningInstance.on(deep).toFront()).isTrue();
      assertThat(RunningInstance.on(folder).toFront()).isFalse();
    }
  }

  private SingleInstance answer(Path place) {
    return SingleInstance.answer(place, new Window()).orElseThrow();
  }

  private final class Window implements SingleInstance.Host {
    @Override
    public void toFront() {
      called.release();
    }

    /** Takes as many milliseconds as the file is called. */
    @Override
    public Written backUp(Path file) throws IOException {
      try {
        Thread.sleep(Long.parseLong(file.getFileName().toString().replace(".zip", "")));
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return new Written(3, 16, 1);
    }

    @Override
    public void copy(Path target, String company) throws IOException {
      throw new NoSuchFileException("nowhere");
    }
  }
}

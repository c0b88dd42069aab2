package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import minshen.files.BusyFiles;
import minshen.store.InstanceProtocol.Question;
import minshen.store.InstanceProtocol.Wish;
import minshen.store.SingleInstance.Written;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a second start of the program says to the first. */
class SingleInstanceTest {
  @TempDir Path folder;
  private final Semaphore called = new Semaphore(0);
  private final Queue<Path> opened = new ConcurrentLinkedQueue<>();

  @Test
  void aSecondStartCallsTheFirst() throws Exception {
    assertThat(RunningInstance.on(folder).toFront(List.of())).isFalse();
    try (SingleInstance _ = answer(folder)) {
      assertThat(RunningInstance.on(folder).toFront(List.of())).isTrue();
      assertThat(RunningInstance.on(folder).toFront(List.of())).isTrue();
      assertThat(called.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(RunningInstance.on(folder).toFront(List.of())).isFalse();
  }

  @Test
  void filesThatASecondStartWasGivenReachTheFirst() throws Exception {
    Path one = folder.resolve("一 家.minshen.yaml");
    Path other = Path.of("另一家.docx");
    try (SingleInstance _ = answer(folder)) {
      assertThat(RunningInstance.on(folder).toFront(List.of(one, other))).isTrue();
      assertThat(called.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(opened).containsExactly(one, other.toAbsolutePath());
    }
  }

  @Test
  void aStartOfAReleaseThatKnewNoFilesIsAnswered() {
    assertThat(
            Question.of("{\"wish\":\"FRONT\",\"path\":\"\",\"company\":\"\",\"language\":\"\"}")
                .map(Question::taken))
        .contains(List.of());
  }

  @Test
  void whatTakesLongIsWaitedForAndOthersAreAnsweredMeanwhile() throws Exception {
    try (SingleInstance _ = answer(folder)) {
      Thread front =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!RunningInstance.on(folder).toFront(List.of())) {
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

  @ParameterizedTest
  @CsvSource({"memory, not enough memory", "closed, window was closed"})
  @Timeout(60)
  void whateverHappensToItIsAnsweredInOurWords(String what, String said) {
    try (SingleInstance _ = answer(folder)) {
      assertThatThrownBy(
              () -> RunningInstance.on(folder).backUp(folder.resolve(what + ".zip"), Words.ENGLISH))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(said);
    }
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsGivenUp() throws Exception {
    try (SingleInstance _ = answer(folder)) {
      Question asked =
          Question.writing(Wish.BACKUP, folder.resolve("unwanted.zip"), "", Words.CHINESE);
      try (SocketChannel caller =
          SocketChannel.open(UnixDomainSocketAddress.of(SingleInstance.socket(folder)))) {
        caller.write(ByteBuffer.wrap(asked.line().getBytes(StandardCharsets.UTF_8)));
      }
      assertThat(called.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whereNoCallCanBeTakenItIsTriedNowAndThen() throws Exception {
    NoMoreFiles server = new NoMoreFiles();
    SingleInstance instance = new SingleInstance(server, folder.resolve("socket"), new Window());
    Thread listening = Thread.ofPlatform().start(instance::listen);
    Thread.sleep(Duration.ofMillis(500));
    server.close();
    listening.join();
    assertThat(server.tried).isBetween(1, 6);
  }

  @Test
  void whatAKilledProcessLeftBehindIsReplaced() throws Exception {
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(SingleInstance.socket(folder)));
    }
    assertThat(SingleInstance.socket(folder)).exists();
    assertThat(RunningInstance.on(folder).toFront(List.of())).isFalse();
    try (SingleInstance _ = answer(folder)) {
      assertThat(RunningInstance.on(folder).toFront(List.of())).isTrue();
    }
  }

  @Test
  void oneThatHangsIsGivenUp() throws Exception {
    try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      hanging.bind(UnixDomainSocketAddress.of(SingleInstance.socket(folder)));
      assertThat(RunningInstance.on(folder).toFront(List.of())).isFalse();
    }
  }

  @Test
  void aPathThatIsTooLongForASocketHasItElsewhere() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("很长的文件夹名".repeat(6)));
    assertThat(SingleInstance.socket(deep).toString().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(100);
    assertThat(SingleInstance.socket(deep)).isNotEqualTo(SingleInstance.socket(folder));
    try (SingleInstance _ = answer(deep)) {
      assertThat(RunningInstance.on(deep).toFront(List.of())).isTrue();
      assertThat(RunningInstance.on(folder).toFront(List.of())).isFalse();
    }
  }

  private SingleInstance answer(Path place) {
    return SingleInstance.answer(place, new Window()).orElseThrow();
  }

  private final class Window implements SingleInstance.Host {
    @Override
    public void toFront(List<Path> files) {
      opened.addAll(files);
      called.release();
    }

    /** Does what the file is called: ends badly, or takes so many milliseconds. */
    @Override
    public Written backUp(Path file, Cancelled unwanted) throws IOException {
      String name = file.getFileName().toString().replace(".zip", "");
      switch (name) {
        case "memory" -> throw new OutOfMemoryError("for a test");
        case "closed" -> throw new CancellationException();
        case "unwanted" -> {
          while (!unwanted.isCancelled()) {
            BusyFiles.pause();
          }
          called.release();
        }
        default -> sleep(Long.parseLong(name));
      }
      return new Written(3, 16, 1);
    }

    private static void sleep(long milliseconds) throws IOException {
      try {
        Thread.sleep(milliseconds);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void copy(Path target, String company, Cancelled unwanted) throws IOException {
      throw new NoSuchFileException("nowhere");
    }
  }

  /** A socket in a process that has too many files open. */
  private static final class NoMoreFiles extends ServerSocketChannel {
    private int tried;

    NoMoreFiles() {
      super(SelectorProvider.provider());
    }

    @Override
    public SocketChannel accept() throws IOException {
      tried++;
      throw new IOException("Too many open files");
    }

    @Override
    public ServerSocketChannel bind(SocketAddress local, int backlog) {
      return this;
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
      return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
      return Set.of();
    }

    @Override
    public ServerSocket socket() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SocketAddress getLocalAddress() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}
  }
}

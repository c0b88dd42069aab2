package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorbellTest {
  @TempDir Path folder;

  @Test
  void aSecondStartCallsTheFirst() throws InterruptedException {
    Semaphore rung = new Semaphore(0);
    assertThat(Doorbell.ring(folder)).isFalse();
    try (Doorbell _ = Doorbell.hang(folder, rung::release).orElseThrow()) {
      assertThat(Doorbell.ring(folder)).isTrue();
      assertThat(Doorbell.ring(folder)).isTrue();
      assertThat(rung.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Doorbell.ring(folder)).isFalse();
  }

  @Test
  void whatAKilledProcessLeftBehindIsReplaced() throws IOException {
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(Doorbell.socket(folder)));
    }
    assertThat(Doorbell.socket(folder)).exists();
    assertThat(Doorbell.ring(folder)).isFalse();
    try (Doorbell _ = Doorbell.hang(folder, () -> {}).orElseThrow()) {
      assertThat(Doorbell.ring(folder)).isTrue();
    }
  }

  @Test
  void aPathThatIsTooLongForASocketHasItsBellElsewhere() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("很长的文件夹名".repeat(6)));
    assertThat(Doorbell.socket(deep).toString().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(100);
    assertThat(Doorbell.socket(deep)).isNotEqualTo(Doorbell.socket(folder));
    try (Doorbell _ = Doorbell.hang(deep, () -> {}).orElseThrow()) {
      assertThat(Doorbell.ring(deep)).isTrue();
      assertThat(Doorbell.ring(folder)).isFalse();
    }
  }
}

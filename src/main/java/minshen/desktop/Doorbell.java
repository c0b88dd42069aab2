package minshen.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import minshen.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a second start of the program calls the window that is open on the same data: through a
 * Unix-domain socket beside the store, so over no network.
 */
final class Doorbell implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
  private static final String FILE = "minshen.sock";

  /** What fits into the address of such a socket on every system, with its closing zero. */
  private static final int LONGEST_PATH = 100;

  private static final byte COMING = '!';
  private static final long SECONDS = 3;

  private final ServerSocketChannel server;
  private final Path socket;

  private Doorbell(ServerSocketChannel server, Path socket) {
    this.server = server;
    this.socket = socket;
  }

  /**
   * Rings at the window that is open on a folder.
   *
   * @return whether it comes to the front
   */
  static boolean ring(Path folder) {
    Path socket = socket(folder);
    if (!Files.exists(socket)) {
      return false;
    }
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(answered(socket)));
    return answer.completeOnTimeout(false, SECONDS, TimeUnit.SECONDS).join();
  }

  private static boolean answered(Path socket) {
    try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      ByteBuffer answer = ByteBuffer.allocate(1);
      return call.read(answer) == 1 && answer.get(0) == COMING;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Hangs up the bell of a folder whose store this process holds.
   *
   * @param rung what to do when it rings; called on a thread of its own
   * @return empty where the system has no such sockets: then a second start says who is there
   */
  static Optional<Doorbell> hang(Path folder, Runnable rung) {
    Path socket = socket(folder);
    try {
      // Left behind by a process that was killed: the store's lock says that nobody is there.
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      PrivateFiles.narrow(socket);
      Doorbell bell = new Doorbell(server, socket);
      Thread.ofPlatform().daemon().name("minshen-doorbell").start(() -> bell.listen(rung));
      return Optional.of(bell);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("no doorbell at {}: {}", socket, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Beside the store; where that path is too long, under the folder's mark in the temporary one.
   */
  static Path socket(Path folder) {
    Path beside = real(folder).resolve(FILE);
    if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
      return beside;
    }
    UUID mark = UUID.nameUUIDFromBytes(beside.toString().getBytes(StandardCharsets.UTF_8));
    return Path.of(System.getProperty("java.io.tmpdir"), "minshen-" + mark + ".sock");
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private void listen(Runnable rung) {
    while (server.isOpen()) {
      try (SocketChannel call = server.accept()) {
        rung.run();
        call.write(ByteBuffer.wrap(new byte[] {COMING}));
      } catch (IOException e) {
        LOG.debug("the bell is taken down, or a caller has gone", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      LOG.debug("bell not removed", e);
    }
  }
}

package minshen.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import minshen.files.BusyFiles;
import minshen.files.DiskTrouble;
import minshen.files.PrivateFiles;
import minshen.store.InstanceProtocol.Answer;
import minshen.store.InstanceProtocol.Question;
import minshen.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window that holds a store answers other starts of the program, through a Unix-domain socket
 * beside the store, so over no network.
 */
public final class SingleInstance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
  private static final String FILE = "minshen.sock";

  /** What fits into the address of such a socket on every system, with its closing zero. */
  private static final int LONGEST_PATH = 100;

  /** How often it says that it is still at work. */
  static final Duration BEAT = Duration.ofSeconds(1);

  private final ServerSocketChannel server;
  private final Path socket;
  private final Host host;

  SingleInstance(ServerSocketChannel server, Path socket, Host host) {
    this.server = server;
    this.socket = socket;
    this.host = host;
  }

  /** What the window does when it is asked; called on threads of their own. */
  public interface Host {
    /** Comes to the front, and takes in files as if they had been dropped on it. */
    void toFront(List<Path> files);

    /**
     * Writes a backup of the whole store into a file, whole or not at all.
     *
     * @param unwanted whether nobody waits for it any more
     */
    Written backUp(Path file, Cancelled unwanted) throws IOException;

    /**
     * Writes a copy of the store into an empty folder, with the attachments of one company.
     *
     * @param unwanted whether nobody waits for it any more
     */
    void copy(Path folder, String company, Cancelled unwanted) throws IOException;
  }

  /**
   * What was written.
   *
   * @param companies how many companies are in it
   * @param claims how many claims they have together
   * @param lost how many attachments are not in it, since the store has lost them
   */
  public record Written(int companies, int claims, int lost) {}

  /**
   * Answers for a folder whose store this process holds.
   *
   * @return empty where the system has no such sockets: then others are told who holds the store
   */
  public static Optional<SingleInstance> answer(Path folder, Host host) {
    Path socket = socket(folder);
    try {
      // Left behind by a process that was killed: the store's lock says that nobody is there.
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      PrivateFiles.narrow(socket);
      SingleInstance instance = new SingleInstance(server, socket, host);
      Thread.ofPlatform().daemon().name("minshen-instance").start(instance::listen);
      return Optional.of(instance);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("nobody answers at {}: {}", socket, e.toString());
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

  void listen() {
    while (server.isOpen()) {
      try {
        SocketChannel call = server.accept();
        Thread.ofVirtual().name("minshen-answer").start(() -> answer(call));
      } catch (IOException e) {
        LOG.debug("no more calls", e);
        // Too many open files, perhaps: the caller still waits, and it would fail at once again.
        BusyFiles.pause();
      }
    }
  }

  private void answer(SocketChannel call) {
    try (call;
        InputStream in = Channels.newInputStream(call);
        OutputStream out = Channels.newOutputStream(call)) {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      Optional<Question> asked = Optional.ofNullable(line).flatMap(Question::of);
      if (asked.isPresent()) {
        tell(asked.get(), out);
      }
    } catch (IOException e) {
      LOG.debug("a caller has gone", e);
    }
  }

  private void tell(Question asked, OutputStream out) throws IOException {
    AtomicBoolean gone = new AtomicBoolean();
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(answered(asked, gone::get)));
    try {
      while (!answer.isDone()) {
        wait(answer);
        if (!answer.isDone()) {
          out.write(InstanceProtocol.WORKING);
          out.flush();
        }
      }
      out.write(InstanceProtocol.ANSWER);
      out.write(answer.join().line().getBytes(StandardCharsets.UTF_8));
    } finally {
      gone.set(true);
    }
  }

  private static void wait(CompletableFuture<Answer> answer) throws IOException {
    try {
      answer.get(BEAT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It takes longer.
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }

  /** Whatever happens, there is an answer: somebody waits for it. */
  private Answer answered(Question asked, Cancelled unwanted) {
    try {
      return switch (asked.wish()) {
        case FRONT -> {
          host.toFront(asked.taken());
          yield Answer.DONE;
        }
        case BACKUP -> {
          Written written = host.backUp(asked.target(), unwanted);
          yield new Answer("", written.companies(), written.claims(), written.lost());
        }
        case COPY -> {
          host.copy(asked.target(), asked.company(), unwanted);
          yield Answer.DONE;
        }
      };
    } catch (Throwable e) {
      LOG.info("could not answer {}", asked.wish(), e);
      return Answer.failed(asked.words().say(why(e, asked)));
    }
  }

  private static Message why(Throwable e, Question asked) {
    return switch (e) {
      case StoreException known -> known.problem();
      case CancellationException _ -> Message.of("store.window-closed");
      case OutOfMemoryError _ -> Message.of("store.data-memory");
      case IOException disk ->
          Message.of(
              "store.data-disk",
              DiskTrouble.why(disk),
              DiskTrouble.file(disk).orElse(asked.path()),
              DiskTrouble.mend(disk));
      default -> Message.verbatim(String.valueOf(e));
    };
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      LOG.debug("socket not removed", e);
    }
  }
}

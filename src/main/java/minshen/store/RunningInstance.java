package minshen.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import minshen.files.ShutdownTasks;
import minshen.store.InstanceProtocol.Answer;
import minshen.store.InstanceProtocol.Question;
import minshen.store.InstanceProtocol.Wish;
import minshen.store.SingleInstance.Written;
import minshen.words.Message;
import minshen.words.Words;

/** The window that is open on the same data, seen from another start of the program. */
public final class RunningInstance {
  /** How long it may say nothing before it is given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int END = -1;

  private final Path socket;

  private RunningInstance(Path socket) {
    this.socket = socket;
  }

  /** The one that holds the store of a folder, as far as one can see. */
  public static RunningInstance on(Path folder) {
    return new RunningInstance(SingleInstance.socket(folder));
  }

  /** Calls it to the front and has it take in files; whether it comes. */
  public boolean toFront(List<Path> files) {
    return ask(Question.front(files)).filter(answer -> answer.failure().isEmpty()).isPresent();
  }

  /**
   * Has it write a backup of the whole store.
   *
   * @return what it has written; empty if nobody answers
   * @throws StoreException if it could not
   * @throws java.util.concurrent.CancellationException if this program is ending
   */
  public Optional<Written> backUp(Path file, Words words) {
    return ask(Question.writing(Wish.BACKUP, file, "", words))
        .map(RunningInstance::good)
        .map(answer -> new Written(answer.companies(), answer.claims(), answer.lost()));
  }

  /**
   * Has it write a copy of its store.
   *
   * @param folder an empty folder
   * @param company the name or code of the company whose attachments are wanted
   * @return whether it has; not if nobody answers
   * @throws StoreException if it could not
   * @throws java.util.concurrent.CancellationException if this program is ending
   */
  public boolean copy(Path folder, String company, Words words) {
    return ask(Question.writing(Wish.COPY, folder, company, words))
        .map(RunningInstance::good)
        .isPresent();
  }

  private static Answer good(Answer answer) {
    if (!answer.failure().isEmpty()) {
      throw new StoreException(Message.verbatim(answer.failure()));
    }
    return answer;
  }

  private Optional<Answer> ask(Question question) {
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      call.write(ByteBuffer.wrap(question.line().getBytes(StandardCharsets.UTF_8)));
      Thread.ofVirtual().start(() -> listen(call, heard));
      return answer(heard);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void listen(SocketChannel call, BlockingQueue<Integer> heard) {
    try (InputStream in = Channels.newInputStream(call)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        heard.add(next);
      }
    } catch (IOException e) {
      // It has gone, or nobody waits for it any more.
    }
    heard.add(END);
  }

  private static Optional<Answer> answer(BlockingQueue<Integer> heard) throws InterruptedException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean answering = false;
    while (true) {
      Integer next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      // It beats every second, and sees that nobody waits any more.
      ShutdownTasks.check();
      if (next == null || next == END) {
        return answering ? Answer.of(line.toString(StandardCharsets.UTF_8)) : Optional.empty();
      }
      if (answering) {
        line.write(next);
      } else {
        answering = next == InstanceProtocol.ANSWER;
      }
    }
  }
}

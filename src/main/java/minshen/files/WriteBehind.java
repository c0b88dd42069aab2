package minshen.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A stream that goes onto the disk while the next bytes are made. What goes wrong there is thrown
 * by the next write or flush; behind a flush everything has been given to the system. For one
 * thread at a time. Closing it leaves the channel open.
 */
final class WriteBehind extends OutputStream {
  /** Held twice, outside the heap: one is filled while the other is written. */
  private static final int PIECE = 1 << 19;

  /** After so many bytes the disk is told to begin, so that little is left for the end. */
  private static final int STRETCH = 32 << 20;

  private final FileChannel channel;
  private final Path target;
  private final ExecutorService writer =
      Executors.newFixedThreadPool(
          2, work -> Thread.ofPlatform().name("minshen-disk").daemon(true).unstarted(work));
  private final Arena memory = Arena.ofShared();
  private ByteBuffer filling = memory.allocate(PIECE).asByteBuffer();
  private ByteBuffer other = memory.allocate(PIECE).asByteBuffer();
  private Optional<Future<?>> writing = Optional.empty();
  private Optional<Future<?>> forcing = Optional.empty();
  private int unforced;

  /**
   * A stream into a channel.
   *
   * @param target the file that the user knows, named in what is thrown
   */
  WriteBehind(FileChannel channel, Path target) {
    this.channel = channel;
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    if (!filling.hasRemaining()) {
      handOver();
    }
    filling.put((byte) b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    while (at < from + length) {
      if (!filling.hasRemaining()) {
        handOver();
      }
      int count = Math.min(filling.remaining(), from + length - at);
      filling.put(bytes, at, count);
      at += count;
    }
  }

  @Override
  public void flush() throws IOException {
    awaitWriting();
    give(filling);
    await(forcing);
    forcing = Optional.empty();
  }

  /** Gives what is filled to the disk, once what went before is there. */
  private void handOver() throws IOException {
    ShutdownTasks.check();
    awaitWriting();
    ByteBuffer full = filling;
    filling = other;
    other = full;
    unforced += full.capacity();
    if (unforced > STRETCH) {
      unforced = 0;
      await(forcing);
      forcing =
          Optional.of(
              writer.submit(
                  () -> {
                    channel.force(false);
                    return null;
                  }));
    }
    writing =
        Optional.of(
            writer.submit(
                () -> {
                  give(full);
                  return null;
                }));
  }

  private void give(ByteBuffer full) throws IOException {
    full.flip();
    try {
      while (full.hasRemaining()) {
        channel.write(full);
      }
    } catch (IOException e) {
      throw DiskTrouble.with(target, e);
    }
    full.clear();
  }

  private void awaitWriting() throws IOException {
    Optional<Future<?>> awaited = writing;
    writing = Optional.empty();
    await(awaited);
  }

  private static void await(Optional<Future<?>> awaited) throws IOException {
    try {
      if (awaited.isPresent()) {
        awaited.get().get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Waits until nothing is being written; what is not flushed yet is given up. */
  @Override
  public void close() {
    writer.close();
    memory.close();
  }
}

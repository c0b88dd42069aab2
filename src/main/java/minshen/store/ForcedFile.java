package minshen.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;
import org.h2.store.fs.FileBase;

/**
 * The file of a store. A process that is killed, or a computer that loses its power, at any moment
 * leaves a file in which H2 finds the last state whose writing had returned.
 *
 * <p>H2 writes a commit as a chunk into free space, and only now and then the header, twice, that
 * names the newest chunk; from the one that is named it follows a chain of guesses to the newer
 * ones. It forces nothing onto the disk. What the system has not written yet is lost when the power
 * goes; and where a chunk was written over one of that chain and the header was not yet, H2 goes
 * back to the chunk before the gap, by up to twenty commits. Here a chunk is written in three
 * steps, each forced onto the disk before the next:
 *
 * <ol>
 *   <li>all of it but its first sector, so that nothing takes it for a chunk; the second copy of
 *       the header then names the chunk before it;
 *   <li>the first copy of the header, which names it;
 *   <li>its first sector, which makes it a chunk.
 * </ol>
 *
 * At every moment one copy of the header names the last chunk that is whole.
 *
 * <p>A header also says whether the file was closed in order. H2 takes that back only after the
 * first chunk of a session; when that one is half written, over a chunk that is no longer needed,
 * H2 trusts the header, misses the old chunk and goes back to what is older still. Here it is taken
 * back before.
 */
final class ForcedFile extends FileBase {
  /** What a disk writes whole or not at all. The header of a chunk is shorter. */
  private static final int SECTOR = 512;

  private final FileChannel file;
  private StoreHeader first;
  private StoreHeader second;

  /** The copy of the header that names the last chunk. */
  private StoreHeader current;

  /** Whether writing over something failed, so that its spare is still needed. */
  private boolean unfinished;

  ForcedFile(FileChannel file) throws IOException {
    this.file = file;
    readHeaders();
    Optional<SpareChunk> spare = SpareChunk.find(file);
    if (spare.isPresent()) {
      takeOver(spare.get());
    }
    refuseCutOff();
  }

  private void readHeaders() throws IOException {
    first = StoreHeader.read(file, 0);
    second = StoreHeader.read(file, StoreHeader.SIZE);
    current = first.namesChunkOf(file) ? first : second;
  }

  /** Ends what was cut off: the chunk was whole behind the end before its place was written. */
  private void takeOver(SpareChunk spare) throws IOException {
    try (FileLock lock = file.tryLock()) {
      if (lock == null) {
        // Another process is just writing it.
        return;
      }
      if (spare.version() > current.version() || !current.namesChunkOf(file)) {
        writeInOrder(spare.chunk(), spare.position());
      }
      file.truncate(spare.end());
    } catch (NonWritableChannelException | OverlappingFileLockException e) {
      // Opened to be read only, or by this process before: the state before it is read.
    }
    readHeaders();
  }

  /**
   * H2 would go back to an older state without a word, and write over what tells of the newer one.
   */
  private void refuseCutOff() throws IOException {
    StoreHeader newest = first.version() >= second.version() ? first : second;
    if (newest.namesChunkBehind(file.size())) {
      throw new EOFException("the last part of the file is gone");
    }
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    finish();
    if (position < 2 * StoreHeader.SIZE) {
      writeHeader(StoreHeader.of(source));
    } else {
      writeChunk(source, position);
    }
    source.position(source.limit());
    return length;
  }

  private void writeHeader(StoreHeader header) throws IOException {
    if (!header.equals(first)) {
      writeFirst(header);
      file.force(false);
      writeSecond();
    }
  }

  private void writeChunk(ByteBuffer chunk, long position) throws IOException {
    long end = file.size();
    boolean isOver = position + chunk.remaining() <= end;
    if (!isOver) {
      writeInOrder(chunk, position);
      return;
    }
    // H2 may still count what lies there as needed by the last state.
    writeSpare(chunk, position, end);
    unfinished = true;
    writeInOrder(chunk, position);
    file.truncate(end);
    unfinished = false;
  }

  private void writeSpare(ByteBuffer chunk, long position, long end) throws IOException {
    try {
      SpareChunk.write(file, chunk, position, end);
      file.force(false);
    } catch (IOException e) {
      file.truncate(end);
      throw e;
    }
  }

  /** The place of the spare may be half written: it alone is whole, until this has gone well. */
  private void finish() throws IOException {
    if (unfinished) {
      finish(
          SpareChunk.find(file)
              .orElseThrow(() -> new EOFException("what was to be written again is gone")));
      unfinished = false;
    }
  }

  private void finish(SpareChunk spare) throws IOException {
    writeInOrder(spare.chunk(), spare.position());
    file.force(false);
    file.truncate(spare.end());
  }

  private void writeInOrder(ByteBuffer chunk, long position) throws IOException {
    if (current.isClean()) {
      writeFirst(current.unclean());
      file.force(false);
    }
    StoreHeader next = current.naming(chunk, position);
    // An older one is moved: no header has to name it, but its copy must be whole as well.
    boolean isNew = next.version() > current.version();
    writeAll(chunk.slice(chunk.position() + SECTOR, chunk.remaining() - SECTOR), position + SECTOR);
    if (isNew && !second.equals(current)) {
      writeSecond();
    }
    file.force(false);
    if (isNew) {
      writeFirst(next);
      file.force(false);
    }
    writeAll(chunk.slice(chunk.position(), SECTOR), position);
    if (isNew) {
      file.force(false);
    }
  }

  private void writeFirst(StoreHeader header) throws IOException {
    writeAll(header.bytes(), 0);
    first = header;
    current = header;
  }

  private void writeSecond() throws IOException {
    writeAll(current.bytes(), StoreHeader.SIZE);
    second = current;
  }

  private void writeAll(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file below reads at any position
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public synchronized FileChannel truncate(long size) throws IOException {
    finish();
    file.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public synchronized long size() throws IOException {
    return file.size();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  // Read by a backup, from the beginning to the end.

  @Override
  public int read(ByteBuffer target) throws IOException {
    return file.read(target);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int length = write(source, file.position());
    file.position(file.position() + length);
    return length;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}

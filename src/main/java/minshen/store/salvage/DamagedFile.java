package minshen.store.salvage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A store's file of which not everything can be read. H2 wants the whole chain from the header over
 * the newest chunk to every page, and a part of it that is damaged makes it refuse the rest; here
 * each chunk and each page stands for itself. The file is only read.
 */
final class DamagedFile implements Closeable {
  private static final int BLOCK = 4096;
  private static final int STRETCH = 256 * BLOCK;
  private static final int LINE = 1024;
  private static final int LAST_LINE = 128;
  private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

  private final FileChannel file;
  private final long size;
  private final Map<Integer, List<SavedChunk>> chunks = new HashMap<>();
  private long newest;
  private long created;

  private DamagedFile(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  /** Looks for all chunks of a file. */
  static DamagedFile open(Path path) throws IOException {
    DamagedFile file = new DamagedFile(FileChannel.open(path, StandardOpenOption.READ));
    try {
      file.lookForChunks();
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void lookForChunks() throws IOException {
    ByteBuffer some = ByteBuffer.allocate(STRETCH);
    for (long at = 0; at < size; at += STRETCH) {
      int length = read(some.clear(), at);
      for (int in = 0; in < length; in += BLOCK) {
        long block = (at + in) / BLOCK;
        if (block < 2) {
          noteHeader(line(some, in, BLOCK));
        } else {
          if (beginsWithChunk(some, in)) {
            SavedChunk.of(line(some, in, LINE), block).ifPresent(this::add);
          }
          int end = in + BLOCK - LAST_LINE;
          if (end + LAST_LINE <= length && beginsWithChunk(some, end)) {
            SavedChunk.ofEnd(line(some, end, LAST_LINE), block).ifPresent(this::add);
          }
        }
      }
    }
  }

  private void noteHeader(String line) {
    int sum = line.lastIndexOf(",fletcher:");
    try {
      if (sum > 0 && sum(line.substring(0, sum)).equals(line.substring(sum + 10))) {
        Map<String, String> said = DataUtils.parseMap(line);
        newest = Math.max(newest, DataUtils.readHexLong(said, "version", 0));
        created = DataUtils.readHexLong(said, "created", 0);
      }
    } catch (MVStoreException e) {
      // It is not needed.
    }
  }

  /** The check value of a line, as it stands at its end. */
  static String sum(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
  }

  /** Adds a chunk of which something else than itself tells. */
  void add(SavedChunk chunk) {
    newest = Math.max(newest, chunk.version());
    if (chunk.block() * BLOCK < size) {
      List<SavedChunk> same = chunks.computeIfAbsent(chunk.id(), _ -> new ArrayList<>());
      same.removeIf(other -> other.block() == chunk.block() && !other.isWhole());
      if (same.stream().noneMatch(other -> other.block() == chunk.block())) {
        same.add(chunk);
        same.sort(Comparator.comparingLong(SavedChunk::version).reversed());
      }
    }
  }

  /** All chunks, the newest first. */
  List<SavedChunk> chunks() {
    return chunks.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(SavedChunk::version).reversed())
        .toList();
  }

  /** The version of the last commit, as far as anything in the file tells of it. */
  long newest() {
    return newest;
  }

  /** When the file was made, in milliseconds of the epoch; 0 if that cannot be read. */
  long created() {
    return created;
  }

  /** The page of a position, which says in which chunk it is and where; empty if it is damaged. */
  Optional<SavedPage> page(long position) throws IOException {
    int id = DataUtils.getPageChunkId(position);
    for (SavedChunk chunk : chunks.getOrDefault(id, List.of())) {
      Optional<SavedPage> page = page(chunk, DataUtils.getPageOffset(position));
      if (page.isPresent()) {
        return page;
      }
    }
    return Optional.empty();
  }

  /** The page that begins at a place of a chunk. */
  Optional<SavedPage> page(SavedChunk chunk, int offset) throws IOException {
    int length = length(chunk, offset);
    if (length == 0) {
      return Optional.empty();
    }
    ByteBuffer page = ByteBuffer.allocate(length);
    return read(page, chunk.block() * BLOCK + offset) == length
        ? SavedPage.of(page)
        : Optional.empty();
  }

  private int length(SavedChunk chunk, int offset) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(SavedPage.HEADER);
    return offset >= 0 && read(header, chunk.block() * BLOCK + offset) == SavedPage.HEADER
        ? SavedPage.length(header, chunk.id(), offset, chunk.blocks() * BLOCK - offset)
        : 0;
  }

  /** Where the pages of a chunk begin, as far as they can be found. */
  Collection<Integer> pages(SavedChunk chunk) throws IOException {
    Set<Integer> offsets = new TreeSet<>();
    if (chunk.contents() > 0 && chunk.pages() < chunk.blocks() * BLOCK / Long.BYTES) {
      ByteBuffer contents = ByteBuffer.allocate(chunk.pages() * Long.BYTES);
      read(contents, chunk.block() * BLOCK + chunk.contents());
      while (contents.remaining() >= Long.BYTES) {
        int offset = DataUtils.getPageOffset(contents.getLong());
        if (length(chunk, offset) > 0) {
          offsets.add(offset);
        }
      }
    }
    if (offsets.size() < Math.max(1, chunk.pages())) {
      lookForPages(chunk, offsets);
    }
    return offsets;
  }

  /** The list is damaged or nobody knows where it is: one page follows the other. */
  private void lookForPages(SavedChunk chunk, Set<Integer> offsets) throws IOException {
    int most = chunk.blocks() * BLOCK;
    ByteBuffer some = ByteBuffer.allocate(STRETCH);
    ByteBuffer header = ByteBuffer.allocate(SavedPage.HEADER);
    int from = 0;
    read(some, chunk.block() * BLOCK);
    for (int offset = 0; offset + SavedPage.HEADER <= most; ) {
      if (offset + SavedPage.HEADER > from + some.limit()) {
        from = offset;
        if (read(some.clear(), chunk.block() * BLOCK + from) < SavedPage.HEADER) {
          return;
        }
      }
      header.clear().put(0, some, offset - from, SavedPage.HEADER);
      int length = SavedPage.length(header, chunk.id(), offset, most - offset);
      if (length > 0) {
        offsets.add(offset);
      }
      offset += Math.max(1, length);
    }
  }

  /** Reads as much as there is; what the disk does not give any more is zero. */
  private int read(ByteBuffer target, long position) throws IOException {
    int length =
        (int) Math.max(0, Math.min(target.remaining(), position < 0 ? 0 : size - position));
    int step = length;
    target.clear();
    while (target.position() < length) {
      int from = target.position();
      target.limit(Math.min(length, from + step));
      try {
        if (file.read(target, position + from) < 0) {
          length = from;
        }
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException e) {
        if (step > BLOCK) {
          step = BLOCK;
          target.position(from);
        } else {
          target.position(from);
          while (target.hasRemaining()) {
            target.put((byte) 0);
          }
        }
      }
      target.limit(target.capacity());
    }
    target.limit(length).position(0);
    return length;
  }

  private static boolean beginsWithChunk(ByteBuffer bytes, int at) {
    for (int i = 0; i < CHUNK.length; i++) {
      if (at + i >= bytes.limit() || bytes.get(at + i) != CHUNK[i]) {
        return false;
      }
    }
    return true;
  }

  private static String line(ByteBuffer bytes, int at, int most) {
    StringBuilder line = new StringBuilder();
    for (int i = at; i < Math.min(bytes.limit(), at + most); i++) {
      char c = (char) (bytes.get(i) & 0xff);
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      line.append(c);
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

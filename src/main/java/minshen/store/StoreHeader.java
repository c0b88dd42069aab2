package minshen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * The header of a store's file: which chunk is the newest, and where it is. It stands there twice,
 * in the first two blocks.
 *
 * @param entries what it says, as H2 writes it; empty where nothing can be read
 */
record StoreHeader(Map<String, String> entries) {
  /** A block of the file, in bytes. */
  static final int SIZE = 4096;

  private static final StoreHeader NONE = new StoreHeader(Map.of());

  /** Longer than the header of a chunk. */
  private static final int CHUNK_HEADER = 512;

  /** The copy at a place of the file. */
  static StoreHeader read(FileChannel file, long position) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(SIZE);
    file.read(block, position);
    return of(block.flip());
  }

  /** The copy with which some bytes begin; an empty one if there is none, or its sum is wrong. */
  static StoreHeader of(ByteBuffer bytes) {
    String line = line(bytes, SIZE);
    int end = line.lastIndexOf(",fletcher:");
    Map<String, String> entries = entries(line);
    if (end < 0 || !sum(line.substring(0, end)).equals(entries.get("fletcher"))) {
      return NONE;
    }
    entries.remove("fletcher");
    return new StoreHeader(entries);
  }

  /** The version of the chunk that it names; 0 where it names none. */
  long version() {
    return number(entries, "version");
  }

  /** Whether it says that nothing was being written when the file was closed. */
  boolean isClean() {
    return entries.containsKey("clean");
  }

  /** The same header, which no longer says that. */
  StoreHeader unclean() {
    Map<String, String> left = new HashMap<>(entries);
    left.remove("clean");
    return new StoreHeader(left);
  }

  /** Whether the chunk that it names has its header there. */
  boolean namesChunkOf(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(CHUNK_HEADER);
    file.read(header, number(entries, "block") * SIZE);
    Map<String, String> chunk = entries(line(header.flip(), CHUNK_HEADER));
    return entries.containsKey("chunk")
        && number(chunk, "chunk") == number(entries, "chunk")
        && number(chunk, "version") == version();
  }

  /** Whether the chunk that it names would lie behind the end of the file. */
  boolean namesChunkBehind(long size) {
    return number(entries, "block") * SIZE >= Math.max(1, size);
  }

  /** The version of the state that a chunk makes. */
  static long versionOf(ByteBuffer chunk) {
    return number(entries(line(chunk, CHUNK_HEADER)), "version");
  }

  /** A header that names a chunk. */
  StoreHeader naming(ByteBuffer chunk, long position) {
    Map<String, String> header = entries(line(chunk, CHUNK_HEADER));
    Map<String, String> named = new HashMap<>(unclean().entries);
    named.put("chunk", header.get("chunk"));
    named.put("version", header.get("version"));
    named.put("block", Long.toHexString(position / SIZE));
    return new StoreHeader(named);
  }

  /** A block with it. */
  ByteBuffer bytes() {
    StringBuilder line = new StringBuilder();
    DataUtils.appendMap(line, new HashMap<>(entries));
    String sum = sum(line.toString());
    DataUtils.appendMap(line, "fletcher", sum);
    byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(SIZE).put(bytes).clear();
  }

  private static String sum(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
  }

  private static long number(Map<String, String> entries, String key) {
    return Long.parseLong(entries.getOrDefault(key, "0"), 16);
  }

  private static String line(ByteBuffer bytes, int most) {
    byte[] start = new byte[Math.min(most, bytes.remaining())];
    bytes.get(bytes.position(), start);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(0, end).stripTrailing();
  }

  private static Map<String, String> entries(String line) {
    try {
      return DataUtils.parseMap(line);
    } catch (MVStoreException e) {
      return new HashMap<>();
    }
  }
}

package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chunk that could not be written whole over an older one is written again. */
class ForcedFileTest {
  private static final int BLOCK = StoreHeader.SIZE;

  /** The spare, the mark that the file was closed in order, and then the chunk itself. */
  private static final int BEFORE_THE_PLACE = 2;

  @TempDir Path folder;

  private Content store;
  private byte[] chunk;
  private int position;

  /** A store of H2, and the chunk that it would write next, over its first one. */
  @BeforeEach
  void aStoreAndItsNextChunk() throws Exception {
    Path file = folder.resolve("store");
    try (MVStore h2 = new MVStore.Builder().fileName(file.toString()).open()) {
      MVMap<Integer, byte[]> map = h2.openMap("map");
      for (int i = 0; i < 8; i++) {
        map.put(i, new byte[2 * BLOCK]);
        h2.commit();
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    store = Content.empty();
    store.write(0, bytes, 0, bytes.length);
    String header = new String(bytes, 0, BLOCK, StandardCharsets.ISO_8859_1);
    long version = Long.parseLong(header.replaceAll("(?s).*version:([0-9a-f]+).*", "$1"), 16);
    position = 2 * BLOCK;
    chunk = new byte[2 * BLOCK];
    Arrays.fill(chunk, (byte) 'x');
    byte[] next =
        "chunk:1f,block:2,len:2,version:%x,\n"
            .formatted(version + 1)
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(next, 0, chunk, 0, next.length);
  }

  @Test
  void theNextStartWritesItAgain() throws Exception {
    Recording failed = new Recording(store);
    try (ForcedFile file = new ForcedFile(new RecordedFile(failed))) {
      assertThatIOException().isThrownBy(() -> write(file, failed));
    }
    assertThat(place(failed)).isNotEqualTo(chunk);

    Recording started = new Recording(failed.content());
    new ForcedFile(new RecordedFile(started)).close();
    assertThat(place(started)).isEqualTo(chunk);
    assertThat(started.content().size()).isEqualTo(store.size());
  }

  @Test
  void nothingElseIsWrittenBeforeIt() throws Exception {
    Recording recording = new Recording(store);
    try (ForcedFile file = new ForcedFile(new RecordedFile(recording))) {
      assertThatIOException().isThrownBy(() -> write(file, recording));
      file.truncate(store.size());
    }
    assertThat(place(recording)).isEqualTo(chunk);
    assertThat(recording.content().size()).isEqualTo(store.size());
  }

  @Test
  void nothingIsLeftBehindWhereNotEvenTheSpareHadRoom() throws Exception {
    Recording recording = new Recording(store);
    recording.failAfter(0);
    try (ForcedFile file = new ForcedFile(new RecordedFile(recording))) {
      assertThatIOException().isThrownBy(() -> file.write(ByteBuffer.wrap(chunk), position));
    }
    assertThat(recording.content().bytes()).isEqualTo(store.bytes());
  }

  private void write(ForcedFile file, Recording recording) throws IOException {
    recording.failAfter(BEFORE_THE_PLACE);
    file.write(ByteBuffer.wrap(chunk), position);
  }

  private byte[] place(Recording recording) {
    byte[] bytes = recording.content().bytes();
    return Arrays.copyOfRange(bytes, position, position + chunk.length);
  }
}

package minshen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes stores older than they are. H2 measures from the moment at which a file was made, and lets
 * some time pass before it uses the space of what is old for something else.
 */
public final class OlderStore {
  private static final String CREATED = "created";

  private OlderStore() {}

  /** Makes a store that nobody has open older. */
  public static void age(Path file, Duration by) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (int copy = 0; copy < 2; copy++) {
        long position = copy * (long) StoreHeader.SIZE;
        StoreHeader header = StoreHeader.read(channel, position);
        if (header.entries().containsKey(CREATED)) {
          Map<String, String> entries = new HashMap<>(header.entries());
          long created = Long.parseLong(entries.get(CREATED), 16) - by.toMillis();
          entries.put(CREATED, Long.toHexString(created));
          channel.write(new StoreHeader(entries).bytes(), position);
        }
      }
    }
  }
}

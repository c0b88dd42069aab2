package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.files.TemporaryFolder;
import minshen.words.Message;

/**
 * The pages that files became, so that readers one after the other, or side by side, convert a file
 * once. It keeps what was used last, up to a size on the disk; a reader takes a link of its own, so
 * that nothing goes that is in use. For any thread.
 */
public final class SourceCache implements AutoCloseable {
  /** What it may take on the disk, in bytes. */
  static final long STANDARD_SIZE = 512L << 20;

  private final long size;
  private final Map<Key, Pages> kept = new LinkedHashMap<>(16, 0.75f, true);
  private Optional<TemporaryFolder> folder = Optional.empty();
  private long used;
  private boolean closed;

  /** An empty one of the usual size. */
  public SourceCache() {
    this(STANDARD_SIZE);
  }

  /** An empty one that may take so many bytes. */
  SourceCache(long size) {
    this.size = size;
  }

  /** One that keeps nothing. */
  static SourceCache none() {
    return new SourceCache(0);
  }

  /**
   * What pages depend on.
   *
   * @param stamp tells one state of the file from another
   * @param password that opened it
   * @param images how its images are put on paper; empty if that has not been done yet
   */
  record Key(
      Path file, FileStamp stamp, Optional<String> password, Optional<ImageOptions> images) {}

  /**
   * What a file became.
   *
   * @param pages where they are, the file itself if it could be taken as it is; how many, 0 if they
   *     have not been counted
   * @param holding what can be taken out of it
   * @param remarks what was noticed on the way
   */
  record Pages(ConvertedPages pages, Holding holding, List<Message> remarks) {
    Pages {
      remarks = List.copyOf(remarks);
    }

    Path pdf() {
      return pages.pdf();
    }

    Pages at(Path other) {
      return new Pages(new ConvertedPages(other, pages.count()), holding, remarks);
    }
  }

  /**
   * Takes out pages.
   *
   * @param link where to put them, if they are not the file itself; nothing is there yet
   */
  synchronized Optional<Pages> take(Key key, Path link) {
    Pages pages = kept.get(key);
    if (pages == null || pages.pdf().equals(key.file())) {
      return Optional.ofNullable(pages);
    }
    try {
      link(pages.pdf(), link);
      return Optional.of(pages.at(link));
    } catch (IOException e) {
      // Somebody tidied up: it is converted again.
      kept.remove(key);
      return Optional.empty();
    }
  }

  /** Keeps pages; that there is no room for them is no trouble. */
  synchronized void keep(Key key, Pages pages) {
    if (closed || kept.containsKey(key)) {
      return;
    }
    if (pages.pdf().equals(key.file())) {
      kept.put(key, pages);
      return;
    }
    try {
      long bytes = Files.size(pages.pdf());
      if (bytes > size / 2) {
        return;
      }
      Path own = folder().resolve("kept-" + kept.size() + "-" + System.nanoTime() + ".pdf");
      link(pages.pdf(), own);
      kept.put(key, pages.at(own));
      used += bytes;
      makeRoom();
    } catch (IOException e) {
      // It is only not remembered.
    }
  }

  private void makeRoom() throws IOException {
    Iterator<Map.Entry<Key, Pages>> eldest = kept.entrySet().iterator();
    while (used > size && eldest.hasNext()) {
      Map.Entry<Key, Pages> entry = eldest.next();
      if (!entry.getValue().pdf().equals(entry.getKey().file())) {
        used -= Files.size(entry.getValue().pdf());
        Files.delete(entry.getValue().pdf());
        eldest.remove();
      }
    }
  }

  private Path folder() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(TemporaryFolder.make("kept"));
    }
    return folder.get().folder();
  }

  /** A second name takes no room; where the disk knows none, there is a copy. */
  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forgets everything. */
  @Override
  public synchronized void close() {
    closed = true;
    kept.clear();
    folder.ifPresent(TemporaryFolder::close);
  }
}

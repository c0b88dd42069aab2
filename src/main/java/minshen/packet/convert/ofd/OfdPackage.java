package minshen.packet.convert.ofd;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.packet.container.ZipFiles;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;
import minshen.packet.convert.XmlReading;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files in an OFD. Nothing is unpacked: what is asked for is read where it lies, as far as
 * memory and patience go, so that neither names nor sizes in it can do harm.
 */
final class OfdPackage implements AutoCloseable {
  /** What may be read of one file in all, in bytes: a bomb is not blown up. */
  private static final long MOST = 4L << 30;

  /** The share of the memory that an XML file may have: its text may be held several times. */
  private static final int XML_SHARE = 4;

  private final ZipFile zip;
  private final long memory;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private long left = MOST;

  private OfdPackage(ZipFile zip, long memory) {
    this.zip = zip;
    this.memory = memory;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      entries.putIfAbsent(key(entry.getName()), entry);
    }
  }

  /**
   * Opens a file.
   *
   * @param memory how much of it may be held at once, in bytes
   * @throws IOException if it is no zip file
   */
  static OfdPackage open(Path file, long memory) throws IOException {
    return new OfdPackage(ZipFiles.open(file), memory);
  }

  /** Programs do not agree on the case of letters, nor on the slash. */
  private static String key(String name) {
    return resolved("", name).toLowerCase(Locale.ROOT);
  }

  /**
   * The full name of a file that another one names.
   *
   * @param from the file that names it
   * @param name as it stands there: from the root if it begins with a slash, else from the folder
   *     of {@code from}
   */
  static String resolved(String from, String name) {
    String plain = name.strip().replace('\\', '/');
    Deque<String> parts = new ArrayDeque<>();
    if (!plain.startsWith("/")) {
      Collections.addAll(parts, from.split("/", -1));
      parts.pollLast();
    }
    for (String part : plain.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /**
   * The full name of a file that is there: some programs write names from the root without the
   * slash.
   */
  Optional<String> find(String from, String name) {
    return Optional.of(resolved(from, name))
        .filter(this::has)
        .or(() -> Optional.of(resolved("", name)).filter(this::has));
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** Reads a file whole. */
  byte[] bytes(String name) throws ConversionException, IOException {
    try (InputStream in = stream(name, MOST)) {
      byte[] bytes = in.readNBytes((int) Math.min(memory, Integer.MAX_VALUE - 8));
      if (in.read() >= 0) {
        throw new ConversionException("packet.convert.too-large", name);
      }
      return bytes;
    }
  }

  /** Reads an XML file whole. */
  XmlNode xml(String name) throws ConversionException, IOException {
    try (Counted in = stream(name, memory / XML_SHARE)) {
      return whole(in, () -> XmlReading.tree(withoutMark(in), memory));
    }
  }

  /** Reads an XML file element by element. */
  void walk(String name, Set<String> goneInto, XmlReading.Visitor visitor)
      throws ConversionException, IOException {
    try (Counted in = stream(name, memory / XML_SHARE)) {
      whole(
          in,
          () -> {
            XmlReading.walk(withoutMark(in), memory, goneInto, visitor);
            return name;
          });
    }
  }

  /** What is done with a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws ConversionException, IOException;
  }

  /** Readers of XML hide what a stream told them. */
  private static <T> T whole(Counted in, Reading<T> reading)
      throws ConversionException, IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      if (in.room < 0) {
        throw new ConversionException("packet.convert.too-large", in.name);
      }
      throw e;
    }
  }

  /** Some programs put marks of UTF-8 and blanks before the declaration, where none may be. */
  private static InputStream withoutMark(InputStream in) throws IOException {
    byte[] head = in.readNBytes(16);
    int start = 0;
    while (start < head.length && head[start] <= ' ') {
      start++;
    }
    boolean isXml = start < head.length && head[start] == '<';
    int from = isXml ? start : 0;
    return new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), in);
  }

  private Counted stream(String name, long most) throws IOException {
    ZipArchiveEntry entry = entries.get(key(name));
    if (entry == null) {
      throw new FileNotFoundException(name);
    }
    return new Counted(zip.getInputStream(entry), name, most);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends when there was enough. */
  private final class Counted extends FilterInputStream {
    private final String name;
    private long room;

    Counted(InputStream in, String name, long room) {
      super(in);
      this.name = name;
      this.room = room;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      room -= bytes;
      if (left < 0 || room < 0) {
        throw new IOException("too many bytes");
      }
    }
  }
}

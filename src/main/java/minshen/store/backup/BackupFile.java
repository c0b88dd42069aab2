package minshen.store.backup;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import minshen.files.InputException;
import minshen.files.PrivateFiles;
import minshen.files.SourceLocation;
import minshen.store.Inventory;
import minshen.store.Sha256;
import minshen.store.StoreFile;
import minshen.words.Message;
import tools.jackson.core.JacksonException;

/**
 * A backup: a zip file with the data of a store, what it says of itself, and the contents of the
 * attachments, if those do not lie beside it. One of the first releases is nothing but the whole
 * file of a store in a zip file.
 */
final class BackupFile implements AutoCloseable {
  private static final String MANIFEST = "manifest.txt";
  private static final String INVENTORY = "inventory.txt";
  private static final String CONTENTS = "contents/";

  /** What a backup says of itself takes a line for each attachment: a million fit. */
  private static final int MOST_SAID = 128 << 20;

  private final ZipFile zip;

  /**
   * Opens a backup.
   *
   * @param named what the user calls it
   * @throws InputException if it is none
   * @throws IOException if it cannot be read
   */
  BackupFile(Path file, String named) throws IOException {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw refused(named, "store.backup-unreadable");
    }
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw other(named, e);
    }
    if (zip.getEntry(StoreFile.FILE) == null) {
      zip.close();
      throw other(named, new ZipException("no store is in it"));
    }
  }

  private static InputException other(String named, IOException why) {
    InputException refused = refused(named, "store.backup-other");
    refused.initCause(why);
    return refused;
  }

  static InputException refused(String named, String why) {
    return new InputException(SourceLocation.of(named), Message.of(why));
  }

  /**
   * Whether a backup that could not be read is damaged, so that it never can be. It is not where
   * the machine failed, nor where it is of another release.
   */
  static boolean isDamage(Exception e) {
    return Stream.of(e, e.getCause())
        .anyMatch(one -> one instanceof ZipException || one instanceof EOFException);
  }

  /** What it says of itself; one of the first releases says nothing. */
  Optional<BackupManifest> manifest() throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] said = in.readNBytes(MOST_SAID);
      if (in.read() >= 0) {
        throw new ZipException("no backup says so much of itself");
      }
      CRC32 sum = new CRC32();
      sum.update(said);
      if (sum.getValue() != entry.getCrc()) {
        throw new ZipException("what the backup says of itself is damaged");
      }
      return Optional.of(BackupManifest.read(new ByteArrayInputStream(said)));
    }
  }

  /** Which companies and claims it holds, if it says so. */
  Optional<Inventory> inventory() throws IOException {
    ZipEntry entry = zip.getEntry(INVENTORY);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Optional.of(Inventory.read(in));
    } catch (JacksonException e) {
      throw new ZipException("the list in the backup is damaged");
    }
  }

  /** Writes the file of the store that is in it into a new file. */
  void extractData(Path target) throws IOException {
    PrivateFiles.makeFile(target);
    try (InputStream in = data();
        OutputStream out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
  }

  /** The file of the store that is in it. */
  InputStream data() throws IOException {
    return zip.getInputStream(zip.getEntry(StoreFile.FILE));
  }

  /** How large that file is, in bytes. */
  long dataSize() {
    return zip.getEntry(StoreFile.FILE).getSize();
  }

  /** The content of an attachment, if it is in it. */
  Optional<InputStream> content(String sha256) throws IOException {
    ZipEntry entry = zip.getEntry(CONTENTS + sha256);
    return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Writes a backup; what is written first is read first. */
  static final class Writer implements AutoCloseable {
    private final ZipOutputStream zip;

    /** Begins one on a stream that stays open. */
    Writer(OutputStream out) {
      zip = new ZipOutputStream(new LeftOpen(out));
    }

    void manifest(BackupManifest manifest) throws IOException {
      begin(MANIFEST, Deflater.BEST_SPEED);
      manifest.write(zip);
      zip.closeEntry();
    }

    void inventory(Inventory inventory) throws IOException {
      begin(INVENTORY, Deflater.BEST_SPEED);
      inventory.write(zip);
      zip.closeEntry();
    }

    /** Writes the file of a store, and sums it up. */
    void data(Path file, Sha256 sha) throws IOException {
      begin(StoreFile.FILE, Deflater.BEST_SPEED);
      try (InputStream in = Files.newInputStream(file)) {
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
          sha.update(some, read);
          zip.write(some, 0, read);
        }
      }
      zip.closeEntry();
    }

    /** Begins the content of an attachment: scans and documents are small as they are. */
    OutputStream content(String sha256) throws IOException {
      begin(CONTENTS + sha256, Deflater.NO_COMPRESSION);
      return zip;
    }

    private void begin(String entry, int level) throws IOException {
      zip.setLevel(level);
      zip.putNextEntry(new ZipEntry(entry));
    }

    /** Ends it. */
    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** A stream that is not closed with what is written to it. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

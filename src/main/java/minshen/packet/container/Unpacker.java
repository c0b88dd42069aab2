package minshen.packet.container;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import minshen.files.FileNaming;
import minshen.files.SafeName;
import minshen.policy.Portal;

/**
 * Puts what is in a file into a folder, and counts: the bounds hold for a file and all that is
 * nested in it. Each goes into a folder of its own, so that no name can lead anywhere else.
 */
public final class Unpacker {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final UnpackLimits limits;
  private final long packed;
  private final Runnable checkCancelled;
  private int members;
  private long bytes;

  /**
   * An unpacker for one file.
   *
   * @param file the outermost file
   * @param folder where all goes; it is there already
   * @param checkCancelled called often; what it throws comes out as it is
   * @throws IOException if the file is not there
   */
  public Unpacker(Path file, Path folder, UnpackLimits limits, Runnable checkCancelled)
      throws IOException {
    this.folder = folder;
    this.limits = limits;
    this.checkCancelled = checkCancelled;
    this.packed = Math.max(1, Files.size(file));
  }

  /**
   * Unpacks a zip archive.
   *
   * @throws ContainerException if it is damaged, encrypted or out of all bounds
   * @throws IOException if the folder cannot be written to
   */
  public Unpacked zip(Path file) throws ContainerException, IOException {
    return ZipMembers.of(file, this);
  }

  /**
   * Takes a mail apart.
   *
   * @throws ContainerException if it is damaged, encrypted or out of all bounds
   * @throws IOException if the folder cannot be written to
   */
  public Unpacked mail(Path file) throws ContainerException, IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(MailFormat.WINMAIL.length());
    }
    String begins = new String(head, StandardCharsets.ISO_8859_1);
    if (begins.equals(MailFormat.WINMAIL)) {
      return OutlookMembers.ofWinmail(file, this);
    }
    return begins.startsWith("\u00d0\u00cf\u0011\u00e0")
        ? OutlookMembers.of(file, this)
        : MailMembers.of(file, this);
  }

  /** Asks whether the user still wants it. */
  void checkCancelled() {
    checkCancelled.run();
  }

  /**
   * Makes sure beforehand that so many more files are not too many.
   *
   * @throws ContainerException if they are
   */
  void expect(int more) throws ContainerException {
    if (more > limits.members() - members) {
      throw ContainerException.beyond("packet.container.too-many", limits.members());
    }
  }

  /**
   * Takes a file out.
   *
   * @param name how it is called
   * @param content what is in it; stays open
   * @throws ContainerException if it goes beyond a bound, or its content cannot be read
   * @throws IOException if it cannot be written
   */
  public Member take(String name, Member.Part part, InputStream content)
      throws ContainerException, IOException {
    expect(1);
    members++;
    Path place = folder.resolve(String.format(Locale.ROOT, "%05d", members));
    Files.createDirectories(place);
    Path file = place.resolve(SafeName.ofFile(FileNaming.last(name)));
    long size = copy(name, content, file);
    return new Member(name, file, size, part);
  }

  private long copy(String name, InputStream content, Path file)
      throws ContainerException, IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = new Named(Files.newOutputStream(file), folder)) {
      for (int got = read(name, content, buffer); got >= 0; got = read(name, content, buffer)) {
        checkCancelled();
        size += got;
        count(got);
        out.write(buffer, 0, got);
      }
    }
    return size;
  }

  /** What goes wrong here is the file's trouble; what goes wrong in writing is the disk's. */
  private static int read(String name, InputStream content, byte[] buffer)
      throws ContainerException {
    try {
      return content.read(buffer);
    } catch (IOException | RuntimeException e) {
      throw ContainerException.at(name, "packet.container.broken-member", e);
    }
  }

  private void count(int more) throws ContainerException {
    bytes += more;
    if (bytes > limits.bytes()) {
      throw ContainerException.beyond(
          "packet.container.too-large", limits.bytes() / Portal.MEGABYTE);
    }
    if (bytes > limits.harmless() && bytes / packed > limits.ratio()) {
      throw ContainerException.of("packet.container.bomb");
    }
  }

  /** Says where the disk is full. */
  private static final class Named extends FilterOutputStream {
    private final Path folder;

    Named(OutputStream out, Path folder) {
      super(out);
      this.folder = folder;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new FileSystemException(folder.toString(), null, e.getMessage());
      }
    }
  }
}

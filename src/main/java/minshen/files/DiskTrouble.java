package minshen.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import minshen.words.Message;

/**
 * What keeps the disk from doing what it is asked: systems say it in their words, and libraries
 * deep in what they throw; here it has one name, and ours.
 */
public enum DiskTrouble {
  /** There is no room, or the user's share of it is used up. */
  FULL(
      "full",
      "no space left",
      "not enough space",
      "quota exceeded",
      "there is not enough space",
      "磁盘空间不足",
      "设备上没有空间",
      "超出磁盘限额"),
  /** The disk, the card or the network folder takes nothing. */
  READ_ONLY("read-only", "read-only file system", "write protect", "只读文件系统", "写保护", "写入保护"),
  /** The program keeps too many files open, or all programs together do. */
  TOO_MANY_FILES("too-many", "too many open files", "打开的文件过多", "打开的文件太多"),
  /** Another program holds the file for a while, such as a virus scanner. */
  LOCKED(
      "locked",
      "used by another process",
      "locked a portion of the file",
      "resource busy",
      "text file busy",
      "另一个程序正在使用此文件",
      "另一个程序已锁定文件"),
  /** The drive or the way to it fails. */
  FAILING(
      "failing",
      "input/output error",
      "i/o device error",
      "stale file handle",
      "device is not ready",
      "network name is no longer available",
      "transport endpoint",
      "输入/输出错误",
      "设备未就绪"),
  /** The user may not. */
  DENIED("denied", "permission denied", "access is denied", "operation not permitted", "拒绝访问"),
  /** There is no such file, or no folder for it. */
  GONE("gone", "no such file or directory", "cannot find the path", "系统找不到指定的路径"),
  /** Something else stands where a folder should be. */
  NO_FOLDER("no-folder", "not a directory"),
  /** There is a file or folder of that name already. */
  TAKEN("taken");

  private static final int PROBE_BYTES = 1 << 16;

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> said;

  DiskTrouble(String key, String... said) {
    this.key = key;
    this.said = List.of(said);
  }

  /** What it is, such as "the disk is full". */
  public Message what() {
    return Message.of("files.disk." + key);
  }

  /** What to do about it, such as "make room". */
  public Message mend() {
    return Message.of("files.disk.mend." + key);
  }

  /** The trouble behind a failure, however deep; empty if the disk has nothing to do with it. */
  public static Optional<DiskTrouble> in(Throwable thrown) {
    return Causes.of(thrown).flatMap(cause -> ofCause(cause).stream()).findFirst();
  }

  private static Optional<DiskTrouble> ofCause(Throwable cause) {
    return switch (cause) {
      case IOException e -> of(e);
      // The virtual machine's own files: it says what the system said, in an error of its own.
      case InternalError e -> Optional.ofNullable(e.getMessage()).flatMap(DiskTrouble::known);
      default -> Optional.empty();
    };
  }

  /**
   * Tries what writing into a folder would meet, for failures that do not say why.
   *
   * @return empty if it can be written
   */
  public static Optional<DiskTrouble> at(Path folder) {
    if (!Files.exists(folder)) {
      return Optional.of(GONE);
    }
    Path probe = folder.resolve(".minshen-probe.tmp");
    try {
      try (OutputStream out = Files.newOutputStream(probe)) {
        out.write(new byte[PROBE_BYTES]);
      } finally {
        Files.deleteIfExists(probe);
      }
      return Optional.empty();
    } catch (IOException e) {
      return in(e);
    }
  }

  /** Why a file could not be written or read. */
  public static Message why(IOException e) {
    return in(e)
        .map(DiskTrouble::what)
        .orElseGet(() -> said(e).map(Message::verbatim).orElse(Message.of("files.disk.unknown")));
  }

  /** What to do about a file that could not be written or read. */
  public static Message mend(IOException e) {
    return in(e).map(DiskTrouble::mend).orElse(Message.of("files.disk.mend.unknown"));
  }

  /** The file that could not be written, if that is known. */
  public static Optional<String> file(IOException e) {
    return e instanceof FileSystemException known
        ? Optional.ofNullable(known.getFile())
        : Optional.empty();
  }

  /** The same trouble with the name of the file that the user knows. */
  static IOException with(Path file, IOException e) {
    FileSystemException named =
        switch (e) {
          case AccessDeniedException _ -> new AccessDeniedException(file.toString());
          case NoSuchFileException _ -> new NoSuchFileException(file.toString());
          case NotDirectoryException _ -> new NotDirectoryException(file.toString());
          default -> new FileSystemException(file.toString(), null, said(e).orElse(null));
        };
    named.initCause(e);
    return named;
  }

  private static Optional<DiskTrouble> of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> Optional.of(DENIED);
      case FileAlreadyExistsException _ -> Optional.of(TAKEN);
      case NotDirectoryException _ -> Optional.of(NO_FOLDER);
      case NoSuchFileException _ -> Optional.of(GONE);
      case FileNotFoundException _ ->
          said(e).flatMap(DiskTrouble::known).or(() -> Optional.of(GONE));
      default -> said(e).flatMap(DiskTrouble::known);
    };
  }

  private static Optional<String> said(IOException e) {
    return Optional.ofNullable(
        e instanceof FileSystemException known ? known.getReason() : e.getMessage());
  }

  private static Optional<DiskTrouble> known(String said) {
    String plain = Objects.requireNonNull(said).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(trouble -> trouble.said.stream().anyMatch(plain::contains))
        .findFirst();
  }
}

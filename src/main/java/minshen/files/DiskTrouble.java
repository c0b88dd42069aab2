package minshen.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import minshen.words.Message;

/** What keeps a file from being written, in words: systems say it in theirs. */
public final class DiskTrouble {
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "quota exceeded", "磁盘空间不足");
  private static final List<String> READ_ONLY = List.of("read-only file system", "write protect");

  private DiskTrouble() {}

  /** Why a file could not be written. */
  public static Message why(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> Message.of("files.disk.denied");
      case FileAlreadyExistsException _ -> Message.of("files.disk.taken");
      case NotDirectoryException _ -> Message.of("files.disk.no-folder");
      case NoSuchFileException _ -> Message.of("files.disk.gone");
      default -> said(e).map(DiskTrouble::known).orElse(Message.of("files.disk.unknown"));
    };
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

  private static Optional<String> said(IOException e) {
    return Optional.ofNullable(
        e instanceof FileSystemException known ? known.getReason() : e.getMessage());
  }

  private static Message known(String said) {
    String plain = said.toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(plain::contains)) {
      return Message.of("files.disk.full");
    }
    if (READ_ONLY.stream().anyMatch(plain::contains)) {
      return Message.of("files.disk.read-only");
    }
    return Message.verbatim(Objects.requireNonNull(said));
  }
}

package minshen.store;

import java.io.EOFException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import minshen.files.Causes;
import minshen.files.DiskTrouble;
import minshen.words.Message;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * What a failure of the database means. H2 closes a store whose file it cannot write or read, and
 * says so in many ways; whether the disk is full or the file is damaged stands in the causes, or is
 * to be tried.
 */
final class StoreTrouble {
  /** What H2 says of a page that makes no sense. */
  private static final Set<Integer> UNREADABLE =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.GENERAL_ERROR_1,
          // A value that was garbled into one of another kind.
          ErrorCode.DATA_CONVERSION_ERROR_1,
          ErrorCode.INVALID_DATETIME_CONSTANT_2,
          // The table of tables is damaged: every table that this release knows was there.
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

  /** What H2 says once it has closed a store because of something that it said elsewhere. */
  private static final Set<Integer> CLOSED =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.DATABASE_IS_CLOSED);

  private StoreTrouble() {}

  /** Why a store cannot be opened. */
  static RuntimeException opening(Throwable e, Path file) {
    return known(e, file)
        .orElseGet(
            () -> e instanceof Error ? new StoreException(e) : StoreException.damaged(file, e));
  }

  /** Why a store cannot be read. */
  static RuntimeException reading(Throwable e, Path file) {
    return known(e, file)
        .orElseGet(() -> isCorrupt(e) ? StoreException.damaged(file, e) : new StoreException(e));
  }

  /** Why nothing could be saved. */
  static RuntimeException writing(Throwable e, Path file) {
    return known(e, file)
        .orElseGet(
            () -> new StoreException(Message.of("store.data-not-saved", Causes.innermost(e)), e));
  }

  /** Whether it failed because H2 could open the file to read it only. */
  static boolean isReadOnly(Throwable e) {
    return codes(e, Set.of(ErrorCode.DATABASE_IS_READ_ONLY));
  }

  /** Whether it failed because H2 has closed the store before. */
  static boolean isClosed(Throwable e) {
    return codes(e, CLOSED);
  }

  /** The trouble with the disk that stands in the causes, or that there is now. */
  static Optional<StoreException> disk(Throwable e, Path file) {
    return DiskTrouble.in(e)
        .or(() -> isReadOnly(e) ? Optional.of(DiskTrouble.READ_ONLY) : Optional.empty())
        .or(
            () ->
                isClosed(e) ? DiskTrouble.at(file.toAbsolutePath().getParent()) : Optional.empty())
        .map(trouble -> StoreException.of(trouble, file, e));
  }

  private static Optional<RuntimeException> known(Throwable e, Path file) {
    if (e instanceof StoreException known) {
      return Optional.of(known);
    }
    return Causes.of(e)
        .flatMap(cause -> said(cause, file, e).stream())
        .findFirst()
        .or(() -> disk(e, file))
        .map(RuntimeException.class::cast);
  }

  private static Optional<StoreException> said(Throwable cause, Path file, Throwable e) {
    return switch (cause) {
      case OutOfMemoryError _ -> Optional.of(memory(e));
      case JdbcException h2 -> said(h2.getErrorCode(), file, e);
      default -> Optional.empty();
    };
  }

  private static Optional<StoreException> said(int code, Path file, Throwable e) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          Optional.of(StoreException.held(Message.of("store.data-held", "H2", file), e));
      case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.UNSUPPORTED_SETTING_COMBINATION ->
          Optional.of(StoreException.newer(file, e));
      case ErrorCode.OUT_OF_MEMORY -> Optional.of(memory(e));
      default -> Optional.empty();
    };
  }

  private static StoreException memory(Throwable e) {
    return new StoreException(Message.of("store.data-memory"), e);
  }

  /** Whether what was read from the file is not what was written to it. */
  private static boolean isCorrupt(Throwable e) {
    return codes(e, UNREADABLE)
        || Causes.of(e)
            .anyMatch(
                cause ->
                    cause instanceof EOFException
                        || (cause instanceof MVStoreException store
                            && store.getErrorCode() != DataUtils.ERROR_CLOSED));
  }

  private static boolean codes(Throwable e, Set<Integer> wanted) {
    return Causes.of(e)
        .anyMatch(cause -> cause instanceof JdbcException h2 && wanted.contains(h2.getErrorCode()));
  }
}

package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import minshen.words.Message;

/** One file on its way to pages: how far it may go, what was noticed, where its pages are put. */
final class SourceJob {
  private final Path file;
  private final Path folder;
  private final SourceLimits limits;
  private final Passwords passwords;
  private final Runnable checkCancelled;
  private final List<Message> remarks = new ArrayList<>();

  SourceJob(
      Path file, Path folder, SourceLimits limits, Passwords passwords, Runnable checkCancelled) {
    this.file = file;
    this.folder = folder;
    this.limits = limits;
    this.passwords = passwords;
    this.checkCancelled = checkCancelled;
  }

  Path file() {
    return file;
  }

  SourceLimits limits() {
    return limits;
  }

  Passwords passwords() {
    return passwords;
  }

  /** Throws what the caller throws when the user no longer wants it. */
  void checkCancelled() {
    checkCancelled.run();
  }

  /** A name for a new file, which goes with the reader. */
  Path newFile(String extension) throws IOException {
    return Files.createTempFile(folder, "pages", extension);
  }

  /** Notes what a clerk should know. */
  void remark(String key, Object... arguments) {
    Message remark = Message.of(key, arguments);
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
  }

  List<Message> remarks() {
    return remarks;
  }

  /** A problem whose words speak of the file as {0} and of nothing else. */
  SourceException problem(String key) {
    return new SourceException(Message.of(key, file));
  }

  /** A problem whose words speak of the file as {0}, and what a library said. */
  SourceException problem(String key, Throwable cause) {
    return new SourceException(Message.of(key, file), cause);
  }

  /** A problem whose words speak of the file as {0} and of something else as {1}. */
  SourceException problem(String key, Object more) {
    return new SourceException(Message.of(key, file, more));
  }
}

package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import minshen.words.Message;

/**
 * What tells that a file is still the one that was read: its size, the time of its last change, and
 * its place on the disk where the system tells it.
 */
record FileStamp(long size, FileTime changed, Optional<Object> place) {
  /**
   * Takes the stamp of a file.
   *
   * @throws SourceException if it is not there, is no file, or may not be read
   */
  static FileStamp of(Path file) throws SourceException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw new SourceException(Message.of("packet.source.not-there", file), e);
    }
    if (!attributes.isRegularFile()) {
      throw new SourceException(Message.of("packet.source.no-file", file));
    }
    if (!Files.isReadable(file)) {
      throw new SourceException(Message.of("packet.source.not-readable", file));
    }
    if (attributes.size() == 0) {
      throw new SourceException(Message.of("packet.source.empty", file));
    }
    return new FileStamp(
        attributes.size(),
        attributes.lastModifiedTime(),
        Optional.ofNullable(attributes.fileKey()));
  }

  /**
   * Makes sure that the file is as it was.
   *
   * @throws SourceException if it vanished or changed
   */
  void confirm(Path file) throws SourceException {
    if (!Files.exists(file)) {
      throw new SourceException(Message.of("packet.source.vanished", file));
    }
    if (!equals(of(file))) {
      throw new SourceException(Message.of("packet.source.changed", file));
    }
  }
}

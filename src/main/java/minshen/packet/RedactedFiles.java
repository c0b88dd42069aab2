package minshen.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.packet.source.ReadySource;

/**
 * The files of which something is redacted anywhere in a packet. None of them is given away as it
 * is, not even where other pages of it are handed in without a box, nor under another name.
 */
final class RedactedFiles {
  private final Set<Path> files;

  private RedactedFiles(Set<Path> files) {
    this.files = files;
  }

  /** Those of a packet. */
  static RedactedFiles of(PacketContent content) {
    return new RedactedFiles(
        content.plan().attachments().stream()
            .filter(attachment -> !attachment.redactions().isEmpty())
            .map(attachment -> content.source(attachment).file())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a file is one of them, or has the same content as one. */
  boolean has(ReadySource source) throws IOException {
    for (Path file : files) {
      if (file.equals(source.file()) || isSame(file, source.file())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Path file, Path other) throws IOException {
    try {
      return Files.mismatch(file, other) < 0;
    } catch (NoSuchFileException e) {
      // It vanished in the very moment, which is told when it is confirmed.
      return false;
    }
  }
}

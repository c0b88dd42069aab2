package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Redactions;
import minshen.files.Fingerprint;
import minshen.files.Folders;

/**
 * The contents of which something is redacted: files, and files in files whose pages have boxes.
 * Wherever else one of them lies, under another name or within an archive, a mail or a PDF, it is
 * known again.
 */
public final class RedactedContents {
  private final SourceReader reader;
  private final Map<Long, Set<String>> fingerprintsBySize = new HashMap<>();

  /** None yet. */
  public RedactedContents(SourceReader reader) {
    this.reader = reader;
  }

  /** Notes a file that was read, and of the files in it those that have boxes. */
  public void add(ReadySource source, Redactions redactions) throws SourceException, IOException {
    add(source.file());
    Set<String> covered = source.holding().namesOf(redactions.pages());
    if (!covered.isEmpty()) {
      reader.unpack(
          source,
          (contents, _) -> {
            for (ContainedFile file : contents.files()) {
              if (covered.contains(file.name())) {
                add(file.file());
              }
            }
          });
    }
  }

  private void add(Path file) throws IOException {
    fingerprintsBySize
        .computeIfAbsent(Files.size(file), _ -> new HashSet<>())
        .add(Fingerprint.of(file));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return fingerprintsBySize.isEmpty();
  }

  /** Whether a file is one of them. */
  public boolean has(Path file) throws IOException {
    if (isEmpty()) {
      return false;
    }
    try {
      Set<String> alike = fingerprintsBySize.get(Files.size(file));
      return alike != null && alike.contains(Fingerprint.of(file));
    } catch (NoSuchFileException e) {
      // It vanished in the very moment, which is told when it is confirmed.
      return false;
    }
  }

  /**
   * The name of one of them that lies within a file that was read, at any depth.
   *
   * @throws SourceException if it cannot be looked into any more
   */
  public Optional<String> within(ReadySource source) throws SourceException, IOException {
    Set<String> found = new HashSet<>();
    if (!isEmpty()) {
      reader.unpack(source, (_, folder) -> find(folder, found));
    }
    return found.stream().sorted().findFirst();
  }

  private void find(Path folder, Set<String> found) throws IOException {
    for (Path file : Folders.files(folder)) {
      if (has(file)) {
        found.add(String.valueOf(file.getFileName()));
      }
    }
  }
}

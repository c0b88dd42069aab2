package minshen.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import minshen.files.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What earlier runs made, so that a run that was ended is gone on with, and what has not changed is
 * not made again. It lies in a hidden folder beside the folders of the companies; without it
 * everything is made anew.
 */
final class BatchRecords {
  static final String FOLDER = ".minshen-batch";
  private static final String ENDING = ".json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path folder;
  private final Map<String, BatchRecord> byKey = new ConcurrentHashMap<>();

  private BatchRecords(Path folder) {
    this.folder = folder;
  }

  /** Those of a folder; one that cannot be read is none. */
  static BatchRecords in(Path out) throws IOException {
    BatchRecords records = new BatchRecords(out.resolve(FOLDER));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(records.folder, "*" + ENDING)) {
      for (Path file : files) {
        read(file).ifPresent(record -> records.byKey.put(record.key(), record));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // The first run.
    }
    return records;
  }

  private static Optional<BatchRecord> read(Path file) throws IOException {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), BatchRecord.class))
          .filter(record -> BatchRecord.FORMAT.equals(record.format()))
          .filter(record -> record.files() != null && record.before() != null)
          .filter(record -> record.notes() != null)
          .filter(
              record -> record.key() != null && record.file() != null && record.folder() != null);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The names of the folders, by what companies are known by. */
  Map<String, String> folders() {
    Map<String, String> folders = new LinkedHashMap<>();
    byKey.values().stream()
        .sorted(java.util.Comparator.comparing(BatchRecord::folder))
        .forEach(record -> folders.put(record.key(), record.folder()));
    return folders;
  }

  /** That of a company. */
  Optional<BatchRecord> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * What a company is known by whose file lay elsewhere in an earlier run, and lies there no more.
   *
   * @param file where one of that name lies now
   * @param rest what is behind the place in the key
   * @return empty if there is none, or several that it may be
   */
  Optional<String> moved(Path file, String rest) {
    List<String> found =
        byKey.values().stream()
            .filter(record -> record.key().equals(record.file() + rest))
            .filter(record -> record.isOfGone(file.getFileName()))
            .map(BatchRecord::key)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Knows a company by something else from now on. */
  void rename(String key, String other) {
    byKey.put(other, byKey.remove(key).named(other));
  }

  /** Keeps one. */
  void keep(BatchRecord record) throws IOException {
    AtomicFiles.write(folder.resolve(record.folder() + ENDING), JSON.writeValueAsBytes(record));
    byKey.put(record.key(), record);
  }
}

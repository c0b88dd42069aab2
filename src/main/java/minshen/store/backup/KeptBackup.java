package minshen.store.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the backups that are kept beside a store.
 *
 * @param file its file
 * @param taken when it was taken, as the clock of the place showed it
 * @param lacking how many contents of attachments it lacks
 * @param holding how much it holds; one of the first releases does not say
 */
public record KeptBackup(Path file, LocalDateTime taken, int lacking, Optional<StoreSize> holding) {
  /** How a time stands in the name of a kept file. */
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

  /** Those of the first releases have only a day. */
  private static final Pattern NAME =
      Pattern.compile("minshen-(\\d{4}-\\d\\d-\\d\\d)(-\\d{6})?\\.zip");

  /** Whether everything is in it. */
  public boolean isComplete() {
    return lacking == 0;
  }

  /** Whether it was taken after another, as the name of that one's file says. */
  boolean isAfter(Path other) {
    return time(other).filter(taken::isAfter).isPresent();
  }

  /** The file of a backup. */
  static Path file(Path folder, LocalDateTime taken) {
    return folder.resolve("minshen-" + TIME.format(taken) + ".zip");
  }

  /** What a file tells of itself and by its name; empty if it is not the name of a backup. */
  static Optional<KeptBackup> of(Path file, Optional<BackupManifest> manifest) {
    return time(file)
        .map(
            time ->
                new KeptBackup(
                    file,
                    time,
                    manifest.map(said -> said.lacking().size()).orElse(0),
                    manifest.map(BackupManifest::holding)));
  }

  /** When a backup was taken, as its name says; empty if it is not the name of one. */
  static Optional<LocalDateTime> time(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          name.group(2) == null
              ? LocalDate.parse(name.group(1)).atStartOfDay()
              : LocalDateTime.parse(name.group(1) + name.group(2), TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

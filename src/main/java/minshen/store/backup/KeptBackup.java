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
 * @param reason why
 * @param lacking how many contents of attachments it lacks
 * @param holding how much it holds; one of the first releases does not say
 */
public record KeptBackup(
    Path file, LocalDateTime taken, Reason reason, int lacking, Optional<Holding> holding) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
  private static final String BEFORE_CHANGE = "-before";

  /** Those of the first releases have only a day. */
  private static final Pattern NAME =
      Pattern.compile("minshen-(\\d{4}-\\d\\d-\\d\\d)(-\\d{6})?(" + BEFORE_CHANGE + ")?\\.zip");

  /** Why a backup is taken. */
  public enum Reason {
    /** The program starts, or a day begins. */
    DAILY,
    /** Much is about to change. */
    BEFORE_CHANGE
  }

  /** Whether everything is in it. */
  public boolean isComplete() {
    return lacking == 0;
  }

  /** The file of a backup. */
  static Path file(Path folder, LocalDateTime taken, Reason reason) {
    String before = reason == Reason.BEFORE_CHANGE ? BEFORE_CHANGE : "";
    return folder.resolve("minshen-" + TIME.format(taken) + before + ".zip");
  }

  /** What a file tells of itself and by its name; empty if it is not the name of a backup. */
  static Optional<KeptBackup> of(Path file, Optional<Manifest> manifest) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime taken =
          name.group(2) == null
              ? LocalDate.parse(name.group(1)).atStartOfDay()
              : LocalDateTime.parse(name.group(1) + name.group(2), TIME);
      Reason reason = name.group(3) == null ? Reason.DAILY : Reason.BEFORE_CHANGE;
      return Optional.of(
          new KeptBackup(
              file,
              taken,
              reason,
              manifest.map(said -> said.lacking().size()).orElse(0),
              manifest.map(Manifest::holding)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

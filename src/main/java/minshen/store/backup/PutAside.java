package minshen.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.files.AtomicFiles;
import minshen.files.Folders;
import minshen.files.Leftovers;
import minshen.files.PrivateFiles;

/**
 * The stores whose place was taken by a backup, each as the file that it was. They are kept for
 * some weeks, and can be restored like a backup.
 */
public final class PutAside {
  /** How many days one is kept. */
  public static final int DAYS = 30;

  private static final String FOLDER = "replaced";
  private static final Pattern NAME =
      Pattern.compile("minshen-(\\d{4}-\\d\\d-\\d\\d-\\d{6})\\.mv\\.db");

  /** How the first releases called theirs, beside the store. */
  private static final String FIRST_RELEASES = "minshen-before-????????-??????.mv.db";

  private final Path store;
  private final Path folder;

  private PutAside(Path store) {
    this.store = store;
    this.folder = Backups.of(store).folder().resolve(FOLDER);
  }

  /** Those of the store of a folder. */
  public static PutAside of(Path store) {
    return new PutAside(store);
  }

  /**
   * A store that was put aside.
   *
   * @param file its file
   * @param time when a backup took its place, as the clock of the place showed it
   */
  public record Old(Path file, LocalDateTime time) {
    /** Until when it is kept. */
    public LocalDateTime until() {
      return time.plusDays(DAYS);
    }
  }

  /** All of them, the newest first. */
  public List<Old> all() throws IOException {
    List<Old> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.mv.db")) {
        for (Path file : files) {
          Matcher name = NAME.matcher(file.getFileName().toString());
          if (name.matches()) {
            time(name.group(1)).ifPresent(time -> all.add(new Old(file, time)));
          }
        }
      }
    }
    all.sort(Comparator.comparing(Old::time).reversed());
    return all;
  }

  /** The time in a name; a name of somebody else's may have none. */
  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, KeptBackup.TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a file under a second name, so that another may take its own at once.
   *
   * @return the second name
   */
  Path keep(Path file, LocalDateTime time) throws IOException {
    PrivateFiles.makeFolder(folder);
    LocalDateTime free = time.truncatedTo(ChronoUnit.SECONDS);
    while (Files.exists(file(free))) {
      free = free.plusSeconds(1);
    }
    Path aside = file(free);
    try {
      Files.createLink(aside, file);
    } catch (UnsupportedOperationException | IOException e) {
      // A memory stick, say, on which a file has one name only.
      try (AtomicFiles files = AtomicFiles.keptPrivate()) {
        files.add(aside, out -> Files.copy(file, out));
        files.commit();
      }
    }
    Folders.force(folder);
    return aside;
  }

  /**
   * Keeps with a store that was put aside what is missing from the one that took its place.
   *
   * @return the file with the lines
   */
  static Path keepList(Path aside, List<String> lines) throws IOException {
    Path list = list(aside);
    String text = String.join(System.lineSeparator(), lines) + System.lineSeparator();
    try (AtomicFiles files = AtomicFiles.keptPrivate()) {
      files.add(list, text.getBytes(StandardCharsets.UTF_8));
      files.commit();
    }
    return list;
  }

  private static Path list(Path aside) {
    return aside.resolveSibling(aside.getFileName().toString().replace(".mv.db", ".txt"));
  }

  private Path file(LocalDateTime time) {
    return folder.resolve("minshen-" + KeptBackup.TIME.format(time) + ".mv.db");
  }

  /**
   * Removes those whose time is over, and copies that were not finished. Those of the first
   * releases begin theirs now.
   */
  void tidy(LocalDateTime now) throws IOException {
    Leftovers.sweepOwn(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(store, FIRST_RELEASES)) {
      for (Path file : files) {
        keep(file, now);
        Files.delete(file);
      }
    }
    for (Old old : all()) {
      if (old.until().isBefore(now)) {
        Files.deleteIfExists(old.file());
        Files.deleteIfExists(list(old.file()));
      }
    }
  }
}

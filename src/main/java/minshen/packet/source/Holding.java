package minshen.packet.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.PageChoice;
import minshen.files.FileNaming;
import minshen.words.Message;

/**
 * The files in a file, which can be taken out of it.
 *
 * @param files how many there are
 * @param own how many of the pages are the file's own; they come before those of the files
 * @param printed the files that are pages of it, in their order
 * @param beside the names of the files that are not
 */
public record Holding(int files, int own, List<Printed> printed, List<String> beside) {
  /** A file that holds no others. */
  public static final Holding NOTHING = new Holding(0, 0, List.of(), List.of());

  private static final Set<String> OF_FILES =
      Set.of("packet.container.portfolio", "packet.container.remark");

  public Holding {
    printed = List.copyOf(printed);
    beside = List.copyOf(beside);
  }

  /** Files that are pages of it. */
  Holding(int files, int own, List<Printed> printed) {
    this(files, own, printed, List.of());
  }

  /** Files of which none are pages of it. */
  static Holding beside(List<String> names, int own) {
    return new Holding(names.size(), own, List.of(), names);
  }

  /**
   * A file that is pages of that which holds it.
   *
   * @param name the way to it
   * @param pages how many
   */
  record Printed(String name, int pages) {}

  /** Whether there is anything to take out. */
  public boolean isAny() {
    return files > 0;
  }

  /**
   * Whether files in it go along with some of its pages, or would beside them.
   *
   * @param pages those that are handed in; empty for all
   */
  public boolean isHandedIn(Optional<PageChoice> pages) {
    return printed.isEmpty() || pages.filter(chosen -> chosen.last() <= own).isEmpty();
  }

  /** Whether all that could be taken out and is no page of it lies beside it by its name. */
  public boolean isTakenOut(Collection<String> attached) {
    return !beside.isEmpty()
        && beside.stream()
            .allMatch(name -> attached.stream().anyMatch(file -> FileNaming.isLike(name, file)));
  }

  /** Whether a remark is about files in a file that are pages of it. */
  public static boolean tellsOfFiles(Message remark) {
    return OF_FILES.contains(remark.key());
  }

  /** The names of the files to which some pages belong. */
  Set<String> namesOf(List<Integer> pages) {
    Set<String> names = new HashSet<>();
    int first = own + 1;
    for (Printed file : printed) {
      int from = first;
      int to = first + file.pages();
      if (pages.stream().anyMatch(page -> page >= from && page < to)) {
        names.add(file.name());
      }
      first = to;
    }
    return names;
  }
}

package minshen.packet.container;

import java.util.Locale;
import java.util.Set;
import minshen.files.FileNaming;

/** What systems and programs put beside people's files for themselves. */
final class SystemFiles {
  private static final Set<String> NAMES = Set.of("thumbs.db", "ehthumbs.db", "icon");

  private SystemFiles() {}

  /** Whether it is none of a person's files, by its name with its folders. */
  static boolean isOne(String path) {
    String name = FileNaming.last(path).toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith(".ini")
        || NAMES.contains(name)
        || path.startsWith("__MACOSX/")
        || path.contains("/__MACOSX/");
  }
}

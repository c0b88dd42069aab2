package minshen.files;

import java.util.Locale;

/** Names of files, wherever they come from: a dossier may have been written on another system. */
public final class FileNaming {
  private FileNaming() {}

  /** The last part of a path of any system. */
  public static String last(String path) {
    int drive = path.matches("[A-Za-z]:[^/\\\\]*") ? 1 : -1;
    int start = Math.max(drive, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    return path.substring(start + 1);
  }

  /**
   * The name of a file among those of a dossier that is given away: no two have the same number.
   */
  public static String inOrder(int number, String path) {
    return String.format(Locale.ROOT, "%02d-%s", number, withoutNumber(path));
  }

  /**
   * Whether two paths may name one file that has been given away and come back, or lies in another
   * folder.
   */
  public static boolean isLike(String path, String other) {
    return withoutNumber(path).equals(withoutNumber(other));
  }

  private static String withoutNumber(String path) {
    return SafeName.ofFile(last(path)).replaceFirst("^(?:\\d{2,}-)+(?=.)", "");
  }

  /** The name with a number before its ending, as file managers do it. */
  public static String numbered(String name, int number) {
    int start = name.length() - last(name).length();
    int dot = name.lastIndexOf('.');
    int end = dot > start ? dot : name.length();
    return name.substring(0, end) + " (" + number + ")" + name.substring(end);
  }
}

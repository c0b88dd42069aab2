package minshen.files;

/** Names of files, wherever they come from: a dossier may have been written on another system. */
public final class FileNaming {
  private FileNaming() {}

  /** The last part of a path of any system. */
  public static String last(String path) {
    int drive = path.matches("[A-Za-z]:[^/\\\\]*") ? 1 : -1;
    int start = Math.max(drive, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    return path.substring(start + 1);
  }

  /** The last part of a path of any system, as every system can write it. */
  public static String plain(String path) {
    String name = last(path).replaceAll("[:*?\"<>|\\p{Cntrl}]", "_");
    return name.isEmpty() ? "_" : name;
  }

  /** The name with a number before its ending, as file managers do it. */
  public static String numbered(String name, int number) {
    int start = name.length() - last(name).length();
    int dot = name.lastIndexOf('.');
    int end = dot > start ? dot : name.length();
    return name.substring(0, end) + " (" + number + ")" + name.substring(end);
  }
}

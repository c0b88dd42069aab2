package minshen.desktop.settings;

import java.nio.file.Path;

/** The folder in which the data lies, and the way to put a backup in its place. */
public interface DataHome {
  /** The folder. */
  Path folder();

  /**
   * Puts a backup in the place of the data. Everything is closed for it and opened again; the user
   * is told what came of it.
   */
  void restore(Path backup);

  /**
   * Lays everything out anew, with the packs as they are in the store now; afterwards tells the
   * user. Everything typed must be on the disk.
   */
  void layOut(Runnable tell);
}

package minshen.desktop.shell;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** A place of the workbench that the rail leads to. It is built when it is first shown. */
public interface Place {
  /** The key of its name. */
  String title();

  /** Its icon. */
  Ikon icon();

  /** Builds what it shows. */
  Node build();

  /** Lets go of what it listens to; it is not shown again. */
  default void close() {}
}

package minshen.packet.container;

import java.util.HashMap;
import java.util.Map;
import minshen.files.FileNaming;

/** Tells files of one name apart. */
public final class UniqueNames {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The name, with a number if it came before. */
  public String of(String name) {
    int count = seen.merge(name, 1, Integer::sum);
    return count == 1 ? name : FileNaming.numbered(name, count);
  }
}

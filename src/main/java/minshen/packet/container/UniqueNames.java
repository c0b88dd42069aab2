package minshen.packet.container;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import minshen.files.FileNaming;

/** Tells files of one name apart; what was there under a number already keeps it. */
public final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The name, with a number if it came before. */
  public String of(String name) {
    String free = name;
    while (!taken.add(free)) {
      free = FileNaming.numbered(name, counts.merge(name, 1, Integer::sum) + 1);
    }
    return free;
  }
}

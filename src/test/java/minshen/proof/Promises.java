package minshen.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a store's workers said has been kept, held against what the next one finds. */
final class Promises {
  /**
   * What is typed in the window: the screen repeats a key that was down when its process was
   * killed, so that there may be more of it.
   */
  private static final String WINDOW = "window";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> attached = new HashSet<>();
  private final List<String> broken = new ArrayList<>();
  private Map<String, Integer> found = new HashMap<>();
  private Set<String> foundFiles = new HashSet<>();
  private Set<String> foundAttached = new HashSet<>();
  private boolean looking;
  private int kept;

  /** A worker begins. */
  void begin() {
    looking = true;
    found = new HashMap<>();
    foundFiles = new HashSet<>();
    foundAttached = new HashSet<>();
  }

  /** A worker said something. */
  void heard(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "HALF" -> broken.add("half a state: " + line);
      case "found" -> found.put(words[1], Integer.valueOf(words[2]));
      case "file" -> foundFiles.add(words[1] + " " + words[2]);
      case "ready" -> compare();
      case "kept" -> {
        numbers.put(words[1], Integer.valueOf(words[2]));
        kept++;
      }
      case "attached" -> {
        if (looking) {
          foundAttached.add(words[1] + " " + words[2]);
        } else {
          attached.add(words[1] + " " + words[2]);
          kept++;
        }
      }
      case "leaving" -> attached.remove(words[1] + " " + words[2]);
      default -> {
        // What the program says to its user.
      }
    }
  }

  /** The one that was being saved when its process ended may be there as well. */
  private void compare() {
    looking = false;
    numbers.forEach(
        (id, number) -> {
          Integer there = found.get(id);
          if (there == null || there < number || (there > number + 1 && !id.equals(WINDOW))) {
            broken.add("applicant %s: kept %d, found %s".formatted(id, number, there));
          }
        });
    for (String file : attached) {
      if (!foundAttached.contains(file)) {
        broken.add("attachment gone: " + file);
      }
    }
    for (String file : foundAttached) {
      if (!foundFiles.contains(file)) {
        broken.add("no bytes of: " + file);
      }
    }
    // What is there now is what the next one is held against: nothing is counted twice.
    numbers.clear();
    numbers.putAll(found);
    attached.clear();
    attached.addAll(foundAttached);
  }

  /** Whether the last worker came as far as to say what it found. */
  boolean compared() {
    return !looking;
  }

  /** How often something was said to be kept. */
  int kept() {
    return kept;
  }

  /** What was not there, since this was last asked. */
  List<String> broken() {
    List<String> all = List.copyOf(broken);
    broken.clear();
    return all;
  }
}

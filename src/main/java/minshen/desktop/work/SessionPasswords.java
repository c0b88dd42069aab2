package minshen.desktop.work;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import minshen.packet.source.Passwords;

/**
 * The passwords typed for protected files. They are never written down and end with the program.
 */
public final class SessionPasswords implements Passwords {
  private final Map<Path, String> byFile = new ConcurrentHashMap<>();

  @Override
  public Optional<String> of(Path file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /** Notes the password of a file. */
  public void set(Path file, String password) {
    byFile.put(file, password);
  }
}

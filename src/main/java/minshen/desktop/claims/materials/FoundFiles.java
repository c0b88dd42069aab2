package minshen.desktop.claims.materials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.shell.Progress;
import minshen.packet.source.ContainedFiles;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceKind;
import minshen.words.Message;

/**
 * Files that are to be attached, looked into: some are there for the files in them.
 *
 * @param plain those that are attached as they are
 * @param embedded what is offered out of some of them; to be closed by who takes it
 * @param holding what is offered instead of others; to be closed, too
 * @param refused why others cannot be looked into
 */
record FoundFiles(
    List<Path> plain,
    Map<Path, ContainedFiles> embedded,
    List<ContainedFiles> holding,
    List<Message> refused) {
  /**
   * Looks into files.
   *
   * @throws IOException if there is no room to unpack them
   */
  static FoundFiles in(List<Path> files, Passwords passwords, Progress progress)
      throws IOException {
    FoundFiles found =
        new FoundFiles(
            new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    try {
      for (Path file : files) {
        progress.checkCancelled();
        found.look(file, passwords, progress);
      }
    } catch (IOException | RuntimeException e) {
      found.holding.forEach(ContainedFiles::close);
      found.embedded.values().forEach(ContainedFiles::close);
      throw e;
    }
    return found;
  }

  /**
   * Looks into one file, which is attached already.
   *
   * @throws IOException if there is no room to unpack it
   */
  static FoundFiles within(Path file, Passwords passwords, Progress progress) throws IOException {
    try {
      ContainedFiles inside = ContainedFiles.of(file, passwords, progress::checkCancelled);
      return new FoundFiles(List.of(), Map.of(), List.of(inside), List.of());
    } catch (SourceException e) {
      return new FoundFiles(List.of(), Map.of(), List.of(), List.of(e.problemByName()));
    }
  }

  private void look(Path file, Passwords passwords, Progress progress) throws IOException {
    Optional<SourceKind> kind = ContainedFiles.kindOf(file);
    // A PDF is handed in itself; whoever wants the files in it takes them besides.
    boolean isHandedIn = !kind.filter(SourceKind::isContainer).isPresent();
    if (isHandedIn) {
      plain.add(file);
    }
    if (kind.isEmpty()) {
      return;
    }
    try {
      ContainedFiles inside = ContainedFiles.of(file, passwords, progress::checkCancelled);
      if (!isHandedIn) {
        holding.add(inside);
      } else if (inside.files().isEmpty()) {
        inside.close();
      } else {
        embedded.put(file, inside);
      }
    } catch (SourceException e) {
      if (!isHandedIn) {
        refused.add(e.problemByName());
      }
    }
  }
}

package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.stream.Stream;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;

/** A folder that a command makes: whole or not at all, and never over what is there. */
final class NewFolder {
  private final String named;
  private final Path folder;

  /**
   * A folder.
   *
   * @param named as the user named it
   * @throws InputException if something is there
   */
  NewFolder(String named) throws IOException {
    this.named = named;
    this.folder = DossierFiles.path(named);
    refuseUsed();
  }

  private void refuseUsed() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw refused("cli.folder-used");
        }
      }
    } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("cli.folder-is-file");
    }
  }

  private InputException refused(String key) {
    return new InputException(SourceLocation.of(named), Message.of(key));
  }

  /** Writes files by their names within the folder, and says so. */
  void write(SequencedMap<String, byte[]> contents, Terminal terminal) throws IOException {
    try (Interruption _ = Interruption.listen();
        AtomicFiles files = new AtomicFiles()) {
      for (var file : contents.entrySet()) {
        files.add(folder.resolve(file.getKey()), file.getValue());
      }
      files.commit();
    }
    contents.keySet().forEach(name -> terminal.say("cli.written", folder.resolve(name)));
  }
}

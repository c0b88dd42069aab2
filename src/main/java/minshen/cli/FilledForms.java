package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;
import minshen.form.UnprintableCharacterException;
import minshen.words.Message;

/**
 * The documents of claims on their way into a folder: all of them, or none. They are let go of as
 * soon as they are among the files.
 */
final class FilledForms {
  private final Terminal terminal;
  private final Map<String, byte[]> documents = new LinkedHashMap<>();
  private final Set<String> redrawn;
  private final List<Path> added = new ArrayList<>();

  /**
   * The documents of some claims of a dossier.
   *
   * @param missing what becomes of the numbers of missing materials on the forms
   * @param pattern what they are called; by ASCII names if empty
   * @throws InputException if a value holds a character that cannot be printed
   */
  FilledForms(
      Terminal terminal,
      String file,
      Assessment assessment,
      List<String> claimIds,
      MissingMaterials missing,
      Optional<FileNamePattern> pattern) {
    this.terminal = terminal;
    ClaimDocuments all = new ClaimDocuments(assessment, terminal.words(), missing);
    for (String claimId : claimIds) {
      try {
        documents.putAll(
            pattern.map(names -> all.of(claimId, names)).orElseGet(() -> all.of(claimId)));
      } catch (UnprintableCharacterException e) {
        throw new InputException(
            SourceLocation.of(file), Message.of("cli.of-claim", claimId, e.problem()));
      }
    }
    redrawn = all.redrawn();
  }

  /** Adds the documents to a set of files. */
  void add(Path folder, AtomicFiles files) throws IOException {
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      Path target = folder.resolve(document.getKey());
      files.add(target, document.getValue());
      added.add(target);
    }
    documents.clear();
  }

  /** Why they must not go into a folder: the first file that is there; empty if none is. */
  Optional<InputException> existing(Path folder) {
    return documents.keySet().stream()
        .map(folder::resolve)
        .filter(target -> Files.exists(target, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .map(
            target ->
                new InputException(
                    SourceLocation.of(target.toString()), Message.of("cli.fill.exists")));
  }

  /** Says which documents there are now. */
  void sayWritten() {
    added.forEach(file -> terminal.say("cli.written", file));
    redrawn.forEach(title -> terminal.note("form.redrawn", title));
  }
}

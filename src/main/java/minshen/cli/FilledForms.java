package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.words.Message;

/** The documents of claims on their way into a folder: all of them, or none. */
final class FilledForms {
  private final Terminal terminal;
  private final String file;
  private final ClaimDocuments documents;
  private final List<Path> added = new ArrayList<>();

  FilledForms(Terminal terminal, String file, Assessment assessment) {
    this.terminal = terminal;
    this.file = file;
    this.documents = new ClaimDocuments(assessment, terminal.words());
  }

  /** Adds the documents of claims to a set of files. */
  void add(List<String> claimIds, Path folder, AtomicFiles files) throws IOException {
    for (String claimId : claimIds) {
      for (Map.Entry<String, byte[]> document : of(claimId).entrySet()) {
        Path target = folder.resolve(document.getKey());
        files.add(target, document.getValue());
        added.add(target);
      }
    }
  }

  /** Says which documents there are now. */
  void sayWritten() {
    added.forEach(file -> terminal.say("cli.written", file));
  }

  private Map<String, byte[]> of(String claimId) {
    try {
      return documents.of(claimId);
    } catch (UnprintableCharacterException e) {
      throw new InputException(
          SourceLocation.of(file), Message.of("cli.unprintable", claimId, e.problem()));
    }
  }
}

package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minshen.dossier.finding.Assessment;
import minshen.files.InputException;
import minshen.files.Place;
import minshen.files.WholeFiles;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.words.Message;

/** Writes the documents of claims into a folder: all of them, or none. */
final class FilledForms {
  private final Terminal terminal;
  private final String file;
  private final ClaimDocuments documents;

  FilledForms(Terminal terminal, String file, Assessment assessment) {
    this.terminal = terminal;
    this.file = file;
    this.documents = new ClaimDocuments(assessment, terminal.words());
  }

  void write(List<String> claimIds, Path folder) throws IOException {
    List<String> written = new ArrayList<>();
    try (WholeFiles files = new WholeFiles()) {
      for (String claimId : claimIds) {
        for (Map.Entry<String, byte[]> document : of(claimId).entrySet()) {
          files.add(folder.resolve(document.getKey()), document.getValue());
          written.add(folder.resolve(document.getKey()).toString());
        }
      }
      files.commit();
    }
    written.forEach(name -> terminal.say("cli.written", name));
  }

  private Map<String, byte[]> of(String claimId) {
    try {
      return documents.of(claimId);
    } catch (UnprintableCharacterException e) {
      throw new InputException(Place.of(file), Message.of("cli.unprintable", claimId, e.problem()));
    }
  }
}

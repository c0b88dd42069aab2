package minshen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Dossier;
import minshen.dossier.DossierFolder;
import minshen.exchange.ClaimsWanted;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.files.TemporaryFolder;
import minshen.store.ApplicantSummary;
import minshen.store.Contents;
import minshen.store.StoreException;
import minshen.store.UserStore;

/**
 * A company of the store.
 *
 * @param lends whether the files of its attachments are wanted
 */
record StoreEntry(UserStore store, ApplicantSummary company, boolean lends)
    implements DossierEntry {
  /** What its attachments would lie beside if it were a file. */
  private static final String FILE = "dossier.yaml";

  @Override
  public String given() {
    return company.name().or(company::creditCode).orElse("#" + company.id());
  }

  @Override
  public Optional<Path> file() {
    return Optional.empty();
  }

  @Override
  public String named() {
    return given();
  }

  @Override
  public String stem() {
    return company
        .creditCode()
        .filter(code -> code.matches("[0-9A-Za-z]{1,18}"))
        .orElse("company-" + company.id());
  }

  @Override
  public Dossier read(ClaimsWanted wanted) {
    try {
      return store.read(company.id()).dossier();
    } catch (StoreException e) {
      throw new InputException(SourceLocation.of(named()), e.problem());
    }
  }

  @Override
  public OpenDossier open(ClaimsWanted wanted) throws IOException {
    TemporaryFolder folder = TemporaryFolder.make("dossier");
    try {
      Dossier dossier = read(wanted);
      if (lends) {
        lend(dossier, folder.folder());
      }
      return new OpenDossier(this, folder.folder().resolve(FILE), dossier, Optional.of(folder));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Files that the store does not have, or whose names lead elsewhere, are missing afterwards. */
  private void lend(Dossier dossier, Path folder) throws IOException {
    Contents contents = store.contents();
    Set<String> there = contents.names(company.id());
    DossierFolder own = DossierFolder.of(folder.resolve(FILE));
    for (String name : dossier.files()) {
      if (there.contains(name) && own.holds(name)) {
        Path file = own.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
          contents.write(company.id(), name, out);
        }
      }
    }
  }
}

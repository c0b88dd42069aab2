package minshen.cli;

import java.nio.file.Path;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;

/**
 * A dossier in a YAML or JSON file.
 *
 * @param given the file as the user named it
 */
record FileEntry(String given, DossierReader reader) implements DossierEntry {
  @Override
  public String named() {
    return given;
  }

  @Override
  public String stem() {
    return DossierFiles.stem(given);
  }

  @Override
  public OpenDossier open(ClaimsWanted wanted) {
    Path file = DossierFiles.path(given);
    return new OpenDossier(this, file, reader.read(file, given, wanted));
  }
}

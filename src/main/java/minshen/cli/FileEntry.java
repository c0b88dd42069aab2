package minshen.cli;

import minshen.dossier.Dossier;
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
  public Dossier read(ClaimsWanted wanted) {
    return reader.read(DossierFiles.path(given), given, wanted);
  }
}

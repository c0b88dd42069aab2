package minshen.cli;

import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.files.InputException;

/**
 * What was named and holds no dossier that can be read.
 *
 * @param given as the user named it
 * @param fault why
 */
record FaultyEntry(String given, InputException fault) implements DossierEntry {
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
    throw fault;
  }
}

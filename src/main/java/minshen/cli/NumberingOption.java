package minshen.cli;

import minshen.dossier.MissingMaterials;
import picocli.CommandLine.Option;

/** Whether missing materials keep their numbers. */
final class NumberingOption {
  @Option(names = "--list-missing", descriptionKey = "cli.option.list-missing")
  private boolean listMissing;

  boolean isOn() {
    return listMissing;
  }

  MissingMaterials missing() {
    return listMissing ? MissingMaterials.NUMBERED : MissingMaterials.SKIPPED;
  }
}

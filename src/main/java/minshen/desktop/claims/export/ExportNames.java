package minshen.desktop.claims.export;

import minshen.desktop.work.Settings;
import minshen.form.FileNamePattern;

/** How exported forms and packets are called, as it is set for the store. */
public final class ExportNames {
  private static final String SETTING = "export.names";

  private ExportNames() {}

  /** The pattern that is set, or the usual one. */
  public static FileNamePattern of(Settings settings) {
    return settings
        .text(SETTING)
        .map(FileNamePattern::new)
        .filter(pattern -> pattern.fault().isEmpty())
        .orElse(FileNamePattern.USUAL);
  }

  /** Keeps a pattern that has no fault. */
  public static void set(Settings settings, FileNamePattern pattern) {
    settings.set(SETTING, pattern.text());
  }
}

package minshen.cli;

/** How a command ended; scripts rely on these. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Done, with error findings. */
  static final int FINDINGS = 1;

  /** Wrong use or unreadable input: one line says what, where and how to mend it. */
  static final int INPUT = 2;

  /** The machine failed: disk full, store locked. */
  static final int MACHINE = 3;

  private ExitCode() {}
}

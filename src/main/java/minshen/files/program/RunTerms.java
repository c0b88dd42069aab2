package minshen.files.program;

import java.time.Duration;

/** How long another program may run. */
public interface RunTerms {
  /** How long it may take. */
  Duration programTime();

  /** To be called often; throws what the caller throws when the user no longer wants it. */
  void checkCancelled();
}

package minshen.form;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Skips a test where what it needs is not there, and says so in the log of the build. */
final class Skips {
  private Skips() {}

  static void unless(boolean possible, String why) {
    if (!possible) {
      System.out.println("SKIPPED: " + why);
    }
    assumeTrue(possible, why);
  }
}

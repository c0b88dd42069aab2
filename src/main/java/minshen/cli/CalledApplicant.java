package minshen.cli;

import java.util.List;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.store.ApplicantSummary;
import minshen.words.Message;

/** The applicant that somebody means on the command line. */
final class CalledApplicant {
  /** So many are named when several are meant. */
  private static final int MOST_NAMED = 8;

  private CalledApplicant() {}

  /**
   * The one that is meant: by credit code, by name, or by a part of the name that only one has.
   *
   * @throws InputException if it is none of them, or several
   */
  static ApplicantSummary of(List<ApplicantSummary> all, String wanted) {
    List<ApplicantSummary> found = ApplicantSummary.called(all, wanted);
    if (found.size() != 1) {
      throw new InputException(
          SourceLocation.of(wanted),
          found.isEmpty()
              ? Message.of("cli.export.none", all.size())
              : Message.of(
                  "cli.export.many",
                  found.size(),
                  found.stream().limit(MOST_NAMED).map(CalledApplicant::named).toList()));
    }
    return found.getFirst();
  }

  /** How it is named. */
  static String named(ApplicantSummary line) {
    return line.name().orElse("?") + line.creditCode().map(code -> " " + code).orElse("");
  }
}

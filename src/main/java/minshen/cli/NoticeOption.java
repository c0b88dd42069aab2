package minshen.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.finding.Assessment;
import minshen.packs.NoticeFile;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.TypedNotice;
import picocli.CommandLine.Option;

/**
 * The notices of years that are named for a run; they go before those that the user typed. One that
 * nothing in the run is handed in under is told: somebody meant it for something.
 */
final class NoticeOption {
  @Option(names = "--notice", paramLabel = "FILE", descriptionKey = "cli.option.notice")
  private List<String> files = new ArrayList<>();

  private final Map<String, TypedNotice> unused = new LinkedHashMap<>();

  /**
   * A library with these notices.
   *
   * @throws minshen.files.InputException if a file holds none
   */
  Library over(Library library) {
    List<TypedNotice> typed = new ArrayList<>();
    for (String file : files) {
      TypedNotice notice = NoticeFile.read(DossierFiles.path(file), file, library);
      typed.add(notice);
      unused.put(file, notice);
    }
    typed.addAll(library.notices());
    return library.withNotices(typed);
  }

  /** Notes the notices that count for the claims of a dossier. */
  void usedBy(Assessment assessment) {
    assessment
        .outcomes()
        .forEach(outcome -> usedBy(assessment.library(), outcome.pack(), outcome.claim().year()));
  }

  /** Notes the notice that counts under a version of a pack in a year; several threads may. */
  synchronized void usedBy(Library library, Pack version, Optional<Integer> year) {
    library.typedFor(version, year).ifPresent(notice -> unused.values().removeIf(notice::equals));
  }

  /** Tells the notices that counted for nothing. */
  void tellUnused(Terminal terminal) {
    unused.forEach(
        (file, notice) ->
            terminal.note("cli.notice-unused", file, notice.packId(), "" + notice.year()));
  }
}

package minshen.cli;

import java.util.ArrayList;
import java.util.List;
import minshen.packs.NoticeFile;
import minshen.policy.Library;
import minshen.policy.TypedNotice;
import picocli.CommandLine.Option;

/** The notices of years that are named for a run; they go before those that the user typed. */
final class NoticeOption {
  @Option(names = "--notice", paramLabel = "FILE", descriptionKey = "cli.option.notice")
  private List<String> files = new ArrayList<>();

  /**
   * A library with these notices.
   *
   * @throws minshen.files.InputException if a file holds none
   */
  Library over(Library library) {
    List<TypedNotice> typed = new ArrayList<>();
    for (String file : files) {
      typed.add(NoticeFile.read(DossierFiles.path(file), file, library));
    }
    typed.addAll(library.notices());
    return library.withNotices(typed);
  }
}

package minshen.desktop.claims;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.desktop.work.Workspace;
import minshen.store.ApplicantSummary;
import minshen.words.Words;

/** What the values are called that the list of claims can be narrowed to. */
final class FilterNames {
  private final Workspace workspace;
  private final Words words;
  private Map<Long, String> applicants = Map.of();

  FilterNames(Workspace workspace, Words words) {
    this.workspace = workspace;
    this.words = words;
  }

  /** The applicants are others now, or are called otherwise. */
  void refresh() {
    applicants =
        workspace.applicants().stream()
            .collect(
                Collectors.toMap(
                    ApplicantSummary::id, a -> a.name().orElse(words.say("desktop.nameless"))));
  }

  String applicant(long id) {
    return Optional.ofNullable(applicants.get(id)).orElse(words.say("desktop.nameless"));
  }

  String item(String id) {
    return id + "  " + workspace.library().item(id).map(known -> known.title()).orElse("");
  }
}

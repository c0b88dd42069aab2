package minshen.desktop.claims;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.desktop.work.Desk;
import minshen.store.ApplicantSummary;
import minshen.words.Words;

/** What the values are called that the list of claims can be narrowed to. */
final class FilterNames {
  private final Desk desk;
  private final Words words;
  private Map<Long, String> applicants = Map.of();

  FilterNames(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /** The applicants are others now, or are called otherwise. */
  void refresh() {
    applicants =
        desk.applicants().stream()
            .collect(
                Collectors.toMap(
                    ApplicantSummary::id, a -> a.name().orElse(words.say("desktop.nameless"))));
  }

  String applicant(long id) {
    return Optional.ofNullable(applicants.get(id)).orElse(words.say("desktop.nameless"));
  }

  String item(String id) {
    return id + "  " + desk.library().item(id).map(known -> known.title()).orElse("");
  }
}

package minshen.desktop.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.CompanyIdentity;
import minshen.store.ApplicantSummary;
import minshen.store.KnownCompanies;
import minshen.words.Words;

/**
 * Finds whose a file is, and asks where its name or code is nearly that of a company which is
 * there: a slip would make a second company of it.
 */
final class CompanyQuestion {
  private final KnownCompanies known;
  private final Dialogs dialogs;
  private final Words words;
  private final Map<String, Answer> answered = new HashMap<>();
  private final List<CompanyIdentity> fresh = new ArrayList<>();

  /**
   * Whose a file is.
   *
   * @param applicant the number of the applicant; empty if it is a new one
   * @param isLeft whether the user took nothing in
   */
  record Answer(Optional<Long> applicant, boolean isLeft) {}

  CompanyQuestion(List<ApplicantSummary> applicants, Dialogs dialogs, Words words) {
    this.known = new KnownCompanies(applicants);
    this.dialogs = dialogs;
    this.words = words;
  }

  /**
   * Whose a file is; about one company that comes several times, it is asked once.
   *
   * @param named the name of the file
   */
  Answer asked(String named, CompanyIdentity company) {
    KnownCompanies.Found found = known.find(company);
    if (found.alike().isEmpty()) {
      return found
          .same()
          .map(same -> new Answer(Optional.of(same.id()), false))
          .orElseGet(() -> amongNew(named, company));
    }
    return answered.computeIfAbsent(
        company.toString(), _ -> ask(named, company, found.alike().getFirst()));
  }

  /**
   * One that is not there yet, and may be another one of the same files with a slip. What is
   * answered holds for all files of that company.
   */
  private Answer amongNew(String named, CompanyIdentity company) {
    Answer before = answered.get(company.toString());
    if (before != null) {
      return before;
    }
    Answer answer =
        fresh.stream()
            .filter(other -> company.to(other) == CompanyIdentity.Likeness.ALIKE)
            .findFirst()
            .map(alike -> askAmongNew(named, company, alike))
            .orElseGet(() -> new Answer(Optional.empty(), false));
    fresh.add(company);
    answered.put(company.toString(), answer);
    return answer;
  }

  private Answer askAmongNew(String named, CompanyIdentity company, CompanyIdentity alike) {
    Dialogs.Way way =
        dialogs.ask(
            words.say("desktop.import.alike", named),
            words.say("desktop.import.alike-among", company, alike),
            words.say("desktop.import.alike-new"),
            words.say("desktop.import.alike-stop"));
    return new Answer(Optional.empty(), way != Dialogs.Way.FIRST);
  }

  private Answer ask(String named, CompanyIdentity company, ApplicantSummary alike) {
    String there = new CompanyIdentity(alike.creditCode(), alike.name()).toString();
    Dialogs.Way way =
        dialogs.ask(
            words.say("desktop.import.alike", named),
            words.say("desktop.import.alike-why", company.toString(), there),
            words.say("desktop.import.alike-same"),
            words.say("desktop.import.alike-new"));
    return switch (way) {
      case FIRST -> new Answer(Optional.of(alike.id()), false);
      case SECOND -> new Answer(Optional.empty(), false);
      case NEITHER -> new Answer(Optional.empty(), true);
    };
  }
}

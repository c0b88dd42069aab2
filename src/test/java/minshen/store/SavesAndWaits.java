package minshen.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.policy.Readings;

/** A process that saves, says so, and waits to be killed. */
final class SavesAndWaits {
  static final String NAME = "存下来的单位";
  static final String SAVED = "saved";

  private SavesAndWaits() {}

  public static void main(String[] arguments) throws InterruptedException {
    UserStore store = UserStore.open(Path.of(arguments[0]));
    Dossier blank = new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
    long id = store.add(blank);
    Applicant a = Applicant.BLANK;
    Applicant named =
        new Applicant(
            Optional.of(NAME),
            a.creditCode(),
            a.kind(),
            a.postalAddress(),
            a.registeredAddress(),
            a.town(),
            a.legalRepresentative(),
            a.contact(),
            a.bank(),
            a.profile());
    Dossier changed =
        new Dossier(named, blank.readings(), blank.years(), blank.ledger(), blank.claims());
    store.save(id, Kept.of(store.library(), changed));
    System.out.println(SAVED);
    Thread.currentThread().join();
  }
}

package minshen.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.calc.ClaimInput;

/** A process that saves one state after the other, says the number of each, and never ends. */
final class SavesUntilKilled {
  private SavesUntilKilled() {}

  public static void main(String[] arguments) {
    UserStore store = UserStore.open(Path.of(arguments[0]));
    long id = store.add(UserStoreTest.BLANK);
    for (int number = 0; ; number++) {
      store.save(id, StoredDossier.of(store.library(), state(Integer.toString(number))));
      System.out.println(number);
    }
  }

  /** The number stands in two tables, so that half a state would show. */
  static Dossier state(String number) {
    Applicant a = Applicant.BLANK;
    Applicant named = a.with(FieldCatalogue.NAME, number);
    ClaimInput input = ClaimInput.blank("c1", "MH-12").withProject(Optional.of(number));
    Dossier blank = UserStoreTest.BLANK;
    return new Dossier(
        named, blank.readings(), blank.years(), blank.ledger(), List.of(Claim.of(input)));
  }
}

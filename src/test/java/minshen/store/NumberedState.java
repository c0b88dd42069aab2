package minshen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;

/**
 * The states that a dossier goes through in the tests, one for each number. The number stands in
 * two tables, so that half a state would show, and now and then a file comes with it.
 */
final class NumberedState {
  static final Dossier BLANK =
      new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());

  /** Every so many states a file is attached; the last few stay. */
  private static final int STATES_A_FILE = 4;

  private static final int FILES = 3;
  private static final int MOST_BYTES = 300_000;

  private NumberedState() {}

  static Dossier of(int number) {
    Applicant a = Applicant.BLANK;
    Applicant named = a.with(FieldCatalogue.NAME, Integer.toString(number));
    ClaimInput input =
        ClaimInput.blank("c1", "MH-12").withProject(Optional.of(Integer.toString(number)));
    List<Attachment> attachments =
        files(number).stream()
            .map(file -> new Attachment(Attachment.EXTRA, file, Optional.empty()))
            .toList();
    return new Dossier(
        named,
        BLANK.readings(),
        BLANK.years(),
        BLANK.ledger(),
        List.of(Claim.of(input).withAttachments(attachments)));
  }

  /** Saves a state as the workbench does: first its new file, then what names it. */
  static void save(UserStore store, long id, int number, Path folder) throws IOException {
    if (number % STATES_A_FILE == 0) {
      String name = file(number);
      Path file = Files.write(folder.resolve(name), bytes(name));
      store.contents().put(id, file, name, _ -> {});
      Files.delete(file);
    }
    store.save(id, StoredDossier.of(store.library(), of(number)));
  }

  /** The names of the files that are attached in a state. */
  static List<String> files(int number) {
    int newest = number / STATES_A_FILE;
    return IntStream.rangeClosed(Math.max(1, newest - FILES + 1), newest)
        .mapToObj(nth -> file(nth * STATES_A_FILE))
        .toList();
  }

  private static String file(int number) {
    return "scan-" + number + ".bin";
  }

  /** What is in a file of that name. */
  static byte[] bytes(String name) {
    Random random = new Random(name.hashCode());
    byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
    random.nextBytes(bytes);
    return bytes;
  }
}

package minshen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.store.Kept;
import minshen.store.UserStore;

/** Fills stores of any size with the claims of the example companies, over and over. */
final class LargeStore {
  private static final List<String> EXAMPLES =
      List.of("yanwei-device", "lanxi-cdmo", "jinyun-park");

  private LargeStore() {}

  /**
   * Fills the store of a folder. One more applicant, the last, has a single claim.
   *
   * @param applicants how many there are besides
   * @param claims how many claims each of these has
   */
  static void fill(Path folder, int applicants, int claims) throws IOException {
    try (UserStore store = UserStore.open(folder)) {
      List<Dossier> examples = new ArrayList<>();
      for (String example : EXAMPLES) {
        examples.add(example(store, example));
      }
      for (int i = 0; i < applicants; i++) {
        store.add(Kept.of(store.library(), dossier(examples, i, claims)));
      }
      store.add(Kept.of(store.library(), dossier(examples, applicants, 1)));
      store.figuresRefreshed();
    }
  }

  /** What the project's name ends with, of no other claim; both are counted from 0. */
  static String project(int applicant, int claim) {
    return "第" + (applicant + 1) + "-" + (claim + 1) + "号项目";
  }

  private static Dossier dossier(List<Dossier> examples, int number, int claims) {
    List<Claim> models = new ArrayList<>();
    examples.forEach(example -> models.addAll(example.claims()));
    List<Claim> copies = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      Claim model = models.get((number + i) % models.size());
      copies.add(copy(model, "c" + (i + 1), project(number, i)));
    }
    return examples.get(number % examples.size()).withClaims(copies);
  }

  private static Claim copy(Claim claim, String id, String project) {
    return claim.withInput(
        claim
            .input()
            .withId(id)
            .withProject(Optional.of(claim.input().project().orElse("") + project)));
  }

  private static Dossier example(UserStore store, String name) throws IOException {
    String file = name + ".minshen.yaml";
    try (InputStream in =
        Objects.requireNonNull(LargeStore.class.getResourceAsStream("/minshen/demo/" + file))) {
      return new DossierReader(store.library()).read(in.readAllBytes(), file, ClaimsWanted.ANY);
    }
  }
}

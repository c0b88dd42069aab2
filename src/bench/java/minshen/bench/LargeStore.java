package minshen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.store.StoredDossier;
import minshen.store.UndoStates;
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
        store.add(StoredDossier.of(store.library(), dossier(examples, i, claims)));
      }
      store.add(StoredDossier.of(store.library(), dossier(examples, applicants, 1)));
      store.figuresRefreshed();
    }
  }

  /**
   * Fills the store of a folder with applicants that have files: every second claim has one, and an
   * older one of the first claim can be brought back. The first applicant has one of any size.
   *
   * @param applicants how many there are
   * @param claims how many claims each of them has
   * @param film the size of the large file, in bytes
   */
  static void fillWithFiles(Path folder, int applicants, int claims, long film) throws IOException {
    Path scans = Files.createTempDirectory("minshen-scans");
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      List<Dossier> examples = new ArrayList<>();
      for (String example : EXAMPLES) {
        examples.add(example(store, example));
      }
      SampleFiles files = new SampleFiles(scans);
      for (int i = 0; i < applicants; i++) {
        Dossier dossier = dossier(examples, i, claims);
        List<Claim> attached = new ArrayList<>();
        for (int j = 0; j < claims; j++) {
          Claim claim = dossier.claims().get(j);
          attached.add(j % 2 == 0 ? with(claim, files.scan(j)) : claim);
        }
        Claim first = attached.getFirst();
        Claim before = with(first, files.scan(claims));
        attached.set(0, i == 0 ? with(first, files.film(film)) : first);
        add(store, dossier.withClaims(attached), before);
      }
      store.figuresRefreshed();
    } finally {
      try (Stream<Path> all = Files.walk(scans)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Claim with(Claim claim, Path file) {
    List<Attachment> all = new ArrayList<>(claim.attachments());
    all.add(
        new Attachment(Attachment.EXTRA, file.toString(), Optional.empty())
            .withTitle(Optional.of(String.valueOf(file.getFileName()))));
    return claim.withAttachments(all);
  }

  /** Takes in a dossier whose first claim can be taken back to another state. */
  private static void add(UserStore store, Dossier dossier, Claim before) {
    Map<String, String> pathByName = new HashMap<>();
    Stream.concat(dossier.files().stream(), before.files())
        .forEach(file -> pathByName.put(file, file));
    UndoStates undo =
        new UndoStates(List.of(new UndoStates.Step(1, new UndoStates.OfClaim(before))), List.of());
    store.add(
        new StoredDossier(
            Assessment.of(store.library(), dossier),
            Map.of(dossier.claims().getFirst().id(), undo)),
        store.contents().gather(Optional.empty(), pathByName, false, _ -> {}));
  }

  /** What the project's name ends with, of no other claim; both are counted from 0. */
  static String project(int applicant, int claim) {
    return "第" + (applicant + 1) + "-" + (claim + 1) + "号项目";
  }

  /** The name of an applicant, of no other one, counted from 0. */
  static String company(int applicant) {
    return "上海第" + (applicant + 1) + "号示例有限公司";
  }

  private static Dossier dossier(List<Dossier> examples, int number, int claims) {
    List<Claim> models = new ArrayList<>();
    examples.forEach(
        example -> example.claims().forEach(claim -> models.add(claim.withAttachments(List.of()))));
    List<Claim> copies = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      Claim model = models.get((number + i) % models.size());
      copies.add(copy(model, "c" + (i + 1), project(number, i)));
    }
    Dossier example = examples.get(number % examples.size());
    return new Dossier(
        named(example.applicant(), number),
        example.readings(),
        example.years(),
        example.ledger(),
        copies);
  }

  /** The credit code is none of a real company. */
  private static Applicant named(Applicant applicant, int number) {
    return applicant
        .with(FieldCatalogue.NAME, company(number))
        .with(FieldCatalogue.CREDIT_CODE, "9131011%011d".formatted(number));
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

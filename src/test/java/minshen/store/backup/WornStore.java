package minshen.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import minshen.dossier.Applicant;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.store.ApplicantSummary;
import minshen.store.Cancelled;
import minshen.store.OlderStore;
import minshen.store.StoreFile;
import minshen.store.StoredDossier;
import minshen.store.UserStore;

/**
 * A store on which people have worked for weeks: it was opened and closed, written over and over,
 * backed up in the middle, and went on.
 */
final class WornStore {
  static final LocalDateTime BACKED_UP = LocalDateTime.of(2026, 3, 2, 12, 0);
  private static final int SESSIONS = 3;
  private static final int EDITS = 6;
  private static final List<String> EXAMPLES =
      List.of("lanxi-cdmo", "yanwei-device", "jinyun-park");

  private final Path data;
  private final Random random;
  private int companies;

  private WornStore(Path data, long seed) {
    this.data = data;
    this.random = new Random(seed);
  }

  /**
   * Makes one.
   *
   * @param backup whether it was backed up before the last session
   */
  static void make(Path data, int companies, boolean backup, long seed) throws IOException {
    WornStore worn = new WornStore(data, seed);
    for (int session = 0; session < SESSIONS; session++) {
      boolean last = session == SESSIONS - 1;
      try (UserStore store = UserStore.open(data)) {
        if (last && backup) {
          Backups.of(data).now(store, BACKED_UP, Cancelled.NEVER);
        }
        worn.work(store, last ? 2 : companies / (SESSIONS - 1));
      }
      if (!last) {
        OlderStore.age(StoreFile.in(data), Duration.ofMinutes(5));
      }
    }
  }

  private void work(UserStore store, int fresh) throws IOException {
    for (int i = 0; i < fresh; i++) {
      add(store);
    }
    for (int i = 0; i < EDITS; i++) {
      List<ApplicantSummary> all = store.applicants();
      edit(store, all.get(random.nextInt(all.size())).id());
    }
    store.remove(store.applicants().get(random.nextInt(companies / 2)).id());
    companies--;
  }

  private void add(UserStore store) throws IOException {
    String example = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
    Dossier read;
    try (InputStream in =
        WornStore.class.getResourceAsStream("/minshen/demo/" + example + ".minshen.yaml")) {
      read = new DossierReader(store.library()).read(in.readAllBytes(), example, ClaimsWanted.ANY);
    }
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : read.claims()) {
      claims.add(claim.withAttachments(List.of()));
    }
    long id = store.add(read.withApplicant(named(read.applicant(), companies)).withClaims(claims));
    companies++;
    for (int i = random.nextInt(3); i >= 0; i--) {
      attach(store, id);
    }
  }

  private static Applicant named(Applicant a, int number) {
    return a.with(FieldCatalogue.NAME, a.name().orElse("") + " " + number);
  }

  private void attach(UserStore store, long id) throws IOException {
    byte[] bytes = new byte[1 + random.nextInt(120_000)];
    random.nextBytes(bytes);
    Path file = Files.createTempFile(data.getParent(), "scan", ".pdf");
    Files.write(file, bytes);
    String name = store.contents().put(id, file, "scan.pdf", _ -> {});
    Files.delete(file);
    Dossier before = store.read(id).dossier();
    List<Claim> claims = new ArrayList<>(before.claims());
    Claim first = claims.getFirst();
    List<Attachment> attached = new ArrayList<>(first.attachments());
    attached.add(new Attachment("m2", name, Optional.empty()));
    claims.set(0, first.withAttachments(attached));
    store.save(id, StoredDossier.of(store.library(), before.withClaims(claims)));
  }

  private void edit(UserStore store, long id) throws IOException {
    Dossier before = store.read(id).dossier();
    List<Claim> claims = new ArrayList<>(before.claims());
    switch (random.nextInt(6)) {
      case 0 -> attach(store, id);
      case 1 -> {
        if (claims.size() > 1) {
          claims.removeLast();
          store.save(id, StoredDossier.of(store.library(), before.withClaims(claims)));
        }
      }
      case 2 ->
          store.save(
              id,
              StoredDossier.of(
                  store.library(), before.withApplicant(named(before.applicant(), 1000))));
      default -> {
        int at = random.nextInt(claims.size());
        Claim claim = claims.get(at);
        claims.set(
            at,
            claim.withInput(
                claim.input().withProject(Optional.of("项目 " + random.nextInt(100_000)))));
        store.save(id, StoredDossier.of(store.library(), before.withClaims(claims)));
      }
    }
  }
}

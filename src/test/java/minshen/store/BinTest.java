package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.packs.PackEdition;
import minshen.packs.PackFiles;
import minshen.packs.PackReader;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted, and comes back whole. */
class BinTest {
  private static final Award AWARD =
      new Award(
          "MH-06",
          2025,
          new Amount(new BigDecimal("80")),
          Optional.of("旧项目"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final ClaimProgress SUBMITTED =
      ClaimProgress.of(
          ClaimEvent.of(ClaimEvent.Kind.SUBMITTED, Optional.of(LocalDate.of(2026, 3, 1))));

  @TempDir Path folder;

  @Test
  void aCompanyComesBackWithEverythingAfterTheProgramWasStartedAgain() {
    Dossier dossier = TestDossiers.company("甲公司", "一", "二").withLedger(List.of(AWARD));
    long id;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(dossier);
      store.keep(id, "c1", snapshot());
      store.remove(id);
      assertThat(store.applicants()).isEmpty();
      assertThat(store.claims()).isEmpty();
      assertThat(store.awards()).isEmpty();
      assertThat(store.inventory().companies()).isEmpty();
      assertThat(store.find(dossier)).isEmpty();
    }
    try (UserStore store = UserStore.open(folder)) {
      BinnedThing thing = store.bin().all().getFirst();
      assertThat(thing.kind()).isEqualTo(BinnedThing.Kind.COMPANY);
      assertThat(thing.companyName()).contains("甲公司");
      assertThat(thing.claims()).isEqualTo(2);
      store.bin().restoreCompany(thing.id());
      assertThat(store.bin().all()).isEmpty();
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      assertThat(store.claims()).hasSize(2);
      assertThat(store.snapshots(id, "c1")).hasSize(1);
    }
  }

  @Test
  void aClaimComesBackWithItsFilesItsProgressAndWhatWasExported() throws Exception {
    Path file = TestDossiers.file(folder.resolve("证书.pdf"), 3000);
    Dossier dossier = TestDossiers.attaching("甲公司", "证书.pdf");
    long id;
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      id = add(store, dossier, file);
      StoredDossier kept = store.read(id);
      dossier =
          kept.dossier()
              .withClaims(List.of(kept.dossier().claims().getFirst().withProgress(SUBMITTED)));
      save(store, id, dossier);
      store.keep(id, "c1", snapshot());
      save(store, id, dossier.withClaims(List.of()));
      assertThat(store.claims()).isEmpty();
    }
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      store.contents().removeUnused(() -> true);
      BinnedThing thing = store.bin().all().getFirst();
      assertThat(thing.kind()).isEqualTo(BinnedThing.Kind.CLAIM);
      Bin.BinnedClaim binned = store.bin().claim(thing);
      assertThat(binned.claim().progress()).isEqualTo(SUBMITTED);
      save(
          store,
          id,
          dossier.withClaims(List.of(binned.claim())),
          BinMoves.NONE.bringing("c1", binned.place()));

      assertThat(store.bin().all()).isEmpty();
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      assertThat(store.snapshots(id, "c1")).hasSize(1);
      assertThat(Files.readAllBytes(store.contents().file(id, "证书.pdf")))
          .isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void aClaimThatIsTakenBackHasTheFilesThatNobodyHadMeanwhile() throws Exception {
    Path file = TestDossiers.file(folder.resolve("证书.pdf"), 3000);
    Dossier dossier = TestDossiers.attaching("甲公司", "证书.pdf");
    long id;
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      id = add(store, dossier, file);
    }
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      BinPlace place = BinPlace.fresh();
      BinMoves removing = BinMoves.NONE.removing("c1", place);
      save(store, id, dossier.withClaims(List.of()), removing);
      store.contents().removeUnused(() -> true);
      save(store, id, dossier, removing.bringing("c1", place));
      assertThat(store.bin().all()).isEmpty();
      assertThat(Files.size(store.contents().file(id, "证书.pdf"))).isEqualTo(3000);
    }
  }

  @Test
  void aFileWhoseNameAnotherHasByNowComesBackUnderItsOwn() throws Exception {
    Path first = TestDossiers.file(folder.resolve("证书.pdf"), 3000);
    long id;
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Dossier dossier = TestDossiers.attaching("甲公司", "证书.pdf");
      id = add(store, dossier, first);
      save(store, id, dossier.withClaims(List.of()));
    }
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      store.contents().removeUnused(() -> true);
      Path second = TestDossiers.file(folder.resolve("other"), 50);
      store
          .contents()
          .name(
              id,
              store
                  .contents()
                  .gather(Optional.of(id), Map.of("证书.pdf", second.toString()), false, _ -> {}));

      Claim claim = store.bin().claim(store.bin().all().getFirst()).claim();

      String name = claim.attachments().getFirst().file();
      assertThat(name).isNotEqualTo("证书.pdf");
      assertThat(Files.size(store.contents().file(id, name))).isEqualTo(3000);
      assertThat(Files.size(store.contents().file(id, "证书.pdf"))).isEqualTo(50);
    }
  }

  @Test
  void aRowOfALedgerThatIsChangedDoesNotComeIntoTheBinAndOneThatIsRemovedDoes() {
    try (UserStore store = UserStore.open(folder)) {
      Dossier dossier = TestDossiers.company("甲公司").withLedger(List.of(AWARD));
      long id = store.add(dossier);
      Award more = AWARD.withAmount(new Amount(new BigDecimal("90")));
      save(store, id, dossier.withLedger(List.of(more)));
      assertThat(store.bin().all()).isEmpty();
      BinPlace place = BinPlace.fresh();
      save(store, id, dossier.withLedger(List.of()), BinMoves.NONE.removing(more, place));
      BinnedThing thing = store.bin().all().getFirst();
      assertThat(thing.kind()).isEqualTo(BinnedThing.Kind.AWARD);
      assertThat(thing.detail()).contains("旧项目");
      assertThat(store.bin().award(thing)).isEqualTo(more);
      save(store, id, dossier.withLedger(List.of(more)), BinMoves.NONE.bringing(place));
      assertThat(store.bin().all()).isEmpty();
      assertThat(store.awards()).hasSize(1);
    }
  }

  @Test
  void whatHasLainThereLongEnoughIsRemovedForGoodAndNothingElse() {
    try (UserStore store = UserStore.open(folder)) {
      long id = store.add(TestDossiers.company("甲公司", "一"));
      long other = store.add(TestDossiers.company("乙公司", "二"));
      save(store, id, TestDossiers.company("甲公司"));
      store.remove(id);
      store.bin().sweep(Instant.now().minus(Bin.KEPT));
      assertThat(store.bin().all()).hasSize(2);
      store.bin().sweep(Instant.now().plusSeconds(60));
      assertThat(store.bin().all()).isEmpty();
      assertThatThrownBy(() -> store.read(id)).isInstanceOf(IllegalArgumentException.class);
      assertThat(store.applicants()).extracting(ApplicantSummary::id).containsExactly(other);
    }
  }

  @Test
  void aPackComesBackAndOneOfItsNameThatIsImportedMeanwhileTakesItsPlace() throws Exception {
    PackFiles files = PackFiles.of(Path.of("src/test/resources/minshen/packs/YL2026"));
    try (UserStore store = UserStore.open(folder)) {
      int bundled = store.packEditions().size();
      store.keepPack(files, PackReader.read(files));
      PackEdition edition =
          store.packEditions().stream()
              .filter(e -> e.id().equals("YL2026"))
              .findFirst()
              .orElseThrow();
      store.removePack(edition);
      assertThat(store.packEditions()).hasSize(bundled);
      BinnedThing thing = store.bin().all().getFirst();
      assertThat(thing.item()).contains("YL2026");
      store.bin().restorePack(edition.id(), edition.version());
      assertThat(store.packEditions()).hasSize(bundled + 1);
      assertThat(store.library().itemIds()).anyMatch(id -> id.startsWith("YL"));
      store.removePack(edition);
      store.keepPack(files, PackReader.read(files));
      assertThat(store.bin().all()).isEmpty();
      assertThat(store.packEditions()).hasSize(bundled + 1);
      store.removePack(edition);
      store.bin().sweep(Instant.now().plusSeconds(60));
      assertThat(store.importedPacks()).isEmpty();
    }
  }

  @Test
  void aCompanyWhoseDayIsGarbledStaysWhenTheBinIsSwept() throws Exception {
    long id;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(TestDossiers.company("甲公司", "一"));
    }
    change("update applicant set binned_at = timestamp with time zone '0014-05-01 00:00:00+00:00'");
    try (UserStore store = UserStore.open(folder)) {
      store.bin().sweep(Instant.now().minus(Bin.KEPT));
      assertThat(store.applicants()).extracting(ApplicantSummary::id).containsExactly(id);
    }
  }

  @Test
  void whatListsShowOfACompanyThatComesBackIsComputedWithThePacksOfToday() throws Exception {
    long id;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(TestDossiers.company("甲公司", "一"));
      store.remove(id);
    }
    change("update applicant set field_errors = 77");
    try (UserStore store = UserStore.open(folder)) {
      store.bin().restoreCompany(id);
      assertThat(store.applicants().getFirst().errors()).isNotEqualTo(77);
    }
  }

  @Test
  void aPackThatSomethingInTheBinNeedsIsNotRemoved() throws Exception {
    PackFiles files = PackFiles.of(Path.of("src/test/resources/minshen/packs/YL2026"));
    try (UserStore store = UserStore.open(folder)) {
      store.keepPack(files, PackReader.read(files));
      PackEdition edition =
          store.packEditions().stream()
              .filter(e -> e.id().equals("YL2026"))
              .findFirst()
              .orElseThrow();
      Claim claim = Claim.of(ClaimInput.blank("c1", "YL-01"));
      long id = store.add(TestDossiers.company("甲公司").withClaims(List.of(claim)));
      store.remove(id);
      assertThat(PackUse.of(store, edition).any()).isTrue();
      assertThat(PackUse.of(store, edition).binned()).isEqualTo(1);
      store.bin().remove(store.bin().all().getFirst());
      assertThat(PackUse.of(store, edition).any()).isFalse();
    }
  }

  private void change(String sql) throws Exception {
    try (Connection file = StoreFile.source(StoreFile.in(folder)).getConnection();
        Statement statement = file.createStatement()) {
      statement.execute(sql);
    }
  }

  private long add(UserStore store, Dossier dossier, Path file) throws Exception {
    GatheredFiles files =
        store
            .contents()
            .gather(
                Optional.empty(),
                Map.of(file.getFileName().toString(), file.toString()),
                false,
                _ -> {});
    return store.add(StoredDossier.of(store.library(), dossier), files);
  }

  private static void save(UserStore store, long id, Dossier dossier) {
    save(store, id, dossier, BinMoves.NONE);
  }

  private static void save(UserStore store, long id, Dossier dossier, BinMoves moves) {
    StoredDossier before = store.read(id);
    store.save(
        id,
        new StoredDossier(
            StoredDossier.of(store.library(), dossier).assessment(), before.undos(), moves));
  }

  private static Snapshot snapshot() {
    return new Snapshot(
        Instant.parse("2026-03-01T08:00:00Z"),
        "forms",
        "folder",
        "dossier",
        "MH2025",
        "1",
        "00",
        Optional.empty(),
        List.of(new Snapshot.Document("表.docx", "11")),
        Map.of());
  }
}

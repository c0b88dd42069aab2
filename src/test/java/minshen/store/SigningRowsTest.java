package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.PageChoice;
import minshen.dossier.Signature;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed, in the store. */
class SigningRowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  @TempDir private Path folder;

  @Test
  void whatIsSignedIsThereAgain() {
    Dossier dossier = signed("签字.pdf");
    long id;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(TestDossiers.company("示例", "一", "二"));
      store.save(id, StoredDossier.of(store.library(), dossier));
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      store.save(id, StoredDossier.of(store.library(), TestDossiers.company("示例", "一", "二")));
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.read(id).dossier().claims().getFirst().signing()).isEqualTo(Signing.NONE);
    }
  }

  @Test
  void aScanIsKeptAsLongAsItIsPutBack() throws IOException {
    long id;
    String name;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(TestDossiers.company("示例", "一", "二"));
      Path scan = TestDossiers.file(folder.resolve("scan.bin"), 1000);
      name = store.contents().put(id, scan, "签字.pdf", _ -> {});
      store.save(id, StoredDossier.of(store.library(), signed(name)));
    }
    try (UserStore store = UserStore.open(folder)) {
      store.contents().removeUnused(() -> true);
      assertThat(store.contents().file(id, name)).hasSize(1000);
    }
  }

  @Test
  void aSignedClaimCanBeUndone() {
    Claim claim = signed("签字.pdf").claims().getFirst();
    UndoStates.Change change = new UndoStates.OfClaim(claim);
    assertThat(UndoPacking.unpack(UndoPacking.pack(change), ClaimProgress.NONE)).contains(change);
  }

  private static Dossier signed(String file) {
    Attachment scan =
        new Attachment(SignedForm.MATERIAL, file, Optional.empty())
            .withPages(PageChoice.parse("2,1"))
            .turned();
    Signing signing =
        new Signing(
            List.of(
                new Signature("form-a", "legalSignature", DAY, Optional.of("0123456789abcdef")),
                new Signature("packet", "perforation", DAY, Optional.empty())),
            List.of(
                new SignedForm(
                    "form-a",
                    scan,
                    PageChoice.parse("1-2"),
                    List.of("0123456789abcdef", "fedcba9876543210")),
                new SignedForm(
                    "form-b",
                    new Attachment(SignedForm.MATERIAL, file, Optional.empty()),
                    Optional.empty(),
                    List.of())));
    Dossier dossier = TestDossiers.company("示例", "一", "二");
    Claim first = dossier.claims().getFirst().withSigning(signing);
    return dossier.withClaims(List.of(first, dossier.claims().getLast()));
  }
}

package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import minshen.dossier.Applicant;
import minshen.dossier.Aside;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Part;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldType;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filled in of any field of the catalogue is kept. */
class FieldsKeptTest {
  @Test
  void everyFieldHasItsColumn() {
    Applicant applicant = Applicant.BLANK;
    for (DossierField<?> field : FieldCatalogue.of(Part.APPLICANT)) {
      applicant = filled(applicant, field);
    }
    Dossier dossier = UserStoreTest.BLANK.withApplicant(applicant).withClaims(List.of(claim()));

    try (UserStore store = UserStore.inMemory()) {
      assertThat(store.read(store.add(dossier)).dossier()).isEqualTo(dossier);
    }
  }

  @Test
  void whatIsKeptAsideOutlivesTheStoreAndAnotherSave(@TempDir Path folder) {
    Aside remark =
        new Aside("备注", "老客户", Optional.of("名单.xlsx F5"), Optional.of(LocalDate.of(2026, 3, 15)));
    Aside manager = new Aside("客户经理", "小王", Optional.empty(), Optional.empty());
    Dossier dossier = UserStoreTest.BLANK.withAsides(List.of(remark, manager));
    long id;
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(dossier);
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      Dossier less = dossier.withAsides(List.of(manager));
      store.save(id, StoredDossier.of(store.library(), less));
      assertThat(store.read(id).dossier()).isEqualTo(less);
      store.remove(id);
      store.bin().restoreCompany(id);
      assertThat(store.read(id).dossier()).isEqualTo(less);
    }
  }

  @Test
  void everyFieldOfAClaimIsUndone() {
    UndoStates.Change change = new UndoStates.OfClaim(claim());

    assertThat(UndoPacking.unpack(UndoPacking.pack(change), ClaimProgress.NONE)).contains(change);
  }

  @Test
  void aClaimThatAnOlderReleasePackedIsUnderstood() throws IOException {
    String packed =
        """
        {"input":{"id":"c1","item":"MH-10","facts":{},"products":[],"answers":{},"requested":12.5,
          "applicant":{}},
         "platform":{"name":"平台","builder":"甲","from":"2025-03","to":"2026-02",
           "totalInvestment":800.5,"filedOn":"2025-01-10","description":"乙"},"attachments":[]}
        """;
    Claim claim =
        Claim.of(ClaimInput.blank("c1", "MH-10"))
            .with(FieldCatalogue.REQUESTED_AMOUNT, Optional.of(Amount.of("12.5")))
            .with(FieldCatalogue.PLATFORM_NAME, Optional.of("平台"))
            .with(FieldCatalogue.BUILDER, Optional.of("甲"))
            .with(FieldCatalogue.BUILT_FROM, Optional.of(YearMonth.of(2025, 3)))
            .with(FieldCatalogue.BUILT_TO, Optional.of(YearMonth.of(2026, 2)))
            .with(FieldCatalogue.TOTAL_INVESTMENT, Optional.of(Amount.of("800.5")))
            .with(FieldCatalogue.FILED_ON, Optional.of(LocalDate.of(2025, 1, 10)))
            .with(FieldCatalogue.DESCRIPTION, Optional.of("乙"));
    assertThat(UndoPacking.unpack(deflated(packed), ClaimProgress.NONE))
        .contains(new UndoStates.OfClaim(claim));
  }

  @Test
  void attachmentsThatAnOlderReleasePackedHideNothing() throws IOException {
    String packed =
        """
        {"input":{"id":"c1","item":"MH-10","facts":{},"products":[],"answers":{},"applicant":{}},
         "attachments":[{"material":"m1","file":"a.pdf","title":"甲","rotate":90},
           {"material":"m2","file":"b.pdf","rotate":0}],
         "signing":{"signatures":[],"forms":[{"form":"f","content":[],
           "scan":{"material":"signed","file":"s.pdf","rotate":0}}]}}
        """;
    Attachment first =
        new Attachment("m1", "a.pdf", Optional.empty()).withTitle(Optional.of("甲")).turned();
    Attachment scan = SignedForm.scan("s.pdf", Optional.empty(), 0);
    SignedForm signed = new SignedForm("f", scan, Optional.empty(), List.of());
    Claim claim =
        Claim.of(ClaimInput.blank("c1", "MH-10"))
            .withAttachments(List.of(first, new Attachment("m2", "b.pdf", Optional.empty())))
            .withSigning(new Signing(List.of(), List.of(signed)));
    assertThat(UndoPacking.unpack(deflated(packed), ClaimProgress.NONE))
        .contains(new UndoStates.OfClaim(claim));
  }

  static byte[] deflated(String packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(packed.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Claim claim() {
    Claim claim = Claim.of(ClaimInput.blank("c1", "MH-10"));
    for (Part part : List.of(Part.CLAIM, Part.PLATFORM)) {
      for (DossierField<?> field : FieldCatalogue.of(part)) {
        claim = filled(claim, field);
      }
    }
    return claim;
  }

  private static <T> Applicant filled(Applicant applicant, DossierField<T> field) {
    return applicant.with(field, Optional.of(value(field)));
  }

  private static <T> Claim filled(Claim claim, DossierField<T> field) {
    return claim.with(field, Optional.of(value(field)));
  }

  private static <T> T value(DossierField<T> field) {
    String written =
        switch (field.type()) {
          case FieldType.Text _ -> field.key();
          case FieldType.Money _ -> "12.000001";
          case FieldType.Count _ -> "2026";
          case FieldType.Day _ -> "2026-03-15";
          case FieldType.Month _ -> "2026-03";
          case FieldType.YesNo _ -> "false";
          case FieldType.Choice<?> choice -> choice.words().keySet().iterator().next();
        };
    return field.type().read(written);
  }
}

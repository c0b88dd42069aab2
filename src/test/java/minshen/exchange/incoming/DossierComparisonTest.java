package minshen.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.DossierField;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FieldGroup;
import minshen.dossier.FormContents;
import minshen.dossier.MissingMaterials;
import minshen.dossier.Platform;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierWriter;
import minshen.files.InputException;
import minshen.form.ClaimDocuments;
import minshen.form.OfficialForm;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.plan.Yunling;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What a filled form or another dossier brings, compared before it is taken over. */
class DossierComparisonTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final Dossier DEVICE = example("yanwei-device");
  private static final Dossier PARK = example("jinyun-park");

  @Test
  void aFormThatNobodyChangedBringsNothing() {
    for (Dossier dossier : List.of(DEVICE, PARK, example("lanxi-cdmo"))) {
      for (Claim claim : dossier.claims()) {
        for (FilledForm form : forms(dossier, claim.id())) {
          assertThat(
                  DossierComparison.ofForm(form, dossier, FormTarget.existing(claim.id()), LIBRARY)
                      .differences())
              .as(claim.id() + " " + form.formId())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void whatWasChangedInTheFormIsToldAndTakenOverAlone() {
    FilledForm form =
        changed(
            forms(DEVICE, "c1").getFirst(),
            Map.of(
                "contactPhone", "021-60890299",
                "amount", "123.4 万元",
                "filledOn", "2026年4月1日",
                "fax", ""));
    DossierComparison comparison =
        DossierComparison.ofForm(form, DEVICE, FormTarget.existing("c1"), LIBRARY);

    assertThat(comparison.differences())
        .extracting(d -> d.key().dotted())
        .containsExactly("applicant.contact.phone", "requestedAmount", "applyDate");
    Dossier taken = comparison.take(comparison.differences().subList(1, 3));
    Claim claim = taken.claim("c1").orElseThrow();
    assertThat(claim.requestedAmount()).contains(Amount.of("123.4"));
    assertThat(claim.input().applyDate()).contains(LocalDate.of(2026, 4, 1));
    assertThat(taken.applicant()).isEqualTo(DEVICE.applicant());
    assertThat(taken.claims().subList(1, 4)).isEqualTo(DEVICE.claims().subList(1, 4));
    assertThat(taken.ledger()).isEqualTo(DEVICE.ledger());
  }

  @Test
  void whatNobodySeesIsNoDifferenceAndDoesNotComeIn() {
    FilledForm form = forms(DEVICE, "c1").getFirst();
    String name = form.value("contactName").orElseThrow();
    FormTarget target = FormTarget.existing("c1");

    FilledForm same = changed(form, Map.of("contactName", "\u200b" + name + "\u00a0\ufeff"));
    assertThat(DossierComparison.ofForm(same, DEVICE, target, LIBRARY).differences()).isEmpty();

    DossierComparison other =
        DossierComparison.ofForm(
            changed(form, Map.of("contactName", "王\u200b小明", "contactMobile", "１３８００１３８０００")),
            DEVICE,
            target,
            LIBRARY);
    Dossier taken = other.take(other.differences());
    assertThat(FieldCatalogue.CONTACT_NAME.of(taken.applicant(), taken.claims().getFirst()))
        .contains("王小明");
    assertThat(FieldCatalogue.CONTACT_MOBILE.of(taken.applicant(), taken.claims().getFirst()))
        .contains("13800138000");
  }

  @Test
  void aPlaceThatIsThereAndBlankTakesTheValueAwayIfThatIsWanted() {
    FilledForm form = forms(DEVICE, "c1").getFirst();
    Map<String, String> values = new java.util.HashMap<>(form.values());
    values.put("contactTitle", "");
    values.put("profile", "");
    FilledForm blank = new FilledForm("f", form.form(), values, false, List.of());

    DossierComparison comparison =
        DossierComparison.ofForm(blank, DEVICE, FormTarget.existing("c1"), LIBRARY);
    assertThat(comparison.differences())
        .as("what is composed of other values is not cleared")
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.isRemoval()).isTrue();
              assertThat(difference.isAddition()).isFalse();
              assertThat(difference.problem()).isEmpty();
            });
    Dossier taken = comparison.take(comparison.differences());
    assertThat(FieldCatalogue.CONTACT_TITLE.of(taken.applicant(), taken.claims().getFirst()))
        .isEmpty();
  }

  @Test
  void twoNumbersInOnePlaceAreNotTakenForOne() {
    FilledForm form = forms(DEVICE, "c1").getFirst();
    FilledForm two = changed(form, Map.of("contactMobile", "13900002222备用13711112222"));

    assertThat(
            DossierComparison.ofForm(two, DEVICE, FormTarget.existing("c1"), LIBRARY).differences())
        .singleElement()
        .satisfies(difference -> assertThat(difference.problem()).isPresent());
  }

  @Test
  void anotherIndustryInTheProfileIsNamed() {
    FilledForm form = forms(DEVICE, "c1").getFirst();
    String code = DEVICE.applicant().get(FieldCatalogue.INDUSTRY_CODE).orElseThrow();
    FilledForm other =
        changed(form, Map.of("profile", form.value("profile").orElseThrow().replace(code, "2762")));

    assertThat(
            DossierComparison.ofForm(other, DEVICE, FormTarget.existing("c1"), LIBRARY)
                .differences())
        .filteredOn(difference -> difference.problem().isPresent())
        .singleElement()
        .satisfies(
            difference ->
                assertThat(Words.CHINESE.say(difference.problem().orElseThrow()))
                    .contains("2762", code));
  }

  @Test
  void aClaimWhosePlatformFormCameFirstTakesItsApplicationToo() {
    Dossier park = PARK;
    FilledForm application = forms(park, "c1").getFirst();
    Dossier without =
        park.withClaims(
            List.of(park.claims().getFirst().with(FieldCatalogue.PROJECT, Optional.empty())));

    assertThat(FormTargets.only(application, without, LIBRARY)).contains(FormTarget.existing("c1"));
  }

  @Test
  void aFormThatDoesNotSayWhichVariantMakesAClaimWithItOpen() {
    FilledForm form = forms(DEVICE, "c3").getFirst();
    FormTarget target = FormTargets.only(form, blank(), LIBRARY).orElseThrow();

    assertThat(target.leavesVariantOpen(LIBRARY)).isTrue();
    DossierComparison comparison = DossierComparison.ofForm(form, blank(), target, LIBRARY);
    Dossier taken = comparison.take(comparison.differences());
    assertThat(taken.claims().getFirst().item()).isEqualTo(form.item(LIBRARY).orElseThrow().id());
    assertThat(taken.claims().getFirst().input().variant()).isEmpty();
  }

  @Test
  void theNameOfACompanyIsNeverClearedByAForm() {
    FilledForm form = forms(DEVICE, "c1").getFirst();
    Map<String, String> values = new java.util.HashMap<>(form.values());
    values.put("name", "");
    FilledForm nameless = new FilledForm("f", form.form(), values, false, List.of());

    DossierComparison comparison =
        DossierComparison.ofForm(nameless, DEVICE, FormTarget.existing("c1"), LIBRARY);

    assertThat(comparison.differences())
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.problem())
                    .hasValueSatisfying(
                        why -> assertThat(Words.CHINESE.say(why)).contains("单位名称不会被清空")));
    assertThat(comparison.take(comparison.differences()).applicant().name())
        .isEqualTo(DEVICE.applicant().name());
  }

  @Test
  void aChoiceOnTheFormOfAPackStandsByItsNameAndComesBack() {
    ClaimInput blank =
        ClaimInput.blank("c1", "YL-02").withFacts(Map.of("acquired", new Value.Word("leased")));
    Dossier dossier = DEVICE.withClaims(List.of(Claim.of(blank)));
    FilledForm form = forms(Yunling.LIBRARY, dossier, "c1").getFirst();
    FormTarget target = FormTarget.existing("c1");

    assertThat(form.value("fact-acquired")).contains("融资租赁");
    assertThat(DossierComparison.ofForm(form, dossier, target, Yunling.LIBRARY).differences())
        .isEmpty();
    DossierComparison bought =
        DossierComparison.ofForm(
            changed(form, Map.of("fact-acquired", "购置")), dossier, target, Yunling.LIBRARY);
    assertThat(bought.differences()).noneMatch(d -> d.problem().isPresent());
    assertThat(bought.take(bought.differences()).claim("c1").orElseThrow().input().word("acquired"))
        .contains("bought");
    assertThat(
            DossierComparison.ofForm(
                    changed(form, Map.of("fact-acquired", "赠予")), dossier, target, Yunling.LIBRARY)
                .differences())
        .allMatch(d -> d.problem().isPresent());
  }

  @Test
  void theFormOfAnImportedPackComesBackTheSameWay() {
    Claim claim = Claim.of(Yunling.research("c1", 2026, BigDecimal.valueOf(1400)));
    Dossier dossier = DEVICE.withClaims(List.of(claim));
    FilledForm form = forms(Yunling.LIBRARY, dossier, "c1").getFirst();
    FilledForm changed =
        changed(form, Map.of("fact-rdCost", "1,250.5", "contactName", "赵六", "amount", "150"));

    DossierComparison same =
        DossierComparison.ofForm(form, dossier, FormTarget.existing("c1"), Yunling.LIBRARY);
    DossierComparison other =
        DossierComparison.ofForm(changed, dossier, FormTarget.existing("c1"), Yunling.LIBRARY);

    assertThat(form.formId()).isEqualTo("yunling-application-2026");
    assertThat(form.item(Yunling.LIBRARY).orElseThrow().id()).isEqualTo("YL-01");
    assertThat(same.differences()).isEmpty();
    assertThat(other.differences())
        .extracting(d -> d.key().dotted())
        .containsExactly("applicant.contact.name", "facts.rdCost", "requestedAmount");
    Dossier taken = other.take(other.differences());
    assertThat(taken.claim("c1").orElseThrow().input().figure("rdCost"))
        .contains(new BigDecimal("1250.5"));
    assertThat(taken.applicant().get(FieldCatalogue.CONTACT_NAME)).contains("赵六");
  }

  @Test
  void aDateThatNobodyUnderstandsIsShownAndNotTakenOver() {
    FilledForm form =
        changed(forms(DEVICE, "c1").getFirst(), Map.of("filledOn", "下个月", "amount", "约一百万元"));
    DossierComparison comparison =
        DossierComparison.ofForm(form, DEVICE, FormTarget.existing("c1"), LIBRARY);

    assertThat(comparison.differences()).hasSize(2).allMatch(d -> d.problem().isPresent());
    assertThat(comparison.take(comparison.differences())).isEqualTo(DEVICE);
  }

  @Test
  void anAmountTheDossierCouldNotHoldIsNotTakenOver() {
    FilledForm form = changed(forms(DEVICE, "c1").getFirst(), Map.of("amount", "1234567890123456"));
    DossierComparison comparison =
        DossierComparison.ofForm(form, DEVICE, FormTarget.existing("c1"), LIBRARY);

    assertThat(comparison.differences().getFirst().problem()).isPresent();
  }

  @Test
  void aFormOfAnUnknownCompanyMakesAnApplicantAndAClaim() {
    FilledForm form = forms(DEVICE, "c3").getFirst();
    String item = form.item(LIBRARY).orElseThrow().id();
    DossierComparison comparison =
        DossierComparison.ofForm(
            form, blank(), FormTarget.fresh("c1", item, Optional.of("registered")), LIBRARY);
    Dossier taken = comparison.take(comparison.differences());

    assertThat(item).isEqualTo("MH-05");
    assertThat(taken.applicant().name()).isEqualTo(DEVICE.applicant().name());
    assertThat(taken.applicant().creditCode()).isEqualTo(DEVICE.applicant().creditCode());
    for (DossierField<?> field : FieldCatalogue.of(FieldGroup.CONTACT)) {
      assertThat(taken.applicant().get(field)).isEqualTo(DEVICE.applicant().get(field));
    }
    for (DossierField<?> field : FieldCatalogue.of(FieldGroup.BANK)) {
      assertThat(taken.applicant().get(field)).isEqualTo(DEVICE.applicant().get(field));
    }
    assertThat(taken.claim("c1").orElseThrow().input().project()).contains("植入式脑机接口电极阵列");
    assertThat(taken.claim("c1").orElseThrow().input().variant()).contains("registered");
  }

  @Test
  void aClaimWhoseVariantNobodyKnowsYetStandsInNobodysWay() {
    Dossier draft = DEVICE.withClaims(List.of(Claim.of(ClaimInput.blank("c9", "MH-03"))));
    FilledForm form =
        new FilledForm(
            "f",
            OfficialForm.load(FormContents.APPLICATION),
            Map.of("project", "新药甲Ⅱ期临床"),
            false,
            List.of());
    DossierComparison comparison =
        DossierComparison.ofForm(form, draft, FormTarget.existing("c9"), LIBRARY);

    assertThat(comparison.take(comparison.differences()).claims().getFirst().input().project())
        .contains("新药甲Ⅱ期临床");
  }

  @Test
  void theMonthsOfAPlatformComeInAsTwoValues() {
    Claim claim = PARK.claims().stream().filter(c -> c.item().equals("MH-10")).findFirst().get();
    FilledForm form =
        changed(forms(PARK, claim.id()).getLast(), Map.of("period", "2025年 7 月 － 2027年 1 月"));
    DossierComparison comparison =
        DossierComparison.ofForm(form, PARK, FormTarget.existing(claim.id()), LIBRARY);
    Platform taken =
        comparison
            .take(comparison.differences())
            .claim(claim.id())
            .orElseThrow()
            .platform()
            .orElseThrow();

    assertThat(comparison.differences()).hasSize(2);
    assertThat(taken.get(FieldCatalogue.BUILT_FROM)).contains(YearMonth.of(2025, 7));
    assertThat(taken.get(FieldCatalogue.BUILT_TO)).contains(YearMonth.of(2027, 1));
    assertThat(taken.get(FieldCatalogue.BUILDER)).isEqualTo(claim.get(FieldCatalogue.BUILDER));
  }

  @Test
  void theSameDossierBringsNothing() {
    assertThat(
            DossierComparison.ofDossier(IncomingDossier.alone(DEVICE), DEVICE, LIBRARY)
                .differences())
        .isEmpty();
  }

  @Test
  void claimsAreMatchedByWhatTheyClaimAndNotByTheirNumber() {
    List<Claim> renumbered = new ArrayList<>();
    for (Claim claim : DEVICE.claims().reversed()) {
      renumbered.add(claim.withInput(claim.input().withId("c" + (renumbered.size() + 1))));
    }
    ClaimInput other = ClaimInput.blank("c1", "MH-12").withProject(Optional.of("代工"));
    renumbered.add(Claim.of(other.withId("c7")));
    DossierComparison comparison =
        DossierComparison.ofDossier(
            IncomingDossier.alone(DEVICE.withClaims(renumbered)), DEVICE, LIBRARY);

    assertThat(comparison.differences()).singleElement().matches(ValueDifference::isAddition);
    Dossier taken = comparison.take(comparison.differences());
    assertThat(taken.claims()).startsWith(DEVICE.claims().toArray(Claim[]::new)).hasSize(7);
    assertThat(taken.claims().getLast().item()).isEqualTo("MH-12");
  }

  @Test
  void aRowOfTheLedgerIsAddedBesideThoseThatAreThere() {
    var first = DEVICE.ledger().getFirst();
    var row =
        new minshen.policy.calc.Award(
            "MH-07", 2025, Amount.of("42"), Optional.empty(), Optional.empty(), Optional.of("超声"));
    Dossier theirs =
        new Dossier(
            DEVICE.applicant(),
            DEVICE.readings(),
            DEVICE.years(),
            List.of(first, row),
            DEVICE.claims());
    DossierComparison comparison =
        DossierComparison.ofDossier(IncomingDossier.alone(theirs), DEVICE, LIBRARY);

    assertThat(comparison.differences()).hasSize(1);
    assertThat(comparison.take(comparison.differences()).ledger()).containsExactly(first, row);
  }

  @Test
  void everyValueOfADossierHasALabelInBothLanguages() {
    for (Dossier dossier : List.of(DEVICE, PARK, example("lanxi-cdmo"))) {
      KeyLabels labels = new KeyLabels(LIBRARY, dossier);
      DossierNodes.leaves(DossierWriter.document(dossier)).keySet().stream()
          .filter(key -> !key.dotted().equals("id") && !key.dotted().equals("format"))
          .forEach(
              key -> {
                assertThat(Words.CHINESE.say(labels.of(key))).as(key.toString()).isNotBlank();
                assertThat(Words.ENGLISH.say(labels.of(key))).as(key.toString()).isNotBlank();
              });
    }
  }

  @Test
  void aWordFileThatIsNoFormIsRefusedInOneLine() {
    assertThatThrownBy(
            () ->
                FilledForm.read(
                    "nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8), "信.docx", LIBRARY))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("信.docx");
  }

  private static List<FilledForm> forms(Dossier dossier, String claimId) {
    return forms(LIBRARY, dossier, claimId);
  }

  private static List<FilledForm> forms(Library library, Dossier dossier, String claimId) {
    List<FilledForm> forms = new ArrayList<>();
    new ClaimDocuments(Assessment.of(library, dossier), Words.CHINESE, MissingMaterials.SKIPPED)
        .of(claimId)
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".docx")) {
                forms.addAll(FilledForm.read(bytes, name, library));
              }
            });
    return forms;
  }

  private static FilledForm changed(FilledForm form, Map<String, String> changes) {
    Map<String, String> values = new java.util.HashMap<>(form.values());
    values.putAll(changes);
    values.values().removeIf(String::isBlank);
    return new FilledForm(form.named(), form.form(), values, false, List.of());
  }

  private static Dossier blank() {
    return new Dossier(
        minshen.dossier.Applicant.BLANK,
        minshen.policy.Readings.DEFAULT,
        List.of(),
        List.of(),
        List.of());
  }

  private static Dossier example(String name) {
    try (InputStream in =
        DossierComparisonTest.class.getResourceAsStream(
            "/minshen/demo/" + name + ".minshen.yaml")) {
      return new DossierReader(LIBRARY).read(in.readAllBytes(), name, ClaimsWanted.ANY);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

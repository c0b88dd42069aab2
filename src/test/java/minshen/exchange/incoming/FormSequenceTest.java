package minshen.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minshen.dossier.Dossier;
import minshen.dossier.FormContents;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.form.OfficialForm;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import org.junit.jupiter.api.Test;

/** Several forms in one file: 附件2 goes with the 附件1 that stands before it. */
class FormSequenceTest {
  private static final String DOSSIER =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司 }
      claims:
        - { id: c1, item: MH-10, project: 检测平台 }
        - { id: c2, item: MH-10, project: 中试平台 }
        - { id: c3, item: MH-10, project: 动物实验平台 }
      """;

  private final Library library = PackLoader.bundled();
  private final Dossier dossier =
      new DossierReader(library)
          .read(DOSSIER.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY);

  @Test
  void eachPairIsAboutTheClaimOfItsProject() {
    FormSequence sequence = new FormSequence();

    assertThat(
            List.of(
                claim(sequence, application("中试平台")),
                claim(sequence, platform()),
                claim(sequence, application("检测平台")),
                claim(sequence, platform()),
                claim(sequence, application("动物实验平台")),
                claim(sequence, platform())))
        .containsExactly("c2", "c2", "c1", "c1", "c3", "c3");
  }

  @Test
  void aloneItIsAboutTheFirstClaimThatLacksIt() {
    assertThat(claim(new FormSequence(), platform())).isEqualTo("c1");
  }

  @Test
  void twoOfAFileAreNeverAboutTheSameClaim() {
    FormSequence sequence = new FormSequence();

    assertThat(
            List.of(
                claim(sequence, platform()),
                claim(sequence, platform()),
                claim(sequence, platform()),
                claim(sequence, platform())))
        .doesNotHaveDuplicates()
        .startsWith("c1", "c2", "c3");
  }

  @Test
  void theClaimOfOneCompanyIsNoClaimOfAnotherThatWasChosen() {
    FormSequence sequence = new FormSequence();
    FilledForm first = application("检测平台");
    sequence.took(first, sequence.likely(first, dossier, library), dossier);
    Dossier other =
        dossier(
            "{ id: c1, item: MH-10, project: 一, platform: { name: 有了 } }, { id: c2, item: MH-10 }");

    assertThat(sequence.likely(platform(), dossier, library).orElseThrow().claimId())
        .isEqualTo("c1");
    assertThat(sequence.likely(platform(), other, library).orElseThrow().claimId()).isEqualTo("c2");
  }

  @Test
  void twoFormsWithoutAProjectAreTwoClaimsOfTheItemThatWasNamed() {
    FormSequence sequence = new FormSequence(library.item("MH-03"));
    FilledForm form = form(FormContents.APPLICATION, Map.of());

    String first = sequence.next(form, Dossier.BLANK, library).orElseThrow().claimId();
    Dossier claimed = dossier("{ id: " + first + ", item: MH-03, variant: trial }");

    assertThat(sequence.next(form, claimed, library).orElseThrow().claimId()).isNotEqualTo(first);
  }

  private Dossier dossier(String claim) {
    String text =
        "format: minshen-dossier/1\napplicant: { name: 上海别的器械有限公司 }\nclaims: [" + claim + "]\n";
    return new DossierReader(library)
        .read(text.getBytes(StandardCharsets.UTF_8), "d", ClaimsWanted.ANY);
  }

  private String claim(FormSequence sequence, FilledForm form) {
    return sequence.next(form, dossier, library).orElseThrow().claimId();
  }

  private static FilledForm application(String project) {
    return form(
        FormContents.APPLICATION,
        Map.of("policyItem", "操作细则（十）专业化公共服务平台建设资金支持", "project", project));
  }

  private static FilledForm platform() {
    return form(FormContents.PLATFORM, Map.of());
  }

  private static FilledForm form(String id, Map<String, String> values) {
    return new FilledForm("表.docx", OfficialForm.load(id), values, false, List.of());
  }
}

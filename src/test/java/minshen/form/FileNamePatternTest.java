package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minshen.dossier.Dossier;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.form.FileNamePattern.Part;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files of a claim are called. */
class FileNamePatternTest {
  private static final Library LIBRARY = PackLoader.bundled();

  private static final String TWO_OF_ONE_PROJECT =
      """
      format: minshen-dossier/1
      applicant: { name: "上海/示例:生物*医药?有限公司 " }
      claims:
        - { id: c1, item: MH-10, project: 检测平台, applyDate: 2026-03-15 }
        - { id: c2, item: MH-10, project: 检测平台, applyDate: 2026-03-15 }
      """;

  @Test
  void filesAreCalledByFormUnitAndProject() {
    assertThat(names(TWO_OF_ONE_PROJECT, "c1", FileNamePattern.USUAL))
        .containsExactlyInAnyOrder(
            "申请表-上海_示例_生物_医药_有限公司-检测平台.docx",
            "申请表-上海_示例_生物_医药_有限公司-检测平台.pdf",
            "平台申报表-上海_示例_生物_医药_有限公司-检测平台.docx",
            "平台申报表-上海_示例_生物_医药_有限公司-检测平台.pdf",
            "测算说明-上海_示例_生物_医药_有限公司-检测平台.pdf");
  }

  @Test
  void noTwoFilesOfADossierHaveOneName() {
    Set<String> all = new TreeSet<>(names(TWO_OF_ONE_PROJECT, "c1", FileNamePattern.USUAL));
    Set<String> second = names(TWO_OF_ONE_PROJECT, "c2", FileNamePattern.USUAL);

    assertThat(second).contains("申请表-上海_示例_生物_医药_有限公司-检测平台 (2).docx");
    assertThat(all).doesNotContainAnyElementsOf(second);
  }

  @Test
  void wordsInTheFormsPlaceAreThoseOfTheFirstForm() {
    assertThat(names(TWO_OF_ONE_PROJECT, "c1", new FileNamePattern("申请表-{项目}.docx")))
        .containsExactlyInAnyOrder(
            "申请表-检测平台.docx", "申请表-检测平台.pdf", "平台申报表-检测平台.docx", "平台申报表-检测平台.pdf", "测算说明-检测平台.pdf");
  }

  @Test
  void papersAboutSomeClaimsAreCalledLikeForms() {
    ClaimDocuments documents = documents(TWO_OF_ONE_PROJECT);
    assertThat(documents.named(FileNamePattern.USUAL, "交件单", List.of("c2")))
        .isEqualTo("交件单-上海_示例_生物_医药_有限公司-检测平台");
    assertThat(documents.named(FileNamePattern.USUAL, "申报材料", List.of("c1", "c2")))
        .isEqualTo("申报材料-上海_示例_生物_医药_有限公司-2026年2个项目");
    assertThat(documents.named(new FileNamePattern("申请表-{项目}"), "交件单", List.of("c1")))
        .isEqualTo("交件单-检测平台");
    assertThat(documents.named(new FileNamePattern("{条款}"), "交件单", List.of("c1", "c2")))
        .isEqualTo("交件单-MH-10");
  }

  @Test
  void longPartsAreCutSoThatTheLastIsStillThere() {
    String name =
        FileNamePattern.USUAL.name(
            Map.of(Part.FORM, "申请表", Part.UNIT, "上".repeat(90), Part.PROJECT, "𠮷".repeat(90)));

    assertThat(name).isEqualTo("申请表-" + "上".repeat(28) + "-" + "𠮷".repeat(14));
  }

  @ParameterizedTest
  @CsvSource({
    "{表}-{单位}, true",
    "{form} {unit} {project} {item} {claim} {date}, true",
    "申请表, true",
    "{科室}, false",
    "{表, false",
    "表}, false",
    "' ', false"
  })
  void whatIsNoPatternHasAFault(String text, boolean good) {
    assertThat(new FileNamePattern(text).fault().isEmpty()).isEqualTo(good);
  }

  private static Set<String> names(String yaml, String claimId, FileNamePattern pattern) {
    return documents(yaml).of(claimId, pattern).keySet().stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ClaimDocuments documents(String yaml) {
    Dossier dossier =
        new DossierReader(LIBRARY)
            .read(yaml.getBytes(StandardCharsets.UTF_8), "d.yaml", ClaimsWanted.ANY);
    return new ClaimDocuments(
        Assessment.of(LIBRARY, dossier), Words.CHINESE, MissingMaterials.SKIPPED);
  }
}

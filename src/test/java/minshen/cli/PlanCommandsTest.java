package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code match} and {@code optimise} from outside. */
class PlanCommandsTest {
  private static final String HEAD =
      """
      format: minshen-dossier/1
      applicant: { name: 上海示例生物医药有限公司, kind: enterprise, profile: { industryCode: "2761" } }
      """;

  private static final String CLAIMS =
      """
      years: [2026, 2027]
      claims:
        - id: c1
          item: MH-05
          variant: review
          project: P1
          eventDate: 2025-09-30
          applyDate: 2026-03-15
          facts: { citySupport: 60, rdCost: 1200 }
          answers: { noDouble: yes, cityProject: yes, stageReached: yes }
        - id: c2
          item: MH-06
          project: P1
          eventDate: 2025-09-30
          applyDate: 2026-03-15
          products: [ { name: 甲, kind: nonIvd, rdCost: 500 } ]
          answers: { noDouble: yes, newCertificate: yes, producedLocally: yes }
        - id: c3
          item: MH-06
          project: P2
          eventDate: 2025-09-30
          applyDate: 2026-03-15
          products: [ { name: 乙, kind: nonIvd, rdCost: 600 }, { name: 丙, kind: nonIvd, rdCost: 400 } ]
          answers: { noDouble: yes, newCertificate: yes, producedLocally: yes }
      """;

  @TempDir private Path folder;

  @Test
  void optimiseWritesTheContractsFormat() throws IOException {
    Path json = folder.resolve("o.json");
    assertThat(Run.of("optimise", dossier(HEAD + CLAIMS), "--json", json).code()).isZero();
    JsonNode result = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(result.at("/format").asString()).isEqualTo("minshen-optimum/1");
    assertThat(result.at("/total").asString()).isEqualTo("280.00");
    assertThat(result.at("/chosen/0/id").asString()).isEqualTo("c2");
    assertThat(result.at("/chosen/0/amount").asString()).isEqualTo("100.00");
    assertThat(result.at("/chosen/0/year").asInt())
        .isNotEqualTo(result.at("/chosen/1/year").asInt());
    assertThat(result.at("/runnerUp/total").asString()).isEqualTo("240.00");
    assertThat(result.at("/runnerUp/chosen/0/id").asString()).isEqualTo("c1");
    assertThat(result.at("/reasons").isEmpty()).isFalse();
    assertThat(result.at("/proven").asBoolean()).isTrue();
  }

  @Test
  void optimiseReadsWell() throws IOException {
    Run run = Run.of("optimise", dossier(HEAD + CLAIMS));
    assertThat(run.out()).contains("合计 280.00 万元").contains("「P1」放在 MH-06 得 100.00 万元");
    assertThat(Run.of("--lang", "en", "optimise", dossier(HEAD + CLAIMS)).out())
        .contains("The best set, 280.00 万元 together");
  }

  @Test
  void matchNeedsNoClaims() throws IOException {
    Path file = dossier(HEAD);
    JsonNode result = JsonMapper.shared().readTree(Run.of("match", file, "--json", "-").out());
    assertThat(result.at("/format").asString()).isEqualTo("minshen-match/1");
    JsonNode device = item(result, "MH-06");
    assertThat(device.at("/pack").asString()).isEqualTo("MH2025");
    assertThat(device.at("/fit").asString()).isEqualTo("unknown");
    assertThat(device.at("/low").asString()).isEqualTo("0.00");
    assertThat(device.at("/high").asString()).isEqualTo("200.00");
    assertThat(device.at("/missing").toString()).contains("products");
    assertThat(item(result, "MH-17").at("/fit").asString()).isEqualTo("no");
    assertThat(item(result, "MH-17").at("/why/0/clause").asString()).isEqualTo("MH2025/细则/17");
    assertThat(result.at("/nextQuestion/id").asString()).isNotEmpty();
    assertThat(result.at("/nextQuestion/text").asString()).endsWith("？");
    Run optimum = Run.of("optimise", file, "--json", "-");
    assertThat(optimum.code()).isZero();
    assertThat(JsonMapper.shared().readTree(optimum.out()).at("/total").asString())
        .isEqualTo("0.00");
  }

  @Test
  void matchReadsWellInBothLanguages() throws IOException {
    Path file = dossier(HEAD + CLAIMS);
    assertThat(Run.of("match", file).out()).contains("适合  MH-06").contains("下一个最该问的问题");
    assertThat(Run.of("--lang", "en", "match", file).out()).contains("worth asking next");
  }

  @Test
  void badInputEndsWithTwoAndNothingIsWritten() throws IOException {
    Path json = folder.resolve("x.json");
    for (String command : new String[] {"match", "optimise"}) {
      Run run =
          Run.of(command, dossier(HEAD + "claims: [ { id: c1, item: MH-99 } ]"), "--json", json);
      assertThat(run.code()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(Run.of(command, folder.resolve("none.yaml")).code()).isEqualTo(ExitCode.INPUT);
      assertThat(Run.of(command).code()).isEqualTo(ExitCode.INPUT);
    }
    assertThat(json).doesNotExist();
  }

  private static JsonNode item(JsonNode result, String id) {
    for (JsonNode item : result.at("/items")) {
      if (item.at("/item").asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no item " + id);
  }

  private Path dossier(String text) throws IOException {
    return Files.writeString(folder.resolve("档案.minshen.yaml"), text);
  }

  @Test
  void aResultIsNotWrittenOverTheDossierItComesFrom() throws IOException {
    Path dossier = Files.writeString(folder.resolve("d.minshen.yaml"), HEAD + CLAIMS);
    for (String command : new String[] {"compute", "match", "optimise"}) {
      Run run = Run.of(command, dossier, "--json", folder.resolve(".").resolve("d.minshen.yaml"));

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(dossier).hasContent(HEAD + CLAIMS);
    }
  }
}

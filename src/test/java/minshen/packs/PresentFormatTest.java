package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.exchange.cases.PackProof;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Step;
import minshen.policy.calc.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack of before says the same when it is written as packs are today. */
class PresentFormatTest {
  private static final Path PACKS = Path.of("src/test/resources/minshen/packs");

  static Stream<PackFiles> packs() {
    return Stream.concat(
        BundledPacks.names().stream().map(PackFiles::bundled),
        Stream.of("QS2026", "YL2026").map(name -> PackFiles.of(PACKS.resolve(name))));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void comesToTheSameInEveryCase(PackFiles before) {
    PackFiles after = PackFiles.of("after", PresentFormat.of(before));

    assertThat(after.isPresentFormat()).isTrue();
    assertThat(PackReader.mistakes(after)).isEmpty();
    Pack one = PackReader.read(before).pack();
    Pack other = PackReader.read(after).pack();
    assertThat(withoutSteps(other)).isEqualTo(withoutSteps(one));
    assertThat(caps(other)).isEqualTo(caps(one));
    List<List<Object>> wanted = told(one, before);
    List<List<Object>> told = told(other, after);
    assertThat(told).hasSameSizeAs(wanted);
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i)).isEqualTo(wanted.get(i));
    }
    assertThat(PresentFormat.of(after)).isEqualTo(after.contents());
  }

  private static Pack withoutSteps(Pack pack) {
    return new Pack(
        pack.id(),
        pack.version(),
        pack.title(),
        pack.number(),
        pack.issuers(),
        pack.signed(),
        pack.inForce(),
        pack.events(),
        pack.source(),
        pack.role(),
        pack.clauses(),
        pack.conditions(),
        pack.items().stream().map(PresentFormatTest::withoutSteps).toList(),
        pack.readings(),
        pack.exclusions(),
        pack.questions(),
        pack.measures(),
        pack.guide(),
        pack.call(),
        pack.forms(),
        pack.funding(),
        pack.special(),
        pack.authority());
  }

  private static Item withoutSteps(Item item) {
    return new Item(
        item.id(),
        item.title(),
        item.formTitle(),
        item.clauses(),
        item.applicants(),
        item.variants(),
        item.facts(),
        item.productFacts(),
        item.conditions(),
        List.of(),
        item.materials(),
        item.forms(),
        item.counted(),
        item.ceiling(),
        item.onceEach(),
        item.eventLabel(),
        item.rules());
  }

  private static List<Step> caps(Pack pack) {
    return pack.items().stream()
        .flatMap(item -> item.steps().stream())
        .filter(step -> !(step instanceof Step.Amount))
        .toList();
  }

  private static List<List<Object>> told(Pack pack, PackFiles files) {
    Library library = new Library(List.of(pack));
    PackProof proof = new PackProof(library, pack);
    List<List<Object>> told = new ArrayList<>();
    for (PackCase packCase : PackCases.of(files)) {
      for (Outcome outcome : proof.outcomes(packCase)) {
        told.add(
            List.of(
                packCase.name(),
                outcome.exact(),
                outcome.bounds(),
                outcome.trace(),
                outcome.missing(),
                outcome.switches()));
      }
    }
    return told;
  }

  @Test
  void commentsAndEverythingAroundStayToTheLetter() {
    String items =
        """
        # Of the district.
        - id: A-1   # the first
          title: 甲
          clauses: [意/1]
          steps:
            # a share of it
            - { op: share, fact: cost, rate: 0.15, clause: 意/1 }
            # at most
            - { op: cap, limit: 100, scope: project, clause: 意/1 }

          # what must be handed in
          materials: []
        """;

    assertThat(text(items))
        .isEqualTo(
            items
                .replace(
                    "  steps:\n    # a share of it\n",
                    "  amount:\n    share: { of: cost, rate: 15% }\n  steps:\n    # a share of it\n")
                .replace("    - { op: share, fact: cost, rate: 0.15, clause: 意/1 }\n", ""));
  }

  @Test
  void whatHasNoLinesOfItsOwnIsWrittenAnew() {
    assertThat(
            text(
                "- { id: A-1, title: 甲, clauses: [意/1], steps: [{ op: fixed, amount: 5, clause: 意/2 }] }\n"))
        .contains("amount: { fixed: 5, clause: 意/2 }")
        .doesNotContain("steps");
  }

  @Test
  void readingsAndVariantsBecomeFormulasAndWhatHasNoSuchFormStays() {
    String head = "- id: A-1\n  title: 甲\n  clauses: [意/1]\n  steps:\n";
    assertThat(
            text(
                head
                    + "    - { op: share, fact: x, rate: 1, clause: 意/1, variants: [a] }\n"
                    + "    - { op: cap, limit: 9, scope: project, clause: 意/1, variants: [a] }\n"
                    + "    - { op: fixed, amount: 7, clause: 意/1, variants: [b], under: { reading: R1, alternative: true } }\n"
                    + "    - { op: fixed, amount: 8, clause: 意/2, variants: [b], under: { reading: R1, alternative: false } }\n"))
        .contains("- { variants: [a], value: { share: { of: x, rate: 100% } } }")
        .contains("{ reading: { id: R1, standard: { fixed: 8, clause: 意/2 }, alternative: 7 } }")
        .contains("op: cap");
    String stays =
        head
            + "    - { op: fixed, amount: 1, clause: 意/1 }\n"
            + "    - { op: cap, limit: 9, scope: project, clause: 意/1 }\n"
            + "    - { op: fixed, amount: 7, clause: 意/1 }\n";
    assertThat(text(stays)).isEqualTo(stays);
    String when =
        head + "    - { op: fixed, amount: 1, when: { fact: f, is: [w] }, clause: 意/1 }\n";
    assertThat(text(when)).isEqualTo(when);
  }

  private static String text(String items) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("pack.yaml", "id: A\nversion: \"1\"\n".getBytes(StandardCharsets.UTF_8));
    files.put("clauses.yaml", "- id: 意\n".getBytes(StandardCharsets.UTF_8));
    files.put("items.yaml", items.getBytes(StandardCharsets.UTF_8));
    return Optional.of(PresentFormat.of(PackFiles.of("a", files)).get("items.yaml"))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }
}

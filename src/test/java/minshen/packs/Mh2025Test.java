package minshen.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.Reading;
import org.junit.jupiter.api.Test;

/** MH2025 is whole. */
class Mh2025Test {
  private static final PackFiles FILES = PackFiles.bundled("MH2025");
  private static final Pack PACK = PackReader.read(FILES).pack();
  private static final List<PackCase> CASES = PackCases.of(FILES);

  @Test
  void hasNoMistakes() {
    assertThat(PackReader.mistakes(FILES)).isEmpty();
  }

  @Test
  void isDatedAsTheDocumentSays() {
    assertThat(PACK.issuers()).hasSize(7);
    assertThat(PACK.inForce().contains(LocalDate.of(2025, 6, 30))).isFalse();
    assertThat(PACK.inForce().contains(LocalDate.of(2025, 7, 1))).isTrue();
    assertThat(PACK.events().period().contains(LocalDate.of(2024, 10, 31))).isTrue();
    assertThat(PACK.events().period().contains(LocalDate.of(2024, 10, 30))).isFalse();
    assertThat(PACK.events().period().contains(LocalDate.of(2030, 6, 30))).isTrue();
  }

  @Test
  void hasEveryItemAndReading() {
    assertThat(PACK.items()).hasSize(19);
    assertThat(PACK.readings())
        .extracting(Reading::id)
        .containsExactly(
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14",
            "R15", "R16", "R17", "R18", "R19", "R20", "R21", "R22");
  }

  @Test
  void readingsThatMoveAmountsHaveAnAlternative() {
    assertThat(PACK.readings())
        .filteredOn(Reading::moves)
        .allMatch(reading -> reading.alternative().isPresent())
        .extracting(Reading::id)
        .containsExactly(
            "R1", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R12", "R15", "R19");
  }

  @Test
  void everyMovingReadingIsWhatSomethingHangsOn() {
    Set<String> used =
        PACK.items().stream()
            .flatMap(
                item ->
                    Stream.concat(
                        item.steps().stream().flatMap(step -> step.readings().stream()),
                        Stream.of(
                                item.conditions().stream().map(condition -> condition.under()),
                                item.conditions().stream()
                                    .flatMap(condition -> condition.also().stream())
                                    .map(also -> also.under()),
                                item.rules().once().stream().map(once -> once.under()),
                                item.rules().refusals().stream().map(refusal -> refusal.under()))
                            .flatMap(unders -> unders)
                            .flatMap(Optional::stream)
                            .map(under -> under.reading())))
            .collect(Collectors.toSet());

    assertThat(used)
        .containsExactlyInAnyOrder(
            "R1", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R12", "R15", "R19");
  }

  @Test
  void itemsThatAreOnlyEstimatedHaveNoForm() {
    assertThat(PACK.items())
        .filteredOn(item -> !item.counted())
        .allMatch(item -> item.forms().isEmpty() && item.materials().isEmpty())
        .extracting(Item::id)
        .containsExactly("MH-Y01", "MH-Y16");
  }

  @Test
  void everyOtherItemStartsWithTheApplicationForm() {
    assertThat(PACK.items())
        .filteredOn(Item::counted)
        .allMatch(item -> item.forms().getFirst().equals("minhang-application-2025"))
        .extracting(item -> item.materials().getFirst())
        .allMatch(m -> m.id().equals("m1") && m.marks().contains(Material.Mark.OFFICIAL_FORM));
  }

  @Test
  void everyItemHasAtLeastFourCases() {
    for (Item item : PACK.items()) {
      assertThat(CASES).filteredOn(c -> claims(c, item.id())).as(item.id()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void everyMovingReadingIsTriedInItsAlternative() {
    Set<String> tried = new TreeSet<>();
    CASES.forEach(c -> tried.addAll(c.readings().alternatives()));

    assertThat(tried)
        .containsExactlyInAnyOrder(
            "R1", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R12", "R15", "R19");
  }

  private static boolean claims(PackCase packCase, String item) {
    return packCase.claims() instanceof Node.Sequence claims
        && claims.items().stream()
            .anyMatch(claim -> MappingReader.of(claim, "claim").requiredText("item").equals(item));
  }
}

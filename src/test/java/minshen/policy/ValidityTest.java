package minshen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document holds on both ends of its days. */
class ValidityTest {
  private static final Optional<LocalDate> NONE = Optional.empty();

  @ParameterizedTest
  @CsvSource({
    "2024-10-30, NOT_YET",
    "2024-10-31, REFERENCE",
    "2025-06-30, REFERENCE",
    "2025-07-01, IN_FORCE",
    "2030-06-30, IN_FORCE",
    "2030-07-01, EXPIRED"
  })
  void documentWithDaysHoldsOnBothEnds(LocalDate day, Validity expected) {
    Pack pack =
        pack(
            NONE,
            new Pack.InForce(day("2025-07-01"), day("2030-06-30"), Pack.Stated.DAYS),
            Pack.Source.DOCUMENT,
            Pack.Role.POLICY);

    assertThat(Validity.of(pack, day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-02, NOT_YET",
    "2026-06-03, IN_FORCE",
    "2029-06-21, IN_FORCE",
    "2029-06-22, EXPIRED"
  })
  void documentInForceFromPublicationCountsFromItsSignature(LocalDate day, Validity expected) {
    Pack pack =
        pack(
            day("2026-06-03"),
            new Pack.InForce(NONE, day("2029-06-21"), Pack.Stated.PUBLICATION),
            Pack.Source.DOCUMENT,
            Pack.Role.POLICY);

    assertThat(Validity.of(pack, day)).isEqualTo(expected);
  }

  @Test
  void secondarySourceAndReferenceAreThatOnEveryDay() {
    Pack.InForce open = new Pack.InForce(NONE, NONE, Pack.Stated.DAYS);
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThat(Validity.of(pack(NONE, open, Pack.Source.SECONDARY, Pack.Role.POLICY), day))
        .isEqualTo(Validity.SECONDARY);
    assertThat(Validity.of(pack(NONE, open, Pack.Source.DOCUMENT, Pack.Role.REFERENCE), day))
        .isEqualTo(Validity.REFERENCE);
    assertThat(Validity.of(pack(NONE, open, Pack.Source.DOCUMENT, Pack.Role.POLICY), day))
        .isEqualTo(Validity.IN_FORCE);
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(LocalDate.parse(text));
  }

  private static Pack pack(
      Optional<LocalDate> signed, Pack.InForce inForce, Pack.Source source, Pack.Role role) {
    return new Pack(
        "T",
        "1",
        "试验",
        Optional.empty(),
        List.of(),
        signed,
        inForce,
        new Pack.EventWindow(
            new Pack.Period(day("2024-10-31"), day("2030-06-30")),
            day("2025-07-01"),
            Optional.empty()),
        source,
        role,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Guide.NONE);
  }
}

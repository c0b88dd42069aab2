package minshen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import minshen.packs.PackLoader;
import org.junit.jupiter.api.Test;

/** Which version of a pack counts for a claim. */
class LibraryTest {
  private static final Pack ANY_YEAR = PackLoader.bundled().pack("MH2025").orElseThrow();
  private static final Pack OF_2027 = of(2027, "2027.1");
  private static final Pack OF_2027_LATER = of(2027, "2027.2");

  @Test
  void theItemOfAClaimIsThatOfItsYear() {
    Library library = Library.of(List.of(ANY_YEAR, OF_2027, OF_2027_LATER), List.of());
    assertThat(library.packFor("MH-03", Optional.of(2026))).contains(ANY_YEAR);
    assertThat(library.packFor("MH-03", Optional.empty())).contains(ANY_YEAR);
    assertThat(library.packFor("MH-03", Optional.of(2027))).contains(OF_2027_LATER);
    // A later year without a version of its own goes by the newest before it.
    assertThat(library.packFor("MH-03", Optional.of(2029))).contains(OF_2027_LATER);
    assertThat(library.itemFor("MH-03", Optional.of(2027))).isEqualTo(OF_2027_LATER.item("MH-03"));
    // What a year's version leaves out is that of no particular year.
    assertThat(library.itemFor("MH-04", Optional.of(2027))).isEqualTo(ANY_YEAR.item("MH-04"));
    assertThat(library.itemFor("MH-99", Optional.of(2027))).isEmpty();
  }

  @Test
  void theChosenVersionCountsForEveryYear() {
    Library library = Library.of(List.of(ANY_YEAR, OF_2027), List.of(ANY_YEAR));
    assertThat(library.packFor("MH-03", Optional.of(2027))).contains(ANY_YEAR);
  }

  @Test
  void theVersionOfAPackInAYearIsTheOneThatCountsForItsClaims() {
    Library library = Library.of(List.of(ANY_YEAR, OF_2027, OF_2027_LATER), List.of());
    assertThat(library.version("MH2025", 2026)).contains(ANY_YEAR);
    assertThat(library.version("MH2025", 2027)).contains(OF_2027_LATER);
    assertThat(library.version("MH2025", 2029)).contains(OF_2027_LATER);
    assertThat(library.version("MH2025", 2029))
        .isEqualTo(library.packFor("MH-03", Optional.of(2029)));
    assertThat(library.version("MH2099", 2027)).isEmpty();
  }

  @Test
  void aClaimWithoutAYearIsHandedInAsThisYearsNoticeWantsIt() {
    Notice tiny = Notice.limited(BigDecimal.ONE);
    Library library =
        new Library(List.of(ANY_YEAR)).withNotices(List.of(new TypedNotice("MH2025", 2026, tiny)));

    assertThat(library.in(2026).notice(ANY_YEAR, Optional.empty()))
        .isEqualTo(library.notice(ANY_YEAR, Optional.of(2026)))
        .isNotEqualTo(Notice.of(ANY_YEAR));
    assertThat(library.in(2027).notice(ANY_YEAR, Optional.empty())).isEqualTo(Notice.of(ANY_YEAR));
    assertThat(library.in(2026).notice(ANY_YEAR, Optional.of(2025))).isEqualTo(Notice.of(ANY_YEAR));
  }

  /** A version for one year, with but one item. */
  private static Pack of(int year, String version) {
    Pack p = ANY_YEAR;
    return new Pack(
        p.id(),
        version,
        p.title(),
        p.number(),
        p.issuers(),
        p.signed(),
        p.inForce(),
        p.events(),
        p.source(),
        p.role(),
        p.clauses(),
        p.conditions(),
        List.of(p.item("MH-03").orElseThrow()),
        p.readings(),
        p.exclusions(),
        p.questions(),
        p.measures(),
        p.guide(),
        new YearlyCall(
            new TreeSet<>(List.of(year)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        p.forms(),
        p.funding(),
        p.special(),
        p.authority());
  }
}

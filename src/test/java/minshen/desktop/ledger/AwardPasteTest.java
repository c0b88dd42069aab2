package minshen.desktop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardPasteTest {
  private static final Library LIBRARY = PackLoader.bundled();

  @Test
  void rowsFromASpreadsheetAreTaken() {
    AwardPaste pasted =
        AwardPaste.of(
            """
            条款\t年度\t金额\t项目\t类别\t品种
            MH-06 三类医疗器械\t２０２５\t1,150.5\t导管项目\tivd\t导管A

            MH-11\t2024\t20
            """,
            LIBRARY);
    assertThat(pasted.problems()).isEmpty();
    assertThat(pasted.awards()).hasSize(2);
    Award first = pasted.awards().getFirst();
    assertThat(first.item()).isEqualTo("MH-06");
    assertThat(first.year()).isEqualTo(2025);
    assertThat(first.amount()).isEqualTo(Amount.of("1150.5"));
    assertThat(first.kind()).contains("ivd");
    assertThat(pasted.awards().getLast().project()).isEmpty();
  }

  @Test
  void aKindMayStandWithItsName() {
    String name = LIBRARY.item("MH-04").orElseThrow().awardKinds().get("veterinary");
    AwardPaste pasted = AwardPaste.of("MH-04\t2025\t30\t\t" + name, LIBRARY);
    assertThat(pasted.awards())
        .extracting(award -> award.kind().orElse(""))
        .containsExactly("veterinary");
  }

  @Test
  void oneWrongRowKeepsAllOut() {
    AwardPaste pasted = AwardPaste.of("MH-11\t2024\t20\nMH-06\t20256\t-3\t\tsomething", LIBRARY);
    assertThat(pasted.awards()).isEmpty();
    assertThat(pasted.problems()).hasSize(3);
    assertThat(pasted.problems().stream().map(Words.CHINESE::say))
        .allMatch(text -> text.startsWith("第 2 行："));
  }

  @Test
  void aRowThatIsShownCanBeKeptAsItIs() {
    Award award = AwardPaste.of("MH-06\t2025\t150\t甲\tnonIvd\t乙", LIBRARY).awards().getFirst();
    assertThat(AwardDraft.of(award).award(LIBRARY)).contains(award);
  }

  @Test
  void aVariantIsTheStageOfAProjectAndWhatTheCityGaveStandsBesideIt() {
    AwardPaste pasted = AwardPaste.of("MH-03\t2025\t60\t甲药\ttrial\t\t沪科 2025-0142\t120", LIBRARY);
    Award award = pasted.awards().getFirst();
    assertThat(award.variant()).contains("trial");
    assertThat(award.kind()).isEmpty();
    assertThat(award.cityGrant()).contains("沪科 2025-0142");
    assertThat(award.citySupport().orElseThrow()).isEqualTo(Amount.of("120"));
    assertThat(AwardDraft.of(award).award(LIBRARY)).contains(award);
    assertThat(AwardPaste.of("MH-03\t2025\t60\t甲药\t\t\t\t一百", LIBRARY).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"999,false", "1000,true", "1999,true", "2101,true", "9999,true", "10000,false"})
  void aYearThatAFileMayHaveCanBeKeptInTheLedger(String year, boolean kept) {
    assertThat(AwardPaste.of("MH-11\t" + year + "\t20", LIBRARY).awards()).hasSize(kept ? 1 : 0);
  }

  @Test
  void aBlankRowLacksItemYearAndAmount() {
    assertThat(AwardDraft.BLANK.problems(LIBRARY).keySet())
        .containsExactly(AwardDraft.Field.ITEM, AwardDraft.Field.YEAR, AwardDraft.Field.AMOUNT);
  }
}

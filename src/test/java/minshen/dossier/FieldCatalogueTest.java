package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.policy.ApplicantKind;
import minshen.policy.amount.Amount;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldCatalogueTest {
  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldHasItsWords(DossierField<?> field) {
    for (Words words : List.of(Words.CHINESE, Words.ENGLISH)) {
      Stream.of(Optional.of(field.label()), Optional.of(field.screenLabel()), field.hint())
          .flatMap(Optional::stream)
          .forEach(
              message -> assertThat(words.say(message)).isNotBlank().isNotEqualTo(message.key()));
    }
  }

  static List<DossierField<?>> fields() {
    return FieldCatalogue.all();
  }

  @Test
  void theScreenHasFieldsWherePeopleLookForThem() {
    assertThat(FieldCatalogue.of(FieldGroup.UNIT))
        .extracting(DossierField::path)
        .startsWith("name", "creditCode", "town", "kind", "postalAddress", "registeredAddress");
    assertThat(FieldCatalogue.of(FieldGroup.PROFILE))
        .extracting(DossierField::path)
        .endsWith("profile.foreignInvested", "profile.businessScope", "profile.text");
  }

  @Test
  void whatAFieldWritesItReads() {
    assertThat(again(FieldTypes.AMOUNT, Amount.of("0.000001"))).isEqualTo("0.000001");
    assertThat(again(FieldTypes.COUNT, 120)).isEqualTo("120");
    assertThat(again(FieldTypes.DAY, LocalDate.of(2015, 6, 1))).isEqualTo("2015-06-01");
    assertThat(again(FieldTypes.MONTH, YearMonth.of(2025, 3))).isEqualTo("2025-03");
    assertThat(again(FieldTypes.YES_NO, false)).isEqualTo("false");
    assertThat(again(FieldTypes.TEXT, " 甲 ")).isEqualTo(" 甲 ");
    assertThat(Arrays.stream(ApplicantKind.values()).map(kind -> again(FieldTypes.KIND, kind)))
        .contains("enterprise", "hospital");
  }

  @Test
  void aValueThatIsTakenAwayLeavesNothing() {
    Applicant named = Applicant.BLANK.with(FieldCatalogue.NAME, "甲");

    assertThat(named.get(FieldCatalogue.NAME)).contains("甲");
    assertThat(named.with(FieldCatalogue.NAME, Optional.empty())).isEqualTo(Applicant.BLANK);
  }

  private static <T> String again(FieldType<T> type, T value) {
    String written = type.write(value);
    assertThat(type.read(written)).isEqualTo(value);
    return written;
  }

  @Test
  void aWordIsUnderstoodAsItIsPrinted() {
    FieldType.YesNo yesNo = new FieldType.YesNo();
    assertThat(yesNo.printed(true)).isEqualTo("是");
    assertThat(yesNo.understood("否")).contains(false);
    assertThat(yesNo.understood("也许")).isEmpty();
    FieldType.Choice<ApplicantKind> kinds =
        new FieldType.Choice<>(ApplicantKind.class, "dossier.kind.");
    assertThat(ApplicantKind.values())
        .allSatisfy(kind -> assertThat(kinds.understood(kinds.printed(kind))).contains(kind));
  }
}

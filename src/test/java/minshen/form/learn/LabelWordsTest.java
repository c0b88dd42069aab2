package minshen.form.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.FormContent;
import minshen.exchange.workbook.HeadingWords;
import minshen.files.Documents;
import minshen.files.MappingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of offices' forms, held against those of lists of companies. */
class LabelWordsTest {
  @Test
  void aLabelOfAFormAndAHeadingOfAListSayTheSame() throws IOException {
    List<String> contradictions = new ArrayList<>();
    MappingReader in = labels();
    MappingReader places = in.fields("places").orElseThrow();
    for (String place : places.keys()) {
      places.texts(place).forEach(word -> hold(word, place, contradictions));
    }
    in.list("unclear", node -> MappingReader.of(node, "unclear"))
        .forEach(
            unclear -> {
              String place = unclear.requiredText("place");
              unclear.texts("words").forEach(word -> hold(word, place, contradictions));
            });
    MappingReader people = in.fields("people").orElseThrow();
    for (String person : people.keys()) {
      MappingReader one = people.fields(person).orElseThrow();
      Optional<String> name = one.fields("places").orElseThrow().text("name");
      name.ifPresent(place -> one.texts("words").forEach(w -> hold(w, place, contradictions)));
    }

    assertThat(contradictions).isEmpty();
  }

  @Test
  void aListIsHeadedAsAFormIs() {
    assertThat(headed("营业执照住所")).containsExactly("applicant.registeredAddress");
    assertThat(headed("所属行业类别")).containsExactly("applicant.profile.industryCode");
    assertThat(headed("日常业务联络人手机号码")).containsExactly("applicant.contact.mobile");
    assertThat(headed("国民经济行业名称")).containsExactly("applicant.profile.industryName");
    assertThat(headed("平台名称")).isEmpty();
    assertThat(headed("合作单位名称")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"注册地址与经营地址是否一致", "联系人与单位关系", "法定代表人与实控人是否一致", "申报单位需求"})
  void aHeadingThatGoesOnBehindTheWordsOfAFormIsAnother(String heading) {
    assertThat(headed(heading)).isEmpty();
  }

  private static List<String> headed(String heading) {
    return HeadingWords.standard().find(heading).map(HeadingWords.Found::keys).orElse(List.of());
  }

  @Test
  void alikeWordsAreOneWord() {
    LabelWords words = LabelWords.standard();

    assertThat(words.meaning("帐 号：")).isEqualTo(words.meaning("账号"));
    assertThat(words.meaning("实际经营地")).isEqualTo(words.meaning("实际经营地址"));
    assertThat(words.meaning("基本账户开户行")).isEqualTo(words.meaning("开户行"));
  }

  private static void hold(String word, String place, List<String> contradictions) {
    Optional<String> key = key(place);
    HeadingWords.standard()
        .find(word)
        .filter(
            found ->
                key.isPresent()
                    && found.keys().stream()
                        .map(LabelWordsTest::ofIndustry)
                        .noneMatch(key.get()::equals))
        .ifPresent(found -> contradictions.add(word + ": " + key.get() + ", " + found.keys()));
  }

  /** The key of what a place shows; a list that names an industry tells its code. */
  private static Optional<String> key(String place) {
    return FormContent.of(place)
        .flatMap(
            content ->
                switch (content) {
                  case FormContent.Typed typed -> Optional.of(typed.field().key());
                  case FormContent.Copy copy -> Optional.of(copy.field().key());
                  case FormContent.Months _, FormContent.OfFact _, FormContent.Derived _ ->
                      Optional.empty();
                })
        .map(LabelWordsTest::ofIndustry);
  }

  private static String ofIndustry(String key) {
    return key.replace("industryName", "industryCode");
  }

  private static MappingReader labels() throws IOException {
    try (InputStream in = LabelWords.class.getResourceAsStream("labels.yaml")) {
      return MappingReader.of(Documents.parse(in.readAllBytes(), "labels.yaml"), "labels");
    }
  }
}

package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minshen.words.Language;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A language is asked for by its code, and only the list of languages knows the codes. */
class LanguagesTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void isAskedForByItsCodeInEitherWay(Language language) {
    String header = Words.in(language).bundleOf("cli").getString("minshen.usage.header");
    assertThat(Run.of("--lang", language.code(), "--help").out()).contains(header);
    assertThat(Run.of("--lang=" + language.code(), "--help").out()).contains(header);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHelpAndTheComplaintNameEveryCode(Language language) {
    assertThat(Run.of("--lang", language.code(), "--help").out())
        .contains("--lang=" + String.join("|", Language.codes()));
    assertThat(Words.in(language).say("cli.wants-language", "fr", Language.codes()))
        .contains(Language.codes());
  }

  @Test
  void whatIsNoLanguageIsComplainedOfInTheStandardOne() {
    Run run = Run.of("--lang", "fr", "policy", "list");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .contains(Words.in(Language.STANDARD).say("cli.wants-language", "fr", Language.codes()));
  }

  @Test
  void codesAndNamesTellLanguagesApart() {
    assertThat(Stream.of(Language.values()).map(Language::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(Language.values()).map(Language::ownName)).doesNotHaveDuplicates();
    assertThat(Language.askedFor(List.of("--lang"))).isEmpty();
  }

  @Test
  void noOtherPlaceInTheCodeChoosesByACode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("Language.java")) {
          assertThat(Files.readString(file))
              .as(file.toString())
              .doesNotContain("\"zh\"", "\"en\"", "== Words.", "!= Words.", "Locale.ENGLISH");
        }
      }
    }
  }
}

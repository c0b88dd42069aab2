package minshen.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the program. Another one is a line here and a {@code words_<code>.properties}
 * beside each {@code words.properties}; everything that offers, keeps or reads languages walks this
 * list.
 */
public enum Language {
  /** Chinese as written in Shanghai; what is said where no other language is asked for. */
  CHINESE("zh", "中文", Locale.SIMPLIFIED_CHINESE),
  ENGLISH("en", "English", Locale.ENGLISH);

  /** The language that is spoken where none is asked for. */
  public static final Language STANDARD = CHINESE;

  private final String code;
  private final String ownName;
  private final Locale locale;

  Language(String code, String ownName, Locale locale) {
    this.code = code;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** The language of a code; empty if none has it. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The language that arguments ask for; what is no language does not count. */
  public static Optional<Language> askedFor(List<String> arguments) {
    int at = arguments.indexOf("--lang");
    Optional<String> asked =
        at >= 0 && at + 1 < arguments.size()
            ? Optional.of(arguments.get(at + 1))
            : arguments.stream()
                .filter(argument -> argument.startsWith("--lang="))
                .map(argument -> argument.substring("--lang=".length()))
                .findFirst();
    return asked.flatMap(Language::of);
  }

  /** The codes of all languages. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }

  /** As it is asked for and kept, such as {@code zh}. */
  public String code() {
    return code;
  }

  /** Its name in itself: who cannot read any other finds the way back. */
  public String ownName() {
    return ownName;
  }

  /** How numbers and texts are formed in it; its tag is that of documents in the language. */
  public Locale locale() {
    return locale;
  }

  /** Which bundles hold its words: those without a suffix are the standard language's. */
  Locale bundles() {
    return this == STANDARD ? Locale.ROOT : Locale.of(code);
  }
}

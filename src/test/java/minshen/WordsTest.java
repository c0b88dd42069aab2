package minshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.words.Language;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What the code says is in the bundles, in every language, and nothing else is. */
class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/minshen");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]+)\"");

  /** Keys that picocli looks up by itself. */
  private static final Pattern HELP = Pattern.compile("(minshen\\.|usage\\.).*");

  @Test
  void everyLanguageHasTheSameKeys() throws IOException {
    for (Path standard : bundles("words.properties")) {
      for (Language language : EnumSet.complementOf(EnumSet.of(Language.STANDARD))) {
        Path other = standard.resolveSibling("words_" + language.code() + ".properties");
        assertThat(keys(other)).as(other.toString()).isEqualTo(keys(standard));
      }
    }
  }

  @Test
  void noBundleIsOfALanguageThatTheProgramDoesNotKnow() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith("words_")))
          .allMatch(f -> Language.of(f.replaceAll("words_|\\.properties", "")).isPresent());
    }
  }

  @Test
  void everyKeyInTheCodeHasWords() throws IOException {
    Set<String> rooms = rooms();
    Set<String> known = allKeys();
    Set<String> missing =
        literals().stream()
            .filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
            .filter(literal -> !literal.endsWith(".") && !literal.endsWith("-"))
            .filter(literal -> !literal.endsWith(".words") && !literal.endsWith(".yaml"))
            .filter(literal -> !known.contains(literal))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> literals = literals();
    Set<String> unused =
        allKeys().stream()
            .filter(key -> !HELP.matcher(key).matches())
            .filter(key -> !literals.contains(key) && !literals.contains(withoutSuffix(key)))
            .filter(
                key ->
                    literals.stream()
                        .noneMatch(l -> l.endsWith(".") && l.length() > 6 && key.startsWith(l)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void aWordStandsInTheFormThatFitsItsNumber() {
    Words words = Words.ENGLISH;
    assertThat(words.say("desktop.history.upload", 1)).isEqualTo("Upload set · 1 file");
    assertThat(words.say("desktop.history.upload", 0)).isEqualTo("Upload set · 0 files");
    assertThat(words.say("desktop.history.upload", 12)).isEqualTo("Upload set · 12 files");
    assertThat(words.say("desktop.packet.some-failed", "1")).startsWith("1 packet was not made");
    assertThat(words.say("cli.check.summary", 1, 2)).isEqualTo("1 error, 2 warnings");
    assertThat(words.say("desktop.history.upload", "1,234")).endsWith("1,234 files");
  }

  /** A number before a word in its plural alone, which is wrong for one. */
  @Test
  void noEnglishWordIsAlwaysInThePlural() throws IOException {
    Pattern always =
        Pattern.compile("\\{\\d} (files|claims|packets|pages|attachments|companies|days)\\b");
    Set<String> found = new TreeSet<>();
    for (Path bundle : bundles("words_en.properties")) {
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(bundle)) {
        properties.load(in);
      }
      properties.stringPropertyNames().stream()
          .filter(key -> always.matcher(properties.getProperty(key)).find())
          .forEach(found::add);
    }
    // These numbers are bounds of many.
    assertThat(found)
        .isSubsetOf(
            "desktop.packet.too-many",
            "packet.container.too-many",
            "packet.convert.too-many-pages");
  }

  /** What says that a word is unknown adds the suffix by itself. */
  private static String withoutSuffix(String key) {
    return key.replaceFirst("-(near|none)$", "");
  }

  private static Set<String> literals() throws IOException {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          literals.add(matcher.group(1));
        }
      }
    }
    return literals;
  }

  private static Set<String> rooms() throws IOException {
    return bundles("words.properties").stream()
        .map(file -> file.getParent().getFileName().toString())
        .collect(Collectors.toSet());
  }

  private static Set<String> allKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : bundles("words.properties")) {
      keys.addAll(keys(bundle));
    }
    return keys;
  }

  private static Set<String> keys(Path bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(bundle)) {
      properties.load(in);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static List<Path> bundles(String name) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(f -> f.getFileName().toString().equals(name)).sorted().toList();
    }
  }
}

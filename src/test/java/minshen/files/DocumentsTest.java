package minshen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  @TempDir Path folder;

  /** To save such a file as UTF-8 would help nobody. */
  @Test
  void whatIsNoTextInAnyEncodingIsNotToldToBeSavedAsOne() throws IOException {
    byte[] rubbish = new byte[3000];
    new Random(1).nextBytes(rubbish);
    Path file = Files.write(folder.resolve("表.docx"), rubbish);
    assertThat(said(file)).contains("多半已损坏").doesNotContain("UTF-8");

    byte[] chinese = "名称：上海示例公司\n".repeat(50).getBytes(Charset.forName("GB18030"));
    assertThat(said(Files.write(folder.resolve("a.yaml"), chinese))).contains("UTF-8");
  }

  private static String said(Path file) {
    InputException thrown =
        catchThrowableOfType(InputException.class, () -> Documents.read(file, file.toString()));
    return Words.CHINESE.say(thrown.problem());
  }

  @Test
  void everyValueKnowsItsLine() {
    Node.Mapping root = (Node.Mapping) yaml("a: 1\nb:\n  - x\n  - y\n");
    Node.Sequence list = (Node.Sequence) root.entries().get("b").value();
    assertThat(root.entries().get("b").keyAt().line()).isEqualTo(2);
    assertThat(list.items()).extracting(n -> n.at().line()).containsExactly(3, 4);
  }

  @Test
  void scalarsKeepTheirCharacters() {
    Node.Mapping root =
        (Node.Mapping) yaml("a: 0123\nb: '0123'\nc: 1e3\nd: ~\ne: yes\nf: true\ng: !!str 5\n");
    assertThat(kinds(root))
        .containsExactly(
            "0123 NUMBER",
            "0123 TEXT",
            "1e3 NUMBER",
            " NOTHING",
            "yes TEXT",
            "true BOOLEAN",
            "5 TEXT");
  }

  @Test
  void jsonMayBeIndentedWithTabsAndHaveEveryEscape() {
    Node.Mapping root =
        (Node.Mapping)
            yaml(
                "{\r\n"
                    + "\t\"a\": \"\\ud83d\\ude00\\/\\u95f5\\n"
                    + "\",\r\n"
                    + "\t\"b\": [1.50, true, null]\r\n"
                    + "}");
    assertThat(kinds(root)).first().isEqualTo("😀/闵\n TEXT");
    assertThat(root.entries().get("b").keyAt().line()).isEqualTo(3);
    Node.Sequence list = (Node.Sequence) root.entries().get("b").value();
    assertThat(list.items().stream().map(n -> ((Node.Scalar) n).kind()))
        .containsExactly(Node.Kind.NUMBER, Node.Kind.BOOLEAN, Node.Kind.NOTHING);
  }

  @Test
  void jsonKeysMayBeLong() {
    String key = "k".repeat(5000);
    assertThat(((Node.Mapping) yaml("{\"" + key + "\": 1}")).entries()).containsKey(key);
  }

  @Test
  void whatOnlyLooksLikeJsonIsYamlInFlowStyle() {
    Node.Mapping root = (Node.Mapping) yaml("{ a: 1, # one\n  b: [x, y] }\n");
    assertThat(root.entries()).containsOnlyKeys("a", "b");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(((Node.Mapping) yaml("\uFEFFa: 1\n")).entries()).containsOnlyKeys("a");
    assertThat(((Node.Mapping) yaml("\uFEFF{\"a\": 1}")).entries()).containsOnlyKeys("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\nb: 2\na: 3\n", "{\"a\": 1,\n\"b\": 2,\n\"a\": 3}"})
  void aKeyThatStandsTwiceIsRefusedAtItsSecondPlace(String text) {
    assertThat(refused(text)).isEqualTo("f.yaml:3: 键重复：a，请只保留一个");
  }

  @Test
  void keysThatDifferOnlyInQuotesAreOneKey() {
    assertThat(refused("a: 1\n\"a\": 2\n")).contains(":2: 键重复");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "# only\n# comments\n", "---\n", "~", "\"\""})
  void anEmptyDocumentIsSaidToBeEmpty(String text) {
    assertThat(refused(text)).isEqualTo("f.yaml: 文件是空的");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: [1, 2",
        "a: 'x",
        "\ta: 1",
        "a: 1\n b: 2",
        "a: %x",
        "a: \"\\q\"",
        "a\nb: 1",
        "a: @x",
        "? [a]\n: 1",
        "a: !!set {x}",
        "a: *nowhere",
        "a: &a [*a]",
        "--- 1\n--- 2",
        "a: }",
        "{\"a\": 1",
        "%YAML 9.9\n---\na: 1",
        "a: \"\\0\"",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud800\"}",
        "a: \u0001",
        "- a\nb: 1",
        "!!python/object x",
        "a: |x\n y",
        "*a : 1"
      })
  void aBrokenDocumentIsOneShortChineseLine(String text) {
    String line = refused(text);
    assertThat(line).matches("f\\.yaml(:\\d+)?: .*[\\u4e00-\\u9fff].*").hasSizeLessThan(100);
    assertThat(line).doesNotContain("found", "expected", "mapping", "\n", "'", "{0}");
    InputException e = failure(text);
    assertThat(e.say(Words.ENGLISH)).isASCII().hasSizeLessThan(140).doesNotContain("{0}");
  }

  @Test
  void brokenJsonIsCalledJsonAtItsLine() {
    byte[] text = "{\n\"a\": 1\n\"b\": 2\n}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Documents.parse(text, "x.json"))
        .hasMessageStartingWith("x.json:3: 不是有效的 JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "- ", "[[", "? "})
  void deepNestingOverflowsNothing(String opening) {
    assertThat(refused(opening.repeat(100_000))).containsAnyOf("嵌套超过 50 层", "键必须是文字");
  }

  @Test
  void fiftyLevelsAreAllowed() {
    assertThat(yaml("[".repeat(50) + "]".repeat(50))).isInstanceOf(Node.Sequence.class);
  }

  @Test
  void anAliasRepeatsWhatItNames() {
    Node.Mapping root = (Node.Mapping) yaml("a: &x [1, 2]\nb: *x\n");
    assertThat(root.entries().get("b").value()).isEqualTo(root.entries().get("a").value());
  }

  @Test
  void aliasesMayNotMultiplyTheDocument() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(
                  i,
                  i,
                  String.join(
                      ", ",
                      List.of(
                          before, before, before, before, before, before, before, before,
                          before))));
    }
    assertThat(refused(bomb.toString())).contains("别名会成倍展开");
  }

  @Test
  void aLongTextMayNotBeMultipliedByAliases() {
    String text = "a: &a " + "x".repeat(100_000) + "\nb: [" + "*a, ".repeat(200) + "*a]\n";
    assertThat(refused(text)).startsWith("f.yaml:2: ").contains("别名会成倍展开");
  }

  @Test
  void otherEncodingsAreNamedWithTheirLine() throws IOException {
    Path file = folder.resolve("旧.yaml");
    Files.write(file, "a: 1\nb: 上海示例\n".getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> Documents.read(file, "旧.yaml"))
        .hasMessageStartingWith("旧.yaml:2: 不是 UTF-8");
    Files.write(file, "a: 1\n".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Documents.read(file, "旧.yaml")).hasMessageContaining("UTF-16");
    Files.write(file, "a: 1\n".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> Documents.read(file, "旧.yaml")).hasMessageContaining(":1: 不是 UTF-8");
    Files.write(file, new byte[] {'a', ':', '\n', 0});
    assertThatThrownBy(() -> Documents.read(file, "旧.yaml")).hasMessageContaining(":2: 不是 UTF-8");
  }

  @Test
  void aFileThatIsTooLargeIsNotReadWhole() throws IOException {
    Path file = folder.resolve("big.yaml");
    byte[] block = new byte[1024 * 1024];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    assertThatThrownBy(() -> Documents.read(file, "big.yaml"))
        .hasMessage("big.yaml: 文件超过 16 MB，请确认选对了文件");
  }

  @Test
  void aTabIsNamedThoughItCannotStartATokenEither() {
    assertThat(refused("a:\n\tb: 1\n")).contains("Tab");
  }

  @Test
  void aLargeDocumentIsReadWhole() {
    String row = "- { item: MH-06, year: 2026, amount: 150, project: 甲 }\n";
    String text = row.repeat(100_000);
    assertThat(((Node.Sequence) yaml(text)).items()).hasSize(100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", " ", ":", "? ", "\t"})
  void aLineWithoutEndIsRefusedAtOnce(String part) {
    assertThat(refused("a: 1\nb: x" + part.repeat(7_000_000) + "\nc: d: e"))
        .isEqualTo("f.yaml:2: 一行超过 200000 个字符，请换行");
  }

  @Test
  void aTextOnOneLineMayBeLong() {
    String text = "字".repeat(100_000);
    Node.Mapping root = (Node.Mapping) yaml("a: " + text);
    assertThat(kinds(root)).containsExactly(text + " TEXT");
  }

  @Test
  void foldersAndAbsentFilesAreToldApart() {
    assertThatThrownBy(() -> Documents.read(folder, "d")).hasMessage("d: 这是一个文件夹，请指定其中的文件");
    assertThatThrownBy(() -> Documents.read(folder.resolve("x"), "x"))
        .hasMessage("x: 找不到这个文件，请检查路径");
  }

  private static List<String> kinds(Node.Mapping mapping) {
    return mapping.entries().values().stream()
        .map(Node.Entry::value)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .map(s -> s.text() + " " + s.kind())
        .toList();
  }

  private static Node yaml(String text) {
    return Documents.parse(text.getBytes(StandardCharsets.UTF_8), "f.yaml");
  }

  private static InputException failure(String text) {
    return catchThrowableOfType(InputException.class, () -> yaml(text));
  }

  private static String refused(String text) {
    InputException e = failure(text);
    assertThat(e).isNotNull();
    return e.getMessage();
  }
}

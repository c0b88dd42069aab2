package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import minshen.dossier.FormContents;
import minshen.form.font.SampleFont;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
  private static final String RARE = "𠈌";

  @Test
  void characterThatNoFontHasStopsWithItsFieldAndNumber() {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.alone());

    UnprintableCharacterException stopped =
        catchThrowableOfType(
            UnprintableCharacterException.class,
            () -> form.toPdf(Map.of("legalName", "王" + RARE), Samples.STAMP));

    assertThat(stopped.fieldId()).isEqualTo("legalName");
    assertThat(Words.CHINESE.say(stopped.problem())).contains("法人代表", RARE, "U+2020C");
    assertThat(Words.ENGLISH.say(stopped.problem())).contains("U+2020C");
    assertThatThrownBy(() -> form.toWord(Map.of("legalName", RARE), Samples.STAMP))
        .isInstanceOf(UnprintableCharacterException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 0x1B, 0x85, 0x200B, 0x202E, 0x2028, 0xFEFF, 0xFFFE, 0xD800, 0x2610})
  void controlsAndBoxesAreRefused(int codePoint) {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.alone());
    String value = "张" + new String(new int[] {codePoint}, 0, 1);

    assertThatThrownBy(() -> form.layOut(Map.of("name", value)))
        .isInstanceOf(UnprintableCharacterException.class);
  }

  @Test
  void lineBreaksAndTabsAreText() {
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.alone());

    assertThat(form.layOut(Map.of("profile", "一\r\n二\t三")).pages()).hasSize(1);
  }

  @Test
  void rareCharactersOfNamesAndPlacesAreInOurFont() {
    for (String character : List.of("䶮", "㛃", "𬭎", "𤧛", "𠅤", "□", "■", "√", "㎡", "℃", "Ⅱ")) {
      assertThat(Typeface.alone().canPrint(character.codePointAt(0))).as(character).isTrue();
    }
  }

  @Test
  void installedFontHelpsOut(@TempDir Path fonts) throws Exception {
    int glyph = SampleFont.glyph('十');
    SampleFont font = new SampleFont("Rare").map(12, Map.of(RARE.codePointAt(0), glyph));
    Files.write(fonts.resolve("rare.ttf"), font.bytes());
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, Typeface.with(List.of(fonts)));

    byte[] pdf = form.toPdf(Map.of("legalName", "王" + RARE + "明"), Samples.STAMP);

    assertThat(Pdfs.pages(pdf).getFirst()).contains("王" + RARE + "明");
    assertThat(Pdfs.violations(pdf)).isEmpty();
  }

  @Test
  void fontsOfThisMachineHelpOut() throws Exception {
    Path fonts = Path.of("/usr/share/fonts");
    Typeface typeface = Typeface.with(List.of(fonts));
    Skips.unless(Files.isDirectory(fonts) && typeface.canPrint('☐'), "no installed font has ☐");
    OfficialForm form = OfficialForm.load(FormContents.APPLICATION, typeface);
    String rare = typeface.canPrint(RARE.codePointAt(0)) ? RARE : "";

    byte[] pdf = form.toPdf(Map.of("materials", "☐ 已提交" + rare), Samples.STAMP);

    assertThat(Pdfs.pages(pdf).getFirst()).contains("☐ 已提交" + rare);
    assertThat(Pdfs.violations(pdf)).isEmpty();
  }

  @Test
  void installedFontsCanBeHidden() {
    String before = System.getProperty(Typeface.SYSTEM_FONTS);
    System.setProperty(Typeface.SYSTEM_FONTS, "none");
    try {
      assertThat(Typeface.standard().canPrint('☐')).isFalse();
    } finally {
      if (before == null) {
        System.clearProperty(Typeface.SYSTEM_FONTS);
      } else {
        System.setProperty(Typeface.SYSTEM_FONTS, before);
      }
    }
  }

  @Test
  void boldFaceHasEveryHeading() {
    Stream<String> titles =
        Stream.of(FormContents.APPLICATION, FormContents.PLATFORM)
            .map(OfficialForm::grid)
            .map(grid -> grid.title() + grid.continued().mark());
    ResourceBundle bundle = ResourceBundle.getBundle("minshen.form.words", java.util.Locale.ROOT);
    Stream<String> headings =
        Stream.of(
                "title",
                "wan",
                "open",
                "steps",
                "missing",
                "readings",
                "chosen",
                "findings",
                "clauses")
            .map(key -> bundle.getString("form.calc." + key));

    ResourceBundle packet = ResourceBundle.getBundle("minshen.packet.words", java.util.Locale.ROOT);
    Stream<String> ofPacket =
        Stream.of("cover.title", "contents", "list", "print.title")
            .map(key -> packet.getString("packet." + key));

    assertThat(Stream.of(titles, headings, ofPacket, Stream.of("附件一二三四五六七八九十百零")).flatMap(s -> s))
        .allSatisfy(
            heading ->
                assertThat(heading.codePoints().allMatch(Typeface::hasBold)).as(heading).isTrue());
    assertThat("0123456789.,-".chars().allMatch(Typeface::hasBold)).isTrue();
  }

  @Test
  void fontsCarryTheirLicence() throws IOException {
    try (var licence = Typeface.class.getResourceAsStream("/minshen/fonts/OFL.txt")) {
      assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
          .contains("SIL OPEN FONT LICENSE");
    }
  }
}

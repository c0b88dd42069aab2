package minshen.form.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemFontsTest {
  private static final String SERIF = "/minshen/fonts/NotoSerifSC_400Regular.ttf";
  private static final int RARE = 0x2020C;
  private static final int BOX = 0x2610;
  private static final int TEN = SampleFont.glyph('十');
  private static final int BLANK = SampleFont.glyph(' ');

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 12})
  void charactersAreFoundInEveryKindOfMap(int format) throws IOException {
    write("a.ttf", new SampleFont("Song").map(format, Map.of(BOX, TEN)));

    FontFace face = fonts().with(BOX).orElseThrow();

    assertThat(face.width(BOX, 10)).isEqualTo(10);
    assertThat(face.program().getGlyph(BOX).getCode()).isEqualTo(TEN);
    assertThat(fonts().with(BOX + 1)).isEmpty();
  }

  @Test
  void charactersOutsideTheFirstPlaneAreFound() throws IOException {
    write("a.ttf", new SampleFont("Song").map(12, Map.of(BOX, TEN, RARE, TEN)));

    assertThat(fonts().with(RARE)).isPresent();
    assertThat(fonts().with(RARE - 1)).isEmpty();
  }

  @Test
  void boxesOfLastResortFontsAreNoPictures() throws IOException {
    write("a.ttf", new SampleFont("Boxes").map(13, Map.of(BOX, TEN)));
    write("b.ttf", new SampleFont("LastResortHE-Regular").map(12, Map.of(BOX, TEN)));
    write("blank.ttf", new SampleFont("Blank").map(12, Map.of(BOX, BLANK)));
    write("symbols.ttf", new SampleFont("Symbols").symbols(Map.of(BOX, TEN)));

    assertThat(fonts().with(BOX)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0xE000, 0xF8FF, 0xF0000, 0x10FFFD})
  void symbolsOfPrivateUseStandForNoCharacter(int codePoint) throws IOException {
    write("a.ttf", new SampleFont("OpenSymbol").map(12, Map.of(BOX, TEN, codePoint, TEN)));

    assertThat(fonts().with(codePoint)).isEmpty();
    assertThat(fonts().with(BOX)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0002, 0x0100, 0x0200})
  void fontsThatMayNotBeEmbeddedInPartAreLeftAlone(int permission) throws IOException {
    write("a.ttf", new SampleFont("Song").map(12, Map.of(BOX, TEN)).set("OS/2", 8, permission));

    assertThat(fonts().with(BOX)).isEmpty();
  }

  @Test
  void sameFontIsChosenWhereverTheFilesAre() throws IOException {
    SampleFont sans = new SampleFont("AAA-Sans").map(12, Map.of(BOX, TEN)).set("OS/2", 4, 400);
    SampleFont song =
        new SampleFont("NotoSerifCJKsc-Regular").map(12, Map.of(BOX, TEN)).set("OS/2", 4, 400);
    SampleFont heavy =
        new SampleFont("NotoSerifCJKsc-Black").map(12, Map.of(BOX, TEN)).set("OS/2", 4, 900);
    SampleFont japan =
        new SampleFont("NotoSerifCJKjp-Regular").map(12, Map.of(BOX, TEN)).set("OS/2", 4, 400);

    write("1.ttf", sans);
    write("2.ttf", heavy);
    Files.write(folder.resolve("3.ttc"), SampleFont.collection(japan, song));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.write(other.resolve("1.otc"), SampleFont.collection(song, japan, heavy));
    Files.write(other.resolve("0.ttf"), sans.bytes());

    assertThat(name(fonts().with(BOX))).isEqualTo("NotoSerifCJKsc-Regular");
    assertThat(name(new SystemFonts(List.of(other)).with(BOX))).isEqualTo("NotoSerifCJKsc-Regular");
  }

  @Test
  void fontInstalledMeanwhileIsFoundAndOneRemovedIsForgotten() throws IOException {
    SystemFonts fonts = new SystemFonts(List.of(folder), Duration.ZERO);
    assertThat(fonts.with(BOX)).isEmpty();

    write("a.ttf", new SampleFont("Song").map(12, Map.of(BOX, TEN)));
    assertThat(fonts.with(BOX)).isPresent();

    Files.delete(folder.resolve("a.ttf"));
    assertThat(fonts.with(BOX + 1)).isEmpty();
    assertThat(fonts.with(BOX)).isEmpty();
  }

  @Test
  void damagedFontsArePassedOver() throws IOException {
    byte[] whole = new SampleFont("Song").map(12, Map.of(BOX, TEN, RARE, TEN)).bytes();
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int flips = 0; flips < 1 + i % 20; flips++) {
        damaged[random.nextInt(i % 3 == 0 ? 500 : damaged.length)] = (byte) random.nextInt();
      }
      int length = i % 4 == 0 ? random.nextInt(damaged.length) : damaged.length;
      Files.write(folder.resolve(i + ".ttf"), java.util.Arrays.copyOf(damaged, length));
      Files.write(folder.resolve(i + ".ttc"), java.util.Arrays.copyOf(damaged, length));
      SystemFonts fonts = fonts();

      Optional<FontFace> face = fonts.with(BOX);

      if (face.isPresent()) {
        assertThat(face.get().program().getGlyph(BOX)).isNotNull();
      }
      Files.delete(folder.resolve(i + ".ttf"));
      Files.delete(folder.resolve(i + ".ttc"));
    }
  }

  @Test
  void hundredsOfLargeFontsTakeNoMemory() throws IOException {
    byte[] serif = BundledFace.class.getResourceAsStream(SERIF).readAllBytes();
    Path first = Files.write(folder.resolve("0.ttf"), serif);
    for (int i = 1; i < 500; i++) {
      Files.createLink(folder.resolve(i + ".ttf"), first);
    }
    SystemFonts fonts = fonts();
    long before = memory();

    // It lies between characters that the font has: every map must be asked.
    assertThat(fonts.with(BOX)).isEmpty();

    assertThat(memory() - before).isLessThan(serif.length);
    assertThat(fonts.with('十')).isPresent();
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private SystemFonts fonts() {
    return new SystemFonts(List.of(folder));
  }

  private void write(String file, SampleFont font) throws IOException {
    Files.write(folder.resolve(file), font.bytes());
  }

  private static String name(Optional<FontFace> face) {
    return face.orElseThrow().program().getFontNames().getFontName();
  }
}

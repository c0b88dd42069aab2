package minshen.packet.odd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Files that went wrong once, as other programs wrote them. */
final class OddCases {
  private OddCases() {}

  static List<OddFile> all() {
    return List.of(
        a4("checkbox-no-ap.pdf").ink(100, 600, 24, 24).white(130, 590, 400, 50),
        a4("cjkform-need.pdf").ink(100, 602, 64, 20).white(185, 595, 300, 40),
        a4("field-kids-cycle.pdf").white(30, 30, 500, 700),
        file("font-name-mojibake.pdf")
            .ofSize(462.5, 625.9)
            .colour(20, 20, 400, 400, 0xffffdf)
            .ink(148, 488, 168, 18)
            .remark("fonts"),
        a4("freetext-no-ap.pdf").ink(300, 300, 120, 120).white(310, 310, 100, 60),
        a4("ink-no-ap.pdf").ink(300, 298, 122, 124).white(100, 450, 400, 200),
        a4("layer-off.pdf")
            .colour(110, 510, 130, 80, 0x009900)
            .white(290, 490, 170, 120)
            .remark("layers"),
        a4("smask-listed.pdf").colour(110, 310, 180, 180, 0xe37f7f),
        file("exif6.webp")
            .colour(0.82, 0.82, 0.1, 0.1, 0xc80000)
            .colour(0.1, 0.1, 0.5, 0.8, 0xe7f0fb),
        file("gray-alpha.png")
            .colour(0.02, 0.02, 0.96, 0.12, 0)
            .colour(0.02, 0.19, 0.96, 0.12, 0x323232)
            .colour(0.02, 0.86, 0.96, 0.12, 0xfafafa));
  }

  private static OddFile a4(String name) {
    return file(name).ofSize(595, 842);
  }

  private static OddFile file(String name) {
    try (InputStream in = OddCases.class.getResourceAsStream("/minshen/packet/cases/" + name)) {
      return OddFile.of("case-" + name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

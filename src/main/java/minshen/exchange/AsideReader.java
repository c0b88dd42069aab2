package minshen.exchange;

import minshen.dossier.Aside;
import minshen.files.MappingReader;
import minshen.files.Node;

/** Reads what of lists was kept aside: {@code aside}. */
final class AsideReader {
  private AsideReader() {}

  static Aside read(Node node) {
    MappingReader in = MappingReader.of(node, "aside");
    Aside aside =
        new Aside(
            in.requiredText("heading"), in.requiredText("text"), in.text("source"), in.date("on"));
    in.end();
    return aside;
  }
}

package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.WordDom;
import minshen.form.WordFile;
import minshen.words.Message;
import org.w3c.dom.Document;

/** Finds the fields of Word forms whose layout is not known. */
public final class FieldFinder {
  /** Forms have hundreds; a list of ten thousand is none, and each cell is held against others. */
  private static final int MOST_CELLS = 10_000;

  private FieldFinder() {}

  /**
   * The places of a form as it is handed out: what is blank.
   *
   * @param named how messages name the file
   * @throws InputException if it is no Word file
   */
  public static List<FoundField> blank(byte[] docx, String named) {
    return WordFile.look(docx, named, texts -> found(texts, named, Openness.blank()));
  }

  /**
   * The places of a form that somebody filled in, with what stands in them; some may be words that
   * are printed there.
   *
   * @param named how messages name the file
   * @throws InputException if it is no Word file
   */
  public static List<FoundField> filled(byte[] docx, String named) {
    return WordFile.look(
        docx, named, texts -> found(texts, named, Openness.filled(LabelWords.standard())));
  }

  private static List<FoundField> found(List<Document> texts, String named, Openness open) {
    List<OfficeBlock> blocks = blocks(texts, named);
    List<Recognised> places = Recogniser.of(blocks, LabelWords.standard(), open);
    List<String> addresses = Addresses.of(blocks, places);
    List<FoundField> found = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Recognised place = places.get(i);
      found.add(
          new FoundField(
              addresses.get(i),
              place.label(),
              place.content(),
              place.certainty(),
              place.why(),
              text(place.place())));
    }
    return found;
  }

  /** What stands in a place, without a line that is drawn for a pen. */
  private static String text(FillPlace place) {
    return Gaps.isNothing(place.empty()) ? "" : place.empty().strip();
  }

  /**
   * The blocks of the texts of a file.
   *
   * @throws InputException if its tables have more cells than anybody fills in
   */
  static List<OfficeBlock> blocks(List<Document> texts, String named) {
    int cells =
        texts.stream().mapToInt(text -> WordDom.all(text.getDocumentElement(), "tc").size()).sum();
    if (cells > MOST_CELLS) {
      throw new InputException(
          SourceLocation.of(named), Message.of("form.learn.too-large", cells, MOST_CELLS));
    }
    return texts.stream()
        .flatMap(text -> BlockReading.of(BlockReading.root(text)).stream())
        .toList();
  }
}

package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import minshen.files.InputException;
import minshen.form.WordFile;
import org.w3c.dom.Document;

/** Finds the fields of Word forms whose layout is not known. */
public final class FieldFinder {
  private FieldFinder() {}

  /**
   * The places of a form as it is handed out: what is blank.
   *
   * @param named how messages name the file
   * @throws InputException if it is no Word file
   */
  public static List<FoundField> blank(byte[] docx, String named) {
    return WordFile.look(docx, named, texts -> found(texts, Openness.blank()));
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
        docx, named, texts -> found(texts, Openness.filled(LabelWords.standard())));
  }

  private static List<FoundField> found(List<Document> texts, Openness open) {
    List<OfficeBlock> blocks = blocks(texts);
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

  /** The blocks of the texts of a file. */
  static List<OfficeBlock> blocks(List<Document> texts) {
    return texts.stream()
        .flatMap(text -> BlockReading.of(BlockReading.root(text)).stream())
        .toList();
  }
}

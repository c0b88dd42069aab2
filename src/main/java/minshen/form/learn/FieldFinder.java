package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.RuledText;
import minshen.form.WordDom;
import minshen.form.WordFile;
import minshen.form.ruled.RuledPage;
import minshen.words.Message;
import org.w3c.dom.Document;

/** Finds the fields of Word forms whose layout is not known. */
public final class FieldFinder {
  /** Forms have hundreds; a list of ten thousand is none, and each cell is held against others. */
  private static final int MOST_CELLS = 10_000;

  /** What says whom or what a form is about. */
  private static final Set<String> NAMING =
      Set.of("name", "creditCode", "applicantSeal", "builder", "platformName");

  /** Of a line for a pen, what is left beside or within what was written. */
  private static final Pattern REST_OF_LINE = Pattern.compile("^[\\s_]+|[\\s_]+$|_{2,}");

  private FieldFinder() {}

  /**
   * The places of a form as it is handed out: what is blank.
   *
   * @param named how messages name the file
   * @throws InputException if it is no Word file
   */
  public static List<FoundField> blank(byte[] docx, String named) {
    return WordFile.look(docx, named, texts -> found(blocks(texts, named), Openness.blank()));
  }

  /**
   * The forms of a file that somebody filled in, each with its places and what stands in them; some
   * may be words that are printed there.
   *
   * @param named how messages name the file
   * @param check throws if nobody wants it any more
   * @return at least one
   * @throws InputException if it is no Word file
   */
  public static List<List<FoundField>> filled(byte[] docx, String named, Runnable check) {
    return WordFile.look(docx, named, texts -> parts(texts, named, check));
  }

  /**
   * The same of pages.
   *
   * @throws InputException if there is too much on them
   */
  public static List<List<FoundField>> printed(
      List<RuledPage> pages, String named, Runnable check) {
    return parts(List.of(PrintedTables.of(pages)), named, check);
  }

  private static List<List<FoundField>> parts(List<Document> texts, String named, Runnable check) {
    LabelWords words = LabelWords.standard();
    Openness open = Openness.filled(words);
    List<List<OfficeBlock>> forms = new ArrayList<>();
    List<List<FoundField>> found = new ArrayList<>();
    for (List<OfficeBlock> part : FormParts.of(blocks(texts, named, check), words, open)) {
      check.run();
      List<FoundField> fields = found(part, open);
      if (forms.isEmpty() || (isForm(fields) && isForm(found.getLast()))) {
        forms.add(new ArrayList<>(part));
        found.add(fields);
      } else {
        // A sheet about the same claim, with a title of its own.
        forms.getLast().addAll(part);
        found.set(found.size() - 1, found(forms.getLast(), open));
      }
    }
    return found;
  }

  /** Whether some places say whom or what a form is about. */
  private static boolean isForm(List<FoundField> fields) {
    return fields.stream()
        .filter(field -> field.certainty() == Certainty.SURE && !field.text().isBlank())
        .anyMatch(field -> field.content().filter(NAMING::contains).isPresent());
  }

  private static List<FoundField> found(List<OfficeBlock> blocks, Openness open) {
    List<Recognised> places = Recogniser.of(blocks, LabelWords.standard(), open);
    List<String> addresses = Addresses.of(blocks, places);
    List<FoundField> found = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Recognised place = Mixture.told(places.get(i), open);
      found.add(
          new FoundField(
              addresses.get(i),
              place.label(),
              place.content(),
              place.certainty(),
              place.why(),
              text(place.place(), open)));
    }
    return found;
  }

  /** What stands in a place, without a line that is drawn for a pen, or what is left of one. */
  private static String text(FillPlace place, Openness open) {
    if (Gaps.isNothing(place.empty())) {
      return "";
    }
    String text =
        open.isPlain() ? place.empty() : REST_OF_LINE.matcher(place.written()).replaceAll("");
    return text.replace(String.valueOf(RuledText.DOUBTED), "").strip();
  }

  /**
   * The blocks of the texts of a file.
   *
   * @throws InputException if its tables have more cells than anybody fills in
   */
  static List<OfficeBlock> blocks(List<Document> texts, String named) {
    return blocks(texts, named, () -> {});
  }

  private static List<OfficeBlock> blocks(List<Document> texts, String named, Runnable check) {
    int cells =
        texts.stream().mapToInt(text -> WordDom.all(text.getDocumentElement(), "tc").size()).sum();
    if (cells > MOST_CELLS) {
      throw new InputException(
          SourceLocation.of(named), Message.of("form.learn.too-large", cells, MOST_CELLS));
    }
    return texts.stream()
        .flatMap(text -> BlockReading.of(BlockReading.root(text), check).stream())
        .toList();
  }
}

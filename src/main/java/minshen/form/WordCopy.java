package minshen.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.form.ruled.RuledPage;
import minshen.words.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A filled form in a Word file: fields that it names, or else those beside its printed words. */
final class WordCopy implements FilledCopy {
  private final List<Element> elements;
  private final List<WordBlock> blocks;
  private final Optional<String> formId;
  private final List<Message> unread;

  private WordCopy(
      List<Element> elements,
      List<WordBlock> blocks,
      Optional<String> formId,
      List<Message> unread) {
    this.elements = elements;
    this.blocks = blocks;
    this.formId = formId;
    this.unread = unread;
  }

  /**
   * The forms of a document.
   *
   * @param said what the file says which form it is; of several, nobody knows which
   */
  static List<FilledCopy> of(Document document, Optional<String> said, FormBeginnings beginnings) {
    Element root = document.getDocumentElement();
    List<List<WordBlock>> parts = beginnings.parts(WordBlock.of(root));
    List<String> takenBack = WordText.takenBack(root);
    List<Message> unread =
        takenBack.isEmpty() ? List.of() : List.of(Message.of("form.word-taken-back", takenBack));
    if (parts.size() == 1) {
      return List.of(new WordCopy(List.of(root), parts.getFirst(), said, unread));
    }
    List<FilledCopy> copies = new ArrayList<>();
    for (List<WordBlock> part : parts) {
      copies.add(
          new WordCopy(
              part.stream().map(WordBlock::element).toList(), part, Optional.empty(), unread));
    }
    return copies;
  }

  @Override
  public Set<String> fieldIds() {
    return WordValues.of(elements, "").keySet();
  }

  @Override
  public Optional<String> formId() {
    return formId;
  }

  @Override
  public boolean isPrinted() {
    return false;
  }

  @Override
  public List<RuledPage> pages() {
    return List.of();
  }

  @Override
  public List<Message> unread() {
    return unread;
  }

  @Override
  public Map<String, String> texts(FormGrid grid) {
    Map<String, String> texts = new HashMap<>(labelled().values(grid));
    texts.putAll(WordValues.of(elements, grid.continued().note()));
    return texts;
  }

  @Override
  public Map<String, PlaceDoubt> doubts(FormGrid grid) {
    Map<String, PlaceDoubt> doubts = new HashMap<>(labelled().doubts(grid));
    Map<String, WordCell> besideLabel = labelled().cells(grid);
    Map<String, String> named = WordValues.of(elements, grid.continued().note());
    WordValues.marks(elements)
        .forEach(
            (id, marks) -> {
              if (marks.stream()
                  .flatMap(mark -> WordDom.around(mark, "tc").stream())
                  .anyMatch(WordBoxes::areBesideText)) {
                doubts.put(id, PlaceDoubt.BOX_BESIDE);
              }
              if (besideLabel.containsKey(id)
                  && isElsewhere(besideLabel.get(id), marks, named.getOrDefault(id, ""))) {
                doubts.put(id, PlaceDoubt.ELSEWHERE);
              }
            });
    return doubts;
  }

  /** Whether no mark stands in the cell beside the printed words, which says something else. */
  private static boolean isElsewhere(WordCell beside, List<Element> marks, String text) {
    return marks.stream().noneMatch(mark -> WordDom.isAt(mark, beside.element()))
        && !LabelledCells.bare(beside.text()).equals(LabelledCells.bare(text));
  }

  /** A row with marks is known by them, and one within a cell belongs to what stands there. */
  @Override
  public List<StrangePlace> strange(FormGrid grid) {
    List<Element> marks =
        WordValues.marks(elements).values().stream().flatMap(List::stream).toList();
    List<List<WordCell>> rows =
        labelled().others(grid).stream()
            .filter(row -> row.stream().noneMatch(cell -> isWithinCell(cell.element())))
            .filter(
                row ->
                    row.stream()
                        .noneMatch(
                            cell ->
                                marks.stream()
                                    .anyMatch(mark -> WordDom.isAt(mark, cell.element()))))
            .toList();
    return StrangePlace.in(rows);
  }

  private static boolean isWithinCell(Element cell) {
    return WordDom.around(cell.getParentNode(), "tc").isPresent();
  }

  private LabelledCells<WordCell> labelled() {
    return new LabelledCells<>(blocks.stream().flatMap(block -> block.rows().stream()).toList());
  }
}

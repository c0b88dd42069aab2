package minshen.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.words.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A filled form in a Word file: fields that it names, or else those beside its printed words. */
final class WordCopy implements FilledCopy {
  private final List<Element> elements;
  private final List<WordBlock> blocks;
  private final Optional<String> formId;

  private WordCopy(List<Element> elements, List<WordBlock> blocks, Optional<String> formId) {
    this.elements = elements;
    this.blocks = blocks;
    this.formId = formId;
  }

  /**
   * The forms of a document.
   *
   * @param said what the file says which form it is; of several, nobody knows which
   */
  static List<FilledCopy> of(Document document, Optional<String> said, FormBeginnings beginnings) {
    Element root = document.getDocumentElement();
    List<List<WordBlock>> parts = beginnings.parts(WordBlock.of(root));
    if (parts.size() == 1) {
      return List.of(new WordCopy(List.of(root), parts.getFirst(), said));
    }
    List<FilledCopy> copies = new ArrayList<>();
    for (List<WordBlock> part : parts) {
      copies.add(
          new WordCopy(part.stream().map(WordBlock::element).toList(), part, Optional.empty()));
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
  public List<Message> unread() {
    return List.of();
  }

  @Override
  public Map<String, String> texts(FormGrid grid) {
    List<List<WordCell>> rows = blocks.stream().flatMap(block -> block.rows().stream()).toList();
    Map<String, String> texts = new HashMap<>(new LabelledCells<>(rows).values(grid));
    texts.putAll(WordValues.of(elements, grid.continued().note()));
    return texts;
  }
}

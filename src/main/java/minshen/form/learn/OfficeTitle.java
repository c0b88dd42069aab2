package minshen.form.learn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/** What an office's form is called. */
final class OfficeTitle {
  private static final int LONGEST = 50;

  private static final Pattern FORM = Pattern.compile(".*(表|书|申请单|申报单)([(（].*[)）])?");

  private OfficeTitle() {}

  /** The first words outside of tables that end like the name of a form, or else the first. */
  static Optional<String> of(List<Document> texts, String named) {
    List<OfficeBlock> blocks = FieldFinder.blocks(texts, named);
    return said(blocks).or(() -> lines(blocks).findFirst());
  }

  /** The first words outside of tables that end like the name of a form. */
  static Optional<String> said(List<OfficeBlock> blocks) {
    return lines(blocks).filter(line -> FORM.matcher(line).matches()).findFirst();
  }

  /** Whether a line ends like the name of a form. */
  static boolean isTitle(ParagraphText line) {
    String text = TablePlaces.oneLine(line.text());
    return text.length() > 3 && text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  private static Stream<String> lines(List<OfficeBlock> blocks) {
    return blocks.stream()
        .filter(OfficeBlock.Paragraph.class::isInstance)
        .map(block -> TablePlaces.oneLine(((OfficeBlock.Paragraph) block).line().text()))
        .filter(line -> line.length() > 3 && line.length() <= LONGEST);
  }
}

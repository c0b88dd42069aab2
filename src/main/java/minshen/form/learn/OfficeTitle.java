package minshen.form.learn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/** What an office's form is called. */
final class OfficeTitle {
  private static final int LONGEST = 50;

  private static final Pattern FORM = Pattern.compile(".*(表|书|申请单|申报单)([(（].*[)）])?");

  private OfficeTitle() {}

  /** The first words outside of tables that end like the name of a form, or else the first. */
  static Optional<String> of(List<Document> texts, String named) {
    List<String> lines =
        FieldFinder.blocks(texts, named).stream()
            .filter(OfficeBlock.Paragraph.class::isInstance)
            .map(block -> TablePlaces.oneLine(((OfficeBlock.Paragraph) block).line().text()))
            .filter(line -> line.length() > 3 && line.length() <= LONGEST)
            .toList();
    return lines.stream()
        .filter(line -> FORM.matcher(line).matches())
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }
}

package minshen.form.learn;

import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A place of an office's file that takes a value. */
sealed interface FillPlace {
  /** The cell it is in, if it is in one. */
  Optional<OfficeCell> cell();

  /** What is printed in it while it is empty. */
  String empty();

  /** What was typed into it. */
  String written();

  /** A whole cell. */
  record Whole(OfficeCell whole) implements FillPlace {
    @Override
    public Optional<OfficeCell> cell() {
      return Optional.of(whole);
    }

    @Override
    public String empty() {
      return whole.text();
    }

    @Override
    public String written() {
      return whole.lines().stream()
          .map(line -> line.written(0, line.text().length()))
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * A part of a paragraph, such as the line behind a colon.
   *
   * @param from its first character
   * @param to behind its last character
   */
  record Gap(ParagraphText line, int from, int to, Optional<OfficeCell> cell) implements FillPlace {
    @Override
    public String empty() {
      return line.text().substring(from, to);
    }

    @Override
    public String written() {
      return line.written(from, to);
    }

    /** The paragraph. */
    Element paragraph() {
      return line.paragraph();
    }
  }
}

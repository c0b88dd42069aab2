package minshen.form.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minshen.form.Box;
import minshen.form.ruled.PageLine;
import minshen.form.ruled.RuledCell;
import minshen.form.ruled.RuledPage;
import minshen.form.ruled.RuledPages;
import minshen.form.signing.SignableForm.Spot;

/** Where a form that somebody else drew is signed: at the words that say so. */
final class PrintedPlaces {
  /** Nobody signs further behind; such a form is looked at so far. */
  private static final int MOST_PAGES = 60;

  private final List<Text> texts;
  private final int pages;

  /** What stands between ruling lines, or in a line, without its blanks. */
  private record Text(int page, Optional<Box> box, String words) {}

  private PrintedPlaces(List<Text> texts, int pages) {
    this.texts = texts;
    this.pages = pages;
  }

  /** The places of a PDF; empty if it cannot be read. */
  static Optional<PrintedPlaces> of(byte[] pdf) {
    try {
      RuledPages pages = RuledPages.of(pdf, MOST_PAGES);
      List<Text> texts = new ArrayList<>();
      for (int i = 0; i < pages.looked().size(); i++) {
        add(texts, i + 1, pages.looked().get(i));
      }
      return Optional.of(new PrintedPlaces(texts, pages.all()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void add(List<Text> texts, int number, RuledPage page) {
    for (List<RuledCell> row : page.rows()) {
      for (RuledCell cell : row) {
        Box box =
            new Box(
                cell.left(), cell.top(), cell.right() - cell.left(), cell.bottom() - cell.top());
        texts.add(new Text(number, Optional.of(box), words(cell.lines())));
      }
    }
    page.lines()
        .forEach(line -> texts.add(new Text(number, Optional.empty(), words(List.of(line)))));
  }

  private static String words(List<PageLine> lines) {
    return bare(lines.stream().map(PageLine::text).collect(Collectors.joining()));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s_:：]+", "");
  }

  int pages() {
    return pages;
  }

  /** The places, each at the next of its words, or on the last page where these are not found. */
  List<Spot> spots(List<SigningPlace> places) {
    List<Text> left = new ArrayList<>(texts);
    List<Spot> spots = new ArrayList<>();
    for (SigningPlace place : places) {
      String words = bare(place.words());
      Optional<Text> found = left.stream().filter(text -> text.words().contains(words)).findFirst();
      // The same words once more are another place, in this text or a later one.
      found.ifPresent(
          text ->
              left.set(
                  left.indexOf(text),
                  new Text(
                      text.page(),
                      text.box(),
                      text.words().replaceFirst(Pattern.quote(words), " "))));
      spots.add(new Spot(place, found.map(Text::page).orElse(pages), found.flatMap(Text::box)));
    }
    return List.copyOf(spots);
  }
}

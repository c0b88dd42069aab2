package minshen.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The values that a Word file says by itself: in the cells that our bookmarks stand in, and in the
 * content controls of files written before there were bookmarks. The whole cell counts, since
 * people write beside a bookmark and a control as well as within.
 */
final class WordValues {
  /** LibreOffice drops the tag of a control and keeps what it was bound to. */
  private static final Pattern BOUND = Pattern.compile("field\\[@id='([^']+)'\\]");

  /** What is left of the line that a place within one was drawn with. */
  private static final Pattern ROOM = Pattern.compile("^[\\s_年月日至到止自从~～—–-]+$|^[\\s_]+|[\\s_]+$");

  private final Map<String, NavigableMap<Integer, String>> parts = new LinkedHashMap<>();

  private final String note;

  private WordValues(String note) {
    this.note = note;
  }

  /**
   * The values by field id, in the order of the document.
   *
   * @param elements the part of the document that is looked at
   * @param note what stands below a value that goes on on another page
   */
  static Map<String, String> of(List<Element> elements, String note) {
    WordValues values = new WordValues(note);
    elements.forEach(values::addMarked);
    values.addControls(elements);
    Map<String, String> joined = new LinkedHashMap<>();
    values.parts.forEach((id, texts) -> joined.put(id, String.join("", texts.values())));
    return joined;
  }

  private void addMarked(Element within) {
    for (Element start : WordDom.all(within, "bookmarkStart")) {
      WordMark.named(WordDom.attribute(start, "name"))
          .ifPresent(mark -> put(parts, mark, textAt(start)));
    }
  }

  /** The bookmarks and controls of whole places, by field id. */
  static Map<String, List<Element>> marks(List<Element> elements) {
    Map<String, List<Element>> marks = new LinkedHashMap<>();
    for (Element within : elements) {
      for (Element start : WordDom.all(within, "bookmarkStart")) {
        String name = WordDom.attribute(start, "name");
        WordMark.named(name)
            .filter(_ -> !WordMark.isWithinLine(name))
            .ifPresent(mark -> add(marks, mark, start));
      }
      for (Element control : WordDom.all(within, "sdt")) {
        mark(control).ifPresent(mark -> add(marks, mark, control));
      }
    }
    return marks;
  }

  private static void add(Map<String, List<Element>> marks, WordMark mark, Element at) {
    marks.computeIfAbsent(mark.fieldId(), _ -> new ArrayList<>()).add(at);
  }

  private static String textAt(Element start) {
    Optional<Element> cell = WordDom.around(start, "tc");
    boolean alone = !WordMark.isWithinLine(WordDom.attribute(start, "name"));
    if (alone && cell.isPresent() && marksIn(cell.get()).size() == 1) {
      return WordText.of(cell.get());
    }
    List<Node> between = new ArrayList<>();
    String id = WordDom.attribute(start, "id");
    for (Node node = start.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (WordDom.is(node, "bookmarkEnd") && WordDom.attribute((Element) node, "id").equals(id)) {
        break;
      }
      between.add(node);
    }
    String text = WordText.of(between);
    return alone ? text : ROOM.matcher(text).replaceAll("");
  }

  private static Set<String> marksIn(Element cell) {
    return WordDom.all(cell, "bookmarkStart").stream()
        .map(start -> WordDom.attribute(start, "name"))
        .filter(name -> WordMark.named(name).isPresent())
        .collect(Collectors.toSet());
  }

  /** The controls of fields that have no bookmark. */
  private void addControls(List<Element> elements) {
    Map<String, NavigableMap<Integer, String>> found = new LinkedHashMap<>();
    for (Element within : elements) {
      for (Element control : WordDom.all(within, "sdt")) {
        mark(control)
            .filter(mark -> !parts.containsKey(mark.fieldId()))
            .ifPresent(mark -> put(found, mark, textOf(control)));
      }
    }
    parts.putAll(found);
  }

  private static String textOf(Element control) {
    Optional<Element> cell = WordDom.near(control, "tc");
    if (cell.isEmpty()) {
      return WordText.of(control);
    }
    List<Element> controls =
        WordDom.all(cell.get(), "sdt").stream().filter(one -> mark(one).isPresent()).toList();
    Set<WordMark> marks = new LinkedHashSet<>();
    controls.forEach(one -> mark(one).ifPresent(marks::add));
    if (marks.size() > 1) {
      return WordText.of(control);
    }
    if (controls.size() > 1) {
      return multiplied(controls.stream().map(WordText::of).toList());
    }
    return WordText.of(cell.get());
  }

  /** LibreOffice makes a control of each run of a script, and puts the whole value into each. */
  private static String multiplied(List<String> texts) {
    String last = texts.getLast();
    return texts.stream().allMatch(text -> text.endsWith(last)) ? last : String.join("", texts);
  }

  private void put(Map<String, NavigableMap<Integer, String>> parts, WordMark mark, String text) {
    parts
        .computeIfAbsent(mark.fieldId(), _ -> new TreeMap<>())
        .putIfAbsent(mark.number(), (mark.newLine() ? "\n" : "") + withoutNote(text, note));
  }

  /** A text without the note that it goes on. */
  static String withoutNote(String text, String note) {
    if (note.isEmpty() || !text.endsWith(note)) {
      return text;
    }
    String value = text.substring(0, text.length() - note.length());
    return value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
  }

  /** Which field a content control is for. */
  static Optional<WordMark> mark(Element control) {
    Optional<Element> properties = WordDom.child(control, "sdtPr");
    return properties
        .flatMap(all -> WordDom.child(all, "tag"))
        .map(WordDom::value)
        .or(() -> properties.flatMap(WordValues::boundTo))
        .flatMap(WordMark::tagged);
  }

  private static Optional<String> boundTo(Element properties) {
    return WordDom.child(properties, "dataBinding")
        .map(binding -> BOUND.matcher(WordDom.attribute(binding, "xpath")))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }
}

package minshen.form.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.files.MappingReader;

/**
 * How labels are put together from words, so that one that nobody has seen yet is understood by its
 * parts: {@code <ask>+<money>} is 申请 or any word like it, once or more, before 金额 or any word like
 * it. The parts are those of {@code labels.yaml}, where {@code ?}, {@code *}, {@code +}, {@code |}
 * and brackets mean what they mean in patterns.
 *
 * @param <T> what a shape says
 */
final class LabelShapes<T> {
  private static final Pattern PART = Pattern.compile("<(\\w+)>");

  private record Shape<T>(Pattern pattern, T meaning) {}

  private final Map<String, String> parts;
  private final List<Shape<T>> shapes = new ArrayList<>();

  private LabelShapes(Map<String, String> parts) {
    this.parts = parts;
  }

  /** Shapes of the parts that a file names; none yet. */
  static <T> LabelShapes<T> of(MappingReader parts) {
    Map<String, String> named = new LinkedHashMap<>();
    LabelShapes<T> shapes = new LabelShapes<>(named);
    for (String part : parts.keys()) {
      named.put(part, "(?:" + shapes.written(String.join("|", parts.texts(part))) + ")");
    }
    return shapes;
  }

  /** Whether a word of the file is a shape, and no word by itself. */
  static boolean isShape(String word) {
    return word.contains("<") || word.contains("|") || word.contains("?");
  }

  /** Adds what a shape says. */
  void add(String shape, T meaning) {
    shapes.add(new Shape<>(Pattern.compile(written(LabelText.bare(shape))), meaning));
  }

  /** What a whole label says; the first shape that it has counts. */
  Optional<T> meaning(String label) {
    return shapes.stream()
        .filter(shape -> shape.pattern().matcher(label).matches())
        .map(Shape::meaning)
        .findFirst();
  }

  /** The longest beginning of a label that has a shape, and what that says. */
  Optional<Beginning<T>> beginning(String label) {
    Optional<Beginning<T>> longest = Optional.empty();
    for (Shape<T> shape : shapes) {
      Matcher matcher = shape.pattern().matcher(label);
      if (matcher.lookingAt() && longest.filter(one -> one.length() >= matcher.end()).isEmpty()) {
        longest = Optional.of(new Beginning<>(matcher.end(), shape.meaning()));
      }
    }
    return longest;
  }

  /** How many characters of a label have a shape, and what it says. */
  record Beginning<T>(int length, T meaning) {}

  private String written(String shape) {
    return PART.matcher(shape)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(parts.get(part.group(1))).orElseThrow()));
  }
}

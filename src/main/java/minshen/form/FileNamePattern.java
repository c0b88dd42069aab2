package minshen.form;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.files.SafeName;
import minshen.words.Message;

/**
 * How the files of a claim are called so that people know them: words with places for what the
 * claim says, such as {@code {表}-{单位}-{项目}}. Any system can write what comes of it.
 *
 * @param text the words, without an ending
 */
public record FileNamePattern(String text) {
  /** What the files are called if nobody wants it otherwise. */
  public static final FileNamePattern USUAL = new FileNamePattern("{表}-{单位}-{项目}");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** So that the last part of a name is still there when a file system has had enough. */
  private static final int LONGEST_PART = 28;

  /** What may stand in a place. */
  public enum Part {
    FORM("表", "form"),
    UNIT("单位", "unit"),
    PROJECT("项目", "project"),
    ITEM("条款", "item"),
    CLAIM("编号", "claim"),
    DATE("日期", "date");

    private final String chinese;
    private final String english;

    Part(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    private boolean isCalled(String name) {
      return name.equals(chinese) || name.equals(english);
    }
  }

  /** A pattern; an ending of Word's or PDF's, which every file has anyway, is left out. */
  public FileNamePattern {
    text = text.strip().replaceFirst("(?i)\\.(docx|pdf)$", "");
  }

  /** What is wrong with the pattern, if anything is. */
  public Optional<Message> fault() {
    if (text.isEmpty()) {
      return Optional.of(Message.of("form.name-empty"));
    }
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String name = place.group(1);
      if (part(name).isEmpty()) {
        return Optional.of(Message.of("form.name-unknown-place", name));
      }
    }
    return PLACE.matcher(text).replaceAll("").matches("[^{}]*")
        ? Optional.empty()
        : Optional.of(Message.of("form.name-brace"));
  }

  private static Optional<Part> part(String name) {
    return Arrays.stream(Part.values()).filter(part -> part.isCalled(name)).findFirst();
  }

  /** The name of a file without its ending. */
  public String name(Map<Part, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    part(place.group(1))
                        .map(part -> SafeName.of(values.get(part), LONGEST_PART))
                        .orElse("")));
  }

  /** Whether names tell one form of a claim from another. */
  boolean tellsForms() {
    return PLACE
        .matcher(text)
        .results()
        .anyMatch(p -> part(p.group(1)).equals(Optional.of(Part.FORM)));
  }
}

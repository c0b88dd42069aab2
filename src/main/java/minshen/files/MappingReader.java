package minshen.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * Reads the keys of one mapping, each by the kind of value it must have, and at the {@link #end()}
 * refuses the keys that nobody asked for, naming the nearest one that is known.
 */
public final class MappingReader {
  private static final int LONGEST_ID = 40;

  /** The most characters of a number: enough for zeros on both ends. */
  private static final int MOST_LETTERS = 64;

  /** How many known words a message lists at most: it is one short line. */
  private static final int MOST_LISTED = 16;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern DATE_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?(\\d+))?");

  private final Node.Mapping mapping;
  private final Set<String> known = new LinkedHashSet<>();

  private MappingReader(Node.Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * The keys of a mapping.
   *
   * @param what what the mapping is called in the message when it is no mapping
   */
  public static MappingReader of(Node node, String what) {
    if (node instanceof Node.Mapping mapping) {
      return new MappingReader(mapping);
    }
    throw new InputException(node.at(), Message.of("files.wants-mapping", what));
  }

  /** Where the mapping begins. */
  public SourceLocation at() {
    return mapping.at();
  }

  /** Where a key stands, or the mapping if the key is absent. */
  public SourceLocation at(String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.at() : entry.keyAt();
  }

  /** The keys that are there, in the order written. */
  public Set<String> keys() {
    return mapping.entries().keySet();
  }

  /** The value of a key; a key with nothing behind it counts as absent. */
  public Optional<Node> node(String key) {
    known.add(key);
    return Optional.ofNullable(mapping.entries().get(key))
        .map(Node.Entry::value)
        .filter(n -> !(n instanceof Node.Scalar s && s.kind() == Node.Kind.NOTHING));
  }

  /** A text, with its characters as written, quoted or not. */
  public Optional<String> text(String key) {
    return scalar(key).map(value -> text(value, key)).filter(text -> !text.isBlank());
  }

  /** A text that must be there. */
  public String requiredText(String key) {
    return text(key).orElseThrow(() -> missing(key));
  }

  /**
   * A text that must be there, and by which others refer to this.
   *
   * @throws InputException also if it is longer than any table takes
   */
  public String id(String key) {
    String id = requiredText(key);
    if (id.length() > LONGEST_ID) {
      throw new InputException(
          at(key), Message.of("files.long-id", key, LONGEST_ID, Characters.shortened(id)));
    }
    return id;
  }

  /** Yes or no: {@code true}/{@code false} or {@code yes}/{@code no}. */
  public Optional<Boolean> yesNo(String key) {
    return scalar(key)
        .map(
            value ->
                switch (value.text()) {
                  case "true", "True", "TRUE", "yes", "Yes", "YES" -> true;
                  case "false", "False", "FALSE", "no", "No", "NO" -> false;
                  default ->
                      throw new InputException(
                          value.at(),
                          Message.of(
                              "files.wants-yes-no", key, Characters.shortened(value.text())));
                });
  }

  /** A number of at most 12 integer digits and 6 decimals, not negative, read exactly. */
  public Optional<BigDecimal> decimal(String key) {
    return scalar(key).map(value -> decimal(value, key));
  }

  /** A whole number, not negative. */
  public Optional<Integer> whole(String key) {
    return scalar(key)
        .map(
            value -> {
              try {
                return decimal(value, key).intValueExact();
              } catch (ArithmeticException e) {
                throw new InputException(
                    value.at(),
                    Message.of("files.wants-whole", key, Characters.shortened(value.text())));
              }
            });
  }

  /** A date as 2026-03-15, one that exists. */
  public Optional<LocalDate> date(String key) {
    return scalar(key)
        .map(
            value -> {
              try {
                String text = value.text().strip();
                if (DATE_SHAPE.matcher(text).matches()) {
                  return LocalDate.parse(text, DATE);
                }
              } catch (DateTimeParseException e) {
                // A day that does not exist, such as 30 February, gets the same line.
              }
              throw new InputException(
                  value.at(),
                  Message.of("files.wants-date", key, Characters.shortened(value.text())));
            });
  }

  /** One of some words. */
  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    return scalar(key).map(value -> choice(value, key, choices));
  }

  /**
   * A text that a rule turns into a value.
   *
   * @param messageKey what is said of a text that the rule does not take; it is given the key and
   *     the text
   */
  public <T> Optional<T> parsed(String key, Function<String, Optional<T>> rule, String messageKey) {
    return scalar(key)
        .map(
            value ->
                rule.apply(value.text())
                    .orElseThrow(
                        () ->
                            new InputException(
                                value.at(),
                                Message.of(messageKey, key, Characters.shortened(value.text())))));
  }

  /** A mapping under this one. */
  public Optional<MappingReader> fields(String key) {
    return node(key).map(node -> of(node, key));
  }

  /** The items of a list, each read by the same rule; none if the key is absent. */
  public <T> List<T> list(String key, Function<Node, T> rule) {
    return node(key)
        .map(
            node -> {
              if (!(node instanceof Node.Sequence sequence)) {
                throw new InputException(node.at(), Message.of("files.wants-list", key));
              }
              List<T> items = new ArrayList<>();
              for (Node item : sequence.items()) {
                items.add(rule.apply(item));
              }
              return List.copyOf(items);
            })
        .orElse(List.of());
  }

  /** The texts of a list. */
  public List<String> texts(String key) {
    return list(key, node -> text(scalar(node, key), key));
  }

  /**
   * Nothing more will be asked.
   *
   * @throws InputException naming the first key that nobody asked for, and the nearest known one
   */
  public void end() {
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw unknown(entry.getValue().keyAt(), "files.unknown-key", entry.getKey(), known);
      }
    }
  }

  /** The exception for a key that must be there: a mistyped one is named in its stead. */
  public InputException missing(String key) {
    Set<String> notAskedFor = new LinkedHashSet<>(keys());
    notAskedFor.removeAll(known);
    return NearestWord.to(key, notAskedFor)
        .map(
            typed ->
                new InputException(at(typed), Message.of("files.unknown-key-near", typed, key)))
        .orElseGet(() -> new InputException(at(key), Message.of("files.missing-key", key)));
  }

  /** The exception for a word that is none of the known ones: it names the nearest. */
  public static InputException unknown(
      SourceLocation at, String messageKey, String word, Set<String> known) {
    String shown = Characters.shortened(word);
    return NearestWord.to(word, known)
        .map(near -> new InputException(at, Message.of(messageKey + "-near", shown, near)))
        .orElseGet(() -> new InputException(at, Message.of(messageKey, shown, listed(known))));
  }

  /** The word of a scalar among some. */
  public static <T> T choice(Node.Scalar value, String key, Map<String, T> choices) {
    T chosen = choices.get(value.text());
    if (chosen == null) {
      throw new InputException(
          value.at(),
          Message.of(
              "files.wants-choice",
              key,
              Characters.shortened(value.text()),
              listed(choices.keySet())));
    }
    return chosen;
  }

  /** A scalar as an exact decimal, within the limits of an amount. */
  public static BigDecimal decimal(Node.Scalar value, String key) {
    String text = value.text().strip();
    String shown = Characters.shortened(text);
    Matcher number = NUMBER.matcher(text);
    if (value.kind() == Node.Kind.BOOLEAN || !number.matches()) {
      throw new InputException(value.at(), Message.of("files.wants-number", key, shown));
    }
    // Bounded before BigDecimal sees it: an exponent of a million digits is a trap for memory.
    String exponent = number.group(4);
    if (text.length() > MOST_LETTERS || (exponent != null && exponent.length() > 3)) {
      throw tooLong(value, key, shown);
    }
    BigDecimal exact = new BigDecimal(text);
    if (exact.signum() < 0) {
      throw new InputException(value.at(), Message.of("files.negative", key, shown));
    }
    if (!Decimals.fits(exact)) {
      throw tooLong(value, key, shown);
    }
    return Decimals.trimmed(exact);
  }

  /** A share of one, written as a percentage such as {@code 15%}; empty if it is no percentage. */
  public static Optional<BigDecimal> percent(Node.Scalar value, String key) {
    String text = value.text().strip();
    if (!text.endsWith("%")) {
      return Optional.empty();
    }
    String number = text.substring(0, text.length() - 1);
    BigDecimal share =
        decimal(new Node.Scalar(number, Node.Kind.NUMBER, value.at()), key).movePointLeft(2);
    // However many zeros it was written with, it is the same share.
    if (!Decimals.fits(share)) {
      throw tooLong(value, key, Characters.shortened(text));
    }
    return Optional.of(Decimals.trimmed(share));
  }

  /** A share of one, written as {@code 15%} or as {@code 0.15}. */
  public static BigDecimal share(Node.Scalar value, String key) {
    return percent(value, key).orElseGet(() -> decimal(value, key));
  }

  /**
   * A scalar as text, with its characters as written, but for line breaks, which all become line
   * feeds; {@code true} and {@code false} are none.
   */
  public static String text(Node.Scalar value, String key) {
    if (value.kind() == Node.Kind.BOOLEAN) {
      throw new InputException(value.at(), Message.of("files.wants-text", key, value.text()));
    }
    return value.text().replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A node that must be a single value. */
  public static Node.Scalar scalar(Node node, String key) {
    if (node instanceof Node.Scalar scalar) {
      return scalar;
    }
    throw new InputException(node.at(), Message.of("files.wants-value", key));
  }

  private Optional<Node.Scalar> scalar(String key) {
    return node(key).map(node -> scalar(node, key));
  }

  private static InputException tooLong(Node.Scalar value, String key, String shown) {
    return new InputException(
        value.at(),
        Message.of(
            "files.number-too-long",
            key,
            shown,
            Decimals.MOST_INTEGER_DIGITS,
            Decimals.MOST_DECIMALS));
  }

  private static List<String> listed(Set<String> words) {
    List<String> listed = new ArrayList<>(words.stream().limit(MOST_LISTED).toList());
    if (words.size() > MOST_LISTED) {
      listed.add("…");
    }
    return listed;
  }
}

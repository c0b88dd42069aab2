package minshen.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes YAML 1.2 in block style. A text stands plain only if every reader, also one of YAML 1.1,
 * takes it for text; else it is quoted as JSON quotes it.
 */
final class DossierYamlWriter {
  /** Letters first, then letters, digits and what has no meaning in YAML. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9，。、（）；：“”/._-]*");

  /** What YAML 1.1 takes for a truth value or for nothing. */
  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private final StringBuilder out = new StringBuilder();

  static String write(Tree.Group tree) {
    DossierYamlWriter writer = new DossierYamlWriter();
    writer.group(tree, "", false);
    return writer.out.toString();
  }

  private void group(Tree.Group group, String indent, boolean inline) {
    boolean first = inline;
    for (Map.Entry<String, Tree> entry : group.entries().entrySet()) {
      out.append(first ? "" : indent).append(scalar(entry.getKey())).append(':');
      first = false;
      value(entry.getValue(), indent);
    }
  }

  private void value(Tree value, String indent) {
    switch (value) {
      case Tree.Group group -> {
        out.append('\n');
        group(group, indent + "  ", false);
      }
      case Tree.Items items -> items(items.items(), indent + "  ");
      case Tree.Text text -> line(scalar(text.text()));
      case Tree.Word word -> line(word.word());
      case Tree.Decimal number -> line(number.number().toPlainString());
      case Tree.Flag flag -> line(Boolean.toString(flag.value()));
    }
  }

  private void items(List<? extends Tree> items, String indent) {
    out.append('\n');
    for (Tree item : items) {
      out.append(indent).append('-');
      switch (item) {
        case Tree.Group group when group.entries().isEmpty() -> line("{}");
        case Tree.Group group -> {
          out.append(' ');
          group(group, indent + "  ", true);
        }
        default -> value(item, indent);
      }
    }
  }

  private void line(String scalar) {
    out.append(' ').append(scalar).append('\n');
  }

  private static String scalar(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (isPrinted(c)) {
            quoted.append(c);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Control characters, foreign line breaks and the byte order mark are escaped. */
  private static boolean isPrinted(char c) {
    return c >= ' '
        && !(c >= '\u007f' && c <= '\u00a0')
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && c < '\ufffe';
  }
}

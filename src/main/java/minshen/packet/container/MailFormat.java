package minshen.packet.container;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells mails by how they begin. */
public final class MailFormat {
  /** How {@code winmail.dat} begins, a byte a character. */
  public static final String WINMAIL = "x\u009f>\"";

  /** What nearly every mail says in its head, and hardly any other text. */
  private static final Set<String> USUAL =
      Set.of(
          "from",
          "to",
          "date",
          "subject",
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "delivered-to",
          "content-type",
          "x-qq-mid");

  private static final Pattern FIELD = Pattern.compile("[\\x21-\\x39\\x3b-\\x7e]+[ \\t]*:.*");
  private static final int FEWEST = 2;

  private MailFormat() {}

  /**
   * Whether a file is a mail.
   *
   * @param head how it begins, a byte a character; a thousand of them will do
   */
  public static boolean begins(String head) {
    List<String> lines = head(head);
    return lines.stream().allMatch(line -> isFolded(line) || FIELD.matcher(line).matches())
        && usual(lines) >= FEWEST;
  }

  /**
   * Whether a file that is named as a mail may be one, though some lines of its head are none of a
   * mail.
   *
   * @param head how it begins, a byte a character
   */
  public static boolean mayBegin(String head) {
    return usual(head(head)) >= FEWEST;
  }

  /** The whole lines before the first that is empty. */
  private static List<String> head(String text) {
    String plain = text.replaceFirst("^\\xef\\xbb\\xbf", "").replaceFirst("^From .*\\r?\\n", "");
    List<String> lines = plain.lines().toList();
    // The last line may be cut off.
    return lines.subList(0, Math.max(0, lines.size() - 1)).stream()
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  private static boolean isFolded(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }

  private static long usual(List<String> lines) {
    return lines.stream()
        .filter(line -> !isFolded(line))
        .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))).strip())
        .filter(name -> USUAL.contains(name.toLowerCase(Locale.ROOT)))
        .count();
  }
}

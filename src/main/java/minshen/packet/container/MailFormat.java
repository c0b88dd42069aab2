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
    String text = head.replaceFirst("^\\xef\\xbb\\xbf", "");
    List<String> lines = text.replaceFirst("^From .*\\r?\\n", "").lines().toList();
    int usual = 0;
    // The last line may be cut off.
    for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) {
      boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
      if (line.isEmpty()) {
        break;
      }
      if (!isFolded && !FIELD.matcher(line).matches()) {
        return false;
      }
      String name = line.substring(0, Math.max(0, line.indexOf(':'))).strip();
      usual += !isFolded && USUAL.contains(name.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return usual >= FEWEST;
  }
}

package minshen.packet.container;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minshen.files.SafeName;
import minshen.words.Message;
import minshen.words.Words;

/**
 * The text of a mail as it is handed in: who wrote to whom, when and about what, then the words.
 */
final class MailText {
  /** Longer than any letter; the rest is cut off. */
  private static final int LONGEST = 200_000;

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final List<String> heads = new ArrayList<>();
  private String subject = "";
  private String body = "";
  private boolean isCut;

  /** A line of the head; none if there is nothing to say. */
  void head(String key, String value) {
    String line = line(value);
    if (!line.isEmpty()) {
      heads.add(Words.CHINESE.say(Message.of(key, line)));
    }
  }

  /** When it was sent, as the mail's own head says it (RFC 5322, 3.3). */
  void date(String written) {
    String plain = line(written).replaceFirst("\\s*\\(.*$", "");
    try {
      date(LocalDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      head("packet.mail.date", plain);
    }
  }

  /** When it was sent, where the one was who sent it. */
  void date(LocalDateTime sent) {
    head("packet.mail.date", SHOWN.format(sent));
  }

  void subject(String text) {
    subject = line(text);
    head("packet.mail.subject", subject);
  }

  /** The words; of HTML, what a reader sees of them. */
  void body(String text) {
    isCut |= text.length() > LONGEST;
    body = text.substring(0, Math.min(text.length(), LONGEST)).strip();
  }

  /** Says that there were more words than could be read. */
  void cut() {
    isCut = true;
  }

  /** Whether there is anything to read. */
  boolean isAny() {
    return !heads.isEmpty() || !body.isEmpty();
  }

  /** What the file with the text is called. */
  String fileName() {
    return Words.CHINESE.say(
            subject.isEmpty()
                ? Message.of("packet.mail.text")
                : Message.of("packet.mail.text-about", SafeName.of(subject)))
        + ".pdf";
  }

  /** All of it on paper, as a PDF. */
  byte[] sheet() {
    return MailSheet.of(
        heads, isCut ? body + "\n\n" + Words.CHINESE.say(Message.of("packet.mail.cut")) : body);
  }

  private static String line(String value) {
    return value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}

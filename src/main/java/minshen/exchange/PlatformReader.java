package minshen.exchange;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import minshen.dossier.Platform;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.words.Message;

/** Reads what 附件2 asks for. */
final class PlatformReader {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private PlatformReader() {}

  static Platform read(MappingReader fields) {
    Platform platform =
        new Platform(
            fields.text("name"),
            fields.text("builder"),
            month(fields, "from"),
            month(fields, "to"),
            fields.decimal("totalInvestment"),
            fields.date("filedOn"),
            fields.text("description"));
    fields.end();
    return platform;
  }

  private static Optional<YearMonth> month(MappingReader fields, String key) {
    return fields.node(key).map(node -> month(MappingReader.scalar(node, key), key));
  }

  private static YearMonth month(Node.Scalar value, String key) {
    String text = value.text().strip();
    try {
      if (MONTH.matcher(text).matches()) {
        return YearMonth.parse(text);
      }
    } catch (DateTimeException e) {
      // A thirteenth month gets the same line.
    }
    throw new InputException(
        value.at(),
        Message.of("exchange.wants-month", key, text.substring(0, Math.min(text.length(), 40))));
  }
}

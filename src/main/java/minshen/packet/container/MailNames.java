package minshen.packet.container;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import minshen.files.SafeName;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;

/** What parts of a mail are called. */
final class MailNames {
  private static final Map<String, String> ENDINGS =
      Map.of(
          "message/rfc822", "eml",
          "application/ms-tnef", "dat",
          "image/jpeg", "jpg",
          "image/svg+xml", "svg",
          "image/tiff", "tif",
          "text/plain", "txt",
          "application/octet-stream", "bin");

  /** Ways up and about, with which no name begins, and a hidden file would seem to. */
  private static final Pattern WAYS = Pattern.compile("^(\\.{1,2}[/\\\\])+");

  private static final Pattern NAME = Pattern.compile("(?i)name\\s*=\\s*\"?([^\";]+)");

  private MailNames() {}

  /**
   * The name that the mail gives a part, without folders.
   *
   * @param head the fields of the part's head that may hold it, as they were written
   */
  static Optional<String> of(MaximalBodyDescriptor about, String head) {
    Map<String, String> type = about.getContentTypeParameters();
    return Optional.ofNullable(about.getContentDispositionFilename())
        .or(() -> Optional.ofNullable(type.get("name")))
        .map(name -> name.indexOf('\ufffd') < 0 ? name : written(head).orElse(name))
        .map(MailWords::decoded)
        .map(name -> WAYS.matcher(name).replaceFirst(""))
        .filter(name -> !name.isBlank())
        .map(SafeName::ofFile);
  }

  /** A name in plain bytes, which is not allowed and done all the same. */
  private static Optional<String> written(String head) {
    return NAME.matcher(head).results().map(found -> found.group(1).strip()).findFirst();
  }

  /** A name for a part that has none. */
  static String made(int number, String type) {
    String subtype = type.substring(type.indexOf('/') + 1);
    String ending = ENDINGS.getOrDefault(type, subtype.matches("[a-z0-9]{1,5}") ? subtype : "bin");
    return String.format(Locale.ROOT, "part-%d.%s", number, ending);
  }
}

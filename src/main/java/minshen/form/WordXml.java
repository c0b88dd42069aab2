package minshen.form;

import java.util.Locale;
import minshen.form.FormLayout.ValuePart;

/** Small pieces of WordprocessingML. */
final class WordXml {
  /** The namespace of WordprocessingML. */
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The namespace of the part that holds the values. */
  static final String VALUES = "urn:minshen:form:1";

  /** The identity of that part, by which content controls name it. */
  static final String STORE_ID = "{6D1F3B0A-5C41-4B7E-9A52-0E2C8A4D7F11}";

  private WordXml() {}

  /** A length in twentieths of a point. */
  static long twips(double points) {
    return Math.round(points * 20);
  }

  /** A text as XML character data; what XML cannot hold was refused before. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A run of text with its line breaks and tabs. */
  static String run(String text) {
    StringBuilder run = new StringBuilder("<w:r>");
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (end || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        if (i > from || text.isEmpty()) {
          run.append("<w:t xml:space=\"preserve\">")
              .append(escaped(text.substring(from, i)))
              .append("</w:t>");
        }
        if (!end) {
          run.append(text.charAt(i) == '\n' ? "<w:br/>" : "<w:tab/>");
        }
        from = i + 1;
      }
    }
    return run.append("</w:r>").toString();
  }

  /** The id of the paragraph style of a text style. */
  static String styleId(TextStyle style) {
    return "Form"
        + style.name().substring(0, 1).toUpperCase(Locale.ROOT)
        + style.name().substring(1);
  }

  /**
   * The tag of a content control: the field's id; for a later part with its number, and with {@code
   * :newline} if a line break was taken before it.
   */
  static String tag(ValuePart part) {
    if (part.number() == 1) {
      return part.field().id();
    }
    return part.field().id() + ":" + part.number() + (part.newLine() ? ":newline" : "");
  }

  /**
   * A content control around a part of a value. It is bound to the part that holds the values, but
   * for a text of several lines, since LibreOffice tears the line breaks out of a bound control,
   * and for a field that shows words while it is empty, since Word would blank them.
   */
  static String control(ValuePart part, String whileEmpty, boolean manyLines) {
    String tag = tag(part);
    boolean empty = part.text().isEmpty();
    return "<w:sdt><w:sdtPr><w:alias w:val=\""
        + escaped(part.field().label())
        + "\"/><w:tag w:val=\""
        + tag
        + "\"/><w:id w:val=\""
        + (tag.hashCode() & 0x7FFFFFFF)
        + "\"/>"
        + (empty ? "<w:showingPlcHdr/>" : "")
        + (manyLines || part.text().contains("\n") || !whileEmpty.isEmpty() ? "" : binding(tag))
        + "</w:sdtPr><w:sdtContent>"
        + run(empty ? whileEmpty : part.text())
        + "</w:sdtContent></w:sdt>";
  }

  private static String binding(String tag) {
    return "<w:dataBinding w:prefixMappings=\"xmlns:m='"
        + VALUES
        + "'\" w:xpath=\"/m:form[1]/m:field[@id='"
        + tag
        + "'][1]\" w:storeItemID=\""
        + STORE_ID
        + "\"/><w:text/>";
  }
}

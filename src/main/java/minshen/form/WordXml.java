package minshen.form;

import java.util.Locale;
import minshen.form.FormLayout.ValuePart;

/** Small pieces of WordprocessingML. */
final class WordXml {
  /** The namespace of WordprocessingML. */
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The namespace of the part that says which form it is. */
  static final String IDENTITY = "urn:minshen:form:1";

  /** The identity of that part among others of its kind. */
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

  /** A part of a value between the two ends of its bookmark, or the words while it is empty. */
  static String marked(ValuePart part, String whileEmpty, int id) {
    String shown = part.text().isEmpty() && !part.goesOn() ? whileEmpty : part.text();
    return "<w:bookmarkStart w:id=\""
        + id
        + "\" w:name=\""
        + WordMark.of(part).name()
        + "\"/>"
        + (shown.isEmpty() ? "" : run(shown))
        + "<w:bookmarkEnd w:id=\""
        + id
        + "\"/>";
  }
}

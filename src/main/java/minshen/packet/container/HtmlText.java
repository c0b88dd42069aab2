package minshen.packet.container;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** What people read of HTML, without its looks. */
final class HtmlText extends HTMLEditorKit.ParserCallback {
  private static final Set<HTML.Tag> UNSEEN =
      Set.of(HTML.Tag.SCRIPT, HTML.Tag.STYLE, HTML.Tag.TITLE, HTML.Tag.HEAD);

  private final StringBuilder text = new StringBuilder();
  private int unseen;

  private HtmlText() {}

  static String of(String html) {
    HtmlText reader = new HtmlText();
    try {
      new ParserDelegator().parse(new StringReader(html), reader, true);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What was read so far is better than nothing.
    }
    return reader
        .text
        .toString()
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public void handleText(char[] data, int position) {
    if (unseen == 0) {
      text.append(data);
    }
  }

  @Override
  public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
    unseen += UNSEEN.contains(tag) ? 1 : 0;
    if (tag.isBlock() && !isCell(tag)) {
      newLine();
    }
  }

  @Override
  public void handleEndTag(HTML.Tag tag, int position) {
    unseen -= UNSEEN.contains(tag) && unseen > 0 ? 1 : 0;
    if (isCell(tag)) {
      text.append("  ");
    } else if (tag.isBlock()) {
      newLine();
    }
  }

  @Override
  public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
    if (tag.equals(HTML.Tag.BR)) {
      text.append('\n');
    } else if (tag.isBlock()) {
      newLine();
    }
  }

  /** Cells of a row stay beside each other. */
  private static boolean isCell(HTML.Tag tag) {
    return tag.equals(HTML.Tag.TD) || tag.equals(HTML.Tag.TH);
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}

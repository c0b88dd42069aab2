package minshen.desktop.controls;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import minshen.files.TypedCharacters;
import minshen.words.Words;

/**
 * What may come into a text field, typed or pasted: no more than a length, and no characters that
 * nobody sees. A text of megabytes is cut before anything looks at it; that it was cut is told, and
 * the whole of it is kept.
 */
public final class TypedText {
  private final TextInputControl control;
  private final int longest;
  private final boolean lines;
  private final Words words;
  private final ReadOnlyObjectWrapper<Optional<Cut>> cut =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean showing;

  /**
   * A text that was longer than its field.
   *
   * @param whole the text as it would stand there
   * @param lost how many characters at its end have no room
   */
  public record Cut(String whole, int lost) {}

  private TypedText(TextInputControl control, int longest, boolean lines, Words words) {
    this.control = control;
    this.longest = longest;
    this.lines = lines;
    this.words = words;
  }

  /**
   * Limits a control to texts that a form can take.
   *
   * @param longest how many characters it takes at most
   * @param lines whether it may have line breaks; else they become blanks
   * @param words the language in which is told what was cut
   */
  public static TypedText limit(TextInputControl control, int longest, boolean lines, Words words) {
    TypedText typed = new TypedText(control, longest, lines, words);
    control.setTextFormatter(new TextFormatter<>(typed::limited));
    control.getProperties().put(TypedText.class, typed);
    return typed;
  }

  /** What limits a control, if something does. */
  static Optional<TypedText> of(Node control) {
    return Optional.ofNullable((TypedText) control.getProperties().get(TypedText.class));
  }

  /** Shows a text that nobody typed, however long it is. */
  public void show(String text) {
    showing = true;
    control.setText(text);
    showing = false;
    cut.set(Optional.empty());
  }

  /** The last text that was longer than the field, until another takes its place. */
  public ReadOnlyObjectProperty<Optional<Cut>> cutProperty() {
    return cut.getReadOnlyProperty();
  }

  /** How many characters the field takes. */
  public int longest() {
    return longest;
  }

  /** The language of the field. */
  public Words words() {
    return words;
  }

  /** A text as it comes in: cut to a length, without what nobody sees. */
  public static String plain(String text, int longest, boolean lines) {
    StringBuilder plain = new StringBuilder();
    text.substring(0, end(text, longest))
        .replace("\r\n", "\n")
        .codePoints()
        .map(c -> visible(c, lines))
        .filter(c -> c >= 0)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Where a text is cut: never in the middle of a character. */
  private static int end(String text, int longest) {
    int end = Math.min(text.length(), longest);
    boolean split =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return split ? end - 1 : end;
  }

  private TextFormatter.Change limited(TextFormatter.Change change) {
    if (showing) {
      return change;
    }
    boolean all = change.getRangeEnd() - change.getRangeStart() == control.getLength();
    if (!change.isAdded()) {
      if (all) {
        cut.set(Optional.empty());
      }
      return change;
    }
    int kept = control.getLength() - (change.getRangeEnd() - change.getRangeStart());
    int room = Math.max(0, longest - kept);
    note(change, room, all);
    String text = plain(change.getText(), room, lines);
    if (!text.equals(change.getText())) {
      change.setText(text);
      int end = change.getRangeStart() + text.length();
      change.selectRange(end, end);
    }
    return change;
  }

  /** A letter more in a full field is no reason to forget the long text that filled it. */
  private void note(TextFormatter.Change change, int room, boolean all) {
    String text = change.getText();
    int end = end(text, room);
    if (text.substring(end).isBlank()) {
      if (all) {
        cut.set(Optional.empty());
      }
      return;
    }
    String before = change.getControlText();
    String whole =
        before.substring(0, change.getRangeStart()) + text + before.substring(change.getRangeEnd());
    if (all || cut.get().map(last -> last.whole().length() < whole.length()).orElse(true)) {
      cut.set(Optional.of(new Cut(whole, text.length() - end)));
    }
  }

  /** The character to take for one that was typed; negative for none. */
  private static int visible(int c, boolean lines) {
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0B) {
      return lines ? '\n' : ' ';
    }
    if (c == '\t') {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> -1;
      default -> TypedCharacters.seen(c);
    };
  }
}

package minshen.words;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;

/** The form of a word that fits a number which is written out already: one file, two files. */
final class CountedFormat extends Format {
  private static final long serialVersionUID = 1;

  private final ChoiceFormat forms;

  CountedFormat(ChoiceFormat forms) {
    this.forms = forms;
  }

  @Override
  public StringBuffer format(Object written, StringBuffer to, FieldPosition at) {
    return to.append(forms.format(number(written.toString())));
  }

  /** What is no number, such as 10+, is more than one. */
  private static double number(String written) {
    String plain = written.replace(",", "");
    return plain.matches("\\d{1,15}") ? Double.parseDouble(plain) : Double.MAX_VALUE;
  }

  @Override
  public Object parseObject(String text, ParsePosition at) {
    throw new UnsupportedOperationException();
  }
}

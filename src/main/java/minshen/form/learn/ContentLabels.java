package minshen.form.learn;

import minshen.dossier.FormContent;
import minshen.words.Message;

/** What people call what a place of a form shows. */
public final class ContentLabels {
  private ContentLabels() {}

  /**
   * What they call it.
   *
   * @param content as {@code shows} of a form.yaml has it
   */
  public static Message of(String content) {
    return FormContent.of(content)
        .map(ContentLabels::label)
        .orElseGet(() -> Message.verbatim(content));
  }

  private static Message label(FormContent content) {
    return switch (content) {
      case FormContent.Typed typed -> typed.field().label();
      case FormContent.Copy copy -> copy.field().label();
      case FormContent.Months _ -> Message.of("form.learn.content.period");
      case FormContent.OfFact of -> Message.verbatim(of.fact());
      case FormContent.Derived derived ->
          switch (derived) {
            case POLICY_ITEM -> Message.of("form.learn.content.item");
            case MATERIALS -> Message.of("form.learn.content.materials");
            case NOTHING -> Message.of("form.learn.signed");
          };
    };
  }
}

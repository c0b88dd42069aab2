package minshen.packs;

import java.util.ArrayList;
import java.util.List;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.OfficialForm;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.words.Message;

/** Holds the forms that a pack brings, and those that its items name, against what forms can be. */
public final class PackForms {
  private PackForms() {}

  /**
   * What is wrong with the forms of a pack, and with what its items say of forms.
   *
   * @param draft the pack, in which nothing else is wrong
   */
  public static List<InputException> mistakes(PackFiles files, PackDraft draft) {
    Pack pack = draft.pack().orElseThrow();
    List<InputException> mistakes = new ArrayList<>();
    for (PackForm form : pack.forms()) {
      try {
        OfficialForm.of(form);
      } catch (InputException e) {
        SourceLocation at =
            new SourceLocation(files.place() + "/" + e.place().file(), e.place().line());
        mistakes.add(new InputException(at, e.problem()));
      }
    }
    for (Item item : pack.items()) {
      for (String id : item.forms()) {
        if (pack.form(id).isEmpty() && !OfficialForm.isThere(id)) {
          SourceLocation at = draft.places().apply(item).orElse(files.place());
          mistakes.add(new InputException(at, Message.of("packs.unknown-form", item.id(), id)));
        }
      }
    }
    return mistakes;
  }
}

package minshen.desktop.claims.paper;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.shell.Tasks;
import minshen.form.OfficialForm;
import minshen.form.Typeface;
import minshen.form.WordDrawing;
import minshen.policy.Pack;
import minshen.words.Words;

/**
 * Reads the official forms of a claim. Fonts and templates are large: that goes beside the window.
 */
final class PaperFormLoader {
  private PaperFormLoader() {}

  /**
   * What was loaded.
   *
   * @param models the forms
   * @param drawable whether offices' own forms can be drawn on this computer
   */
  record Loaded(List<PaperModel> models, boolean drawable) {}

  /** Reads the forms and the type they are set in, and hands over a model of each. */
  static void load(ClaimViewModel claim, Words words, Tasks tasks, Consumer<Loaded> loaded) {
    Pack pack = claim.pack();
    List<String> ids = claim.item().forms();
    tasks.run(
        tasks
            .task(
                _ -> {
                  PaperFonts.load();
                  List<OfficialForm> forms =
                      ids.stream().map(id -> OfficialForm.load(id, pack)).toList();
                  // The first layout reads the fonts' tables.
                  forms.forEach(form -> form.layOut(Map.of()));
                  return new Loaded(
                      forms.stream().map(form -> new PaperModel(claim, form, words)).toList(),
                      !WordDrawing.installed().equals(WordDrawing.NONE));
                })
            .onSuccess(loaded));
    // So that a rare character that is typed later does not stop the window.
    tasks.runAside(
        tasks.task(
            _ -> {
              Typeface.standard().lookAround();
              return true;
            }));
  }
}

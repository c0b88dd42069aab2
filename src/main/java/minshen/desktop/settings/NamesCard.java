package minshen.desktop.settings;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;
import minshen.desktop.claims.export.ExportNames;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.work.Settings;
import minshen.form.FileNamePattern;
import minshen.form.FileNamePattern.Part;
import minshen.words.Message;
import minshen.words.Words;

/** How exported forms are called; an example shows at once what comes of it. */
final class NamesCard {
  private NamesCard() {}

  static Card of(Settings settings, Words words) {
    TextField pattern = new TextField(ExportNames.of(settings).text());
    pattern.setId("settings-names");
    LabelledField field = new LabelledField(words.say("desktop.settings.names.pattern"), pattern);
    pattern.textProperty().subscribe(text -> show(new FileNamePattern(text), field, words));
    pattern
        .textProperty()
        .addListener(
            (_, _, text) -> {
              FileNamePattern typed = new FileNamePattern(text);
              if (typed.fault().isEmpty()) {
                ExportNames.set(settings, typed);
              }
            });
    return new Card(
        words.say("desktop.settings.names"),
        TextLabels.muted(words.say("desktop.settings.names.text")),
        field);
  }

  private static void show(FileNamePattern pattern, LabelledField field, Words words) {
    Optional<Message> fault = pattern.fault();
    if (fault.isEmpty()) {
      field.hint(words.say("desktop.settings.names.example", pattern.name(example(words))));
    }
    field.problem(fault.map(words::say), Meaning.ERROR);
  }

  private static Map<Part, String> example(Words words) {
    return Map.of(
        Part.FORM,
        words.say("desktop.settings.names.example-form"),
        Part.UNIT,
        words.say("desktop.settings.names.example-unit"),
        Part.PROJECT,
        words.say("desktop.settings.names.example-project"),
        Part.ITEM,
        "MH-03",
        Part.CLAIM,
        "c1",
        Part.DATE,
        "2026-03-15");
  }
}

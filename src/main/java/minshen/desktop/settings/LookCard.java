package minshen.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Choice;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.TwoColumns;
import minshen.desktop.shell.Dress;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.words.Words;

/** How the workbench looks: each choice is seen at once. */
final class LookCard {
  private LookCard() {}

  static Card of(Dress dress, Words words) {
    Choice<Theme.Choice> theme =
        new Choice<>(
            Arrays.asList(Theme.Choice.values()),
            choice -> words.say("desktop.settings.theme." + choice.name()),
            dress::theme);
    theme.show(Optional.of(dress.theme()));
    theme.setId("settings-theme");
    Choice<TypeSize> size =
        new Choice<>(
            Arrays.asList(TypeSize.values()), step -> step.percent() + "%", dress::typeSize);
    size.show(Optional.of(dress.typeSize()));
    size.setId("settings-type");
    // A language is named in itself: who cannot read the other one still finds the way back.
    Choice<String> language =
        new Choice<>(
            List.of("zh", "en"), code -> code.equals("zh") ? "中文" : "English", dress::language);
    language.show(Optional.of(dress.language()));
    language.setId("settings-language");
    Choice<Boolean> motion =
        new Choice<>(
            List.of(false, true),
            reduced -> words.say("desktop.settings.motion." + (reduced ? "OFF" : "ON")),
            dress::reducedMotion);
    motion.show(Optional.of(dress.reducedMotion()));
    motion.setId("settings-motion");
    return new Card(
        words.say("desktop.settings.look"),
        new TwoColumns()
            .add(field(words, "desktop.settings.theme", theme))
            .add(field(words, "desktop.settings.type", size))
            .add(field(words, "desktop.settings.language", language))
            .add(field(words, "desktop.settings.motion", motion)));
  }

  private static LabelledField field(Words words, String key, Region control) {
    return new LabelledField(words.say(key), control);
  }
}

package minshen.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TwoColumns;
import minshen.desktop.shell.AppearanceSettings;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.words.Language;
import minshen.words.Words;

/** How the workbench looks: each choice is seen at once. */
final class LookCard {
  private LookCard() {}

  static Card of(AppearanceSettings appearance, Words words) {
    SegmentedChoice<Theme.Choice> theme =
        new SegmentedChoice<>(
            Arrays.asList(Theme.Choice.values()),
            choice -> words.say("desktop.settings.theme." + choice.name()),
            appearance::theme);
    theme.show(Optional.of(appearance.theme()));
    theme.setId("settings-theme");
    SegmentedChoice<TypeSize> size =
        new SegmentedChoice<>(
            Arrays.asList(TypeSize.values()), step -> step.percent() + "%", appearance::typeSize);
    size.show(Optional.of(appearance.typeSize()));
    size.setId("settings-type");
    SegmentedChoice<Language> language =
        new SegmentedChoice<>(
            Arrays.asList(Language.values()), Language::ownName, appearance::language);
    language.show(Optional.of(appearance.language()));
    language.setId("settings-language");
    SegmentedChoice<Boolean> motion =
        new SegmentedChoice<>(
            List.of(false, true),
            reduced -> words.say("desktop.settings.motion." + (reduced ? "OFF" : "ON")),
            appearance::reducedMotion);
    motion.show(Optional.of(appearance.reducedMotion()));
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

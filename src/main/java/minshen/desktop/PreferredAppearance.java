package minshen.desktop;

import java.util.function.Consumer;
import minshen.desktop.shell.AppearanceSettings;
import minshen.desktop.shell.Motion;
import minshen.desktop.shell.Theme;
import minshen.desktop.shell.TypeSize;
import minshen.words.Language;

/** Looks and language as the user prefers them; what is chosen is kept, and seen at once. */
final class PreferredAppearance implements AppearanceSettings {
  private final Preferences preferences;
  private final Runnable save;
  private final Runnable appearance;
  private final Consumer<Language> speak;
  private Language language;

  /**
   * The looks of a window.
   *
   * @param save keeps the preferences
   * @param appearance shows the window in the looks preferred
   * @param speak shows it in another language
   * @param language the language it is shown in, which may have been asked for this time only
   */
  PreferredAppearance(
      Preferences preferences,
      Runnable save,
      Runnable appearance,
      Consumer<Language> speak,
      Language language) {
    this.preferences = preferences;
    this.save = save;
    this.appearance = appearance;
    this.speak = speak;
    this.language = language;
  }

  @Override
  public Theme.Choice theme() {
    return preferences.theme();
  }

  @Override
  public void theme(Theme.Choice choice) {
    preferences.theme(choice);
    save.run();
    appearance.run();
  }

  @Override
  public TypeSize typeSize() {
    return preferences.typeSize();
  }

  @Override
  public void typeSize(TypeSize size) {
    preferences.typeSize(size);
    save.run();
    appearance.run();
  }

  @Override
  public boolean reducedMotion() {
    return preferences.reducedMotion();
  }

  @Override
  public void reducedMotion(boolean reduced) {
    preferences.reducedMotion(reduced);
    save.run();
    Motion.reduce(reduced);
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public void language(Language other) {
    language = other;
    preferences.language(other);
    save.run();
    speak.accept(other);
  }
}

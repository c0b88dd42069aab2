package minshen.desktop.shell;

import minshen.words.Language;

/** How the user likes the workbench; a change is seen at once and kept. */
public interface AppearanceSettings {
  /** The theme asked for. */
  Theme.Choice theme();

  /** Puts on another theme. */
  void theme(Theme.Choice choice);

  /** The size of the type. */
  TypeSize typeSize();

  /** Sets the type in another size. */
  void typeSize(TypeSize size);

  /** Whether nothing moves. */
  boolean reducedMotion();

  /** Lets things move or not. */
  void reducedMotion(boolean reduced);

  /** The language. */
  Language language();

  /** Speaks another language; the workbench is built anew, and what lay open lies open again. */
  void language(Language language);
}

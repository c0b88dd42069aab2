package minshen.desktop.controls;

import org.kordamp.ikonli.feather.Feather;

/** The four meanings that have a colour of their own; each has an icon too, never colour alone. */
public enum Meaning {
  /** As it should be. */
  OK("ok", Feather.CHECK_CIRCLE),
  /** Something is still to be done. */
  OPEN("open", Feather.CLOCK),
  /** Something must be mended. */
  ERROR("error", Feather.ALERT_CIRCLE),
  /** It informs. */
  NOTE("note", Feather.INFO);

  private final String style;
  private final Feather icon;

  Meaning(String style, Feather icon) {
    this.style = style;
    this.icon = icon;
  }

  /** The style class. */
  public String style() {
    return style;
  }

  /** The icon. */
  public Feather icon() {
    return icon;
  }
}

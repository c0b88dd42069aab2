package minshen.desktop.finder;

import org.kordamp.ikonli.feather.Feather;

/**
 * Something the finder leads to.
 *
 * @param kind what kind of thing it is
 * @param title its name
 * @param detail what tells it from others of its name; may be blank
 * @param open goes there
 */
record FinderHit(Kind kind, String title, String detail, Runnable open) {
  /** Kinds of things, the likeliest sought first. */
  enum Kind {
    /** A claim. */
    CLAIM(Feather.FILE_TEXT),
    /** A company. */
    APPLICANT(Feather.BRIEFCASE),
    /** A policy item. */
    ITEM(Feather.TAG),
    /** A place of the workbench. */
    PLACE(Feather.COMPASS),
    /** Something to do. */
    ACTION(Feather.ZAP),
    /** A clause. */
    CLAUSE(Feather.BOOK);

    private final Feather icon;

    Kind(Feather icon) {
      this.icon = icon;
    }

    Feather icon() {
      return icon;
    }
  }
}

package minshen.form.signing;

import java.util.Locale;
import minshen.words.Message;

/** What is done at a place. */
public enum SigningAct {
  /** 签字. */
  SIGN,
  /** 盖公章. */
  SEAL,
  /** 日期. */
  DATE,
  /** 骑缝章, across the edges of all pages. */
  PERFORATION;

  /** What people call it. */
  public Message label() {
    return Message.of("form.act." + name().toLowerCase(Locale.ROOT));
  }
}

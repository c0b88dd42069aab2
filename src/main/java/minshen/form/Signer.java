package minshen.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import minshen.words.Message;

/** Who signs or seals a place of a form. */
public enum Signer {
  /** 法定代表人. */
  LEGAL,
  /** 项目负责人. */
  LEAD,
  /** 财务负责人. */
  FINANCE,
  /** Whoever keeps 公章. */
  UNIT,
  /** Somebody else of the applicant, as the form's words say. */
  OTHER,
  /** The authority that takes the form: the applicant leaves it blank. */
  OFFICE;

  /** What forms call them. */
  static final Map<String, Signer> WORDS = words();

  /** What people call them. */
  public Message label() {
    return Message.of("form.signer." + word());
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Signer> words() {
    Map<String, Signer> words = new LinkedHashMap<>();
    for (Signer signer : values()) {
      words.put(signer.word(), signer);
    }
    return words;
  }
}

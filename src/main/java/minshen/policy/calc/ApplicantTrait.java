package minshen.policy.calc;

import java.util.Optional;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * What every claim is told of its applicant without asking. The names are reserved: no fact of an
 * item can have a dot in its name.
 */
public enum ApplicantTrait {
  /** What it is by law: {@code enterprise} …, a word. */
  KIND("kind"),
  /** 注册地所属街镇, a word. */
  TOWN("town"),
  /** 成立时间, a day. */
  FOUNDED_ON("foundedOn"),
  /** 员工人数, a figure. */
  EMPLOYEES("employees"),
  /** 注册资金 in 万元, a figure. */
  REGISTERED_CAPITAL("registeredCapital"),
  /** Whether it is foreign-invested. */
  FOREIGN_INVESTED("foreignInvested"),
  /** 国民经济行业 小类, a word of four digits. */
  INDUSTRY_CODE("industryCode");

  private final String key;

  ApplicantTrait(String key) {
    this.key = key;
  }

  /** Its name beside the others, such as {@code foundedOn}. */
  public String key() {
    return key;
  }

  /** Its name among the facts, such as {@code applicant.foundedOn}. */
  public String fact() {
    return "applicant." + key;
  }

  /** What it is called. */
  public Message label() {
    return Message.of("policy.applicant." + key);
  }

  /** The trait of a name among the facts. */
  public static Optional<ApplicantTrait> of(String fact) {
    return Stream.of(values()).filter(trait -> trait.fact().equals(fact)).findFirst();
  }
}

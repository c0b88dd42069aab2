package minshen.dossier;

import java.util.Optional;
import minshen.policy.ApplicantKind;

/**
 * 申报单位, as 单位基本情况 of 附件1 asks for it. Texts are as typed; the checks of what was typed are in
 * {@code minshen.dossier.finding}.
 *
 * @param name 单位名称
 * @param creditCode 统一社会信用代码 (GB 32100-2015)
 * @param kind what it is by law; no form asks for it
 * @param postalAddress 通讯地址
 * @param registeredAddress 注册地址
 * @param town 注册地所属街镇、园区
 * @param legalRepresentative 法人代表
 * @param contact 联系人
 * @param bank 开户银行
 * @param profile what 企业基本情况 is composed from
 */
public record Applicant(
    Optional<String> name,
    Optional<String> creditCode,
    Optional<ApplicantKind> kind,
    Optional<String> postalAddress,
    Optional<String> registeredAddress,
    Optional<String> town,
    LegalRepresentative legalRepresentative,
    Contact contact,
    Bank bank,
    Profile profile) {
  /** An applicant of whom nothing is known yet. */
  public static final Applicant BLANK =
      new Applicant(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          LegalRepresentative.BLANK,
          Contact.BLANK,
          Bank.BLANK,
          Profile.BLANK);

  /** The same applicant with another legal representative. */
  public Applicant withLegalRepresentative(LegalRepresentative other) {
    return new Applicant(
        name,
        creditCode,
        kind,
        postalAddress,
        registeredAddress,
        town,
        other,
        contact,
        bank,
        profile);
  }

  /** The same applicant with another contact. */
  public Applicant withContact(Contact other) {
    return new Applicant(
        name,
        creditCode,
        kind,
        postalAddress,
        registeredAddress,
        town,
        legalRepresentative,
        other,
        bank,
        profile);
  }

  /** The same applicant with another bank. */
  public Applicant withBank(Bank other) {
    return new Applicant(
        name,
        creditCode,
        kind,
        postalAddress,
        registeredAddress,
        town,
        legalRepresentative,
        contact,
        other,
        profile);
  }

  /** The same applicant with another profile. */
  public Applicant withProfile(Profile other) {
    return new Applicant(
        name,
        creditCode,
        kind,
        postalAddress,
        registeredAddress,
        town,
        legalRepresentative,
        contact,
        bank,
        other);
  }
}

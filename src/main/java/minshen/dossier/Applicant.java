package minshen.dossier;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.calc.ApplicantTrait;
import minshen.policy.calc.ApplicantValues;
import minshen.policy.calc.Value;

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
 * @param facts what packs ask of the applicant for all its claims, each by the {@link
 *     ApplicantValues#key} of its pack
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
    Profile profile,
    Map<String, Value> facts) {
  public Applicant {
    facts = Map.copyOf(facts);
  }

  /** An applicant of whom no pack has asked anything yet. */
  public Applicant(
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
    this(
        name,
        creditCode,
        kind,
        postalAddress,
        registeredAddress,
        town,
        legalRepresentative,
        contact,
        bank,
        profile,
        Map.of());
  }

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
        profile,
        facts);
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
        profile,
        facts);
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
        profile,
        facts);
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
        other,
        facts);
  }

  /** The same applicant with other facts. */
  public Applicant withFacts(Map<String, Value> others) {
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
        profile,
        others);
  }

  /** The same applicant with another value of a fact, or none. */
  public Applicant withFact(String key, Optional<Value> value) {
    Map<String, Value> others = new HashMap<>(facts);
    value.ifPresentOrElse(v -> others.put(key, v), () -> others.remove(key));
    return withFacts(others);
  }

  /** What its claims are told of it. */
  public ApplicantValues values() {
    Map<ApplicantTrait, Value> traits = new EnumMap<>(ApplicantTrait.class);
    kind.ifPresent(
        k -> traits.put(ApplicantTrait.KIND, new Value.Word(k.name().toLowerCase(Locale.ROOT))));
    town.ifPresent(t -> traits.put(ApplicantTrait.TOWN, new Value.Word(t)));
    profile.foundedOn().ifPresent(d -> traits.put(ApplicantTrait.FOUNDED_ON, new Value.Day(d)));
    profile
        .employees()
        .map(BigDecimal::valueOf)
        .ifPresent(n -> traits.put(ApplicantTrait.EMPLOYEES, new Value.Figure(n)));
    profile
        .registeredCapital()
        .ifPresent(n -> traits.put(ApplicantTrait.REGISTERED_CAPITAL, new Value.Figure(n)));
    profile
        .foreignInvested()
        .ifPresent(f -> traits.put(ApplicantTrait.FOREIGN_INVESTED, new Value.Truth(f)));
    profile
        .industryCode()
        .ifPresent(c -> traits.put(ApplicantTrait.INDUSTRY_CODE, new Value.Word(c)));
    return new ApplicantValues(traits, facts);
  }
}

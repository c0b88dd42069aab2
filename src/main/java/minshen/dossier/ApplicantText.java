package minshen.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A text of the applicant: where it stands in the dossier, how it is read and how it is changed.
 *
 * @param key its key in the dossier, with {@code applicant.} before it
 * @param get reads it
 * @param set gives an applicant with another
 */
public record ApplicantText(
    String key,
    Function<Applicant, Optional<String>> get,
    BiFunction<Applicant, Optional<String>, Applicant> set) {

  /** The unit itself. */
  public static final List<ApplicantText> UNIT =
      List.of(
          unit(
              "name",
              Applicant::name,
              (a, v) -> unit(a, v, a.creditCode(), a.postalAddress(), a.registeredAddress())),
          unit(
              "creditCode",
              Applicant::creditCode,
              (a, v) -> unit(a, a.name(), v, a.postalAddress(), a.registeredAddress())),
          unit(
              "postalAddress",
              Applicant::postalAddress,
              (a, v) -> unit(a, a.name(), a.creditCode(), v, a.registeredAddress())),
          unit(
              "registeredAddress",
              Applicant::registeredAddress,
              (a, v) -> unit(a, a.name(), a.creditCode(), a.postalAddress(), v)));

  /** 注册地所属街镇、园区. */
  public static final ApplicantText TOWN =
      unit(
          "town",
          Applicant::town,
          (a, v) ->
              new Applicant(
                  a.name(),
                  a.creditCode(),
                  a.kind(),
                  a.postalAddress(),
                  a.registeredAddress(),
                  v,
                  a.legalRepresentative(),
                  a.contact(),
                  a.bank(),
                  a.profile(),
                  a.facts()));

  /** 法人代表. */
  public static final List<ApplicantText> REPRESENTATIVE =
      List.of(
          person(
              "name",
              LegalRepresentative::name,
              (p, v) -> new LegalRepresentative(v, p.phone(), p.mobile(), p.email())),
          person(
              "phone",
              LegalRepresentative::phone,
              (p, v) -> new LegalRepresentative(p.name(), v, p.mobile(), p.email())),
          person(
              "mobile",
              LegalRepresentative::mobile,
              (p, v) -> new LegalRepresentative(p.name(), p.phone(), v, p.email())),
          person(
              "email",
              LegalRepresentative::email,
              (p, v) -> new LegalRepresentative(p.name(), p.phone(), p.mobile(), v)));

  /** 联系人. */
  public static final List<ApplicantText> CONTACT =
      List.of(
          contact(
              "name",
              Contact::name,
              (c, v) -> new Contact(v, c.title(), c.phone(), c.mobile(), c.fax(), c.email())),
          contact(
              "title",
              Contact::title,
              (c, v) -> new Contact(c.name(), v, c.phone(), c.mobile(), c.fax(), c.email())),
          contact(
              "phone",
              Contact::phone,
              (c, v) -> new Contact(c.name(), c.title(), v, c.mobile(), c.fax(), c.email())),
          contact(
              "mobile",
              Contact::mobile,
              (c, v) -> new Contact(c.name(), c.title(), c.phone(), v, c.fax(), c.email())),
          contact(
              "fax",
              Contact::fax,
              (c, v) -> new Contact(c.name(), c.title(), c.phone(), c.mobile(), v, c.email())),
          contact(
              "email",
              Contact::email,
              (c, v) -> new Contact(c.name(), c.title(), c.phone(), c.mobile(), c.fax(), v)));

  /** 开户银行. */
  public static final List<ApplicantText> BANK =
      List.of(
          bank("name", Bank::name, (b, v) -> new Bank(v, b.account())),
          bank("account", Bank::account, (b, v) -> new Bank(b.name(), v)));

  /** 国民经济行业 小类. */
  public static final ApplicantText INDUSTRY_CODE =
      profile("industryCode", Profile::industryCode, (p, v) -> industry(p, v, p.industryName()));

  /** Its name, for codes the program does not know. */
  public static final ApplicantText INDUSTRY_NAME =
      profile("industryName", Profile::industryName, (p, v) -> industry(p, p.industryCode(), v));

  /** 经营范围. */
  public static final ApplicantText BUSINESS_SCOPE =
      profile(
          "businessScope",
          Profile::businessScope,
          (p, v) ->
              new Profile(
                  p.industryCode(),
                  p.industryName(),
                  v,
                  p.foundedOn(),
                  p.registeredCapital(),
                  p.employees(),
                  p.foreignInvested(),
                  p.text()));

  /** 企业基本情况 in the applicant's own words. */
  public static final ApplicantText OWN_TEXT =
      profile(
          "text",
          Profile::text,
          (p, v) ->
              new Profile(
                  p.industryCode(),
                  p.industryName(),
                  p.businessScope(),
                  p.foundedOn(),
                  p.registeredCapital(),
                  p.employees(),
                  p.foreignInvested(),
                  v));

  /** The text of a key, with {@code applicant.} before it; empty if it is none of these. */
  public static Optional<ApplicantText> of(String key) {
    return Stream.of(UNIT, List.of(TOWN), REPRESENTATIVE, CONTACT, BANK, List.of(OWN_TEXT))
        .flatMap(List::stream)
        .filter(text -> text.key().equals(key))
        .findFirst();
  }

  private static Applicant unit(
      Applicant a,
      Optional<String> name,
      Optional<String> creditCode,
      Optional<String> postalAddress,
      Optional<String> registeredAddress) {
    return new Applicant(
        name,
        creditCode,
        a.kind(),
        postalAddress,
        registeredAddress,
        a.town(),
        a.legalRepresentative(),
        a.contact(),
        a.bank(),
        a.profile(),
        a.facts());
  }

  private static Profile industry(Profile p, Optional<String> code, Optional<String> name) {
    return new Profile(
        code,
        name,
        p.businessScope(),
        p.foundedOn(),
        p.registeredCapital(),
        p.employees(),
        p.foreignInvested(),
        p.text());
  }

  private static ApplicantText unit(
      String key,
      Function<Applicant, Optional<String>> get,
      BiFunction<Applicant, Optional<String>, Applicant> set) {
    return new ApplicantText("applicant." + key, get, set);
  }

  private static ApplicantText person(
      String key,
      Function<LegalRepresentative, Optional<String>> get,
      BiFunction<LegalRepresentative, Optional<String>, LegalRepresentative> set) {
    return new ApplicantText(
        "applicant.legalRepresentative." + key,
        a -> get.apply(a.legalRepresentative()),
        (a, v) -> a.withLegalRepresentative(set.apply(a.legalRepresentative(), v)));
  }

  private static ApplicantText contact(
      String key,
      Function<Contact, Optional<String>> get,
      BiFunction<Contact, Optional<String>, Contact> set) {
    return new ApplicantText(
        "applicant.contact." + key,
        a -> get.apply(a.contact()),
        (a, v) -> a.withContact(set.apply(a.contact(), v)));
  }

  private static ApplicantText bank(
      String key,
      Function<Bank, Optional<String>> get,
      BiFunction<Bank, Optional<String>, Bank> set) {
    return new ApplicantText(
        "applicant.bank." + key,
        a -> get.apply(a.bank()),
        (a, v) -> a.withBank(set.apply(a.bank(), v)));
  }

  private static ApplicantText profile(
      String key,
      Function<Profile, Optional<String>> get,
      BiFunction<Profile, Optional<String>, Profile> set) {
    return new ApplicantText(
        "applicant.profile." + key,
        a -> get.apply(a.profile()),
        (a, v) -> a.withProfile(set.apply(a.profile(), v)));
  }
}

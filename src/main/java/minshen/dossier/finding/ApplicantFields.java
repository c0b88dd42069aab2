package minshen.dossier.finding;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minshen.dossier.Applicant;
import minshen.dossier.Contact;
import minshen.dossier.LegalRepresentative;
import minshen.dossier.Profile;
import minshen.dossier.field.BankAccount;
import minshen.dossier.field.CreditCode;
import minshen.dossier.field.Email;
import minshen.dossier.field.FieldCheck;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Mobile;
import minshen.dossier.field.Phone;
import minshen.dossier.field.Towns;
import minshen.policy.Region;
import minshen.words.Message;

/**
 * 单位基本情况 and 企业基本情况 of 附件1. Everything the form asks for is required, but for 传真, which few have,
 * and for 法人代表邮箱 and 职务, which are only noted when blank: the authority writes to the contact.
 * Where packs bring forms of their own, what is required is what those ask for.
 */
final class ApplicantFields implements FindingRule {
  private static final FieldCheck PHONE = new Phone();
  private static final FieldCheck MOBILE = new Mobile();
  private static final FieldCheck EMAIL = new Email();
  private static final Industries INDUSTRIES = new Industries();

  @Override
  public Stream<Finding> in(FindingContext matter) {
    Applicant applicant = matter.dossier().applicant();
    Predicate<String> asked = AskedFields.ofDossier(matter);
    return Stream.of(
            unit(applicant, asked, new Towns(Region.towns(matter.library()))),
            representative(applicant.legalRepresentative(), asked),
            contact(applicant.contact(), asked),
            bank(applicant, asked),
            profile(applicant.profile(), asked))
        .flatMap(FieldJudge::findings);
  }

  private static FieldJudge unit(Applicant applicant, Predicate<String> asked, Towns towns) {
    FieldJudge sheet =
        new FieldJudge("applicant.", asked)
            .required("name", applicant.name())
            .required("creditCode", applicant.creditCode(), new CreditCode())
            .required("postalAddress", applicant.postalAddress())
            .required("registeredAddress", applicant.registeredAddress())
            .required("town", applicant.town(), towns);
    if (applicant.kind().isEmpty()) {
      sheet.add(Finding.note("KIND_UNKNOWN", Message.of("dossier.kind-unknown")), "kind");
    }
    return sheet;
  }

  private static FieldJudge representative(LegalRepresentative person, Predicate<String> asked) {
    return new FieldJudge("applicant.legalRepresentative.", asked)
        .required("name", person.name())
        .required("phone", person.phone(), PHONE)
        .required("mobile", person.mobile(), MOBILE)
        .wanted("email", person.email(), EMAIL);
  }

  private static FieldJudge contact(Contact person, Predicate<String> asked) {
    return new FieldJudge("applicant.contact.", asked)
        .required("name", person.name())
        .wanted("title", person.title(), FieldCheck.ANYTHING)
        .required("phone", person.phone(), PHONE)
        .required("mobile", person.mobile(), MOBILE)
        .judged("fax", person.fax(), PHONE)
        .required("email", person.email(), EMAIL);
  }

  private static FieldJudge bank(Applicant applicant, Predicate<String> asked) {
    return new FieldJudge("applicant.bank.", asked)
        .required("name", applicant.bank().name())
        .required("account", applicant.bank().account(), new BankAccount());
  }

  private static FieldJudge profile(Profile profile, Predicate<String> asked) {
    FieldJudge sheet = new FieldJudge("applicant.profile.", asked);
    if (profile.text().isPresent()) {
      // The applicant's own words stand in the form; nothing is composed from the rest.
      return sheet.judged("industryCode", profile.industryCode(), INDUSTRIES);
    }
    Optional<String> known = profile.industryCode().flatMap(Industries::name);
    sheet
        .required("industryCode", profile.industryCode(), INDUSTRIES)
        .required("businessScope", profile.businessScope())
        .required("foundedOn", profile.foundedOn())
        .required("registeredCapital", profile.registeredCapital())
        .required("employees", profile.employees());
    if (profile.industryCode().isPresent() && known.isEmpty()) {
      sheet.required("industryName", profile.industryName());
    }
    known
        .filter(
            name -> profile.industryName().filter(typed -> !typed.strip().equals(name)).isPresent())
        .ifPresent(
            name ->
                sheet.add(
                    Finding.note(
                        "INDUSTRY_NAME",
                        Message.of(
                            "dossier.industry-name", profile.industryCode().orElse(""), name)),
                    "industryName"));
    return sheet;
  }
}

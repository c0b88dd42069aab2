package minshen.dossier;

import static minshen.dossier.FieldTypes.AMOUNT;
import static minshen.dossier.FieldTypes.COUNT;
import static minshen.dossier.FieldTypes.DAY;
import static minshen.dossier.FieldTypes.MONTH;
import static minshen.dossier.FieldTypes.TEXT;
import static minshen.dossier.FieldTypes.YES_NO;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.DossierField.Draft;
import minshen.dossier.DossierField.Editor;
import minshen.dossier.DossierField.Part;
import minshen.dossier.DossierField.Unit;
import minshen.dossier.field.BankAccount;
import minshen.dossier.field.CreditCode;
import minshen.dossier.field.Email;
import minshen.dossier.field.FieldCheck;
import minshen.dossier.field.Industries;
import minshen.dossier.field.Mobile;
import minshen.dossier.field.Phone;
import minshen.dossier.field.Towns;
import minshen.policy.ApplicantKind;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ApplicantTrait;
import minshen.policy.calc.Outcome;

/**
 * Every field of applicants, claims and platforms, in the order in which dossiers, workbooks and
 * findings have them. This is the only place that names them one by one: a field that is added here
 * is read and written, kept (in a column of that name), compared, judged, shown on the screen and
 * filled in on every form that asks for it by its key.
 */
public final class FieldCatalogue {
  private static final Map<String, DossierField<?>> ALL = new LinkedHashMap<>();

  private static final FieldCheck PHONE = new Phone();
  private static final FieldCheck MOBILE = new Mobile();
  private static final FieldCheck EMAIL = new Email();

  // 单位基本情况

  /** 单位名称. */
  public static final DossierField<String> NAME =
      add(applicant(FieldGroup.UNIT, "name", TEXT).onForms("name").required().wide());

  /** 统一社会信用代码 (GB 32100-2015). */
  public static final DossierField<String> CREDIT_CODE =
      add(
          applicant(FieldGroup.UNIT, "creditCode", TEXT)
              .onForms("creditCode")
              .required()
              .checked(new CreditCode()));

  /** What it is by law; no form asks for it. */
  public static final DossierField<ApplicantKind> KIND =
      add(applicant(FieldGroup.UNIT, "kind", FieldTypes.KIND).told(ApplicantTrait.KIND).wide());

  /** 通讯地址. */
  public static final DossierField<String> POSTAL_ADDRESS =
      add(
          applicant(FieldGroup.UNIT, "postalAddress", TEXT)
              .onForms("postalAddress")
              .required()
              .wide());

  /** 注册地址. */
  public static final DossierField<String> REGISTERED_ADDRESS =
      add(
          applicant(FieldGroup.UNIT, "registeredAddress", TEXT)
              .onForms("registeredAddress")
              .required()
              .wide());

  /** 注册地所属街镇、园区. */
  public static final DossierField<String> TOWN =
      add(
          applicant(FieldGroup.UNIT, "town", TEXT)
              .onForms("town")
              .required()
              .checkedIn(Towns::new)
              .edited(Editor.TOWN)
              .after("creditCode")
              .told(ApplicantTrait.TOWN));

  // 法人代表

  /** 法人代表. */
  public static final DossierField<String> LEGAL_NAME = add(representative("name").required());

  /** 法人代表联系电话. */
  public static final DossierField<String> LEGAL_PHONE =
      add(representative("phone").required().checked(PHONE));

  /** 法人代表手机. */
  public static final DossierField<String> LEGAL_MOBILE =
      add(representative("mobile").required().checked(MOBILE));

  /** 法人代表邮箱; the authority writes to the contact. */
  public static final DossierField<String> LEGAL_EMAIL =
      add(representative("email").wanted().checked(EMAIL));

  // 联系人

  /** 联系人. */
  public static final DossierField<String> CONTACT_NAME = add(contact("name").required());

  /** 联系人职务. */
  public static final DossierField<String> CONTACT_TITLE = add(contact("title").wanted());

  /** 联系人联系电话. */
  public static final DossierField<String> CONTACT_PHONE =
      add(contact("phone").required().checked(PHONE).orElse(() -> contactMobile()));

  /** 联系人手机. */
  public static final DossierField<String> CONTACT_MOBILE =
      add(contact("mobile").required().checked(MOBILE));

  /** 传真, which few have. */
  public static final DossierField<String> CONTACT_FAX =
      add(contact("fax").checked(PHONE).onForms("fax"));

  /** 联系人邮箱. */
  public static final DossierField<String> CONTACT_EMAIL =
      add(contact("email").required().checked(EMAIL));

  // 开户银行

  /** 开户银行. */
  public static final DossierField<String> BANK_NAME = add(bank("name").required());

  /** 银行帐号, as typed. */
  public static final DossierField<String> BANK_ACCOUNT =
      add(bank("account").required().checked(new BankAccount()));

  // 企业基本情况

  /** 国民经济行业分类 小类 (GB/T 4754-2017), four digits. */
  public static final DossierField<String> INDUSTRY_CODE =
      add(
          profile("industryCode", TEXT)
              .required()
              .checked(new Industries())
              .edited(Editor.INDUSTRY)
              .told(ApplicantTrait.INDUSTRY_CODE));

  /** The name of that 小类, for codes the program does not know. */
  public static final DossierField<String> INDUSTRY_NAME = add(profile("industryName", TEXT));

  /** 经营范围. */
  public static final DossierField<String> BUSINESS_SCOPE =
      add(
          profile("businessScope", TEXT)
              .required()
              .edited(Editor.LINES)
              .after("profile.foreignInvested"));

  /** 成立时间. */
  public static final DossierField<LocalDate> FOUNDED_ON =
      add(profile("foundedOn", DAY).required().told(ApplicantTrait.FOUNDED_ON));

  /** 注册资金. */
  public static final DossierField<Amount> REGISTERED_CAPITAL =
      add(profile("registeredCapital", AMOUNT).required().told(ApplicantTrait.REGISTERED_CAPITAL));

  /** 员工人数. */
  public static final DossierField<Integer> EMPLOYEES =
      add(
          profile("employees", COUNT)
              .required()
              .counting(Unit.PEOPLE)
              .told(ApplicantTrait.EMPLOYEES));

  /** Whether it is foreign-invested. */
  public static final DossierField<Boolean> FOREIGN_INVESTED =
      add(profile("foreignInvested", YES_NO).told(ApplicantTrait.FOREIGN_INVESTED));

  /** 企业基本情况 in the applicant's own words; replaces the text composed of the others. */
  public static final DossierField<String> OWN_TEXT =
      add(
          profile("text", TEXT)
              .onForms("profile")
              .edited(Editor.LINES)
              .onScreenOtherwise()
              .hinted()
              .computed(FieldCatalogue::composed));

  // 申请享受

  /** 项目名称. */
  public static final DossierField<String> PROJECT =
      add(
          claim("project", TEXT)
              .onForms("project")
              .required()
              .kept(c -> c.input().project(), (c, v) -> c.withInput(c.input().withProject(v))));

  /** The city grant that is matched. */
  public static final DossierField<String> CITY_GRANT =
      add(
          claim("cityGrant", TEXT)
              .kept(c -> c.input().cityGrant(), (c, v) -> c.withInput(c.input().withCityGrant(v))));

  /** The day on which what is supported happened. */
  public static final DossierField<LocalDate> EVENT_DATE =
      add(
          claim("eventDate", DAY)
              .kept(
                  c -> c.input().eventDate(),
                  (c, v) ->
                      c.withInput(
                          c.input().withDays(v, c.input().applyDate(), c.input().statedYear()))));

  /** 填表时间. */
  public static final DossierField<LocalDate> APPLY_DATE =
      add(
          claim("applyDate", DAY)
              .required()
              .onForms("filledOn")
              .kept(
                  c -> c.input().applyDate(),
                  (c, v) ->
                      c.withInput(
                          c.input().withDays(c.input().eventDate(), v, c.input().statedYear()))));

  /** The application year, where the days do not tell. */
  public static final DossierField<Integer> YEAR =
      add(
          claim("year", COUNT)
              .counting(Unit.YEAR)
              .kept(
                  c -> c.input().statedYear(),
                  (c, v) ->
                      c.withInput(
                          c.input().withDays(c.input().eventDate(), c.input().applyDate(), v))));

  /** 申请金额; the computed amount if absent. Printed with two decimals, or all that were typed. */
  public static final DossierField<Amount> REQUESTED_AMOUNT =
      add(
          claim("requestedAmount", AMOUNT)
              .onForms("amount")
              .printed(Amount::spelled)
              .computed((_, outcome) -> outcome.amount())
              .kept(Claim::requestedAmount, (c, v) -> c.withInput(c.input().withRequested(v))));

  /** 项目负责人. */
  public static final DossierField<String> PROJECT_LEAD =
      add(claim("projectLead", TEXT).kept(Claim::projectLead, Claim::withProjectLead));

  // 附件2

  /** 平台名称. */
  public static final DossierField<String> PLATFORM_NAME =
      add(platform("name", TEXT).required().wide().onForms("platformName"));

  /** 建设主体. */
  public static final DossierField<String> BUILDER =
      add(platform("builder", TEXT).required().wide().onForms("builder"));

  /** 建设日期: the first month. */
  public static final DossierField<YearMonth> BUILT_FROM = add(platform("from", MONTH).required());

  /** 建设日期: the last month. */
  public static final DossierField<YearMonth> BUILT_TO = add(platform("to", MONTH).required());

  /** 项目总投资. */
  public static final DossierField<Amount> TOTAL_INVESTMENT =
      add(platform("totalInvestment", AMOUNT).required().onForms("totalInvestment"));

  /** The day on which 附件2 was filed; it must lie before the first month. */
  public static final DossierField<LocalDate> FILED_ON =
      add(platform("filedOn", DAY).onScreenOtherwise());

  /** 平台建设情况. */
  public static final DossierField<String> DESCRIPTION =
      add(platform("description", TEXT).required().edited(Editor.LINES).onForms("description"));

  private FieldCatalogue() {}

  /** Every field. */
  public static List<DossierField<?>> all() {
    return List.copyOf(ALL.values());
  }

  /** The fields of one part, in the order of dossiers. */
  public static List<DossierField<?>> of(Part part) {
    return ALL.values().stream().filter(field -> field.part() == part).toList();
  }

  /** The fields of a group, in the order of the screen. */
  public static List<DossierField<?>> of(FieldGroup group) {
    List<DossierField<?>> fields = new ArrayList<>();
    List<DossierField<?>> behind = new ArrayList<>();
    for (DossierField<?> field : ALL.values()) {
      if (field.group() == group) {
        (field.after().isPresent() ? behind : fields).add(field);
      }
    }
    for (DossierField<?> field : behind) {
      String before = field.after().orElseThrow();
      int at = fields.stream().map(DossierField::path).toList().indexOf(before);
      if (at < 0) {
        throw new IllegalStateException(
            field + " stands behind " + before + ", which is not there");
      }
      fields.add(at + 1, field);
    }
    return List.copyOf(fields);
  }

  /** The field of a key, such as {@code applicant.contact.mobile}; empty if there is none. */
  public static Optional<DossierField<?>> find(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  /** The text of a key; empty if there is none, or it is no text. */
  public static Optional<DossierField<String>> text(String key) {
    return find(key).flatMap(field -> field.as(TEXT));
  }

  private static DossierField<String> contactMobile() {
    return CONTACT_MOBILE;
  }

  private static Optional<String> composed(Applicant applicant, Outcome outcome) {
    return Optional.of(BasicInformation.of(applicant.with(OWN_TEXT, Optional.empty())))
        .filter(text -> !text.isEmpty());
  }

  private static <T> DossierField<T> add(Draft<T> draft) {
    DossierField<T> field = draft.done();
    ALL.put(field.key(), field);
    return field;
  }

  private static <T> Draft<T> applicant(FieldGroup group, String path, FieldType<T> type) {
    return new Draft<>(Part.APPLICANT, group, path, type);
  }

  private static Draft<String> representative(String name) {
    return applicant(FieldGroup.REPRESENTATIVE, "legalRepresentative." + name, TEXT)
        .onForms("legal" + capital(name));
  }

  private static Draft<String> contact(String name) {
    return applicant(FieldGroup.CONTACT, "contact." + name, TEXT)
        .onForms("contact" + capital(name));
  }

  private static Draft<String> bank(String name) {
    return applicant(FieldGroup.BANK, "bank." + name, TEXT).onForms("bank" + capital(name));
  }

  private static <T> Draft<T> profile(String name, FieldType<T> type) {
    return applicant(FieldGroup.PROFILE, "profile." + name, type);
  }

  private static <T> Draft<T> claim(String path, FieldType<T> type) {
    return new Draft<>(Part.CLAIM, FieldGroup.CLAIM, path, type);
  }

  private static <T> Draft<T> platform(String path, FieldType<T> type) {
    return new Draft<>(Part.PLATFORM, FieldGroup.PLATFORM, path, type);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

package minshen.dossier;

import static minshen.dossier.FieldCatalogue.BUSINESS_SCOPE;
import static minshen.dossier.FieldCatalogue.EMPLOYEES;
import static minshen.dossier.FieldCatalogue.FOREIGN_INVESTED;
import static minshen.dossier.FieldCatalogue.FOUNDED_ON;
import static minshen.dossier.FieldCatalogue.INDUSTRY_CODE;
import static minshen.dossier.FieldCatalogue.INDUSTRY_NAME;
import static minshen.dossier.FieldCatalogue.OWN_TEXT;
import static minshen.dossier.FieldCatalogue.REGISTERED_CAPITAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.field.Industries;

/**
 * Composes 企业基本情况 of 附件1. Its remark asks for 企业经济活动性质 (the 小类 of GB/T 4754-2017), 经营范围, 成立时间, 注册资金
 * and 员工人数: they come in that order, so that a reader can tick them off. The form is Chinese in
 * every language of the program.
 */
public final class BasicInformation {
  private BasicInformation() {}

  /** The text: the applicant's own if there is one, else composed; empty if nothing is known. */
  public static String of(Applicant applicant) {
    return applicant.get(OWN_TEXT).map(String::strip).orElseGet(() -> composed(applicant));
  }

  private static String composed(Applicant applicant) {
    String who = applicant.name().map(String::strip).orElse("本单位");
    StringBuilder text = new StringBuilder();
    industry(applicant)
        .ifPresent(i -> text.append(who).append("所属国民经济行业分类小类为").append(i).append('。'));
    applicant
        .get(BUSINESS_SCOPE)
        .map(BasicInformation::withoutFullStop)
        .ifPresent(scope -> text.append("经营范围：").append(scope).append('。'));
    List<String> figures = figures(applicant);
    if (!figures.isEmpty()) {
      text.append(text.isEmpty() ? who : "").append(String.join("，", figures)).append('。');
    }
    return text.toString();
  }

  private static Optional<String> industry(Applicant applicant) {
    Optional<String> code = applicant.get(INDUSTRY_CODE).map(Industries::digits);
    Optional<String> name = code.flatMap(Industries::name).or(() -> applicant.get(INDUSTRY_NAME));
    if (code.isEmpty()) {
      return name;
    }
    String from = "（GB/T 4754-2017，代码 " + code.get() + "）";
    return Optional.of(name.map(n -> n.strip() + from).orElse(from));
  }

  private static List<String> figures(Applicant applicant) {
    List<String> figures = new ArrayList<>();
    applicant.get(FOUNDED_ON).ifPresent(day -> figures.add("成立时间为" + ChineseDates.of(day)));
    applicant
        .get(REGISTERED_CAPITAL)
        .ifPresent(capital -> figures.add("注册资金 " + capital.digits() + " 万元"));
    applicant.get(EMPLOYEES).ifPresent(count -> figures.add("员工人数 " + count + " 人"));
    applicant
        .get(FOREIGN_INVESTED)
        .filter(foreign -> foreign)
        .ifPresent(_ -> figures.add("为外商投资企业"));
    return figures;
  }

  private static String withoutFullStop(String text) {
    return text.strip().replaceAll("[。.；;]+$", "");
  }
}

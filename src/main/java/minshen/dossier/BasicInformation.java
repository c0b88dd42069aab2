package minshen.dossier;

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
    Profile profile = applicant.profile();
    return profile.text().map(String::strip).orElseGet(() -> composed(applicant.name(), profile));
  }

  private static String composed(Optional<String> name, Profile profile) {
    String who = name.map(String::strip).orElse("本单位");
    StringBuilder text = new StringBuilder();
    industry(profile)
        .ifPresent(i -> text.append(who).append("所属国民经济行业分类小类为").append(i).append('。'));
    profile
        .businessScope()
        .map(BasicInformation::withoutFullStop)
        .ifPresent(scope -> text.append("经营范围：").append(scope).append('。'));
    List<String> figures = figures(profile);
    if (!figures.isEmpty()) {
      text.append(text.isEmpty() ? who : "").append(String.join("，", figures)).append('。');
    }
    return text.toString();
  }

  private static Optional<String> industry(Profile profile) {
    Optional<String> code = profile.industryCode().map(Industries::digits);
    Optional<String> name = code.flatMap(Industries::name).or(profile::industryName);
    if (code.isEmpty()) {
      return name;
    }
    String from = "（GB/T 4754-2017，代码 " + code.get() + "）";
    return Optional.of(name.map(n -> n.strip() + from).orElse(from));
  }

  private static List<String> figures(Profile profile) {
    List<String> figures = new ArrayList<>();
    profile.foundedOn().ifPresent(day -> figures.add("成立时间为" + ChineseDates.of(day)));
    profile
        .registeredCapital()
        .ifPresent(capital -> figures.add("注册资金 " + capital.toPlainString() + " 万元"));
    profile.employees().ifPresent(count -> figures.add("员工人数 " + count + " 人"));
    profile.foreignInvested().filter(foreign -> foreign).ifPresent(_ -> figures.add("为外商投资企业"));
    return figures;
  }

  private static String withoutFullStop(String text) {
    return text.strip().replaceAll("[。.；;]+$", "");
  }
}

package minshen.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.field.Industries;
import minshen.policy.ApplicantKind;
import minshen.policy.calc.Answer;
import minshen.policy.match.KnownFacts;

/**
 * What an applicant's own data answer by themselves: foreignInvested (外商投资企业), association (行业组织)
 * and industrial (生物医药工业企业, by the 小类 of GB/T 4754-2017). What they do not settle stays unknown.
 */
public final class ProfileAnswers {
  /** 医药制造业, and 医疗仪器设备及器械制造. */
  private static final String BIOMEDICAL = "(27|358).*";

  private ProfileAnswers() {}

  /** What is known of an applicant. */
  public static KnownFacts of(Applicant applicant) {
    Map<String, Answer> answers = new HashMap<>();
    applicant
        .get(FieldCatalogue.FOREIGN_INVESTED)
        .ifPresent(f -> answers.put("foreignInvested", answer(f)));
    applicant
        .kind()
        .ifPresent(k -> answers.put("association", answer(k == ApplicantKind.ASSOCIATION)));
    applicant
        .get(FieldCatalogue.INDUSTRY_CODE)
        .map(Industries::digits)
        .flatMap(ProfileAnswers::industrial)
        .ifPresent(i -> answers.put("industrial", answer(i)));
    return new KnownFacts(applicant.kind(), answers, Map.of(), applicant.values());
  }

  /** Mining, manufacturing and supply (06 to 46) are industry; of the others none is. */
  private static Optional<Boolean> industrial(String code) {
    if (code.matches(BIOMEDICAL)) {
      return Optional.of(true);
    }
    boolean industry = code.length() >= 2 && code.compareTo("06") >= 0 && code.compareTo("47") < 0;
    return industry ? Optional.empty() : Optional.of(false);
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }
}

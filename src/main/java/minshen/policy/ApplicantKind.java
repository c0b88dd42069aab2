package minshen.policy;

/** What an applicant is by law; the applicant column of the policy speaks of these. */
public enum ApplicantKind {
  /** 企业. */
  ENTERPRISE,
  /** 事业单位. */
  INSTITUTION,
  /** 民办非企业单位. */
  NONPROFIT,
  /** 园区. */
  PARK,
  /** 行业组织. */
  ASSOCIATION,
  /** 医疗机构. */
  HOSPITAL
}

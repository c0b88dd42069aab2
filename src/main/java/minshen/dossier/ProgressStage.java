package minshen.dossier;

/** 申报进度: how far a claim has come on its way through the office. */
public enum ProgressStage {
  /** 准备中: it is still with the applicant. */
  PREPARING,
  /** 已提交: it was handed in. */
  SUBMITTED,
  /** 已受理: the office has taken it up. */
  ACCEPTED,
  /** 退回补正: the office wants something mended. */
  RETURNED,
  /** 公示: what is to be granted is made public, and may be objected to. */
  PUBLISHED,
  /** 已获批: the support is granted. */
  APPROVED,
  /** 已拨付: the support is paid. */
  PAID,
  /** 未获批: it was turned down. */
  REJECTED
}

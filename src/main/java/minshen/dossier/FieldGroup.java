package minshen.dossier;

/** Fields that stand together: in one block of a form, on one card of the screen. */
public enum FieldGroup {
  /** 单位基本情况: the unit itself. */
  UNIT,
  /** 法人代表. */
  REPRESENTATIVE,
  /** 联系人. */
  CONTACT,
  /** 开户银行. */
  BANK,
  /** What 企业基本情况 is composed from, and the text that replaces it. */
  PROFILE,
  /** 申请享受: what is claimed for which project and when. */
  CLAIM,
  /** 专业化公共服务平台, as 附件2 asks for it. */
  PLATFORM
}
